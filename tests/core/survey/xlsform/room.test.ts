import { describe, expect, it } from 'vitest';
import type { Survey } from '#core/survey/contract.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { readSurvey } from '#core/survey/read-survey.ts';
import { type FormSheet, type ImportedForm, importXlsForm } from '#core/survey/xlsform/import.ts';
import { sheet } from '../../../support/xlsform-files.ts';

/** As large as a draft that is sent may be (server/staff/surveys-desk.ts). */
const LARGEST_DRAFT = 2 * 1024 * 1024;

/** A form that a draft can be made of, however large it is: what has no room is named, row by row. */
function imported(sheets: readonly FormSheet[]): ImportedForm {
  const result = importXlsForm(sheets);
  if (!result.ok) throw new Error(result.failure.code);
  const written = JSON.stringify(result.value.survey);
  expect(readSurvey(JSON.parse(written))).toMatchObject({ ok: true });
  expect(Buffer.byteLength(written)).toBeLessThan(LARGEST_DRAFT);
  const { survey: made, notes, taken } = result.value;
  for (const { name, rows } of sheets)
    rows.slice(1).forEach((_, index) => {
      const here = (one: { readonly sheet: string; readonly row: number | null }): boolean =>
        one.sheet === name && one.row === index + 2;
      if (!taken.some(here) && !notes.some(here)) throw new Error(`${name} row ${index + 2} is dropped in silence`);
    });
  for (const { into } of taken) for (const id of into) expect(made.questions.map((one) => one.id)).toContain(id);
  return result.value;
}

const errorsOf = (made: Survey) => lintSurvey(made, { areas: [] }).filter(({ level }) => level === 'error');
const times = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join('\n');
const list = (count: number, more = ''): FormSheet =>
  sheet('choices', `list_name|name|label\n${times(count, (n) => `l|${n}|Val ${n}`)}\n${more}`);

describe('somebody who brings a form larger than a survey', () => {
  it('with 250 options gets the first and “do not know”, and reads which are left out and what to do', () => {
    const { survey: made, notes } = imported([
      sheet('survey', 'type|name|label\nselect_multiple l|q|Vilka?\nselect_one l or_other|r|Vilken?\ntext|t|Skriv'),
      list(250, 'l|dk|Vet ej'),
    ]);
    expect(made.questions.map(({ id }) => id)).toEqual(['q', 'r', 'r_other', 't']);
    const [several, single] = made.questions;
    const codes = several !== undefined && 'options' in several ? several.options.map(({ code }) => code) : [];
    expect(codes).toHaveLength(200);
    expect(codes.slice(-2)).toEqual(['198', 'dk']);
    expect(single !== undefined && 'options' in single ? single.options.length : 0).toBe(200);
    expect(notes.filter(({ code }) => code === 'options-cut')).toMatchObject([
      { row: 2, level: 'fault', with: { max: 200, detail: 'l: 251' } },
      { row: 3, with: { max: 199 } },
    ]);
    expect(notes.filter(({ code }) => code === 'option-over-limit')).toHaveLength(52);
    expect(errorsOf(made)).toEqual([]);
  });

  it('with more questions gets 300 of them, and each of the others is named', () => {
    const { survey: made, notes } = imported([
      sheet(
        'survey',
        `type|name|label\n${times(299, (n) => `integer|q${n}|Fråga ${n}`)}\nselect_one l or_other|two|Två\ninteger|last|Sist\nbegin_repeat|r|Platser\ngeopoint|p|Var?\ninteger|pp|Hur ofta?\nend_repeat\nbegin_group|g|Tabell|\nbegin_group|gg|Inre\nend_group\nend_group`,
      ),
      list(3),
    ]);
    expect(made.questions).toHaveLength(300);
    expect(made.questions.at(-1)?.id).toBe('last');
    expect(notes.filter(({ code }) => code === 'too-many-questions').map(({ name }) => name)).toEqual([
      'two',
      'p',
      'pp',
    ]);
  });

  it('with a table of 61 rows gets two questions that together have all rows', () => {
    const { survey: made, notes } = imported([
      sheet(
        'survey',
        `type|name|label|appearance\nbegin_group|g|Hur är det här?|table-list\n${times(61, (n) => `select_one l|q${n}|Rad ${n}|`)}\nend_group`,
      ),
      list(250),
    ]);
    expect(made.questions.map((one) => (one.type === 'matrix' ? one.rows.length : 0))).toEqual([31, 30]);
    expect(made.questions.map(({ text }) => text.sv)).toEqual(['Hur är det här?', 'Hur är det här?']);
    expect(notes.filter(({ code }) => code === 'matrix-divided')).toHaveLength(2);
    expect(notes.filter(({ code }) => code === 'options-cut')).toHaveLength(2);
    expect(errorsOf(made)).toEqual([]);
  });

  it('with conditions on 150 answers and sixty questions gets conditions that mean the same', () => {
    const any = Array.from({ length: 60 }, (_, n) => `\${n${n}} > 0`).join(' or ');
    const all = Array.from({ length: 60 }, (_, n) => `\${n${n}} < 9`).join(' and ');
    const { survey: made } = imported([
      sheet(
        'survey',
        `type|name|label|relevant\nselect_one l|q|Vilken?|\n${times(60, (n) => `integer|n${n}|Tal ${n}|`)}\ninteger|a|A|\${q} >= 30\ninteger|b|B|${any}\ninteger|c|C|${all}`,
      ),
      list(180),
    ]);
    const [a, b, c] = (made.routes[0]?.steps ?? []).slice(-3).map(({ when }) => when);
    expect(a).toMatchObject({ any: [{ question: 'q' }, { question: 'q' }] });
    expect(b).toMatchObject({ any: [{ any: expect.any(Array) }, { any: expect.any(Array) }] });
    expect(c).toMatchObject({ all: [{ all: expect.any(Array) }, { all: expect.any(Array) }] });
    expect(JSON.stringify([b, c]).match(/"question"/g)).toHaveLength(120);
  });

  it('with texts that no draft has room for gets the questions that it has', () => {
    const { survey: made, notes } = imported([
      sheet(
        'survey',
        `type|name|label\n${times(90, (n) => `integer|q${n}|${'Å'.repeat(30_000)}`)}\ninteger|short|Kort`,
      ),
    ]);
    // Each is 60 kB in UTF-8, and a draft 2 MB.
    expect(made.questions.length).toBeGreaterThan(10);
    expect(notes.filter(({ code }) => code === 'survey-too-large')[0]).toMatchObject({ level: 'fault' });
  });

  it('with long names, foreign texts and headings gets what a draft has room for', () => {
    const long = 'x'.repeat(20_000);
    const { notes } = imported([
      sheet(
        'survey',
        `type|name|label::Français|hint|relevant\nbegin_group|g|${long}|${long}|\n${times(40, (n) => `select_one l|q${n}|${long}||`)}\ntext|${long}|||\nnote|n|${long}|${long}|\nend_group`,
      ),
      sheet('choices', `list_name|name|label::Français|label::en\nl|a|${long}|\nl|${long}||\nl|c||Yes`),
    ]);
    expect(notes.some(({ code }) => code === 'survey-too-large')).toBe(true);
  });
});
