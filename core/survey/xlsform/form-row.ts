import type { Language } from '../../base/language.ts';
import type { LocalText } from '../../base/text.ts';
import type { Column } from './columns.ts';
import type { UnreadCell } from './form-sheet.ts';
import { withoutMarks } from './marks.ts';
import { NOTE_KINDS, type NoteCode, UNREAD } from './note-kinds.ts';
import type { ImportNote } from './notes.ts';
import { sizeOf } from './room.ts';
import type { Tongues } from './tongues.ts';

/** What has become of the form so far: notes, and the rows that ended in the survey with the questions they ended in. */
export interface Account {
  readonly notes: ImportNote[];
  readonly taken: TakenRow[];
}

export interface TakenRow {
  readonly sheet: string;
  readonly row: number;
  /** Ids of the questions that hold it; none for a row that only says where a group ends, or a setting. */
  readonly into: readonly string[];
  /** The headings of the cells that are in it, or say what is so in Lykta anyway; every other cell of the row has a note. */
  readonly columns: readonly string[];
}

/**
 * One row of a sheet. Every cell with content has to be taken, or noted: settle() notes what nobody has asked for, so that
 * nothing of a form can be dropped in silence.
 */
export class FormRow {
  readonly sheet: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly #account: Account;
  readonly #columns: readonly Column[];
  readonly #cells: readonly string[];
  readonly #settled = new Set<number>();
  readonly #kept = new Set<number>();
  readonly #unread: ReadonlyMap<number, UnreadCell>;
  readonly #into = new Set<string>();
  #isTaken = false;

  constructor(
    account: Account,
    sheet: string,
    row: number,
    columns: readonly Column[],
    cells: readonly string[],
    unread: readonly UnreadCell[] = [],
  ) {
    this.#account = account;
    this.sheet = sheet;
    this.row = row;
    this.#unread = new Map(unread.map((cell) => [cell.column, cell]));
    const said = [...cells];
    // A condition without a value is still a condition: it is kept as what it shows, which nobody can read as one.
    const rules = unread.filter(({ column }) => CONDITIONS.includes(columns[column]?.key ?? ''));
    for (const { column, said: shown } of rules) said[column] = shown || '?';
    this.#cells = Array.from(said, (cell) => cell ?? '');
    this.#columns = columns.filter(({ index }) => (this.#cells[index] ?? '') !== '');
    for (const cell of unread)
      if (!rules.includes(cell))
        this.#add(UNREAD[cell.why], columns[cell.column]?.heading ?? null, { detail: cell.said });
  }

  get name(): string {
    return this.peek('name');
  }

  /** The columns that this row has something in. */
  get columns(): readonly Column[] {
    return this.#columns;
  }

  /** Whether a column of a kind has content that is no value: an error, or a formula that nobody has computed. */
  isUnread = (key: string): boolean =>
    this.#columns.some((column) => column.key === key && this.#unread.has(column.index));

  cell = ({ index }: Column): string => this.#cells[index] ?? '';

  /** What every cell says, from left to right. */
  get said(): readonly string[] {
    return this.#columns.map(this.cell);
  }

