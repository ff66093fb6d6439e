import { lookedAt } from './conditions.ts';
import type { Step, Survey } from './contract.ts';

/** The way of all questions; the first one where there is none. */
export const wayOfAll = ({ routes }: Survey): Survey['routes'][number] | undefined =>
  routes.find(({ id }) => id === 'fragor') ?? routes[0];

export const allSteps = (survey: Survey): readonly Step[] => wayOfAll(survey)?.steps ?? [];

/** Whether every step asks a question that is there: of a survey that is being written not always. */
export const asksOnlyItsOwn = ({ questions, routes }: Survey): boolean =>
  routes.every(({ steps }) => steps.every((step) => questions.some(({ id }) => id === step.question)));

/**
 * The steps of some questions, in their order. A step that hangs on what is not asked on a step of them is left out, and so is what
 * hangs on that one.
 */
export function stepsOf(steps: readonly Step[], taken: ReadonlySet<string>): readonly Step[] {
  const left = steps.filter(
    ({ question, when }) =>
      taken.has(question) && (when === undefined || lookedAt(when).every((looked) => taken.has(looked.question))),
  );
  const asked = new Set(left.map(({ question }) => question));
  return asked.size === taken.size ? left : stepsOf(left, asked);
}
