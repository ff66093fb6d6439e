import { describe, expect, it, test } from 'vitest';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { middleOfSquare, paperGrid } from '#core/places/paper-grid.ts';
import type { Survey } from '#core/survey/contract.ts';
import { readForm } from '../../web/islands/entry/read-form.ts';
import type { TypedPlace } from '../../web/islands/entry/typed-form.ts';
import { compactTown } from '../support/release-town.ts';

/** What staff type from a paper form, as the answers that are sent. */
const survey: Survey = {
  id: 'vagar',
  version: 1,
  title: { sv: 'Vägar' },
  languages: ['sv'],
  questions: [
    {
      id: 'V',
      type: 'place',
      text: { sv: 'Väg' },
      short: { sv: 'Väg' },
      max: 1,
      kinds: ['line'],
      followUps: [],
      roles: {},
    },
  ],
  routes: [{ id: 'fragor', steps: [{ question: 'V' }] }],
  background: [],
};
const grid = paperGrid(compactTown.settings.map);
const typed = (square: string, found: GazetteerEntry | null) =>
  readForm({ marks: {}, places: { V: [{ square, found, marks: {} }] } }, { survey, areas: [], grid });

test('a street that somebody named stands for its whole stretch, before any squares', () => {
  const line = [
    [447_000, 6_338_000],
    [447_200, 6_338_000],
  ] as const;
  const street: GazetteerEntry = { id: 'g', name: 'Storgatan', kind: 'street', within: '', point: line[0], line };
  expect(typed('D7', street)).toEqual({
    answers: { V: [{ geometry: { type: 'line', positions: line }, named: null, way: 'search', answers: {} }] },
    faults: [],
    notKept: [],
  });
});

test('a stretch of one square is pointed out, and one of two is sent', () => {
  expect(typed('D7', null)).toMatchObject({ answers: {}, faults: [{ field: 'V.0.square', squares: 'too-few' }] });
  expect(typed('D7 E7', null)).toMatchObject({ answers: { V: [{ geometry: { type: 'line' } }] }, faults: [] });
});

