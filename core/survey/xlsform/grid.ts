/**
 * The numbers that a question can hold lie a step apart: 1 for whole ones, 0.01 with two decimals. A bound that lies between
 * two of them is moved to the one beside it, which lets the same answers through.
 */

/** The largest that is at most a value, or below it. */
export function atMost(value: number, step: number, below = false): number {
  const near = nearest(value, step);
  if (near === value) return below ? beside(value, -step) : value;
  return nearest(Math.floor(value / step) * step, step);
}

/** The smallest that is at least a value, or above it. */
export function atLeast(value: number, step: number, above = false): number {
  const near = nearest(value, step);
  if (near === value) return above ? beside(value, step) : value;
  return nearest(Math.ceil(value / step) * step, step);
}

const DECIMALS = 2;
// "0.29 / 0.01" is not 29: what is compared is what a person would write. "+ 0" makes minus nought nought.
const nearest = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(DECIMALS)) + 0;
const beside = (value: number, steps: number): number => Number((value + steps).toFixed(DECIMALS)) + 0;