  /** What the first column of a kind says; "" where it says nothing. */
  peek(key: string): string {
    const column = this.#columns.find((candidate) => candidate.key === key);
    return column === undefined ? '' : (this.#cells[column.index] ?? '');
  }

  /** How large a text is in a survey, in bytes at most; where the main language lacks it it is lent, and where all do the name is. */
  sizeOf(key: string, { main, known, of }: Tongues): number {
    const texts = this.#columns.filter((column) => column.key === key);
    const size = sizeOf(texts.map(({ index }) => this.#cells[index]));
    if (texts.some(({ language }) => of(language) === main)) return size;
    return texts.length > 0 ? 2 * size : sizeOf(this.name) * known.length;
  }

  /** What a column says, which then is in the survey. */
  take(key: string): string {
    const said = this.peek(key);
    for (const column of this.#columns)
      if (column.key === key && this.#cells[column.index] === said) this.#keep(column);
    return said;
  }

  /** Takes the words of a column that `known` matches, and notes those that it does not. */
  takeWords(key: string, known: RegExp, code: NoteCode): void {
    const others = this.peek(key)
      .split(/\s+/)
      .filter((word) => !known.test(word));
    if (others.join('') === '') this.take(key);
    else this.note(code, key, { detail: others.join(' ') });
  }

  /** The text of a column that may stand once a language; null where there is none in any. */
  text(key: string, tongues: Tongues): LocalText | null {
    const texts: Partial<Record<Language, string>> = {};
    const others: Column[] = [];
    for (const column of this.#columns) {
      if (column.key !== key) continue;
      const language = tongues.of(column.language);
      if (language === null) {
        others.push(column);
        continue;
      }
      const already = texts[language];
      const said = already === this.#cells[column.index] ? already : this.#words(column);
      if (said === undefined || (already !== undefined && already !== said)) continue;
      if (said !== '') texts[language] = said;
      this.#keep(column);
    }
    const { main } = tongues;
    if (texts[main] === undefined) {
      const known = (Object.entries(texts) as [Language, string][])[0];
      const other = known === undefined ? others.shift() : undefined;
      if (other !== undefined) this.#keep(other);
      const lent = known?.[1] ?? (other === undefined ? '' : this.#words(other));
      if (lent !== '') {
        texts[main] = lent;
        const from = known?.[0] ?? tongues.called(other?.language ?? null);
        this.note('text-borrowed', null, { language: main, from, detail: lent });
      }
    }
    for (const column of others)
      this.#noteColumn(column, 'text-in-other-language', {
        language: tongues.called(column.language),
        detail: this.#cells[column.index] ?? '',
      });
    return Object.keys(texts).length === 0 ? null : texts;
  }

  #keep({ index }: Column): void {
    this.#settled.add(index);
    this.#kept.add(index);
  }

  /** A text as a person may read it: without marks for looks, and without answers shown in its middle. */
  #words(column: Column): string {
    const written = this.#cells[column.index] ?? '';
    const unmarked = withoutMarks(written);
    const plain = unmarked.replace(/[ \t]+/g, ' ').trim();
    if (unmarked !== written) this.note('markup-in-text', null, { detail: written });
    if (!plain.includes('${')) return plain;
    const without = plain.replace(/\$\{[^}]*\}/g, '…').trim();
    this.note('reference-in-text', null, { detail: written });
    return /^[…\s\p{P}]*$/u.test(without) ? '' : without;
  }

  /** Notes something about a column, or about the row where `key` is null. A column's note settles it, and says what it held. */
  note(code: NoteCode, key: string | null = null, words: ImportNote['with'] = {}): void {
    const columns = key === null ? [] : this.#columns.filter((column) => column.key === key);
    if (columns.length === 0) this.#add(code, null, words);
    for (const column of columns) this.#noteColumn(column, code, { detail: this.#cells[column.index] ?? '', ...words });
  }

  /** Leaves the whole row out, with one note. */
  leaveOut(code: NoteCode, words: ImportNote['with'] = {}): void {
    for (const column of this.#columns) {
      const unread = this.#unread.get(column.index);
      if (unread === undefined || this.#settled.has(column.index)) this.#settled.add(column.index);
      else this.#noteColumn(column, UNREAD[unread.why], { detail: unread.said });
    }
    this.#add(code, null, words);
  }

  #noteColumn(column: Column, code: NoteCode, words: ImportNote['with']): void {
    this.#settled.add(column.index);
    this.#add(code, column.heading, words);
  }

  #add(code: NoteCode, column: string | null, words: ImportNote['with']): void {
    const { level } = NOTE_KINDS[code];
    const name = this.name === '' ? null : this.name;
    this.#account.notes.push({ sheet: this.sheet, row: this.row, column, name, code, level, with: words });
  }

  /** The row is in the survey, in this question if it is in one. */
  into(question?: string): void {
    this.#isTaken = true;
    if (question !== undefined) this.#into.add(question);
  }

  /** Settles what is left: a setting that means nothing here is taken, everything else is noted. */
  settle(otherwise: NoteCode = 'cell-left-out'): void {
    for (const column of this.#columns) {
      if (this.#settled.has(column.index)) continue;
      const said = this.cell(column);
      if (MEANS_NOTHING[column.key]?.test(said)) {
        this.#keep(column);
        continue;
      }
      const code = otherwise === 'cell-left-out' ? CODES[column.key] : undefined;
      if (code === undefined) this.#noteColumn(column, otherwise, { column: column.heading, detail: said });
      else this.#noteColumn(column, code, { detail: said });
    }
    if (!this.#isTaken) return;
    const columns = this.#columns.filter(({ index }) => this.#kept.has(index)).map(({ heading }) => heading);
    this.#account.taken.push({ sheet: this.sheet, row: this.row, into: [...this.#into], columns });
  }
}

/** Columns that say which questions or options are shown, or what may be answered. */
const CONDITIONS: readonly string[] = ['relevant', 'constraint', 'choice_filter'];

const no = /^(no|false|false\(\)|0|nej)$/i;
/** What a column may say that is so here anyway. */
const MEANS_NOTHING: Readonly<Record<string, RegExp>> = { required: no, read_only: no, disabled: no };

const CODES: Readonly<Record<string, NoteCode>> = {
  appearance: 'appearance',
  required: 'required',
  read_only: 'read-only-left-out',
  default: 'default-left-out',
  calculation: 'calculation-left-out',
  trigger: 'trigger-left-out',
  parameters: 'parameters-left-out',
  constraint_message: 'message-left-out',
  required_message: 'message-left-out',
  guidance_hint: 'guidance-left-out',
  image: 'media',
  'big-image': 'media',
  audio: 'media',
  video: 'media',
  autoplay: 'media',
  choice_filter: 'filter-left-out',
  constraint: 'constraint-left-out',
  repeat_count: 'repeat-once',
};
