import type { Condition } from '../contract.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';

/** The same condition with no more codes and parts in one place than a survey may have. */
export function inParts(condition: Condition): Condition {
  if ('anyOf' in condition) {
    const codes = chunks(condition.anyOf, SURVEY_LIMITS.codes);
    return codes.length <= 1 ? condition : { any: codes.map((anyOf) => ({ ...condition, anyOf })) };
  }
  if ('all' in condition) return { all: joined(condition.all, (all) => ({ all })) };
  if ('any' in condition) return { any: joined(condition.any, (any) => ({ any })) };
  return 'not' in condition ? { not: inParts(condition.not) } : condition;
}

function joined(parts: readonly Condition[], join: (parts: readonly Condition[]) => Condition): readonly Condition[] {
  const whole = parts.map(inParts);
  return whole.length <= SURVEY_LIMITS.parts ? whole : chunks(whole, SURVEY_LIMITS.parts).map(join);
}

/** As few pieces as will do, of as equal length as they can have. */
export function chunks<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  const length = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * length, (index + 1) * length));
}
