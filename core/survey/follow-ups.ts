import type { Question } from './contract.ts';

/** The ids of what some questions ask about each of their places. */
export const followUpsIn = (questions: readonly Question[]): ReadonlySet<string> =>
  new Set(questions.flatMap((one) => (one.type === 'place' ? one.followUps.map((step) => step.question) : [])));
