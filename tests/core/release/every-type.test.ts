import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#core/exports/csv.ts';
import { toGeoJson } from '#core/exports/geojson.ts';
import { heatLayer, placesLayer } from '#core/exports/layer.ts';
import { surveyTable } from '#core/exports/survey-table.ts';
import { MapPicture, PlacesPicture, SurveyPicture } from '#core/measures/contract.ts';
import { mapPicture } from '#core/measures/map.ts';
import { passportPicture } from '#core/measures/passport.ts';
import { placesPicture } from '#core/measures/places.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { ReleaseHeaderSchema } from '#core/release/header-schema.ts';
import { publicRelease } from '#core/release/public.ts';
import type { Question, Survey } from '#core/survey/contract.ts';
import { builtRelease, townFacts } from '../../support/built-release.ts';
import { surveyPeople } from '../../support/every-type-people.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';
import { fixedWords } from '../../support/fixed-words.ts';

const PEOPLE = 3000;
const people = surveyPeople(everyTypeSurvey, PEOPLE, 3);
const { release } = builtRelease(people, 5, townFacts({ survey: everyTypeSurvey }));
const open = publicRelease(release, createNoise(fixedWords(6)));

/** The true share in per cent of those who gave a substantive answer. */
function truth(id: string, isIt: (answer: unknown) => boolean): number {
  const given = people.map(({ answers, background }) => answers[id] ?? background[id]);
  const substantive = given.filter((answer) => answer !== undefined && answer !== 'vet_ej' && answer !== 'vill_inte');
  return (100 * substantive.filter(isIt).length) / substantive.length;
}

const shareOf = (question: string, code: string, row: string | null = null): number => {
  const table = surveyPicture(release).tables.find((one) => one.question === question && one.row === row);
  const answer = table?.answers.find((one) => one.code === code);
  if (answer === undefined || answer.share === null) throw new Error(`${question} ${code} is not shown`);
  return answer.share.percent;
};

describe('a release of forty questions of every type', () => {
  it('counts what can be counted, and is near what people answered', () => {
    const near = (value: number, expected: number): void => expect(Math.abs(value - expected)).toBeLessThan(4);
    near(
      shareOf('S1', 'ganska_trygg'),
      truth('S1', (answer) => answer === 'ganska_trygg'),
    );
    near(
      shareOf('S2', '3'),
      truth('S2', (answer) => answer === '3'),
    );
    near(
      shareOf('R1', 'ljus'),
      truth('R1', (answer) => Array.isArray(answer) && answer[0] === 'ljus'),
    );
    near(
      shareOf('N1', '15-59'),
      truth('N1', (answer) => Number(answer) >= 15 && Number(answer) < 60),
    );
    near(
      shareOf('B4', 'flera'),
      truth('B4', (answer) => Number(answer) >= 2),
    );
    near(
      shareOf('M1', 'stort', 'fart'),
      (100 *
        people.filter(({ answers }) => (answers.M1 as Record<string, string> | undefined)?.fart === 'stort').length) /
        people.filter(
          ({ answers }) => !['vet_ej', undefined].includes((answers.M1 as Record<string, string> | undefined)?.fart),
        ).length,
    );
    const named = new Set(release.header.tables.map(({ question }) => question));
    for (const id of ['T1', 'T2', 'N3', 'I1', 'I2', 'P1', 'P1a', 'P2', 'P3']) expect(named).not.toContain(id);
    expect(named.size).toBeGreaterThan(20);
  });

  it('has the unsafe places of one question and the safe ones of two, and none of a question that says neither', () => {
    const base = release.header.maps.findIndex(({ family }) => family === 'base');
    const total = (feeling: string): number => {
      const slice = release.header.maps[base]?.slices.findIndex((one) => one.feeling === feeling) ?? -1;
      return (release.maps[base]?.slices[slice]?.[0]?.[0] ?? 0) / 60;
    };
    const parts = { unsafe: 0, safe: 0, unstated: 0 };
    for (const { places } of people) {
      const counted = places.filter(({ question }) => question !== 'P3').slice(0, 5);
      for (const { feeling } of counted) parts[feeling ?? 'unstated'] += 1 / counted.length;
    }
    for (const feeling of ['unsafe', 'safe', 'unstated'] as const)
      expect(Math.abs(total(feeling) - parts[feeling])).toBeLessThan(0.05 * PEOPLE);
    expect(parts.safe).toBeGreaterThan(PEOPLE / 3);
  });

  it('is read, shown and exported as any other, for staff and for the public', () => {
    for (const of of [release, open]) {
      expect(Value.Check(ReleaseHeaderSchema, JSON.parse(JSON.stringify(of.header)))).toBe(true);
      const picture = surveyPicture(of);
      expect(Value.Check(SurveyPicture, picture)).toBe(true);
      const csv = toCsv(surveyTable(picture), 'machine', 'checksum');
      expect(csv).toContain('R1,');
      expect(csv.split('\r\n').length).toBeGreaterThan(100);
      for (const feeling of ['unsafe', 'safe'] as const) {
        const map = mapPicture(of, { feeling, chosen: {} });
        expect(Value.Check(MapPicture, map)).toBe(true);
        if (map === null) throw new Error('no map');
        expect(map.areas.length).toBeGreaterThan(0);
        expect(
          (JSON.parse(toGeoJson(heatLayer(map), 'checksum')) as { features: unknown[] }).features.length,
        ).toBeGreaterThan(0);
        const places = placesPicture(of, { feeling });
        expect(Value.Check(PlacesPicture, places)).toBe(true);
        expect(
          (JSON.parse(toGeoJson(placesLayer(places), 'checksum')) as { features: unknown[] }).features.length,
        ).toBe(places.places.length);
      }
    }
  });
});