describe('what is typed and cannot be kept', () => {
  const option = (code: string) => ({ code, text: { sv: code } });
  const whole: Survey = {
    id: 'allt',
    version: 1,
    title: { sv: 'Allt' },
    languages: ['sv'],
    questions: [
      { id: 'A', type: 'choice', text: { sv: 'A' }, short: { sv: 'A' }, options: [option('ja'), option('nej')] },
      {
        id: 'B',
        type: 'choices',
        text: { sv: 'B' },
        short: { sv: 'B' },
        max: 2,
        options: ['a', 'b', 'c', 'd'].map(option),
      },
      {
        id: 'M',
        type: 'matrix',
        text: { sv: 'M' },
        short: { sv: 'M' },
        rows: [option('en'), option('två')],
        options: [option('ja'), option('nej')],
      },
      {
        id: 'P',
        type: 'place',
        text: { sv: 'P' },
        short: { sv: 'P' },
        max: 2,
        kinds: ['point'],
        followUps: [{ question: 'PF' }, { question: 'PT', when: { question: 'PF', anyOf: ['ja'] } }],
        roles: {},
      },
      { id: 'PF', type: 'choice', text: { sv: 'PF' }, short: { sv: 'PF' }, options: [option('ja'), option('nej')] },
      { id: 'PT', type: 'text', text: { sv: 'PT' }, short: { sv: 'PT' }, maxLength: 50 },
      {
        id: 'T',
        type: 'text',
        text: { sv: 'T' },
        short: { sv: 'T' },
        maxLength: 50,
        withheldWhen: { question: 'A', anyOf: ['ja'] },
      },
    ],
    routes: [
      {
        id: 'fragor',
        steps: [
          { question: 'A' },
          { question: 'B', when: { question: 'A', anyOf: ['ja'] } },
          { question: 'M', when: { question: 'B', anyOf: ['a'] } },
          { question: 'P' },
          { question: 'T' },
        ],
      },
    ],
    background: [],
  };
  const read = (marks: Readonly<Record<string, string>>, places: readonly Partial<TypedPlace>[] = []) => {
    const typedPlaces = places.map((place) => ({ square: '', name: '', found: null, marks: {}, ...place }));
    const form = readForm({ marks, places: { P: typedPlaces } }, { survey: whole, areas: [], grid });
    return {
      kept: Object.keys(form.answers),
      told: form.notKept.map(({ field, why, typed: said }) => [field, why, said]),
      ...form,
    };
  };

  it('is nothing of a form that is filled as it should be', () => {
    const square = { square: 'D7', marks: { PF: '1', PT: 'Mörkt' } };
    const { kept, told } = read({ A: '1', B: '1 2', 'M.en': '1', 'M.två': '2' }, [square, {}]);
    expect(kept).toEqual(['A', 'B', 'M', 'P']);
    expect(told).toEqual([]);
  });

  it('is told where an earlier answer makes a question not asked, and all that rests on it', () => {
    const { kept, told } = read({ A: '2', B: '1 2 3', 'M.en': '1', 'M.två': '2' });
    expect(kept).toEqual(['A']);
    expect(told).toEqual([
      ['B', 'not-asked', '1 2 3'],
      ['M.en', 'not-asked', '1 2'],
    ]);
    // Nothing of it is gone: the mark that was wrong is mended, and the rest counts again.
    expect(read({ A: '1', B: '1 2', 'M.en': '1', 'M.två': '2' }).kept).toEqual(['A', 'B', 'M']);
  });

  it('is more marks than the question takes: none of them is guessed, and the number is told', () => {
    const { kept, notKept } = read({ A: '1', B: '1 2 3' });
    expect(kept).toEqual(['A']);
    expect(notKept).toEqual([{ field: 'B', question: 'B', why: 'too-many', typed: '1 2 3', count: 3, max: 2 }]);
  });

  it('is own words of somebody who is to give none', () => {
    const { kept, told } = read({ A: '1', T: 'Hej' });
    expect(kept).toEqual(['A']);
    expect(told).toEqual([['T', 'withheld', 'Hej']]);
  });

  it('is a landmark that nobody chose beside its square, and a place that is nowhere, with what was said of it', () => {
    const { answers, told } = read({}, [
      { square: 'D7', name: 'Storgatan' },
      { name: 'Torget', marks: { PF: '1' } },
    ]);
    expect(answers.P).toHaveLength(1);
    expect(told).toEqual([
      ['P.0.name', 'not-chosen', 'Storgatan'],
      ['P.1.name', 'no-place', 'Torget'],
    ]);
    expect(read({}, [{ marks: { PF: '2' } }]).told).toEqual([['P.0.square', 'no-place', '2']]);
  });

  it('is what is said of a place and not asked of it, by the place that it stands at', () => {
    const { answers, told } = read({}, [
      { marks: {} },
      { square: 'D7', marks: { PF: '1', PT: 'Mörkt' } },
      { square: 'E7', marks: { PF: '2', PT: 'Ljust' } },
    ]);
    expect(answers.P).toMatchObject([{ answers: { PF: 'ja', PT: 'Mörkt' } }, { answers: { PF: 'nej' } }]);
    expect(told).toEqual([['P.2.PT', 'not-asked', 'Ljust']]);
  });

  it('is a square far from the name that was chosen, and not one that says the same place', () => {
    const [east = 0, north = 0] = middleOfSquare('D7', grid) ?? [];
    const found: GazetteerEntry = { id: 'g', name: 'Torget', kind: 'place', within: '', point: [east, north] };
    expect(read({}, [{ square: 'D7', name: 'Torget', found }]).told).toEqual([]);
    expect(read({}, [{ square: 'J1', name: 'Torget', found }]).told).toEqual([['P.0.square', 'other-square', 'J1']]);
    expect(read({}, [{ square: 'ZZ', name: 'Torget', found }]).told).toEqual([['P.0.square', 'other-square', 'ZZ']]);
  });
});
