import type { Step } from '../contract.ts';

export interface KeyedStep {
  readonly key: string;
  readonly step: Step;
}

/** Steps with a name each that no other has: "Q7", and "Q7 2" where the same question stands a second time. */
export function keyedSteps(steps: readonly Step[]): readonly KeyedStep[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const times = (seen.get(step.question) ?? 0) + 1;
    seen.set(step.question, times);
    return { key: times === 1 ? step.question : `${step.question} ${times}`, step };
  });
}

export const stepsOf = (keyed: readonly KeyedStep[]): readonly Step[] => keyed.map(({ step }) => step);
