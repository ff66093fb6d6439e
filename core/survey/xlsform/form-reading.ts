import type { LocalText } from '../../base/text.ts';
import { asksWho } from '../asks-who.ts';
import type { Condition, Question, QuestionType } from '../contract.ts';
import { type Asked, both, conditionOf, type NotAsked } from './condition.ts';
import { asShort } from './distinct-shorts.ts';
import { readExpression } from './expression.ts';
import type { FormRow } from './form-row.ts';
import { Ids } from './ids.ts';
import { inParts } from './in-parts.ts';
import { sameText } from './local-texts.ts';
import type { ListOption, OptionLists } from './option-lists.ts';
import { Room } from './room.ts';
import type { Tongues } from './tongues.ts';

/** What a question is asked within: the groups' conditions and heading. */
export interface Within {
  readonly when: Condition | true;
  readonly topic: LocalText | null;
  /** The heading without the innermost group's. */
  readonly around: LocalText | null;
}

/** The parts that every question has. */
export interface Base {
  readonly id: string;
  readonly text: LocalText;
  readonly short: LocalText;
  readonly help?: LocalText;
  readonly topic?: LocalText;
}

/** A form being read: what its parts share, and the questions so far. */
export class FormReading {
  readonly tongues: Tongues;
  readonly lists: OptionLists;
  readonly ids = new Ids();
  readonly room = new Room();
  readonly questions: Question[] = [];
  readonly #names: ReadonlySet<string>;
  readonly #asked = new Map<string, Asked>();
  readonly #leftOut = new Set<string>();
  /** The row that a question was made of. */
  readonly rows = new Map<string, FormRow>();

  constructor(tongues: Tongues, lists: OptionLists, rows: readonly FormRow[]) {
    this.tongues = tongues;
    this.lists = lists;
    this.#names = new Set(rows.map(({ name }) => name));
  }

  find = (name: string): Asked | NotAsked => {
    const asked = this.#asked.get(name);
    if (asked !== undefined) return asked;
    if (this.#leftOut.has(name) || name.startsWith('last-saved#')) return 'left-out';
    return this.#names.has(name) ? 'later' : 'unknown';
  };

  /** A name that conditions cannot rest on any more, or never could. */
  forget(name: string): void {
    this.#asked.delete(name);
    this.#leftOut.add(name);
  }

  ask(name: string, id: string, type: QuestionType, more: Partial<Omit<Asked, 'id' | 'type'>> = {}): void {
    this.#asked.set(name, { codes: new Map(), step: 1, ...more, id, type });
  }

  /** The question's id, free and fitting, with a note where it is not what the form has. */
  idOf(row: FormRow): string {
    const name = row.take('name');
    const id = this.ids.of(name);
    if (name === '') row.note('name-missing', null, { id });
    else if (id !== name) row.note('name-changed', null, { detail: `${name} → ${id}` });
    return id;
  }

  base(row: FormRow, { topic }: Within): Base {
    const id = this.idOf(row);
    const label = row.text('label', this.tongues);
    const hint = row.text('hint', this.tongues);
    if (label === null) row.note('no-label', null, { detail: row.name || id });
    const text = label ?? hint ?? sameText(row.name || id, this.tongues.known);
    if (row.peek('type').toLowerCase() !== 'note' && asksWho(row.name, text))
      row.note('asks-who', null, { detail: text[this.tongues.main] ?? '' });
    row.into(id);
    this.rows.set(id, row);
    return {
      id,
      text,
      short: asShort(text),
      ...(hint === null || label === null ? {} : { help: hint }),
      ...(topic === null ? {} : { topic }),
    };
  }

  /** When a row is asked: its own condition and those of the groups around it. */
  when(row: FormRow, within: Condition | true): Condition | true {
    if (row.isUnread('relevant')) {
      row.note('condition-cell-unread', 'relevant');
      return within;
    }
    const source = row.take('relevant');
    const expression = source === '' ? null : readExpression(source);
    if (expression === null) {
      if (source !== '') row.note('condition-unreadable', 'relevant', { detail: source });
      return within;
    }
    const { when, troubles } = conditionOf(expression, this.find);
    for (const { code, detail } of troubles) row.note(code, 'relevant', { detail });
    if (when === false) row.note('condition-never', 'relevant', { detail: source });
    if (when === true && troubles.length === 0) row.note('condition-always', 'relevant', { detail: source });
    const whole = both(within, when === false ? true : when);
    if (whole === false || whole === true) return within;
    const fitting = inParts(whole);
    if (depthOf(fitting) <= DEEPEST) return fitting;
    row.note('condition-deep', 'relevant', { detail: source });
    return within;
  }
}

/** As deep as a condition may be (lint.ts). */
const DEEPEST = 8;

function depthOf(condition: Condition | true): number {
  if (condition === true) return 0;
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  return 1 + Math.max(0, ...parts.map(depthOf));
}

export const codesOf = (options: readonly ListOption[]): ReadonlyMap<string, string> =>
  new Map(options.map(({ name, option }) => [name, option.code]));
