import type { Condition, QuestionType } from '../contract.ts';
import { type Expression, type Operator, written } from './expression.ts';
import { atLeast, atMost } from './grid.ts';
import type { NoteCode } from './note-kinds.ts';

/** A question of the form that is in the survey, as conditions on it need it. */
export interface Asked {
  readonly id: string;
  /** Set where the question became a row of a matrix. */
  readonly row?: string;
  readonly type: QuestionType;
  /** The form's names of its options, with the survey's codes. */
  readonly codes: ReadonlyMap<string, string>;
  /** The smallest difference between two numbers of it: 1 for whole ones. */
  readonly step: number;
  /** Lykta has given it an option that the form has not, "none of these": whoever chooses that has said nothing to the form. */
  readonly added?: true;
}

/** Why a name is not a question that a condition may rest on. */
export type NotAsked = 'later' | 'left-out' | 'unknown';
export type Find = (name: string) => Asked | NotAsked;

export interface Trouble {
  readonly code: NoteCode;
  readonly detail: string;
}

/**
 * Makes a condition of an expression. A part that Lykta cannot compute is taken to hold where that shows more: a question
 * is rather shown too often than too seldom. True and false are conditions that always or never hold.
 */
export function conditionOf(
  expression: Expression,
  find: Find,
): { readonly when: Condition | boolean; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  return { when: new Reading(find, troubles).of(expression, true), troubles };
}

type Value = Condition | boolean;

class Reading {
  readonly #find: Find;
  readonly #troubles: Trouble[];

  constructor(find: Find, troubles: Trouble[]) {
    this.#find = find;
    this.#troubles = troubles;
  }

  /** `more` says which truth shows more: under "not" it is turned. */
  of(expression: Expression, more: boolean): Value {
    if (expression.kind === 'operation') {
      const { operator, left, right } = expression;
      if (operator === 'and') return both(this.of(left, more), this.of(right, more));
      if (operator === 'or') return either(this.of(left, more), this.of(right, more));
      return this.#comparison(expression, operator, bare(left, this.#find), bare(right, this.#find), more);
    }
    if (expression.kind === 'call') return this.#call(expression, more);
    if (expression.kind === 'answer') return this.#about(expression, expression, more, answered);
    if (expression.kind === 'text') return expression.value !== '';
    if (expression.kind === 'number') return expression.value !== 0;
    return this.#unknown('condition-left-out', expression, more);
  }

