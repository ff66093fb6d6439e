import { describe, expect, it } from 'vitest';
import { disclosableIn } from '#core/moderation/disclosable.ts';
import { type ChosenAnswer, disclosedAnswers } from '#core/moderation/disclosed-answers.ts';
import type { Question, Survey } from '#core/survey/contract.ts';

const text = (sv: string) => ({ text: { sv }, short: { sv } });
const options = [
  { code: 'ja', text: { sv: 'Ja' } },
  { code: 'nej', text: { sv: 'Nej' } },
];
const bands = [
  { code: 'fa', from: null, text: { sv: 'Under tio' } },
  { code: 'manga', from: 10, text: { sv: 'Tio eller fler' } },
];
const questions: readonly Question[] = [
  { id: 'bor', type: 'choice', ...text('Område'), options },
  { id: 'ute', type: 'choice', ...text('Ute'), options },
  { id: 'ganger', type: 'number', ...text('Gånger'), decimals: 0, bands, options: [] },
  { id: 'ar', type: 'number', ...text('År'), decimals: 0, options: [] },
  { id: 'ord', type: 'text', ...text('Egna ord'), maxLength: 100 },
  { id: 'sida', type: 'information', ...text('Hej'), body: { sv: 'Hej' } },
  {
    id: 'plats',
    type: 'place',
    ...text('Platser'),
    max: 5,
    kinds: ['point'],
    roles: {},
    followUps: [{ question: 'orsak' }],
  },
  {
    id: 'orsak',
    type: 'choices',
    ...text('Orsak'),
    optionsFrom: 'causes',
    options: [{ code: 'vet', text: { sv: 'Vet ej' } }],
  },
  { id: 'kon', type: 'choice', ...text('Kön'), options },
];
const survey: Survey = {
  id: 'prov',
  version: 1,
  title: { sv: 'Prov' },
  languages: ['sv'],
  questions,
  routes: [],
  background: ['kon'],
  groupings: { area: 'bor' },
};
const answer = (answers: ChosenAnswer['answers'], ...causes: readonly (readonly string[])[]): ChosenAnswer => ({
  day: '2027-03-03',
  answers,
  places: causes.map((orsak, index) => ({
    question: 'plats',
    geometry: { type: 'point', position: [index, 0] },
    answers: { orsak },
  })),
});
const tables = (chosen: readonly string[], answers: readonly ChosenAnswer[], time: 'week' | 'none' = 'none') =>
  disclosedAnswers({ questions: chosen, time }, answers, {
    survey,
    areas: [],
    squareOf: (geometry) => (geometry.type === 'point' ? `ruta ${geometry.position[0]}` : ''),
  });

it('each question leaves in a way of its own, and what says who somebody is counts as background', () => {
  expect(disclosableIn(survey).map(({ id, group, way }) => `${id} ${group} ${way}`)).toEqual([
    'bor background as-answered',
    'ute answers as-answered',
    'ganger answers bands',
    'ar answers never',
    'ord answers apart',
    'plats places squares',
    'orsak places main-topics',
    'kon background as-answered',
  ]);
});

describe('the tables that leave', () => {
  it('hold bands instead of numbers, and nothing of what cannot leave', () => {
    const said = answer({ ganger: '12', ar: '1987', ord: 'Mörkt.' });
    expect(tables(['ganger', 'ar', 'ord'], [said])).toMatchObject([
      { columns: [{ heading: 'Gånger', masked: 'bands' }], rows: [['Tio eller fler']] },
    ]);
    expect(tables(['ar', 'ord'], [said])).toEqual([]);
  });

  it('stand in the order of what they say, what was not answered last', () => {
    const [table] = tables(['ute'], [answer({}), answer({ ute: 'nej' }), answer({ ute: 'ja' })]);
    expect(table?.rows).toEqual([['Ja'], ['Nej'], ['']]);
  });

  it('have each place by itself, with main topics, and neither person nor time beside it', () => {
    const all = [answer({ kon: 'ja' }, ['BEL-SVAG', 'BEL-SAKNAS', 'vet'], ['TRAF-FART']), answer({ kon: 'nej' }, [])];
    const [persons, places] = tables(['kon', 'plats', 'orsak'], all, 'week');
    expect(persons?.rows).toEqual([
      ['2027-V09', 'Ja'],
      ['2027-V09', 'Nej'],
    ]);
    expect(places?.columns.map(({ heading }) => heading)).toEqual(['Ruta', 'Orsak']);
    expect(places?.rows).toEqual([
      ['ruta 0', 'Belysning och mörker; Vet ej'],
      ['ruta 0', ''],
      ['ruta 1', 'Trafik'],
    ]);
  });

  it('mark rows whose square, time or background fewer than five have', () => {
    const many = (count: number, kon: string): readonly ChosenAnswer[] =>
      Array.from({ length: count }, () => answer({ kon, ute: 'nej' }, []));
    const [persons] = tables(['kon', 'ute'], [...many(5, 'ja'), ...many(4, 'nej')]);
    expect(persons).toMatchObject({ rare: [5, 6, 7, 8], alone: 0 });
    const [places] = tables(['plats'], [...many(4, 'ja'), answer({}, [], [])]);
    expect(places?.rare.map((row) => places.rows[row])).toEqual([['ruta 1']]);
    // What nobody else can know of somebody makes no row unusual.
    expect(tables(['ute'], [answer({ ute: 'ja' })])).toMatchObject([{ rare: [], alone: 1 }]);
  });
});
