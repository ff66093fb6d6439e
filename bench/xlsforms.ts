import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Survey } from '#core/survey/contract.ts';
import { kindOf } from '#core/survey/questions/index.ts';
import type { FormSheet, ImportedForm } from '#core/survey/xlsform/import.ts';
import { loadMunicipality, loadSurveys } from '#server/municipality.ts';
import { readSpreadsheetFile } from '#server/staff/spreadsheet.ts';
import { everyTypeSurvey } from '../tests/support/every-type-survey.ts';
import { unaccounted } from '../tests/support/workbook-content.ts';
import { xlsxOf } from '../tests/support/xlsform-files.ts';
import { parkForm } from '../tests/support/xlsform-forms.ts';
import type { Staff } from './xlsforms/staff.ts';
import { endTravels, type Travelled, travel } from './xlsforms/way.ts';

/**
 * Forms through everything: import, draft, publishing, a campaign, answers in every channel, without script and in
 * the app in Chromium, release, tables and files, in a real server. The .xlsx files lie in the folder that LYKTA_BENCH_FORMS names, else in ../shared/data/xlsforms beside this
 * repository; where there are none, the form of the tests goes alone. The default dialogue and a survey of forty questions
 * of every type go the same way. What must hold is asserted: every cell of a form is in the survey or in a note, every
 * answer that was sent is kept, every question that can be counted has its table.
 */
const folder = process.env.LYKTA_BENCH_FORMS ?? resolve(import.meta.dirname, '..', '..', 'shared', 'data', 'xlsforms');
const { areas } = loadMunicipality('ljuskoping');
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .sort()
  : [];
if (files.length === 0) console.log(`no forms in ${folder}`);

interface Import {
  readonly rows: number;
  readonly taken: number;
  readonly noted: number;
  readonly notes: ImportedForm['notes'];
}

const table: Record<string, unknown>[] = [];
for (const file of files) await run(basename(file, '.xlsx'), readFileSync(join(folder, file)));
await run('park (of the tests)', await xlsxOf(parkForm));
for (const survey of [...loadSurveys(), everyTypeSurvey]) await go(survey.id, async () => survey);
await endTravels();
console.table(table);

/** One form: imported over HTTP as a coordinator does it. */
async function run(name: string, file: Buffer): Promise<void> {
  let report: Import | null = null;
  await go(
    name,
    async (staff: Staff) => {
      const imported = (await staff.post('/api/staff/surveys/xlsform', file)) as ImportedForm;
      report = await accounted(name, file, imported);
      return imported.survey;
    },
    () => report,
  );
}

async function go(
  name: string,
  surveyBy: (staff: Staff) => Promise<Survey>,
  report: () => Import | null = () => null,
): Promise<void> {
  const start = performance.now();
  console.log(`${name} …`);
  const way = await travel(surveyBy);
  const imported = report();
  check(name, way);
  table.push({
    form: name,
    rows: imported?.rows ?? '',
    'in the survey': imported?.taken ?? '',
    'only noted': imported?.noted ?? '',
    ...Object.fromEntries(
      (['fault', 'left-out', 'kept-differently'] as const).map((level) => [
        level,
        imported?.notes.filter((note) => note.level === level).length ?? '',
      ]),
    ),
    questions: way.survey.questions.length,
    'answers sent': way.sent,
    kept: way.kept,
    'plain pages': way.plainPages,
    'pages in the app': way.appPages,
    tables: way.tables,
    'files, kB': way.files.map(({ bytes }) => Math.ceil(bytes / 1024)).join(' + '),
    seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
  });
}

/** Holds everything that the workbook has, counted apart from the reader of cells, against what is in the survey and what is noted. */
async function accounted(name: string, file: Buffer, imported: ImportedForm): Promise<Import> {
  const { notes, taken } = imported;
  const sheets = await readSpreadsheetFile(file);
  if (!sheets.ok) throw new Error(`${name}: ${sheets.failure}`);
  const keyOf = ({ sheet, row }: { readonly sheet: string; readonly row: number | null }): string => `${sheet}:${row}`;
  const isTaken = new Set(taken.map(keyOf));
  const isNoted = new Set(notes.map(keyOf));
  const rows = sheets.value.flatMap(rowsOf);
  const dropped = rows.filter((row) => !isTaken.has(keyOf(row)) && !isNoted.has(keyOf(row)));
  if (dropped.length > 0) throw new Error(`${name}: dropped in silence: ${dropped.map(keyOf).join(', ')}`);
  const silent = unaccounted(file, imported);
  if (silent.length > 0) throw new Error(`${name}: dropped in silence: ${JSON.stringify(silent.slice(0, 20))}`);
  const inSurvey = rows.filter((row) => isTaken.has(keyOf(row))).length;
  return { rows: rows.length, taken: inSurvey, noted: rows.length - inSurvey, notes };
}

function rowsOf({ name, rows }: FormSheet): readonly { readonly sheet: string; readonly row: number }[] {
  return rows.flatMap((cells, index) =>
    index > 0 && cells.some((cell) => cell !== null && String(cell).trim() !== '')
      ? [{ sheet: name, row: index + 1 }]
      : [],
  );
}

function check(name: string, { survey, sent, kept, measured }: Travelled): void {
  if (sent !== kept) throw new Error(`${name}: ${sent} answers were sent and ${kept} are kept`);
  const asked = new Set(survey.routes.flatMap(({ steps }) => steps.map(({ question }) => question)));
  const without = survey.questions.filter(
    (question) =>
      question.type !== 'place' &&
      asked.has(question.id) &&
      kindOf(question).counted(question, { areas }) !== null &&
      !measured.has(question.id),
  );
  if (without.length > 0) throw new Error(`${name}: no table of ${without.map(({ id }) => id).join(', ')}`);
}
