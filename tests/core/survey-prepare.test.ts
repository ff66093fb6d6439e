import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import { cellAt } from '#core/geo/grid.ts';
import { coarsenPlace } from '#core/survey/coarsen.ts';
import { publicGround } from '#core/survey/coarsen-ground.ts';
import type { Answers, PlaceAnswer, PlaceQuestion, SubmittedResponse, Survey } from '#core/survey/contract.ts';
import { journey, questionOf } from '#core/survey/journey.ts';
import { prepareResponse } from '#core/survey/prepare.ts';
import type { RawPlace, RawResponse } from '#core/survey/raw-response.ts';
import { withoutOwnWords } from '#core/survey/without-own-words.ts';
import { dialogueSurvey, place, smallCampaign, smallGround, smallTown, submitted } from '../support/small-town.ts';

const placeQuestion = questionOf(dialogueSurvey, 'Q4') as PlaceQuestion;

const prepare = (body: SubmittedResponse) =>
  prepareResponse({
    municipality: smallTown,
    survey: dialogueSurvey,
    campaign: smallCampaign,
    submitted: body,
    ground: smallGround,
    receivedHour: '2026-11-25T14',
  });

function prepared(answers: Answers, change: Partial<SubmittedResponse> = {}): RawResponse {
  const result = prepare(submitted(answers, change));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function keptPlace(answer: PlaceAnswer): RawPlace {
  const [kept] = prepared({ Q4: [answer] }).places;
  if (kept === undefined) throw new Error('no place');
  return kept;
}

const point = (easting: number, northing: number): Geometry => ({ type: 'point', position: [easting, northing] });

describe('how exactly a place is kept', () => {
  test('a place that somebody marks is kept in the middle of its square of 10 metres', () => {
    expect(keptPlace(place())).toMatchObject({ geometry: point(505_125, 6_504_675), precisionMetres: 10 });
  });

  test('a place of the register is kept where the register says, whatever position came with it', () => {
    const kept = keptPlace(place({ named: 'stationen', geometry: point(1, 1), way: 'list' }));
    expect(kept).toMatchObject({ geometry: point(505_003, 6_505_007), precisionMetres: 1, named: 'stationen' });
  });

  test('a mark 25 metres from a home is kept at 100 metres, one at 26 metres at 10', () => {
    expect(keptPlace(place({ geometry: point(505_325, 6_505_310) }))).toMatchObject({
      geometry: point(505_350, 6_505_350),
      precisionMetres: 100,
    });
    expect(keptPlace(place({ geometry: point(505_326, 6_505_310) })).precisionMetres).toBe(10);
  });

  test('a line that passes a home between its corners is kept at 100 metres', () => {
    const positions: Position[] = [
      [505_280, 6_505_000],
      [505_280, 6_505_600],
    ];
    expect(keptPlace(place({ geometry: { type: 'line', positions } })).precisionMetres).toBe(100);
  });

  test('a street chosen by its name is public: homes along it do not make it coarser', () => {
    const positions: Position[] = [
      [505_201, 6_505_203],
      [505_301, 6_505_303],
      [505_401, 6_505_303],
    ];
    const street = place({ geometry: { type: 'line', positions }, way: 'search' });
    expect(keptPlace(street).precisionMetres).toBe(10);
    expect(keptPlace({ ...street, geometry: { type: 'line', positions: positions.slice(0, 2) } }).precisionMetres).toBe(
      100,
    );
  });

  test('where nobody knows the homes, every mark where people live is kept at 100 metres', () => {
    const ground = publicGround({
      homes: [],
      gazetteer: [],
      population: { sizeMetres: 1000, squares: [[505_000, 6_504_000, 40]] },
    });
    const precision = (geometry: Geometry) =>
      coarsenPlace(placeQuestion, place({ geometry }), smallTown.places, ground).precisionMetres;
    expect(precision(point(505_125, 6_504_675))).toBe(100);
    expect(precision(point(506_125, 6_504_675))).toBe(10);
  });

  test('a sensitive cause is kept at 100 metres', () => {
    expect(keptPlace(place({ answers: { '4a': 'unsafe', '4b': ['HOT-SEX'] } })).precisionMetres).toBe(100);
  });

  test('a short line whose ends fall in one square becomes a point', () => {
    const positions: Position[] = [
      [505_601, 6_505_601],
      [505_609, 6_505_609],
    ];
    expect(keptPlace(place({ geometry: { type: 'line', positions } })).geometry).toEqual(point(505_605, 6_505_605));
  });

  test('a kept position is its own coarsening and stays in its squares of 250, 500 and 1000 metres', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500_000, max: 509_999 }),
        fc.integer({ min: 6_500_000, max: 6_509_999 }),
        (x, y) => {
          const kept = keptPlace(place({ geometry: point(x, y) }));
          const again = keptPlace(place({ geometry: kept.geometry }));
          if (kept.precisionMetres === again.precisionMetres) expect(again.geometry).toEqual(kept.geometry);
          const position = (kept.geometry as { position: Position }).position;
          for (const size of kept.precisionMetres === 10 ? [250, 500, 1000] : [500, 1000])
            expect(cellAt(position, size)).toEqual(cellAt([x, y], size));
          expect(Math.hypot(position[0] - x, position[1] - y)).toBeLessThanOrEqual(kept.precisionMetres * 0.71);
        },
      ),
      { seed: 20261125, numRuns: 300 },
    );
  });
});