  #call(call: Expression & { readonly kind: 'call' }, more: boolean): Value {
    const [first, second, third] = call.arguments;
    if (call.name === 'not' && first !== undefined) return negated(this.of(first, !more));
    if (call.name === 'true') return true;
    if (call.name === 'false') return false;
    if (call.name === 'boolean' && first !== undefined) return this.of(first, more);
    if (call.name === 'if' && first !== undefined && second !== undefined && third !== undefined)
      return either(
        both(this.of(first, more), this.of(second, more)),
        both(negated(this.of(first, !more)), this.of(third, more)),
      );
    if (call.name === 'selected' && first !== undefined && second !== undefined) {
      const value = bare(second, this.#find);
      const said = value.kind === 'text' ? value.value : value.kind === 'number' ? String(value.value) : null;
      if (said !== null)
        return this.#about(bare(first, this.#find), call, more, (asked) =>
          said === '' ? negated(answered(asked)) : this.#chosen(asked, said, call, more),
        );
    }
    return this.#unknown('condition-left-out', call, more);
  }

  #comparison(whole: Expression, operator: Operator, left: Expression, right: Expression, more: boolean): Value {
    if (left.kind === 'text' || left.kind === 'number') {
      if (right.kind === 'text' || right.kind === 'number')
        return this.#unknownUnless(compared(operator, left.value, right.value), whole, more);
      return this.#comparison(whole, TURNED[operator] ?? operator, right, left, more);
    }
    if (right.kind !== 'text' && right.kind !== 'number') return this.#unknown('condition-left-out', whole, more);
    const counts = left.kind === 'call' ? COUNTS[left.name] : undefined;
    if (counts !== undefined && left.kind === 'call' && left.arguments[0] !== undefined) {
      const some = isSome(operator, Number(right.value));
      if (some === null) return this.#unknown('condition-left-out', whole, more);
      return this.#about(bare(left.arguments[0], this.#find), whole, more, (asked) =>
        some ? answered(asked) : negated(answered(asked)),
      );
    }
    return this.#about(left, whole, more, (asked) => this.#valued(asked, operator, right.value, whole, more));
  }

  /** A comparison of one question's answer with a value. */
  #valued(asked: Asked, operator: Operator, value: string | number, whole: Expression, more: boolean): Value {
    if (value === '') {
      if (operator === '=') return negated(answered(asked));
      return operator === '!=' ? answered(asked) : this.#unknown('condition-left-out', whole, more);
    }
    if (asked.type === 'number' || asked.type === 'scale') {
      const between = within(asked, operator, value);
      return between ?? this.#unknown('condition-left-out', whole, more);
    }
    if (asked.codes.size === 0) return this.#unknown('condition-left-out', whole, more);
    if (operator === '=') return this.#only(asked, String(value), whole, more);
    if (operator === '!=') return negated(this.#only(asked, String(value), whole, !more));
    // Options whose names are numbers, "1" to "5", may be compared as such; several answers at once are no number.
    if (asked.type !== 'choice' && asked.type !== 'matrix') return this.#unknown('condition-left-out', whole, more);
    if (Number.isNaN(Number(value))) return this.#unknown('condition-left-out', whole, more);
    const fitting = [...asked.codes].filter(([name]) => compared(operator, Number(name), Number(value)) === true);
    return fitting.length === 0
      ? false
      : anyOf(
          asked,
          fitting.map(([, code]) => code),
        );
  }

  /** "= 'x'" of a question with several answers holds when x is the only one. */
  #only(asked: Asked, name: string, whole: Expression, more: boolean): Value {
    const chosen = this.#chosen(asked, name, whole, more);
    const others = [...asked.codes].filter(([other]) => other !== name).map(([, code]) => code);
    if ((asked.type !== 'choices' && asked.type !== 'ranking') || typeof chosen === 'boolean' || others.length === 0)
      return chosen;
    return both(chosen, negated(anyOf(asked, others)));
  }

  #chosen(asked: Asked, name: string, whole: Expression, more: boolean): Value {
    if (asked.type === 'scale' || asked.type === 'number')
      return within(asked, '=', name) ?? this.#unknown('condition-left-out', whole, more);
    if (asked.codes.size === 0) return this.#unknown('condition-left-out', whole, more);
    const code = asked.codes.get(name);
    if (code !== undefined) return anyOf(asked, [code]);
    this.#troubles.push({ code: 'condition-unknown-code', detail: written(whole) });
    return false;
  }

  #about(subject: Expression, whole: Expression, more: boolean, read: (asked: Asked) => Value): Value {
    if (subject.kind !== 'answer') return this.#unknown('condition-left-out', whole, more);
    const asked = this.#find(subject.name);
    return typeof asked === 'object' ? read(asked) : this.#unknown(REASONS[asked], whole, more);
  }

  #unknown(code: NoteCode, part: Expression, more: boolean): boolean {
    this.#troubles.push({ code, detail: written(part) });
    return more;
  }

  #unknownUnless(value: boolean | null, part: Expression, more: boolean): boolean {
    return value ?? this.#unknown('condition-left-out', part, more);
  }
}

const REASONS: Readonly<Record<NotAsked, NoteCode>> = {
  later: 'condition-later',
  'left-out': 'condition-on-left-out',
  unknown: 'condition-unknown-question',
};

/** "5 < ${age}" is "${age} > 5". */
const TURNED: Readonly<Partial<Record<Operator, Operator>>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
/** Functions whose value is more than nothing when something is answered. */
const COUNTS: Readonly<Record<string, true>> = { 'count-selected': true, 'string-length': true };

