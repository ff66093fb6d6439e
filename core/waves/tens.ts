/**
 * How many are told of: rounded down to tens, as everything that staff learn of a dialogue before its release
 * (docs/method/privacy.md section 9).
 */
export const tensOf = (count: number): number => 10 * Math.floor(count / 10 + 1e-9);
