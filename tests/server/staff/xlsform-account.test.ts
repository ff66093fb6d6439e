import { describe, expect, it } from 'vitest';
import { importXlsForm } from '#core/survey/xlsform/import.ts';
import { noteInWords } from '#core/survey/xlsform/notes.ts';
import { notesAsText } from '#core/survey/xlsform/notes-file.ts';
import { readSpreadsheetFile } from '#server/staff/spreadsheet.ts';
import { contentOf, unaccounted } from '../../support/workbook-content.ts';
import { workbookOf, written } from '../../support/workbook-written.ts';

/** An error, and a formula as programs that make files write it: without the value that it comes to. */
const ERROR = '<c t="e"><f>CONCAT(A1)</f><v>#NAME?</v></c>';
const FORMULA = '<c><f>IF(A1=1,"x","y")</f></c>';
const EMPTIED = '<c t="str"><f>IF(A1=1,"x","y")</f></c>';

/** A form with everything that a person may leave in a spreadsheet. */
const everything = workbookOf([
  {
    name: 'survey',
    columns:
      '<cols><col min="1" max="1" width="9"/><col min="5" max="5" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
    rows: [
      written(1, {
        A: 'type',
        B: 'name',
        C: 'label',
        D: 'hint',
        E: 'relevant',
        F: 'constraint',
        G: 'required',
        I: 'Fråga Bo!',
      }),
      written(2, { A: 'select_one l', B: 'one', C: 'Ett?', G: 'no' }),
      written(3, { A: 'text', B: 'two', C: 'Två?', D: ERROR, E: ERROR, F: ERROR }),
      written(4, { A: 'integer', B: 'three', C: 'Tre?', E: FORMULA, F: EMPTIED, H: 'utanför' }),
      written(5, { A: 'text', B: 'four', C: ERROR, E: `\${one} = "a"` }, ' hidden="1"'),
      written(6, { A: 'begin_group', B: 'g', C: 'Grupp', E: ERROR }),
      written(7, { A: 'text', B: 'five', C: 'Fem?' }),
      written(8, { A: 'end_group' }),
      written(9, { D: FORMULA }),
      written(10, { A: 'calculate', B: 'six', C: ERROR }),
      written(11, {
        A: 'select_multiple l',
        B: 'seven',
        C: '<c t="str"><f>A1</f><v>Sju?</v></c>',
        E: '<c t="str"><f>A1</f><v></v></c>',
      }),
      written(40, { F: ERROR }),
    ].join(''),
    comments: { C3: 'flytta till del D', E9: 'se över', B60: 'långt ned' },
    drawing:
      '<xdr:pic><xdr:nvPicPr/></xdr:pic><xdr:graphicFrame></xdr:graphicFrame><xdr:sp><xdr:txBody><a:p><a:r><a:t>Läs &amp; svara</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
  },
  {
    name: 'choices',
    state: 'hidden',
    rows: [
      written(1, { A: 'list_name', B: 'name', C: 'label' }),
      written(2, { A: 'l', B: 'a', C: 'Bra' }),
      written(3, { A: 'l', B: ERROR, C: 'Dåligt' }),
      written(4, { A: 'l', B: 'c', C: ERROR, E: 'anteckning' }),
      written(5, { A: ERROR, B: ERROR, C: ERROR }),
    ].join(''),
  },
  { name: 'settings', rows: written(1, { A: 'form_title', B: ERROR }) + written(2, { A: 'Prov', B: 'x', C: FORMULA }) },
  { name: 'Gömt', state: 'veryHidden', rows: written(1, { A: 'hemligt' }) + written(3, { B: ERROR }) },
  { name: 'Tomt', rows: '' },
  { name: 'Rader', rows: written(1, { A: 'Kontakt' }) + written(2, { A: 'Bo', B: FORMULA }), comments: { A2: 'ring' } },
]);

async function importOf(file: Buffer) {
  const sheets = await readSpreadsheetFile(file);
  if (!sheets.ok) throw new Error(sheets.failure);
  const imported = importXlsForm(sheets.value);
  if (!imported.ok) throw new Error(imported.failure.code);
  return imported.value;
}

describe('somebody who imports a workbook', () => {
  it('finds every cell, comment, picture and box of it in the survey or in the report', async () => {
    const kinds = Map.groupBy(contentOf(everything), ({ what }) => what);
    expect([...kinds].map(([what, all]) => [what, all.length])).toEqual([
      ['cell', 51],
      ['error', 14],
      ['formula', 5],
      ['comment', 4],
      ['picture', 2],
      ['box', 1],
    ]);
    expect(unaccounted(everything, await importOf(everything))).toEqual([]);
  });

  it('is told of a condition whose cell shows an error or a formula without a value, and what happens now', async () => {
    const { survey, notes } = await importOf(everything);
    expect(survey.routes[0]?.steps.map(({ question, when }) => [question, when === undefined])).toEqual([
      ['one', true],
      ['two', true],
      ['three', true],
      ['four', false],
      ['five', true],
      ['seven', true],
    ]);
    const unread = notes.filter(({ code }) => code === 'condition-cell-unread' || code === 'constraint-cell-unread');
    expect(unread.map(({ row, column, level, with: { detail } }) => [row, column, level, detail])).toEqual([
      [3, 'relevant', 'fault', '#NAME?'],
      [3, 'constraint', 'fault', '#NAME?'],
      [4, 'relevant', 'fault', '=IF(A1=1,"x","y")'],
      [4, 'constraint', 'fault', '=IF(A1=1,"x","y")'],
      [6, 'relevant', 'fault', '#NAME?'],
    ]);
    const [condition] = unread;
    expect(condition && noteInWords(condition, 'sv')).toContain('frågan visas alltid');
    expect(condition && noteInWords(condition, 'en')).toContain('always shown');
  });

  it('is never shown an error as a question, a hint or an option', async () => {
    const { survey } = await importOf(everything);
    expect(JSON.stringify(survey)).not.toMatch(/#NAME|IF\(/);
  });

  it('reads where each thing stood, and what it said, in the list that can be sent on', async () => {
    const text = notesAsText((await importOf(everything)).notes, 'sv');
    for (const line of [
      'survey, rad 3 (label): flytta till del D',
      'survey, rad 60 (name): långt ned',
      'survey, rad 1 (Fråga Bo!): Fråga Bo!',
      'bladet survey: Läs & svara',
      'bladet survey (relevant)',
      'survey, rad 5, four',
      'Bladet choices är dolt i kalkylbladet. Lykta har läst det som de andra.',
      'Bladet Gömt är dolt i kalkylbladet och är inget som Lykta använder. Det är utelämnat.',
      'Bilder och diagram på bladet survey är utelämnade: 2.',
      'Rader, rad 2 (Kontakt): ring',
    ])
      expect(text).toContain(line);
  });

  it('can read a workbook where one sheet is only a diagram', async () => {
    const form = written(1, { A: 'type', B: 'name', C: 'label' }) + written(2, { A: 'text', B: 'q', C: 'Vad?' });
    const file = workbookOf([
      { name: 'survey', rows: form },
      { name: 'Diagram', rows: '', drawing: '<xdr:graphicFrame></xdr:graphicFrame>' },
    ]);
    expect((await importOf(file)).notes).toContainEqual(
      expect.objectContaining({ sheet: 'Diagram', code: 'sheet-pictures', with: { sheet: 'Diagram', count: 1 } }),
    );
  });
});
