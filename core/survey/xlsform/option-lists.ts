import type { LocalText } from '../../base/text.ts';
import type { Option } from '../contract.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import type { FormRow } from './form-row.ts';
import { codeOf } from './ids.ts';
import { sameText } from './local-texts.ts';
import { sizeOf } from './room.ts';
import type { Tongues } from './tongues.ts';

/** One option of a list. */
export interface ListOption {
  /** As the form calls it, which conditions do too. */
  readonly name: string;
  readonly option: Option;
  readonly row: FormRow;
}

/** The lists of the sheet "choices" by name. What is noted about an option is noted once, however many questions use it. */
export class OptionLists {
  readonly #rows = new Map<string, FormRow[]>();
  readonly #read = new Map<FormRow, Option>();
  readonly #over = new Set<FormRow>();
  readonly #escapes = new Set<FormRow>();
  readonly #sizes = new Map<string, number>();
  readonly #tongues: Tongues;

  constructor(rows: readonly FormRow[], tongues: Tongues) {
    this.#tongues = tongues;
    for (const row of rows) {
      const list = row.peek('list_name');
      if (list === '' || row.name === '') continue;
      const named = this.#rows.get(list);
      if (named === undefined) this.#rows.set(list, [row]);
      else named.push(row);
    }
  }

  has = (list: string): boolean => this.#rows.has(list);

  /**
   * The options of a list that `fits` lets through, each name once, and how many more there are than `most`: those are noted,
   * "do not know" never among them. `question` is where they end, for the account; another option of the same name is noted
   * as left out once nobody else uses it.
   */
  of(
    list: string,
    question: string,
    fits: (row: FormRow) => boolean = () => true,
    most: number = SURVEY_LIMITS.options,
  ): { readonly chosen: readonly ListOption[]; readonly over: number } {
    const read = new Map<string, { readonly row: FormRow; readonly option: Option }>();
    for (const row of this.#rows.get(list) ?? [])
      if (!read.has(row.name) && fits(row)) read.set(row.name, { row, option: this.#optionOf(row) });
    const all = [...read].map(([name, { row, option }]) => ({ name, row, option }));
    const over = Math.max(0, all.length - most);
    const isKept = (index: number): boolean => over === 0 || all[index]?.option.escape === true;
    let left = most - all.filter((_, index) => isKept(index)).length;
    const options: ListOption[] = [];
    for (const [index, { name, row, option }] of all.entries()) {
      if (!isKept(index)) left -= 1;
      if (!isKept(index) && left < 0) {
        this.#noteOver(list, row, most);
        continue;
      }
      row.into(question);
      const code = freeCode(option.code, options);
      options.push({ name, option: code === option.code ? option : { ...option, code }, row });
    }
    return { chosen: options, over };
  }

  #noteOver(list: string, row: FormRow, max: number): void {
    if (this.#over.has(row)) return;
    this.#over.add(row);
    row.note('option-over-limit', null, { max, detail: `${list}: ${this.#labelOf(row)}` });
  }

  /** Notes the options that stand apart from the others, "do not know", where a question shows them so. */
  noteEscapes(options: readonly ListOption[]): void {
    for (const { option, row, name } of options) {
      if (option.escape !== true || this.#escapes.has(row)) continue;
      this.#escapes.add(row);
      row.note('option-escape', null, { detail: Object.values(option.text)[0] ?? name });
    }
  }

  /** How large a list is in a survey, at most. */
  sizeOf(list: string): number {
    const known = this.#sizes.get(list);
    if (known !== undefined) return known;
    const rows = (this.#rows.get(list) ?? []).slice(0, SURVEY_LIMITS.options);
    const size = rows.reduce((sum, row) => sum + OVERHEAD + sizeOf(row.name) + row.sizeOf('label', this.#tongues), 0);
    this.#sizes.set(list, size);
    return size;
  }

  /** Notes every option that no question has asked for. */
  leaveOutUnused(): void {
    for (const [list, rows] of this.#rows) {
      const used = rows.filter((row) => this.#read.has(row));
      for (const row of rows) {
        if (this.#read.has(row)) continue;
        const doubled = used.some((other) => other.name === row.name);
        const code = used.length === 0 ? 'list-unused' : doubled ? 'option-doubled' : 'option-filtered';
        row.leaveOut(code, { detail: `${list}: ${this.#labelOf(row)}` });
      }
    }
  }

  /** What a row says of itself, for a note. */
  #labelOf = (row: FormRow): string => row.peek('label') || row.name;

  #optionOf(row: FormRow): Option {
    const read = this.#read.get(row);
    if (read !== undefined) return read;
    row.take('list_name');
    const name = row.take('name');
    const code = codeOf(name);
    if (code !== name) row.note('code-changed', null, { detail: `${name} → ${code}` });
    const { known } = this.#tongues;
    const written = row.text('label', this.#tongues);
    if (written === null) row.note('option-unlabelled', null, { detail: name });
    const text = written ?? sameText(name, known);
    const escapes = isEscape(name, text);
    const option: Option = escapes ? { code, text, escape: true, noAnswer: true } : { code, text };
    this.#read.set(row, option);
    return option;
  }
}

/** What an option is in a survey besides its name and text, in bytes at most. */
const OVERHEAD = 64;

/** Two names may become the same code: "a b" and "a_b". */
function freeCode(code: string, options: readonly ListOption[]): string {
  const taken = new Set(options.map(({ option }) => option.code));
  for (let number = 2, free = code; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${code.slice(0, 60)}_${number}`;
  }
}

/** "Vet ej" and the like, as forms write it, by name or by text. */
const isEscape = (name: string, text: LocalText): boolean =>
  [name, ...Object.values(text)].some((written) => ESCAPES.test(written.trim().replace(/[_\s]+/g, ' ')));

const ESCAPES =
  /^(vet (ej|inte)|don['’]?t know|do not know|dk|dont know|unsure|prefer not to (say|answer)|vill (ej|inte) svara|refused?( to answer)?|en tiedä|en halua vastata|لا أعرف)\.?$/i;