describe('a release of a survey without places or groups', () => {
  const survey: Survey = {
    ...everyTypeSurvey,
    questions: everyTypeSurvey.questions.filter(({ type, id }) => type !== 'place' && !/^P\d[a-f]$/.test(id)),
    routes: [
      {
        id: 'fragor',
        steps: everyTypeSurvey.routes[0]?.steps.filter(({ question }) => !/^(P\d|I2)$/.test(question)) ?? [],
      },
    ],
    groupings: {},
  };
  const made = builtRelease(surveyPeople(survey, 800, 9), 2, townFacts({ survey }));

  it('spends nothing on maps, and says kindly that there are none', () => {
    const { header } = made.release;
    expect([header.maps, header.places.varianceUnits2, made.release.places]).toEqual([[], null, []]);
    expect(header.tables.every(({ by }) => by === null)).toBe(true);
    expect(header.passport.unspent).toEqual(expect.arrayContaining(['base', 'places', 'category']));
    for (const of of [made.release, publicRelease(made.release, createNoise(fixedWords(3)))]) {
      expect(mapPicture(of, { feeling: 'unsafe', chosen: {} })?.areas).toEqual([]);
      expect(mapPicture(of, { feeling: 'unsafe', chosen: { category: 'BEL' } })).toBeNull();
      expect(placesPicture(of, { feeling: 'safe' }).places.every(({ status }) => status === 'few')).toBe(true);
      expect(surveyPicture(of).tables.some(({ answers }) => answers.some(({ status }) => status === 'shown'))).toBe(
        true,
      );
      expect(passportPicture(of).families.find(({ name }) => name === 'base')?.measured).toBe(false);
    }
  });
});

describe('a release of places whose question says nothing of how they feel', () => {
  it('keeps them as not stated, without a filter that nobody was asked for', () => {
    const place: Question | undefined = everyTypeSurvey.questions.find(({ id }) => id === 'P3');
    if (place === undefined) throw new Error('no place');
    const survey: Survey = {
      ...everyTypeSurvey,
      questions: [...everyTypeSurvey.questions.filter(({ id }) => !/^P/.test(id) && id !== 'I2'), place],
      routes: [{ id: 'fragor', steps: [{ question: 'S1' }, { question: 'P3' }] }],
    };
    const { release: lamps } = builtRelease(surveyPeople(survey, 800, 9), 2, townFacts({ survey }));
    expect(lamps.header.maps.map(({ family }) => family)).toEqual(['base', 'gender', 'age']);
    expect(mapPicture(lamps, { feeling: 'unsafe', chosen: {} })?.areas).toEqual([]);
    const base = lamps.header.maps[0]?.slices.findIndex(({ feeling }) => feeling === 'unstated') ?? -1;
    expect((lamps.maps[0]?.slices[base]?.[0]?.[0] ?? 0) / 60).toBeGreaterThan(500);
  });
});
