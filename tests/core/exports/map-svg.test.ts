import { describe, expect, it } from 'vitest';
import { mapSvg } from '#core/exports/map-svg.ts';
import { CLASS_LIMITS, LIGHT_RAMP } from '#core/measures/heat-scale.ts';
import { mapPicture, placesPicture } from '../../support/insight-pictures.ts';

const CHECKSUM = 'd'.repeat(64);
const picture = (change: Partial<Parameters<typeof mapSvg>[0]> = {}): string =>
  mapSvg({
    map: mapPicture('staff'),
    places: placesPicture('staff').places,
    districts: [],
    checksum: CHECKSUM,
    ...change,
  });
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);

describe('the picture of a map', () => {
  it('draws each square in the colour of its class, and every square of few as few', () => {
    const map = mapPicture('staff');
    const svg = picture();
    for (const { densityPerKm2 } of map.areas) {
      const above = CLASS_LIMITS.filter((limit) => densityPerKm2.value >= limit).length;
      expect(svg).toContain(`fill="${LIGHT_RAMP.unsafe[above]}"`);
    }
    const few = [...svg.matchAll(/<path [^>]*fill="url\(#few\)"/g)];
    expect(few).toHaveLength(map.tooFew.length);
    // A square is as wide as its metres, north upwards.
    const [first] = map.tooFew;
    const corners =
      /<path d="M([^Z"]+)Z" fill="url\(#few\)"/
        .exec(svg)?.[1]
        ?.split('L')
        .map((at) => at.split(' ').map(Number)) ?? [];
    const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
    expect(corners).toHaveLength(4);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(Math.max(...ys) - Math.min(...ys), 1);
    expect(first).toBeDefined();
  });

  it('carries its frame, its legend and what must be minded', () => {
    const words = textsOf(picture()).join('\n');
    for (const part of [
      'Platser som pekats ut som otrygga, alla orsaker',
      'Påhittade testdata',
      'Personer per km² som pekat ut',
      'För få svar, eller inga',
      'Gäller dem som svarat, inte alla invånare.',
      `SHA-256 ${CHECKSUM}`,
    ])
      expect(words).toContain(part);
    expect(textsOf(picture({ map: mapPicture('staff', 'safe', 'BEL') })).join('\n')).toContain('rutan som trygg');
  });

  it('names the places that most have pointed out, none over another, and no place of few', () => {
    const { places } = placesPicture('staff');
    const said = textsOf(picture());
    const [most] = places.filter(({ status }) => status === 'shown');
    expect(said).toContain(most?.name.replaceAll('"', '&quot;'));
    for (const { name } of places.filter(({ status }) => status === 'few')) expect(said).not.toContain(name);
    const twice = picture({ places: [...places, ...places.map((place) => ({ ...place, name: `${place.name}!` }))] });
    expect(textsOf(twice).filter((words) => words.endsWith('!'))).toEqual([]);
  });

  it('holds what is written in a name as text alone', () => {
    const [place] = placesPicture('staff').places;
    if (place === undefined) throw new Error('a picture without places');
    const svg = picture({ places: [{ ...place, name: '<script>alert(1)</script>' }] });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });
});
