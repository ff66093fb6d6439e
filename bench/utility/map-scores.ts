import { type Lattice, sumUp } from '#core/privacy/lattice.ts';
import type { Chance } from './chance.ts';
import { capture, variation } from './metrics.ts';
import { type Filter, truthOf } from './sample.ts';
import type { Mark } from './world.ts';

export type Row = Record<string, number>;

/** TV and hot-5 at 1 km of one map; of the base map also TV and hot-10 at 500 m. */
export function scoresOfMap(
  family: string,
  lattice: Lattice,
  estimate: Float64Array,
  marks: readonly Mark[],
  chance: Chance,
): Row {
  const truth = truthOf(lattice, marks);
  const levels = sumUp(lattice, estimate);
  const at = (steps: number): [Float64Array, Float64Array] => {
    const level = lattice.root.levels - steps;
    return [levels[level] as Float64Array, truth[level] as Float64Array];
  };
  return {
    [`${family} tv1000`]: variation(...at(3)),
    [`${family} hot5`]: capture(...at(3), 5, chance),
    ...(family === 'base' ? { 'base tv500': variation(...at(2)), 'base hot10': capture(...at(2), 10, chance) } : {}),
  };
}

/** The mean over the values of a filter that at least five respondents have; `estimateOf` gives each value's map. */
export function scoresOfFilter(
  { family, values, valueIn }: Filter,
  lattice: Lattice,
  marks: readonly Mark[],
  estimateOf: (own: readonly Mark[], value: number) => Float64Array,
  chance: Chance,
): Row {
  const rows = Array.from({ length: values }, (_, value) => marks.filter((mark) => valueIn(mark) === value)).flatMap(
    (own, value) =>
      new Set(own.map(({ respondent }) => respondent)).size < LEAST_PEOPLE
        ? []
        : [scoresOfMap(family, lattice, estimateOf(own, value), own, chance)],
  );
  return meanRow(rows);
}

const LEAST_PEOPLE = 5;

const meanRow = (rows: readonly Row[]): Row =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((key) => [key, rows.reduce((sum, row) => sum + (row[key] ?? 0), 0) / rows.length]),
  );
