import type { Answer, Answers, Condition } from './contract.ts';

/**
 * Whether a condition holds. `answers` are those of the questions that stand on the way so far; `local` are the earlier ones
 * about the place in hand, and win over the survey's.
 */
export function holds(condition: Condition | undefined, answers: Answers, local: Answers = {}): boolean {
  if (condition === undefined) return true;
  if ('between' in condition) {
    const { from = -Infinity, to = Infinity } = condition.between;
    const answer = local[condition.question] ?? answers[condition.question];
    // What was typed has been read already (questions/read-number.ts): of an answer that is no number, nothing holds.
    const value = typeof answer === 'string' && answer.trim() !== '' ? Number(answer) : Number.NaN;
    return value >= from && value <= to;
  }
  if ('question' in condition)
    return isChosen(local[condition.question] ?? answers[condition.question], condition.anyOf, condition.row);
  if ('answered' in condition) return isAnswered(local[condition.answered] ?? answers[condition.answered]);
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, local));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, local));
  return !holds(condition.not, answers, local);
}

/** Whether anything is answered: not a text of blanks alone, nor an empty list. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : Object.keys(answer).length > 0;
}

/** Every question that a condition looks at, with the row of a matrix where one is named. */
export function lookedAt(condition: Condition): readonly { readonly question: string; readonly row: string | null }[] {
  if ('between' in condition) return [{ question: condition.question, row: null }];
  if ('question' in condition) return [{ question: condition.question, row: condition.row ?? null }];
  if ('answered' in condition) return [{ question: condition.answered, row: null }];
  if ('not' in condition) return lookedAt(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(lookedAt);
}

function isChosen(answer: Answer | undefined, codes: readonly string[], row?: string): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return codes.includes(answer);
  if (Array.isArray(answer)) return answer.some((code) => typeof code === 'string' && codes.includes(code));
  if (row !== undefined) return codes.includes((answer as Readonly<Record<string, string>>)[row] ?? '');
  return Object.values(answer).some((code) => codes.includes(code));
}