/** A value without the conversions that change nothing here. */
const bare = (expression: Expression, find: Find): Expression => {
  const [only] = expression.kind === 'call' ? expression.arguments : [];
  if (expression.kind === 'call' && only !== undefined) {
    const inner = bare(only, find);
    if (['string', 'number', 'once'].includes(expression.name)) return inner;
    // Whole numbers alone are what int() leaves as they are.
    const asked = inner.kind === 'answer' ? find(inner.name) : null;
    const isWhole =
      inner.kind === 'number' ? Number.isInteger(inner.value) : typeof asked === 'object' && asked?.step === 1;
    if (expression.name === 'int' && isWhole) return inner;
  }
  // "-5" is read as "0 - 5".
  if (expression.kind === 'operation' && expression.operator === '-') {
    const { left, right } = expression;
    if (left.kind === 'number' && left.value === 0 && right.kind === 'number')
      return { kind: 'number', value: -right.value };
  }
  return expression;
};

function compared(operator: Operator, left: string | number, right: string | number): boolean | null {
  const same = typeof left === typeof right ? left === right : Number(left) === Number(right);
  if (operator === '=') return same;
  if (operator === '!=') return !same;
  if (operator === '<') return Number(left) < Number(right);
  if (operator === '<=') return Number(left) <= Number(right);
  if (operator === '>') return Number(left) > Number(right);
  return operator === '>=' ? Number(left) >= Number(right) : null;
}

/** Whether a comparison of a count with a number says "some" (true), "none" (false), or something else (null). */
function isSome(operator: Operator, value: number): boolean | null {
  if ((operator === '>' && value === 0) || (operator === '>=' && value === 1)) return true;
  if (operator === '!=' && value === 0) return true;
  if ((operator === '=' && value === 0) || (operator === '<' && value === 1)) return false;
  return operator === '<=' && value === 0 ? false : null;
}

function within({ id, step }: Asked, operator: Operator, written: string | number): Condition | null {
  const value = String(written).trim() === '' ? Number.NaN : Number(written);
  if (!Number.isFinite(value)) return null;
  const about = (between: { readonly from?: number; readonly to?: number }): Condition => ({ question: id, between });
  if (operator === '=') return about({ from: value, to: value });
  if (operator === '!=') return { not: about({ from: value, to: value }) };
  if (operator === '<') return about({ to: atMost(value, step, true) });
  if (operator === '<=') return about({ to: value });
  if (operator === '>') return about({ from: atLeast(value, step, true) });
  return operator === '>=' ? about({ from: value }) : null;
}

const answered = (asked: Asked): Condition =>
  asked.row === undefined && asked.added !== true ? { answered: asked.id } : anyOf(asked, [...asked.codes.values()]);

const anyOf = ({ id, row }: Asked, codes: readonly string[]): Condition =>
  row === undefined ? { question: id, anyOf: codes } : { question: id, row, anyOf: codes };

export function both(one: Value, other: Value): Value {
  if (one === false || other === false) return false;
  if (one === true) return other;
  if (other === true) return one;
  return { all: [...('all' in one ? one.all : [one]), ...('all' in other ? other.all : [other])] };
}

function either(one: Value, other: Value): Value {
  if (one === true || other === true) return true;
  if (one === false) return other;
  if (other === false) return one;
  const parts = [...('any' in one ? one.any : [one]), ...('any' in other ? other.any : [other])];
  const joined = parts.reduce<readonly Condition[]>(joinCodes, []);
  return joined.length === 1 && joined[0] !== undefined ? joined[0] : { any: joined };
}

/** "a or b" of one question is one condition with two codes: it reads better. */
function joinCodes(parts: readonly Condition[], next: Condition): readonly Condition[] {
  const same = parts.find(
    (part) => 'anyOf' in part && 'anyOf' in next && part.question === next.question && part.row === next.row,
  );
  if (same === undefined || !('anyOf' in same) || !('anyOf' in next)) return [...parts, next];
  const joined = { ...same, anyOf: [...new Set([...same.anyOf, ...next.anyOf])] };
  return parts.map((part) => (part === same ? joined : part));
}

function negated(value: Value): Value {
  if (typeof value === 'boolean') return !value;
  return 'not' in value ? value.not : { not: value };
}
