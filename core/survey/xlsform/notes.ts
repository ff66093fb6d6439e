import { fill } from '../../base/fill.ts';
import { isLanguage, type Language } from '../../base/language.ts';
import { NOTE_KINDS, NOTE_LEVELS, type NoteCode, type NoteLevel } from './note-kinds.ts';

/** Something of the form that the survey does not hold as it was. */
export interface ImportNote {
  /** The sheet's name; "" for the form as a whole. */
  readonly sheet: string;
  /** The row's number in the spreadsheet, from 1; null for the sheet or the form as a whole. */
  readonly row: number | null;
  /** The column's heading; null for the whole row. */
  readonly column: string | null;
  /** The question's or the option's name in the form. */
  readonly name: string | null;
  readonly code: NoteCode;
  readonly level: NoteLevel;
  /** What the sentence needs; `detail` is what was written, or what became of it, and differs from row to row. */
  readonly with: Readonly<Record<string, string | number>>;
}

/** Staff read in Swedish or English. */
export type NoteLanguage = 'sv' | 'en';

/** The note's sentence, which says what happened and what to do about it. What differs from row to row is not in it. */
export function noteInWords(note: ImportNote, language: NoteLanguage): string {
  const words = Object.entries(note.with).map(([key, word]) => [
    key,
    LANGUAGE_WORDS.includes(key) ? called(word, language) : word,
  ]);
  return fill(NOTE_KINDS[note.code][language], Object.fromEntries(words));
}

/** What may be a code of one of Lykta's languages, "sv", or what a form calls another. */
const LANGUAGE_WORDS = ['language', 'from', 'to'];
const called = (word: string | number, language: NoteLanguage): string | number =>
  isLanguage(word) ? NAMES[language][word] : word;
const NAMES: Readonly<Record<NoteLanguage, Readonly<Record<Language, string>>>> = {
  sv: { sv: 'svenska', lattlast: 'lättläst svenska', en: 'engelska', fi: 'finska', ar: 'arabiska' },
  en: { sv: 'Swedish', lattlast: 'easy Swedish', en: 'English', fi: 'Finnish', ar: 'Arabic' },
};

/** Notes of the same kind as one: the sentence once, and where. */
export interface NoteGroup {
  readonly level: NoteLevel;
  readonly code: NoteCode;
  readonly sentence: string;
  readonly notes: readonly ImportNote[];
}

/** Groups notes by what they say, the gravest level first, else in the order of the form. */
export function groupedNotes(notes: readonly ImportNote[], language: NoteLanguage): readonly NoteGroup[] {
  const groups = new Map<string, ImportNote[]>();
  for (const note of notes) {
    const key = `${note.code} ${noteInWords(note, language)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return NOTE_LEVELS.flatMap((level) =>
    [...groups.values()].flatMap((group): readonly NoteGroup[] => {
      const [first] = group;
      if (first === undefined || first.level !== level) return [];
      return [{ level, code: first.code, sentence: noteInWords(first, language), notes: group }];
    }),
  );
}
