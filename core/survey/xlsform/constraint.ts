import { type Expression, readExpression, written } from './expression.ts';
import { atLeast, atMost } from './grid.ts';

/** What a constraint says that a question of Lykta can hold. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** Of a text, in characters. */
  readonly maxLength?: number;
  /** Of a question with several answers. */
  readonly maxChosen?: number;
  /** The parts that it cannot. */
  readonly left: readonly string[];
}

/** Reads ". >= 16 and . <= 120", "string-length(.) < 500", "count-selected(.) <= 3"; `step` is the least difference, `holds` what the question can hold. */
export function limitsOf(constraint: string, step: number, holds: readonly (keyof Limit)[] = ALL): Limits {
  if (constraint === '') return { left: [] };
  const expression = readExpression(constraint);
  if (expression === null) return { left: [constraint] };
  const parts = conjuncts(expression).map((part) => {
    const read = limitOf(part, step);
    return { part, read: holds.some((key) => read?.[key] !== undefined) ? read : null };
  });
  const tightest = (key: keyof Limit, of: (...values: readonly number[]) => number): Limit => {
    const values = parts.flatMap(({ read }) => read?.[key] ?? []);
    return values.length === 0 ? {} : { [key]: of(...values) };
  };
  return {
    ...tightest('min', Math.max),
    ...tightest('max', Math.min),
    ...tightest('maxLength', Math.min),
    ...tightest('maxChosen', Math.min),
    left: parts.filter(({ read }) => read === null).map(({ part }) => written(part)),
  };
}

type Limit = Omit<Limits, 'left'>;
const ALL: readonly (keyof Limit)[] = ['min', 'max', 'maxLength', 'maxChosen'];

/** The parts that "and" joins. */
export const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'operation' && expression.operator === 'and'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];

function limitOf(part: Expression, step: number): Limit | null {
  if (part.kind !== 'operation') return null;
  const turned = numberOf(part.left) !== null;
  const subject = turned ? part.right : part.left;
  const value = numberOf(turned ? part.left : part.right);
  const operator = turned ? TURNED[part.operator] : part.operator;
  if (value === null || !Number.isFinite(value) || operator === undefined) return null;
  const name = subject.kind === 'call' && subject.arguments[0]?.kind === 'self' ? subject.name : null;
  const unit = subject.kind === 'self' ? step : 1;
  const highest = operator === '<=' || operator === '<' ? atMost(value, unit, operator === '<') : null;
  if (subject.kind === 'self') {
    if (highest !== null) return { max: highest };
    return operator === '>=' || operator === '>' ? { min: atLeast(value, unit, operator === '>') } : null;
  }
  if (highest === null || highest < 1) return null;
  if (name === 'string-length') return { maxLength: highest };
  return name === 'count-selected' ? { maxChosen: highest } : null;
}

const TURNED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

function numberOf(expression: Expression): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'operation' && expression.operator === '-') {
    const { left, right } = expression;
    if (left.kind === 'number' && left.value === 0 && right.kind === 'number') return -right.value;
  }
  return null;
}
