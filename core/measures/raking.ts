import { failed, ok, type Result } from '../base/result.ts';
import { LEAST_ANSWERED } from '../privacy/percentages.ts';
import type { RAKING_FAULTS } from './contract.ts';

/** One way of telling people apart whose groups the population's figures know, for example age bands. */
export interface Margin {
  /** The group that each kind of people belongs to. */
  readonly groupOf: readonly number[];
  /**
   * What part of the population each group is, adding up to 1. Null for a group that the population's figures do not know
   * ("would rather not say"): it keeps the part that it has among those who answered.
   */
  readonly parts: readonly (number | null)[];
}

export interface Raked {
  /** By kind of people; 1 on average over those who answered. */
  readonly weights: readonly number[];
  /** As many who answered with equal weights would say as much (Kish 1965): (sum of w)²/sum of w². */
  readonly effective: number;
  /** Some weights would have been larger than the cap: the margins are then met nearly. */
  readonly isCapped: boolean;
}

/** Why people are not weighed. */
export type RakingFault = (typeof RAKING_FAULTS)[number];

/** Nobody counts for more than five of those who answered; what is cut off is shared equally by everybody else. */
export const MOST_WEIGHT = 5;

/**
 * Weights by which those who answered have the population's margins, by raking (iterative proportional fitting, Deming and
 * Stephan 1940). `counts` is how many of each kind answered, noisy: what is below zero is nobody. Refused where a group, or
 * what all of them say together, is fewer than the thirty of whom privacy.md section 10 shows anything: of so few noise and
 * chance are as large as what is asked, and a weight would make it larger.
 */
export function rakedWeights(
  counts: readonly number[],
  margins: readonly Margin[],
  mostWeight: number = MOST_WEIGHT,
): Result<Raked, RakingFault> {
  const people = counts.map((count) => Math.max(0, count));
  const targets = margins.map((margin) => ({ ...margin, wanted: wantedOf(people, margin) }));
  for (const { groupOf, parts, wanted } of targets)
    if (sumBy(people, groupOf, wanted.length).some((size, group) => parts[group] !== null && size < LEAST_ANSWERED))
      return failed('group-too-small');
  const fitted = settled(people, targets);
  if (fitted === null) return failed('margins-do-not-meet');
  const weights = capped(people, fitted, mostWeight);
  const effective =
    weightedSum(people, weights) ** 2 /
    weightedSum(
      people,
      weights.map((weight) => weight ** 2),
    );
  if (effective < LEAST_ANSWERED) return failed('weights-too-uneven');
  return ok({ weights, effective, isCapped: fitted.some((weight) => weight > mostWeight) });
}

interface Target {
  readonly groupOf: readonly number[];
  /** Respondents that each group should count for. */
  readonly wanted: readonly number[];
}

function wantedOf(people: readonly number[], { groupOf, parts }: Margin): readonly number[] {
  const sizes = sumBy(people, groupOf, parts.length);
  const known = sizes.reduce((sum, size, group) => (parts[group] === null ? sum : sum + size), 0);
  return sizes.map((size, group) => {
    const part = parts[group] ?? null;
    return part === null ? size : part * known;
  });
}

/** More rounds than this, and the margins contradict each other. */
const MOST_ROUNDS = 1000;
const SETTLED = 1e-12;

function settled(people: readonly number[], targets: readonly Target[]): readonly number[] | null {
  let weights: readonly number[] = people.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0;
    for (const { groupOf, wanted } of targets) {
      const sizes = sumBy(
        people.map((count, kind) => count * (weights[kind] ?? 0)),
        groupOf,
        wanted.length,
      );
      const factors = wanted.map((size, group) => ((sizes[group] ?? 0) > 0 ? size / (sizes[group] ?? 1) : 1));
      moved = Math.max(moved, ...factors.map((factor) => Math.abs(factor - 1)));
      // Of a kind that nobody is, nothing holds the weight: it stays what it was.
      weights = weights.map((weight, kind) =>
        people[kind] === 0 ? weight : weight * (factors[groupOf[kind] ?? -1] ?? 1),
      );
    }
    if (moved < SETTLED) return weights;
  }
  return null;
}

/** Cut off at the most, and what is cut off shared equally by all others, until nobody is above (R's `trimWeights`, strict). */
function capped(people: readonly number[], fitted: readonly number[], most: number): readonly number[] {
  let weights = fitted;
  while (weights.some((weight) => weight > most)) {
    const above = weights.map((weight) => weight > most);
    const cut = weightedSum(
      people,
      weights.map((weight) => Math.max(0, weight - most)),
    );
    const others = people.reduce((sum, count, kind) => (above[kind] ? sum : sum + count), 0);
    weights = weights.map((weight, kind) => (above[kind] ? most : weight + cut / others));
  }
  return weights;
}

const weightedSum = (people: readonly number[], weights: readonly number[]): number =>
  people.reduce((sum, count, kind) => sum + count * (weights[kind] ?? 0), 0);

function sumBy(values: readonly number[], groupOf: readonly number[], groups: number): readonly number[] {
  const sums = new Array<number>(groups).fill(0);
  values.forEach((value, kind) => {
    const group = groupOf[kind] ?? -1;
    sums[group] = (sums[group] ?? 0) + value;
  });
  return sums;
}
