import { describe, expect, it } from 'vitest';
import type { Question } from '#core/survey/contract.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { type ImportedForm, importXlsForm } from '#core/survey/xlsform/import.ts';
import { sheet } from '../../../support/xlsform-files.ts';

const HEADINGS = 'type|name|label|constraint|parameters|appearance';

/** One row of a form as a question, and the kinds of notes about it. */
function one(row: string, choices = ''): { readonly question: Question; readonly notes: ImportedForm['notes'] } {
  const sheets = [sheet('survey', `${HEADINGS}\n${row}`), ...(choices === '' ? [] : [sheet('choices', choices)])];
  const result = importXlsForm(sheets);
  if (!result.ok) throw new Error(result.failure.code);
  const [question] = result.value.survey.questions;
  if (question === undefined) throw new Error('no question');
  expect(lintSurvey(result.value.survey, { areas: [] }).filter(({ level }) => level === 'error')).toEqual([]);
  return { question, notes: result.value.notes.filter(({ sheet: name }) => name === 'survey') };
}

const many = (count: number): string =>
  `list_name|name|label\n${Array.from({ length: count }, (_, n) => `l|o${n}|Val ${n}`).join('\n')}`;

describe('whoever wrote a limit into a form is told where Lykta’s own is another', () => {
  it.each([
    ['text|q|Skriv|string-length(.) <= 5000', 2000, 'constraint'],
    ['text|q|Skriv', 500, null],
    ['text|q|Skriv|||multiline', 2000, null],
  ])('%s becomes a text of at most %i letters, and a note says so', (row, max, column) => {
    const { question, notes } = one(row);
    expect(question).toMatchObject({ type: 'text', maxLength: max });
    expect(notes).toContainEqual(expect.objectContaining({ code: 'text-limit', column }));
  });

  it('is not told so where the limit is taken over as it was', () => {
    const { question, notes } = one('text|q|Skriv|string-length(.) <= 300');
    expect(question).toMatchObject({ maxLength: 300 });
    expect(notes.map(({ code }) => code)).not.toContain('text-limit');
  });

  it('who lets a hundred of a hundred and eighty options be chosen is taken at the word', () => {
    const { question, notes } = one('select_multiple l|q|Vilka?|count-selected(.) <= 100', many(180));
    expect(question).toMatchObject({ max: 100 });
    expect(notes).toEqual([]);
  });

  it('who lets more be chosen than there are has set no limit, and reads of none', () => {
    const { question, notes } = one('select_multiple l|q|Vilka?|count-selected(.) <= 100', many(5));
    expect(question).not.toHaveProperty('max');
    expect(notes).toEqual([]);
  });

  it.each([
    ['integer|q|Hur många?|. > 0 and string-length(.) <= 3', { min: 1 }, 'string-length(.) <= 3'],
    ["select_multiple l|q|Vilka?|count-selected(.) <= 1 and . != 'a'", { max: 1 }, ". != 'a'"],
    ['text|q|Skriv|. >= 3 and string-length(.) < 9', { maxLength: 8 }, '. >= 3'],
  ])(
    'who joins what a question can hold with what it cannot gets the one and reads of the other: %s',
    (row, kept, detail) => {
      const { question, notes } = one(row, many(3));
      expect(question).toMatchObject(kept);
      expect(notes).toContainEqual(expect.objectContaining({ code: 'constraint-left-out', with: { detail } }));
    },
  );

  it('who lets a number begin above 0.125 gets the smallest that Lykta holds above it', () => {
    const { question, notes } = one('decimal|q|Hur långt?|. > 0.125 and . < 2');
    expect(question).toMatchObject({ min: 0.13, max: 1.99, decimals: 2 });
    expect(notes.map(({ code }) => code)).toContain('two-decimals');
  });
});

describe('a range', () => {
  it('from ten to nought is turned to a scale from nought to ten, and the note says that it was turned', () => {
    const { question, notes } = one('range|q|Hur trygg?||start=10 end=0');
    expect(question).toMatchObject({ type: 'scale', from: 0, to: 10 });
    expect(notes.map(({ code }) => code)).toEqual(['range-turned', 'scale-ends']);
  });

  it('that is too long for a scale and goes downwards becomes a number within its ends', () => {
    const { question, notes } = one('range|q|Hur mycket?||start=100 end=0 step=-5');
    expect(question).toMatchObject({ type: 'number', min: 0, max: 100 });
    expect(notes.map(({ code }) => code)).toEqual(['range-turned', 'range-as-number', 'not-counted']);
  });

  it.each(['start=5000 end=5005', 'start=3 end=3', 'start=0 end=1 step=0.125', 'start=0.001 end=0.002 step=0.001'])(
    '%s that no scale can hold becomes a number that a survey can hold',
    (parameters) => {
      expect(one(`range|q|Hur mycket?||${parameters}`).question.type).toBe('number');
    },
  );

  it.each([
    ['start=1 end=5 tick_interval=2 placeholder=3', 'tick_interval=2 placeholder=3'],
    ['start = 1; end = 5, tick_labelset = marks', 'tick_labelset=marks'],
    ['start=one end=5 step', 'start=one step'],
    ['start=1 start=2 end=5', 'start=2'],
  ])('has every parameter that is not understood named: %s', (parameters, detail) => {
    const { question, notes } = one(`range|q|Hur trygg?||${parameters}`);
    expect(question).toMatchObject({ type: 'scale', to: 5 });
    expect(notes).toContainEqual(expect.objectContaining({ code: 'parameters-left-out', with: { detail } }));
  });
});

describe('a word that says how a row looks or what follows its type', () => {
  it('is named where another word of the same cell is taken over', () => {
    const { notes } = one('text|q|Skriv|||multiline w4');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'appearance', with: { detail: 'w4' } }));
    const sheets = [
      sheet(
        'survey',
        'type|name|label|appearance\nbegin_group|g|Hur är det?|table-list field-list\nselect_one l|a|Ljuset|\nselect_one l|b|Skräpet|list-nolabel w2\nend_group',
      ),
      sheet('choices', many(3)),
    ];
    const result = importXlsForm(sheets);
    const details = result.ok
      ? result.value.notes.filter(({ code }) => code === 'appearance').map((note) => note.with.detail)
      : [];
    expect(details).toEqual(['field-list', 'w2']);
  });

  it('is named after a type that takes nothing', () => {
    const { notes } = one('integer whole|q|Hur många?');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'type-rest', with: { detail: 'whole' } }));
  });
});
