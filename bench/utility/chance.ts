import { fixedChance } from '../../tests/support/fixed-words.ts';

/** Repeatable chance for drawing people, rectangles and the rivals' noise. Lykta's own noise comes from its sampler. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Exponential with mean 1. */
  readonly exponential: () => number;
  /** Laplace of scale 1. */
  readonly laplace: () => number;
  /** Index drawn by weight. */
  readonly pick: (weights: readonly number[]) => number;
  readonly below: (count: number) => number;
}

export function chanceOf(seed: number): Chance {
  const uniform = fixedChance(seed);
  const exponential = (): number => -Math.log(1 - uniform());
  return {
    uniform,
    normal: () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform()),
    exponential,
    laplace: () => exponential() - exponential(),
    pick: (weights) => {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      for (let index = 0; index < weights.length; index += 1) {
        left -= weights[index] as number;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
    below: (count) => Math.floor(uniform() * count),
  };
}

/** min(Geometric(1/2), 5): how many places somebody marks (privacy.md 12.2 and 12.3). */
export function pinsOf({ uniform }: Chance): number {
  let pins = 1;
  while (pins < 5 && uniform() < 0.5) pins += 1;
  return pins;
}
