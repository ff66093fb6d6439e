/** Counts of one cross-table in units: by group, then answer ("no answer" last). */
export interface CrossCounts {
  readonly groups: readonly (readonly number[])[];
  readonly varianceUnits2: number;
}

export interface OneWayCounts {
  readonly counts: readonly number[];
  readonly varianceUnits2: number;
}

export interface ConsistentCross {
  readonly groups: readonly (readonly number[])[];
  readonly varianceUnits2: number;
}

/**
 * Makes a one-way table and its cross-tables agree (privacy.md section 10): the one-way count of an answer and the sums of
 * the groups in each cross-table are weighed by their variances, and what a group then has too much or too little is shared
 * equally. Best linear unbiased, since cross-tables have nothing in common but what they say of an answer's count; sums of
 * groups equal the one-way count. Units and units².
 */
export function consistentTables(
  oneWay: OneWayCounts,
  cross: readonly CrossCounts[],
): { readonly oneWay: OneWayCounts; readonly cross: readonly ConsistentCross[] } {
  const precisions = cross.map(({ groups, varianceUnits2 }) => 1 / (groups.length * varianceUnits2));
  const precision = precisions.reduce((sum, one) => sum + one, 1 / oneWay.varianceUnits2);
  const sumOf = ({ groups }: CrossCounts, answer: number): number =>
    groups.reduce((sum, counts) => sum + (counts[answer] ?? 0), 0);
  const counts = oneWay.counts.map((own, answer) => {
    const weighed = cross.reduce(
      (sum, table, index) => sum + sumOf(table, answer) * (precisions[index] ?? 0),
      own / oneWay.varianceUnits2,
    );
    return weighed / precision;
  });
  const varianceUnits2 = 1 / precision;
  return {
    oneWay: { counts, varianceUnits2 },
    cross: cross.map((table) => {
      const size = table.groups.length;
      return {
        groups: table.groups.map((own) =>
          own.map((count, answer) => count + ((counts[answer] ?? 0) - sumOf(table, answer)) / size),
        ),
        varianceUnits2: table.varianceUnits2 * (1 - 1 / size) + varianceUnits2 / size ** 2,
      };
    }),
  };
}
