import { describe, expect, test } from 'vitest';
import type { HeatArea } from '#core/measures/contract.ts';
import { en } from '../../web/i18n/insight/en.ts';
import { figureWords } from '../../web/i18n/insight/figures.ts';
import { sv } from '../../web/i18n/insight/sv.ts';
import { differenceWords } from '../../web/i18n/map/difference.ts';
import { type Shown, sentenceOf } from '../../web/islands/insight/sentences.ts';
import { squareNames } from '../../web/islands/insight/square-names.ts';
import { frameOf, mapPicture, placesPicture } from '../support/insight-pictures.ts';

const template = mapPicture('staff').areas[0] as HeatArea;

const area = (near: string, easting: number, northing: number, sizeMetres = 250): HeatArea => ({
  ...template,
  near,
  square: { code: `${sizeMetres}N${northing}E${easting}`, easting, northing, sizeMetres },
});

const namesOf = (areas: readonly HeatArea[], { figures, reading } = sv) => [
  ...squareNames(areas, figures, reading).values(),
];

describe('the name of a square', () => {
  test('is the place it lies by', () => {
    expect(namesOf([area('Resecentrum', 481250, 6400250)])).toEqual(['Ruta vid Resecentrum']);
  });

  test('says where it lies when two are by the same place', () => {
    expect(namesOf([area('Sjöviksbadet', 479000, 6397000), area('Sjöviksbadet', 479000, 6397250)])).toEqual([
      'Ruta vid Sjöviksbadet, mot söder',
      'Ruta vid Sjöviksbadet, mot norr',
    ]);
  });

  test('is never the same for two rows of a table', () => {
    const around = [area('Torget', 0, 0), area('Torget', 250, 0), area('Torget', 4000, 0), area('Torget', 4250, 0)];
    const names = namesOf(around);
    expect(new Set(names).size).toBe(around.length);
  });

  test('does not say that a square of miles lies by a bath', () => {
    expect(namesOf([area('Stensjöbadet', 480000, 6384000, 16_000)])).toEqual(['Stor ruta, omkring Stensjöbadet']);
  });

  test('says in English what a Swedish name is of', () => {
    expect(namesOf([area('Björknäsets station, hållplats', 0, 0)], en)).toEqual([
      'Square by Björknäsets station (stop)',
    ]);
  });
});

describe('figures in words', () => {
  const words = figureWords(sv.figures, 'sv', 'staff');

  test('call a release by its short name, since the municipality stands beside it', () => {
    expect(words.release(frameOf('staff'))).toBe('2026-1');
    expect(words.frame(frameOf('staff')).replaceAll('\u2060', '')).toMatch(/Uttag 2026-1\.$/);
  });

  test('name several releases that are read as one', () => {
    const together = { ...frameOf('staff'), release: 'ljuskoping-2025-1+ljuskoping-2026-1' };
    expect(words.release(together)).toBe('2025-1 + 2026-1');
  });

  test('never say nought persons in a square that is shown', () => {
    expect(words.densityValue({ value: 0.2, low: 0, high: 0.9 })).toBe('under 1');
  });

  test('say how many more or fewer, with the interval, and call chance chance', () => {
    expect(differenceWords({ value: 3.36, low: 2.72, high: 3.99, change: 'more' }, 'sv')).toBe(
      '3,4 fler per 100 svarande (2,7–4,0)',
    );
    expect(differenceWords({ value: -0.88, low: -1.53, high: -0.21, change: 'less' }, 'sv')).toBe(
      '0,9 färre per 100 svarande (0,2–1,6)',
    );
    expect(differenceWords({ value: 0.5, low: -0.24, high: 1.24, change: 'chance' }, 'sv')).toBe(
      'kan bero på slump (0,3 färre till 1,3 fler per 100 svarande)',
    );
    expect(differenceWords({ value: 3.36, low: 2.72, high: 3.99, change: 'more' }, 'en')).toBe(
      '3.4 more per 100 who answered (2.7–4.0)',
    );
  });
});

