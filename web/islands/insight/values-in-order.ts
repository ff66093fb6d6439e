import type { Around } from '#core/measures/contract.ts';

type Value = Around['values'][number];

/** The values that are shown, the highest first; then those with too few, in their own order, since none is less than another. */
export const shownFirst = (values: readonly Value[]): readonly Value[] => [
  ...values
    .filter(({ estimate }) => estimate !== null)
    .sort((one, other) => (other.estimate?.value ?? 0) - (one.estimate?.value ?? 0)),
  ...values.filter(({ estimate }) => estimate === null),
];
