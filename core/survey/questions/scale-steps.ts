import type { Option } from '../contract.ts';

/** The steps of a scale as options: the code and the word are the number. */
export const scaleSteps = (from: number, to: number): readonly Option[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const step = String(from + index);
    return { code: step, text: { sv: step } };
  });