describe('how a response is split', () => {
  const whole = prepared({
    Q1: 'centrum',
    Q5: { fart: 'litet' },
    Q8: ['fart', 'fart'],
    Q4: [
      place({ answers: { '4a': 'unsafe', '4b': ['TRAF-FART'], '4f': '  Bilarna kör\r\nfort \u0000' } }),
      place({ answers: { '4a': 'safe' } }),
    ],
    Q14a: '30-49',
    Q14c: ['bor'],
  });

  test('what somebody says of themselves lies apart from the rest', () => {
    expect(whole.background).toEqual({ Q14a: '30-49', Q14c: ['bor'] });
    expect(whole.answers).toEqual({ Q1: 'centrum', Q5: { fart: 'litet' }, Q8: ['fart'] });
  });

  test('own words lie apart from the codes, as one clean text', () => {
    expect(whole.texts).toEqual([
      { question: '4f', place: 0, text: 'Bilarna kör\nfort', screening: 'clear', urgent: false },
    ]);
    expect(whole.places.map(({ ordinal, feeling, answers }) => ({ ordinal, feeling, answers }))).toEqual([
      { ordinal: 0, feeling: 'unsafe', answers: { '4a': 'unsafe', '4b': ['TRAF-FART'] } },
      { ordinal: 1, feeling: 'safe', answers: { '4a': 'safe' } },
    ]);
  });

  test('no time finer than the hour is kept', () => {
    expect(whole.receivedHour).toBe('2026-11-25T14');
  });

  test('the same answers give the same rows whichever form they came through', () => {
    const answers = { Q2: 'varken', Q4: [place({ named: 'byskolan', way: 'list' })] } as const;
    const app = prepared(answers, { inputWay: 'app' });
    expect(prepared(answers, { inputWay: 'plain' })).toEqual({ ...app, inputWay: 'plain' });
  });
});

test('an answer to other questions than today’s is refused', () => {
  const other = prepare(submitted({ Q2: 'varken' }, { survey: { id: 'dialogue', version: 2 } }));
  expect(other).toEqual({ ok: false, failure: [{ field: 'survey', code: 'survey-other' }] });
});

test('no set of answers breaks the preparation: it is kept or it is refused', () => {
  const code = fc.constantFrom('centrum', 'varken', 'inget', 'ran', 'unsafe', 'safe', 'BEL-SVAG', 'x', '', '__proto__');
  const simple = fc.oneof(code, fc.array(code, { maxLength: 5 }), fc.dictionary(code, code, { maxKeys: 3 }));
  const ids = fc.constantFrom(...dialogueSurvey.questions.map((question) => question.id), 'Q99', 'toString');
  const places = fc.array(
    fc.record({
      geometry: fc.constantFrom(point(505_000, 6_505_000), point(0, 0)),
      named: fc.constantFrom(null, 'stationen', 'x'),
      way: fc.constantFrom('map' as const, 'list' as const),
      answers: fc.dictionary(ids, simple, { maxKeys: 4 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.dictionary(ids, fc.oneof(simple, places), { maxKeys: 8 }), (answers) => {
      const result = prepare(submitted(answers as Answers));
      if (!result.ok) expect(result.failure.length).toBeGreaterThan(0);
    }),
    { seed: 20261125, numRuns: 1000 },
  );
});

describe('a pupil’s answer', () => {
  const words = { ...place(), answers: { '4a': 'unsafe', '4f': 'Vid bron är det mörkt.' } };

  test('is kept without own words, whatever the device sent, and everybody else’s with them', () => {
    const { texts, places } = prepared({ Q4: [words] }, { channel: 'school' });
    expect(texts).toEqual([]);
    expect(places).toHaveLength(1);
    expect(JSON.stringify(places)).not.toContain('bron');
    expect(prepared({ Q4: [words] }).texts).toHaveLength(1);
  });

  test('is asked for none in a survey that has no way for schools, such as an imported form', () => {
    const imported: Survey = { ...dialogueSurvey, routes: dialogueSurvey.routes.filter(({ id }) => id === 'fragor') };
    const answers: Answers = { Q2: 'varken', Q4: [words] };
    const asked = (survey: Survey) =>
      journey(survey, 'fragor', answers).map((page) =>
        questionOf(survey, page.kind === 'place-question' ? page.followUp : page.question),
      );
    expect(asked(imported).some(({ type }) => type === 'text')).toBe(true);
    const met = asked(withoutOwnWords(imported));
    expect(met.some(({ type }) => type === 'text')).toBe(false);
    expect(met).toEqual(asked(imported).filter(({ type }) => type !== 'text'));
  });
});
