import { LANGUAGES, type Language } from '../../base/language.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { LocalText } from '../../base/text.ts';
import type { Step, Survey } from '../contract.ts';
import { canHold } from './can-hold.ts';
import { readColumn } from './columns.ts';
import { withDistinctShorts } from './distinct-shorts.ts';
import { FormReading } from './form-reading.ts';
import { type Account, FormRow, type TakenRow } from './form-row.ts';
import type { FormSheet } from './form-sheet.ts';
import { ownText } from './local-texts.ts';
import { stepsOf } from './nodes.ts';
import { noteBeside } from './note-beside.ts';
import { NOTE_KINDS, type NoteCode } from './note-kinds.ts';
import type { ImportNote } from './notes.ts';
import { OptionLists } from './option-lists.ts';
import { nestingOf } from './structure.ts';
import { type Tongues, tonguesOf } from './tongues.ts';
import { importWords } from './words.ts';

export type { FormSheet } from './form-sheet.ts';

export interface ImportOptions {
  /** The language of columns that name none; absent: by the form's settings, else Swedish. */
  readonly language?: Language;
  /** For a form without a title: the file's name. */
  readonly title?: string;
}

export interface ImportedForm {
  readonly survey: Survey;
  readonly notes: readonly ImportNote[];
  /** The rows that ended in the survey. Every other row with content has a note; so has every cell that is not in it. */
  readonly taken: readonly TakenRow[];
}

/** Why there is nothing to import: no sheet "survey", no column "type" in it, or no question that Lykta can ask. */
export type ImportFailure = 'no-survey-sheet' | 'no-type-column' | 'no-questions';

/** Makes a survey of an XLSForm (ODK, KoboToolbox). What could not be taken over as it was is in the notes. */
export function importXlsForm(
  sheets: readonly FormSheet[],
  options: ImportOptions = {},
): Result<ImportedForm, { readonly code: ImportFailure; readonly notes: readonly ImportNote[] }> {
  const account: Account = { notes: [], taken: [] };
  const named = (name: string): FormSheet | undefined =>
    sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  const surveySheet = named('survey');
  if (surveySheet === undefined) return failed({ code: 'no-survey-sheet', notes: [] });
  const rows = rowsOf(surveySheet, account);
  if (!headingsOf(surveySheet).some(({ key }) => key === 'type')) return failed({ code: 'no-type-column', notes: [] });
  const choicesSheet = named('choices');
  const choices = rowsOf(choicesSheet, account);
  const [settings = null, ...moreSettings] = rowsOf(named('settings'), account);

  const fallback = settings?.take('default_language') ?? '';
  const tongues = tonguesOf(labelsOf(rows), fallback, options.language);
  const lists = new OptionLists(choices, tongues);
  const form = new FormReading(tongues, lists, rows);
  const read = stepsOf(nestingOf(rows), form, { when: true, topic: null, around: null });
  const steps = withoutImpossible(read, form);
  lists.leaveOutUnused();
  for (const row of choices)
    if (row.peek('list_name') === '' || row.name === '') row.leaveOut('option-nameless', { detail: saidBy(row) });
  const title = titleOf(settings, options.title ?? '', tongues, account);
  const id = surveyId(settings?.take('form_id') || title[tongues.main] || '');
  const formId = settings?.peek('form_id') ?? '';
  if (formId !== '' && formId !== id) settings?.note('form-id-changed', null, { detail: `${formId} → ${id}` });
  settings?.into();
  if (settings?.peek('version')) settings.note('version-own', 'version', { detail: settings.peek('version') });
  for (const row of [...rows, ...choices]) row.settle();
  for (const row of [...(settings === null ? [] : [settings]), ...moreSettings]) row.settle('setting-left-out');
  const used = [surveySheet, choicesSheet, named('settings')].filter((sheet) => sheet !== undefined);
  noteOtherSheets(sheets, used, account);
  noteBeside(sheets, used, account);
  if (steps.length === 0) return failed({ code: 'no-questions', notes: ordered(account.notes, sheets) });

  const draft: Omit<Survey, 'languages'> = {
    id,
    version: 1,
    title,
    questions: withDistinctShorts(form.questions, tongues.known),
    routes: [{ id: 'fragor', steps }],
    background: [],
  };
  const languages = wholeLanguages(draft, tongues, account);
  noteWhole(form, tongues, languages, account);
  const { questions, ...head } = draft;
  const survey: Survey = { ...head, languages, questions };
  return ok({ survey, notes: ordered(account.notes, sheets), taken: account.taken });
}

/**
 * The steps without conditions that no answers fulfil: "north and south" of one choice. Such a question is shown always, as one
 * whose condition cannot be read.
 */
