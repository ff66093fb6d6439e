import { rowsAsCsv } from '../../exports/csv.ts';
import type { NoteLevel } from './note-kinds.ts';
import { groupedNotes, type ImportNote, type NoteLanguage } from './notes.ts';

/** The names of levels and columns, in the list on the page and in the files. */
export const NOTE_WORDS = {
  sv: {
    levels: { fault: 'Att rätta', 'left-out': 'Utelämnat', 'kept-differently': 'Övertaget på annat sätt' },
    columns: ['Nivå', 'Vad det betyder', 'Blad', 'Rad', 'Kolumn', 'Namn', 'Det som stod'],
    place: (sheet: string, row: number) => `${sheet}, rad ${row}`,
    sheet: (sheet: string) => `bladet ${sheet}`,
    whole: 'Hela formuläret',
  },
  en: {
    levels: { fault: 'To mend', 'left-out': 'Left out', 'kept-differently': 'Taken over in another way' },
    columns: ['Level', 'What it means', 'Sheet', 'Row', 'Column', 'Name', 'What it said'],
    place: (sheet: string, row: number) => `${sheet}, row ${row}`,
    sheet: (sheet: string) => `sheet ${sheet}`,
    whole: 'The whole form',
  },
} as const satisfies Record<
  NoteLanguage,
  {
    readonly levels: Readonly<Record<NoteLevel, string>>;
    readonly columns: readonly string[];
    readonly place: (sheet: string, row: number) => string;
    readonly sheet: (sheet: string) => string;
    readonly whole: string;
  }
>;

/** Whether a note stands somewhere, so that its place is told; the sentence alone says what holds of the whole form. */
export const hasPlace = ({ sheet }: ImportNote): boolean => sheet !== '';

/** Where a note is: "survey, rad 12 (hint)"; the column only where the note is about one. */
export function placeOfNote({ sheet, row, column }: ImportNote, language: NoteLanguage): string {
  const words = NOTE_WORDS[language];
  const place = row !== null ? words.place(sheet, row) : sheet === '' ? words.whole : words.sheet(sheet);
  return column === null ? place : `${place} (${column})`;
}

/** Every note as a row of a table that a Swedish Excel opens: what was left out stands there word for word. */
export function notesAsCsv(notes: readonly ImportNote[], language: NoteLanguage): string {
  const words = NOTE_WORDS[language];
  const rows = groupedNotes(notes, language).flatMap(({ level, sentence, notes: group }) =>
    group.map(({ sheet, row, column, name, with: { detail = null } }) => [
      words.levels[level],
      sentence,
      sheet,
      row,
      column,
      name,
      detail === null ? null : String(detail),
    ]),
  );
  return rowsAsCsv([words.columns, ...rows]);
}

/** The same as running text, for a letter to whoever made the form. */
export function notesAsText(notes: readonly ImportNote[], language: NoteLanguage): string {
  const words = NOTE_WORDS[language];
  let level: NoteLevel | null = null;
  return groupedNotes(notes, language)
    .map((group) => {
      const heading = group.level === level ? '' : `${words.levels[group.level].toUpperCase()}\n\n`;
      level = group.level;
      const lines = group.notes.map((note) => `  ${lineOf(note, language)}`);
      return `${heading}${group.sentence}\n${!group.notes.some(hasPlace) ? '' : `${lines.join('\n')}\n`}`;
    })
    .join('\n');
}

/** "survey, rad 12 (hint), c3_city: in Liberian Dollars" */
export function lineOf(note: ImportNote, language: NoteLanguage): string {
  const { name } = note;
  const { detail } = note.with;
  const place = placeOfNote(note, language);
  const named = name === null || String(detail ?? '').startsWith(name) ? place : `${place}, ${name}`;
  return detail === undefined || detail === '' || detail === name
    ? name === null
      ? place
      : `${place}, ${name}`
    : `${named}: ${detail}`;
}
