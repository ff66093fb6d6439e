import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { Frame, MapPicture, PlacesPicture, SurveyPicture } from '#core/measures/contract.ts';
import { framePicture } from '#core/measures/frame.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { cumulativeRelease } from '#core/release/cumulative.ts';
import { ReleaseHeaderSchema } from '#core/release/header-schema.ts';
import { publicRelease } from '#core/release/public.ts';
import type { Survey } from '#core/survey/contract.ts';
import { hasMap } from '#core/survey/has-map.ts';
import { builtRelease, townFacts } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { hotSpots, townPeople, townSurvey } from '../../support/release-town.ts';

const { release } = builtRelease(townPeople(2000, 11), 11);
const open = publicRelease(release, createNoise(fixedWords(12)));
const unsafe = { feeling: 'unsafe', chosen: {} } as const;
const categoriesOf = (of: Release, feeling: 'unsafe' | 'safe'): string[] =>
  picture(of, { feeling, chosen: {} })
    .filters.find(({ name }) => name === 'category')
    ?.values.map(({ code }) => code) ?? [];
const byCategory = (feeling: 'unsafe' | 'safe', category: string | null) => ({
  feeling,
  chosen: category === null ? {} : { category },
});
const picture = (of: Release, choice: Parameters<typeof mapPicture>[1]): MapPicture => {
  const found = mapPicture(of, choice);
  if (found === null) throw new Error('no picture');
  return found;
};

describe('whoever reads of a dialogue that asked for no places', () => {
  const words: Survey = {
    ...townSurvey,
    routes: townSurvey.routes.map((route) => ({
      ...route,
      steps: route.steps.filter(({ question }) => question !== 'Q4'),
    })),
  };
  const { release: built } = builtRelease(townPeople(300, 13), 13, townFacts({ survey: words }));
  const mapless: Release = { ...built, header: { ...built.header, id: 'without-places' } };

  it('is told that there was no map, by the staff file and the open one, which a file keeps', () => {
    for (const of of [mapless, publicRelease(mapless, createNoise(fixedWords(14)))]) {
      expect(Value.Check(ReleaseHeaderSchema, of.header)).toBe(true);
      expect(framePicture(of).hasMap).toBe(false);
    }
    for (const of of [release, open]) expect(framePicture(of).hasMap).toBe(true);
  });

  it('is offered the map again when it is read together with one that had it', () => {
    for (const [releases, has] of [
      [[mapless, release], true],
      [[release, mapless], true],
      [[mapless, { ...mapless, header: { ...mapless.header, id: 'other' } }], false],
    ] as const) {
      const sum = cumulativeRelease(releases);
      if (!sum.ok) throw new Error(sum.failure);
      expect(framePicture(sum.value).hasMap).toBe(has);
    }
  });

  it('has a map where places are asked for and felt, and only there', () => {
    expect(hasMap(townSurvey)).toBe(true);
    const unfelt = townSurvey.questions.map((one) => (one.type === 'place' ? { ...one, roles: {} } : one));
    expect(hasMap({ ...townSurvey, questions: unfelt })).toBe(false);
    expect(hasMap({ ...townSurvey, questions: unfelt.map((one) => ({ ...one, feeling: 'safe' }) as typeof one) })).toBe(
      true,
    );
  });
});

