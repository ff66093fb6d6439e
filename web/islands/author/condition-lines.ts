import type { Area } from '#core/places/municipality.ts';
import type { Condition, Option, Question, Survey } from '#core/survey/contract.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';

/** A condition on one question. */
export type Leaf = Extract<Condition, { readonly question: string }> | { readonly answered: string };

/** A line of the editor: a condition on one question, or its opposite; a group; or what is too deep to be edited here. */
export type Line =
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly isNot: boolean }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'deep'; readonly condition: Condition };
export interface Group {
  readonly mode: 'all' | 'any';
  readonly lines: readonly Line[];
}

/** How deep groups are edited: the condition's own, and one within it. What lies deeper is kept as it is. */
const DEEPEST = 2;

const isLeaf = (condition: Condition): condition is Leaf => 'question' in condition || 'answered' in condition;

/** A condition as lines; none is no lines. */
export function linesOf(condition: Condition | undefined, depth = 1): Group {
  if (condition === undefined) return { mode: 'all', lines: [] };
  if ('all' in condition) return { mode: 'all', lines: condition.all.map((one) => lineOf(one, depth)) };
  if ('any' in condition) return { mode: 'any', lines: condition.any.map((one) => lineOf(one, depth)) };
  return { mode: 'all', lines: [lineOf(condition, depth)] };
}

function lineOf(condition: Condition, depth: number): Line {
  if (isLeaf(condition)) return { kind: 'leaf', leaf: condition, isNot: false };
  if ('not' in condition)
    return isLeaf(condition.not) ? { kind: 'leaf', leaf: condition.not, isNot: true } : { kind: 'deep', condition };
  return depth < DEEPEST ? { kind: 'group', group: linesOf(condition, depth + 1) } : { kind: 'deep', condition };
}

/** The condition of lines; undefined for none. */
export function conditionOf({ mode, lines }: Group): Condition | undefined {
  const parts = lines.flatMap((line) => writtenLine(line) ?? []);
  const [only] = parts;
  if (parts.length <= 1) return only;
  return mode === 'all' ? { all: parts } : { any: parts };
}

function writtenLine(line: Line): Condition | undefined {
  if (line.kind === 'deep') return line.condition;
  if (line.kind === 'group') return conditionOf(line.group);
  return line.isNot ? { not: line.leaf } : line.leaf;
}

export type Operator = 'any' | 'not-any' | 'between' | 'not-between' | 'answered' | 'not-answered';

export function operatorOf({ leaf, isNot }: Extract<Line, { kind: 'leaf' }>): Operator {
  const plain = 'answered' in leaf ? 'answered' : 'between' in leaf ? 'between' : 'any';
  return isNot ? `not-${plain}` : plain;
}

/** What can be asked of the answers to a question. */
export function operatorsFor(question: Question): readonly Operator[] {
  const answered = ['answered', 'not-answered'] as const;
  if (question.type === 'number') return ['between', 'not-between', ...answered];
  if (question.type === 'scale') return ['between', 'not-between', 'any', 'not-any', ...answered];
  if (question.type === 'place' || question.type === 'text') return answered;
  return ['any', 'not-any', ...answered];
}

/** A fresh line of an operator, keeping what still fits of the one before. */
export function lineWith(question: Question, operator: Operator, before?: Leaf): Line {
  const isNot = operator.startsWith('not-');
  const plain = operator.replace('not-', '');
  const same = before !== undefined && ('answered' in before ? before.answered : before.question) === question.id;
  if (plain === 'answered') return { kind: 'leaf', isNot, leaf: { answered: question.id } };
  if (plain === 'between') {
    const kept = same && 'between' in before ? before.between : defaultBounds(question);
    return { kind: 'leaf', isNot, leaf: { question: question.id, between: kept } };
  }
  const kept = same && 'anyOf' in before ? before : { question: question.id, anyOf: [] };
  return { kind: 'leaf', isNot, leaf: kept };
}

const defaultBounds = (question: Question): { readonly from?: number; readonly to?: number } =>
  question.type === 'scale' ? { from: question.from, to: question.to } : { from: 0 };

/** The answers that a question offers, those that come from the municipality too. */
export const codesOf = (question: Question, areas: readonly Area[]): readonly Option[] =>
  'options' in question ? offeredOptions(question, { areas }) : [];

/** The questions that a condition on this one may look at: those asked before it, about the place in hand first. */
export function earlierThan(survey: Survey, id: string): readonly Question[] {
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  const place = survey.questions.find(
    (one) => one.type === 'place' && one.followUps.some((step) => step.question === id),
  );
  const before = (ids: readonly string[], one: string): readonly string[] => {
    const last = ids.lastIndexOf(one);
    return last === -1 ? [] : ids.slice(0, last);
  };
  const own =
    place?.type === 'place'
      ? before(
          place.followUps.map((step) => step.question),
          id,
        )
      : [];
  const main = survey.routes.flatMap(({ steps }) =>
    before(
      steps.map((step) => step.question),
      place?.id ?? id,
    ),
  );
  return [...new Set([...own, ...main])]
    .filter((one) => one !== id)
    .flatMap((one) => byId.get(one) ?? [])
    .filter(({ type }) => type !== 'information');
}
