/** An exact rational number; the denominator is positive. Budgets are summed in these, never in floating point. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom <= 0n) throw new Error(`denominator is ${bottom}`);
  const common = greatestDivisor(top < 0n ? -top : top, bottom);
  return { numerator: top / common, denominator: bottom / common };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

export const isAtMost = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator <= b.numerator * a.denominator;

/** The smallest integer that is not smaller. For non-negative fractions. */
export const roundedUp = ({ numerator, denominator }: Fraction): bigint => (numerator + denominator - 1n) / denominator;

/** "3/4" */
export const written = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** The same of a ratio of plain numbers, shortened. */
export const writtenRatio = ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
  written(fraction(numerator, denominator));

/** Reads "3/4"; a text that is no fraction is a bug. */
export function readFraction(text: string): Fraction {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  if (match === null) throw new Error(`no fraction: ${text}`);
  return fraction(BigInt(match[1] as string), BigInt(match[2] as string));
}

/** As a Number, for reading only. Both sides are cut to 53 significant bits first, since long sums exceed a Number. */
export function inNumbers({ numerator, denominator }: Fraction): number {
  const excess = Math.max(numerator.toString(2).length, denominator.toString(2).length) - 900;
  const shift = BigInt(Math.max(0, excess));
  return Number(numerator >> shift) / Number(denominator >> shift);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