describe('what an analyst sees', () => {
  it('keeps to the agreed shape on every page', () => {
    for (const of of [release, open]) {
      expect(Value.Check(Frame, framePicture(of))).toBe(true);
      expect(Value.Check(PlacesPicture, placesPicture(of, { feeling: 'unsafe' }))).toBe(true);
      expect(Value.Check(SurveyPicture, surveyPicture(of))).toBe(true);
      for (const feeling of ['unsafe', 'safe'] as const)
        for (const category of [null, ...categoriesOf(of, feeling)])
          expect(Value.Check(MapPicture, mapPicture(of, byCategory(feeling, category)))).toBe(true);
    }
  });

  it('has the hottest planted place first among the named places, and in the densest squares', () => {
    const { places } = placesPicture(release, { feeling: 'unsafe' });
    expect(places[0]?.name).toBe('Plats 1');
    const { areas } = picture(release, unsafe);
    const densest = [...areas].sort((a, b) => b.densityPerKm2.value - a.densityPerKm2.value).slice(0, 3);
    const [easting, northing] = hotSpots[0] as readonly [number, number];
    expect(
      densest.some(
        ({ square }) =>
          Math.abs(square.easting + square.sizeMetres / 2 - easting) < 250 &&
          Math.abs(square.northing + square.sizeMetres / 2 - northing) < 250,
      ),
    ).toBe(true);
  });

  it('gives every figure an interval that holds it', () => {
    for (const { estimate, densityPerKm2, areaKm2 } of picture(release, unsafe).areas) {
      expect(estimate.low ?? Number.NaN).toBeLessThanOrEqual(estimate.value);
      expect(estimate.high ?? Number.NaN).toBeGreaterThanOrEqual(estimate.value);
      expect(densityPerKm2.value * areaKm2).toBeCloseTo(estimate.value, 9);
    }
  });

  it('is told "fewer than about" of a place with few marks, never a zero', () => {
    const few = placesPicture(release, { feeling: 'safe' }).places.filter(({ status }) => status === 'few');
    expect(few.length).toBeGreaterThan(0);
    for (const { estimate, share, fewerThan } of few) {
      expect([estimate, share]).toEqual([null, null]);
      expect(fewerThan).toBe(7);
    }
  });

  it('finds the places with few marks by name, whatever their hidden values are', () => {
    const names = ['Ögat', 'Ånäset', 'Ängen', 'Zon', 'alen'];
    const register = release.header.places.register.map((place, number) => ({
      ...place,
      name: names[number] ?? place.name,
    }));
    const quiet = release.places.map((counts) => counts.map((_, number) => (number === 7 ? 60 * 50 : -number)));
    const renamed: Release = {
      ...release,
      header: { ...release.header, places: { ...release.header.places, register } },
      places: quiet,
    };
    const found = placesPicture(renamed, unsafe).places.map(({ name, status }) => `${name} ${status}`);
    expect(found.slice(0, 2)).toEqual(['Plats 8 shown', 'alen few']);
    expect(found.slice(-4)).toEqual(['Zon few', 'Ånäset few', 'Ängen few', 'Ögat few']);
    const other = { ...renamed, places: quiet.map((counts) => counts.map((value) => (value < 3000 ? -value : value))) };
    const few = (of: Release) => placesPicture(of, unsafe).places.filter(({ status }) => status === 'few');
    expect(few(other)).toEqual(few(renamed));
  });

  it('can ask for every category that the release names, and for no other', () => {
    expect(categoriesOf(release, 'unsafe')).toEqual([
      'BEL',
      'SIKT',
      'SKOT',
      'TRAF',
      'SAML',
      'NARV',
      'OTRYGG-HANDELSE',
      'OVR',
    ]);
    expect(mapPicture(release, byCategory('unsafe', 'BRA-LJUS'))).toBeNull();
    expect(mapPicture(open, byCategory('unsafe', 'OTRYGG-HANDELSE'))).toBeNull();
  });

  it('gets the same picture each time it is asked for', () => {
    expect(JSON.stringify(picture(release, unsafe))).toBe(JSON.stringify(picture(release, unsafe)));
  });

  it('calls the rest of a larger square uncertain, and says which squares it is made of', () => {
    const rests = picture(release, unsafe).areas.filter(({ rest }) => rest.length > 0);
    expect(rests.length).toBeGreaterThan(0);
    for (const { certainty } of rests) expect(certainty).toBe('uncertain');
  });

  it('reads shares that are close to what people were made to answer', () => {
    const [q2] = surveyPicture(release).tables;
    const safe = q2?.answers.find(({ code }) => code === 'trygg');
    expect(safe?.status).toBe('shown');
    expect(Math.abs((safe?.share?.percent ?? 0) - 55.6)).toBeLessThan(5);
    expect(q2?.answers.map(({ code }) => code)).not.toContain('vet_ej');
    expect((q2?.answered ?? 1) % 10).toBe(0);
  });
});

describe('a batch without answers', () => {
  const empty = builtRelease([], 13).release;
  const emptyOpen = publicRelease(empty, createNoise(fixedWords(14)));

  it.each([
    ['staff', empty],
    ['public', emptyOpen],
  ])('shows "too few" everywhere to %s: on every map, for every place, in every table', (_, of) => {
    for (const feeling of ['unsafe', 'safe'] as const) {
      const categories = categoriesOf(of, feeling);
      expect(categories.length).toBeGreaterThan(3);
      for (const category of [null, ...categories]) {
        const { areas, tooFew } = picture(of, byCategory(feeling, category));
        expect(areas).toEqual([]);
        expect(tooFew.length).toBeGreaterThan(100);
      }
      const { places } = placesPicture(of, { feeling });
      expect(places.every(({ status, estimate }) => status === 'few' && estimate === null)).toBe(true);
    }
    const { tables } = surveyPicture(of);
    expect(tables.length).toBe(of.header.tables.filter(({ by }) => by === null).length);
    for (const { answers, answered } of tables) {
      expect(answered).toBeNull();
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.every(({ status, share }) => status === 'too-few' && share === null)).toBe(true);
    }
    expect(framePicture(of).bracket).toBe('S0');
    expect(framePicture(of).respondents.value).toBeLessThan(100);
  });

  it('has squares that cover the municipality and little more', () => {
    const { tooFew } = picture(empty, unsafe);
    const km2 = tooFew.reduce((sum, { sizeMetres }) => sum + (sizeMetres / 1000) ** 2, 0);
    expect(km2).toBeGreaterThan(Math.PI * 400);
    expect(km2).toBeLessThan(Math.PI * 400 * 1.2);
  });
});