function withoutImpossible(steps: readonly Step[], form: FormReading): readonly Step[] {
  const possible = (step: Step): Step => {
    if (step.when === undefined || canHold(step.when, form.questions)) return step;
    const row = form.rows.get(step.question);
    row?.note('condition-never', null, { detail: row.peek('relevant') });
    return { question: step.question };
  };
  form.questions.forEach((question, index) => {
    if (question.type === 'place') form.questions[index] = { ...question, followUps: question.followUps.map(possible) };
  });
  return steps.map(possible);
}

const headingsOf = (sheet: FormSheet) =>
  (sheet.rows[0] ?? []).map((cell, index) => readColumn(cell === null ? '' : String(cell).trim(), index));

/** The rows with content from the `first`, each cell as a trimmed text, and which of their cells have content that is no value. */
function rowsOf(sheet: FormSheet | undefined, account: Account, first = 2): readonly FormRow[] {
  if (sheet === undefined) return [];
  const headings = headingsOf(sheet);
  const unread = Map.groupBy(sheet.beside?.unread ?? [], ({ row }) => row);
  const width = [
    ...sheet.rows.map(({ length }) => length),
    ...[...unread.values()].flat().map(({ column }) => column + 1),
  ];
  const columns = Array.from({ length: Math.max(0, ...width) }, (_, index) => headings[index] ?? readColumn('', index));
  const last = Math.max(sheet.rows.length, ...unread.keys());
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => index + first).flatMap((row) => {
    const said = (sheet.rows[row - 1] ?? []).map((cell) => (cell === null ? '' : String(cell).trim()));
    const without = unread.get(row) ?? [];
    const isEmpty = without.length === 0 && said.every((cell) => cell === '');
    return isEmpty ? [] : [new FormRow(account, sheet.name, row, columns, said, without)];
  });
}

/** How many rows have a label, by the language in the heading. */
function labelsOf(rows: readonly FormRow[]) {
  const counts = new Map<string | null, number>();
  for (const row of rows)
    for (const { key, language } of row.columns)
      if (key === 'label') counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].map(([language, count]) => ({ language, count }));
}

const saidBy = (row: FormRow): string => row.said.join(' · ');

function titleOf(settings: FormRow | null, otherwise: string, { main, known }: Tongues, account: Account): LocalText {
  const written = settings?.take('form_title') || otherwise;
  if (written !== '') return { [main]: written };
  add(account, 'no-title', {});
  return ownText(importWords.title, known);
}

/** "liberia-urban-resilience": what the survey is called where it is stored. */
function surveyId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'enkat' : plain;
}

function noteOtherSheets(sheets: readonly FormSheet[], known: readonly FormSheet[], account: Account): void {
  for (const sheet of sheets)
    if (!known.includes(sheet))
      for (const row of rowsOf(sheet, account, 1))
        row.leaveOut('sheet-unknown', { sheet: sheet.name, detail: saidBy(row) });
}

/** The languages that every text of the survey is in; the others of the form are noted with how much they lack. */
function wholeLanguages(draft: object, { main, known }: Tongues, account: Account): readonly Language[] {
  const texts = textsIn(draft);
  return LANGUAGES.filter((language) => {
    if (language === main) return true;
    if (!known.includes(language)) return false;
    const count = texts.filter((text) => text[language] === undefined).length;
    if (count > 0) add(account, 'language-not-whole', { language, count });
    return count === 0;
  });
}

function textsIn(value: unknown): readonly LocalText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const entries = Object.entries(value);
  const isText = entries.length > 0 && entries.every(([key, said]) => isLanguageKey(key) && typeof said === 'string');
  return isText ? [value as LocalText] : entries.flatMap(([, inner]) => textsIn(inner));
}

const isLanguageKey = (key: string): boolean => LANGUAGES.some((language) => language === key);

/** What holds of the whole survey. */
function noteWhole(
  { questions }: FormReading,
  { main, foreign }: Tongues,
  languages: readonly Language[],
  account: Account,
): void {
  if (foreign !== null) add(account, 'language-foreign', { language: foreign, to: main });
  else if (!languages.includes('sv')) add(account, 'no-swedish', {});
  const count = questions.filter(({ type }) => type !== 'information').length;
  if (count > 40) add(account, 'many-questions', { count });
  add(account, 'no-background', {});
  add(account, 'shorts-made', {});
}

function add({ notes }: Account, code: NoteCode, words: ImportNote['with']): void {
  notes.push({ sheet: '', row: null, column: null, name: null, code, level: NOTE_KINDS[code].level, with: words });
}

/** The form as a whole first, then sheet by sheet and row by row. */
function ordered(notes: readonly ImportNote[], sheets: readonly FormSheet[]): readonly ImportNote[] {
  const place = ({ sheet }: ImportNote): number => sheets.findIndex(({ name }) => name === sheet);
  return [...notes].sort((one, other) => place(one) - place(other) || (one.row ?? 0) - (other.row ?? 0));
}
