import { type Expression, readExpression, written } from './expression.ts';

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

/** Reads ". >= 16 and . <= 120", "string-length(.) < 500", "count-selected(.) <= 3"; `step` is the least difference. */
export function limitsOf(constraint: string, step: number): Limits {
  if (constraint === '') return { left: [] };
  const expression = readExpression(constraint);
  if (expression === null) return { left: [constraint] };
  let limits: Limits = { left: [] };
  for (const part of conjuncts(expression)) {
    const read = limitOf(part, step);
    limits = read === null ? { ...limits, left: [...limits.left, written(part)] } : { ...limits, ...read };
  }
  return limits;
}

/** The parts that "and" joins. */
export const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'operation' && expression.operator === 'and'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];

function limitOf(part: Expression, step: number): Partial<Limits> | null {
  if (part.kind !== 'operation') return null;
  const turned = numberOf(part.left) !== null;
  const subject = turned ? part.right : part.left;
  const value = numberOf(turned ? part.left : part.right);
  const operator = turned ? TURNED[part.operator] : part.operator;
  if (value === null || operator === undefined) return null;
  const name = subject.kind === 'call' && subject.arguments[0]?.kind === 'self' ? subject.name : null;
  const unit = subject.kind === 'self' ? step : 1;
  const beside = (steps: number): number => Number((value + steps * unit).toFixed(2));
  const highest = operator === '<=' ? value : operator === '<' ? beside(-1) : null;
  if (subject.kind === 'self') {
    if (highest !== null) return { max: highest };
    if (operator === '>=') return { min: value };
    return operator === '>' ? { min: beside(1) } : null;
  }
  if (highest === null || highest < 1 || !Number.isInteger(highest)) return null;
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
