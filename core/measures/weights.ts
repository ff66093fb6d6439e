import { UNITS } from '../privacy/estimate.ts';
import { GROUPING_NAMES, type GroupingName } from '../privacy/groupings.ts';
import { LEAST_ANSWERED } from '../privacy/percentages.ts';
import type { Release, TableHeader } from '../release/contract.ts';
import { readRespondents } from '../release/read-respondents.ts';
import type { GroupWeights } from './contract.ts';
import { rakedWeights } from './raking.ts';
import { shareWithInterval } from './share.ts';

/**
 * Who answered, beside the population, for each way that the release tells respondents apart and the statistics know; and what
 * each group would count for. Empty where the release came without statistics. One way at a time: how many are women of a certain age
 * is not measured (privacy.md section 10), so nothing can be weighed by both.
 */
export function groupWeights(release: Pick<Release, 'header' | 'tables'>): readonly GroupWeights[] {
  const { population, tables } = release.header;
  if (population === undefined) return [];
  const respondents = readRespondents(release);
  return GROUPING_NAMES.flatMap((by): readonly GroupWeights[] => {
    const totals = respondents.groups.get(by) ?? [];
    const groups = tables.find((table): table is TableBy => table.by?.name === by)?.by.groups;
    const known = population.groups[by];
    if (groups === undefined || known === undefined) return [];
    const persons = groups.map(({ code }) => known[code] ?? null);
    const everybody = persons.reduce((sum: number, one) => sum + (one ?? 0), 0);
    if (everybody === 0) return [];
    const parts = persons.map((one) => (one === null ? null : one / everybody));
    const counts = totals.map(({ units }) => Math.max(0, units) / UNITS);
    const answered = counts.reduce((sum, count) => sum + count, 0);
    const raked = rakedWeights(counts, [{ groupOf: groups.map((_, group) => group), parts }]);
    return [
      {
        by,
        refused: raked.ok ? null : raked.failure,
        effective: raked.ok ? raked.value.effective : null,
        isCapped: raked.ok && raked.value.isCapped,
        groups: groups.map(({ code, text }, group) => {
          const count = counts[group] ?? 0;
          const noise = Math.sqrt(totals[group]?.varianceUnits2 ?? 0) / UNITS;
          return {
            code,
            text,
            answered:
              count < LEAST_ANSWERED
                ? null
                : shareWithInterval((100 * count) / answered, (100 * noise) / answered, answered),
            population: parts[group] === null ? null : 100 * (parts[group] ?? 0),
            weight: raked.ok ? (raked.value.weights[group] ?? null) : null,
          };
        }),
      },
    ];
  });
}

type TableBy = TableHeader & { readonly by: NonNullable<TableHeader['by']> };

/** By group: what each of its people counts for. Null where the release cannot be weighed so. */
export const weightsBy = (weights: readonly GroupWeights[], by: GroupingName): readonly number[] | null => {
  const found = weights.find((one) => one.by === by);
  return found === undefined || found.refused !== null ? null : found.groups.map(({ weight }) => weight ?? 1);
};
