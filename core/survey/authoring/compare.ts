import type { Question, Survey } from '../contract.ts';
import { isEqual } from './equal.ts';

/**
 * How the questions of a version stand to those of the one before. Answers can be compared over time where the id, the type
 * and the codes are the same: `same` to the letter, `reworded` in words alone. `changed` has the id but other answers to give.
 */
export interface VersionComparison {
  readonly same: readonly string[];
  readonly reworded: readonly string[];
  readonly changed: readonly string[];
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

export function compareVersions(previous: Survey, next: Survey): VersionComparison {
  const before = new Map(previous.questions.map((question) => [question.id, question]));
  const after = new Set(next.questions.map(({ id }) => id));
  const found = (is: (was: Question | undefined, now: Question) => boolean): readonly string[] =>
    next.questions.filter((now) => is(before.get(now.id), now)).map(({ id }) => id);
  return {
    same: found((was, now) => was !== undefined && isEqual(was, now)),
    reworded: found((was, now) => was !== undefined && !isEqual(was, now) && isComparable(was, now)),
    changed: found((was, now) => was !== undefined && !isComparable(was, now)),
    lost: previous.questions.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    added: found((was) => was === undefined),
  };
}

const isComparable = (one: Question, other: Question): boolean => isEqual(answerable(one), answerable(other));

/** All of a question that decides what can be answered. */
function answerable(question: Question): unknown {
  const codes = (items: readonly { readonly code: string }[] | undefined) => (items ?? []).map(({ code }) => code);
  return {
    type: question.type,
    options: 'options' in question ? codes(question.options) : [],
    source: 'optionsFrom' in question ? question.optionsFrom : undefined,
    rows: 'rows' in question ? codes(question.rows) : [],
    scale: question.type === 'scale' ? [question.from, question.to] : [],
    bands: question.type === 'number' ? (question.bands ?? []).map(({ code, from }) => [code, from]) : [],
    most: 'max' in question ? question.max : undefined,
  };
}
