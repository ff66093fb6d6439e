import { consistentTables } from './cross-tables.ts';

/** An estimate of how many people something is, in units, with its variance in units². May be below zero. */
export interface Total {
  readonly units: number;
  readonly varianceUnits2: number;
}

/** Counts of one table in which everybody is in exactly one cell: a single choice, "no answer" among its cells. */
export interface CountedOnce {
  /** By group, then answer; one group for a one-way table. */
  readonly groups: readonly (readonly number[])[];
  readonly varianceUnits2: number;
}

export interface Totals<Grouping> {
  readonly everybody: Total;
  readonly groups: ReadonlyMap<Grouping, readonly Total[]>;
}

/**
 * How many people all are and each group is, from everything that counted each of them once (privacy.md section 10): the measured
 * number, the totals of the one-way tables, and those of the groups in cross-tables. The noises are independent, and a total
 * tells nothing of how a table's answers differ from their mean, so weighing the totals by their variances and making them
 * agree, as if they were one table with one answer, is the best linear unbiased estimate.
 */
export function pooledTotals<Grouping>(
  measured: Total,
  oneWay: readonly CountedOnce[],
  cross: ReadonlyMap<Grouping, readonly CountedOnce[]>,
): Totals<Grouping> {
  const everybody = pooled([measured, ...oneWay.flatMap(totalsOf)]);
  const groupings = [...cross].map(([grouping, tables]) => {
    const byTable = tables.map(totalsOf);
    const groups = (byTable[0] ?? []).map((_, group) => pooled(byTable.flatMap((totals) => totals[group] ?? [])));
    return { grouping, groups };
  });
  const agreed = consistentTables(
    { counts: [everybody.units], varianceUnits2: everybody.varianceUnits2 },
    groupings.map(({ groups }) => ({
      groups: groups.map(({ units }) => [units]),
      varianceUnits2: groups[0]?.varianceUnits2 ?? Number.POSITIVE_INFINITY,
    })),
  );
  return {
    everybody: { units: agreed.oneWay.counts[0] ?? 0, varianceUnits2: agreed.oneWay.varianceUnits2 },
    groups: new Map(
      groupings.map(({ grouping }, index) => [
        grouping,
        (agreed.cross[index]?.groups ?? []).map(
          ([units = 0]): Total => ({ units, varianceUnits2: agreed.cross[index]?.varianceUnits2 ?? 0 }),
        ),
      ]),
    ),
  };
}

/** The total of each group; every cell carries noise of its own. */
const totalsOf = ({ groups, varianceUnits2 }: CountedOnce): readonly Total[] =>
  groups.map((counts) => ({
    units: counts.reduce((sum, units) => sum + units, 0),
    varianceUnits2: varianceUnits2 * counts.length,
  }));

/** The mean weighed by the inverse of the variances. */
function pooled(totals: readonly Total[]): Total {
  const precision = totals.reduce((sum, { varianceUnits2 }) => sum + 1 / varianceUnits2, 0);
  const weighed = totals.reduce((sum, { units, varianceUnits2 }) => sum + units / varianceUnits2, 0);
  return { units: weighed / precision, varianceUnits2: 1 / precision };
}