describe('the sentence to copy', () => {
  const words = figureWords(sv.figures, 'sv', 'staff');
  const shown: Shown = {
    map: mapPicture('staff'),
    places: placesPicture('staff'),
    change: null,
    place: null,
    selected: null,
  };
  const [square] = shown.map.areas;
  const before = { ...frameOf('staff'), title: { sv: 'Våren 2025', lattlast: 'Våren 2025', en: 'Spring 2025' } };

  test('is about the chosen place, else the one most pointed out, with who answered', () => {
    expect(sentenceOf({ ...shown, selected: 'stadsparken' }, sv, words)).toMatch(/^Stadsparken: 9\s% \(/u);
    expect(sentenceOf(shown, sv, words)).toMatch(
      /^Stationsområdet: 20\s% .+ ungefär 410 personer \(404–417\)\. Våren 2026, ungefär 2\s050 svarande/u,
    );
  });

  test('says how the place differs from an earlier dialogue, and how many answered then', () => {
    const difference = { value: 3.36, low: 2.72, high: 3.99, change: 'more' as const };
    const change = {
      now: frameOf('staff'),
      before,
      feeling: 'unsafe' as const,
      chosen: {},
      squares: null,
      places: [{ id: 'stationsomradet', name: 'Stationsområdet', difference }],
    };
    expect(sentenceOf({ ...shown, change }, sv, words)).toMatch(
      /; jämfört med våren 2025, ungefär 2\s050 svarande \(.+\): 3,4 fler per 100 svarande \(2,7–4,0\)\./u,
    );
  });

  test('says how a square differs from an earlier dialogue too', () => {
    const area = square as HeatArea;
    const difference = { value: -2.1, low: -3, high: -1.2, change: 'less' as const };
    const change = {
      now: frameOf('staff'),
      before,
      feeling: 'unsafe' as const,
      chosen: {},
      squares: [{ square: area.square, near: area.near, difference }],
      places: [],
    };
    expect(sentenceOf({ ...shown, change, selected: area.square.code }, sv, words)).toMatch(
      /^Ruta vid Resecentrum.+ av dem som svarat pekade ut rutan som otrygg; jämfört med våren 2025, .+: 2,1 färre per 100/u,
    );
  });

  test('is about the square most pointed out where something is chosen, since places are not counted so', () => {
    const map = mapPicture('staff', 'unsafe', 'BEL');
    expect(sentenceOf({ ...shown, map }, sv, words)).toMatch(
      /^Ruta vid Resecentrum, 250\sm: ungefär 284 personer .+ Orsak: Belysning och mörker\. /u,
    );
    expect(sentenceOf({ ...shown, map: mapPicture('staff', 'unsafe', 'TRAF') }, sv, words)).toBeNull();
  });

  test('says when and why a place was pointed out where all of it is shown, each with the square it is of', () => {
    const [unsafe] = placesPicture('staff').places;
    if (unsafe === undefined) throw new Error('no place');
    const value = (code: string, words: string, persons: number | null) => ({
      code,
      text: { sv: words, lattlast: words, en: words },
      estimate: persons === null ? null : { value: persons, low: persons - 9, high: persons + 9, standardError: 5 },
    });
    const place = {
      frame: frameOf('staff'),
      feeling: 'unsafe' as const,
      unsafe,
      safe: unsafe,
      around: [
        {
          filter: 'category' as const,
          measured: true,
          square: { ...(square as HeatArea).square, sizeMetres: 500 },
          values: [value('BUS', 'Buskörning', null), value('TRAF', 'Trafik', 30), value('BEL', 'Belysning', 61)],
        },
        { filter: 'time' as const, measured: true, square: null, values: [value('kvall', 'Kväll', null)] },
      ],
    };
    expect(sentenceOf({ ...shown, place, selected: unsafe.id }, sv, words)).toMatch(
      / Rutan omkring, 500\sm, varför: Belysning, ungefär 61 personer \(52–70\); Trafik, ungefär 30 personer \(21–39\); för få svar: buskörning\.$/u,
    );
    expect(sentenceOf({ ...shown, place, selected: 'stadsparken' }, sv, words)).not.toContain('Rutan omkring');
  });

  test('says of a square of a model what was chosen, that it is a model, and no interval', () => {
    const area = {
      ...(square as HeatArea),
      estimate: { value: 20.4, low: null, high: null, standardError: null },
      densityPerKm2: { value: 326, low: null, high: null },
    };
    const map = { ...mapPicture('staff', 'unsafe', 'BEL'), basis: 'model' as const, areas: [area] };
    const sentence = sentenceOf({ ...shown, map, selected: area.square.code }, sv, words);
    expect(sentence).toContain(
      'ungefär 20 personer av dem som svarat pekade ut rutan som otrygg. Orsak: Belysning och mörker. ',
    );
    expect(sentence).toContain('Modellskattning av två val tillsammans, utan intervall. ');
  });
});
