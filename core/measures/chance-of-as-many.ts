import { normalBelow } from '../privacy/guarantee.ts';

/** Beyond so many standard deviations, and so many more, a Poisson count holds less than 1e-16. */
const REACH = 9;

/**
 * How often a count would be at least `observed` by chance alone where `expected` are expected: which people happened to mark
 * the place (a Poisson count) and the privacy noise (normal, `noiseVariance`) together, summed over the counts there may be.
 * Respondents whose five marks count for a fifth each vary less than whole ones would, so Poisson is the most that it can vary
 * (the sum of parts of at most 1 has variance at most its mean). `expected` is positive.
 */
export function chanceOfAsMany(observed: number, expected: number, noiseVariance: number): number {
  const noise = Math.sqrt(noiseVariance);
  const beyond = (count: number): number =>
    noise > 0 ? normalBelow((count - observed) / noise) : Number(count >= observed);
  const spread = REACH * Math.sqrt(expected) + REACH;
  const [from, most, to] = [
    Math.max(0, Math.floor(expected - spread)),
    Math.floor(expected),
    Math.ceil(expected + spread),
  ];
  // From the likeliest count outwards, each by its neighbour; divided by their sum at last.
  let sum = 1;
  let reached = beyond(most);
  for (let count = most, weight = 1; count > from; count -= 1) {
    weight *= count / expected;
    sum += weight;
    reached += weight * beyond(count - 1);
  }
  for (let count = most + 1, weight = 1; count <= to; count += 1) {
    weight *= expected / count;
    sum += weight;
    reached += weight * beyond(count);
  }
  return reached / sum;
}
