import type { GroupingName } from '../privacy/groupings.ts';
import { type CountedOnce, pooledTotals, type Totals } from '../privacy/totals.ts';
import type { Release } from './contract.ts';

/**
 * How many answered, and how many each group is, as everything in a release that counted each of them once says together
 * (privacy.md section 10): the one number that every share and every sentence rests on. The header keeps N^ as it was measured.
 * Remembered by release.
 */
export function readRespondents(release: Pick<Release, 'header' | 'tables'>): Totals<GroupingName> {
  const known = remembered.get(release) ?? read(release);
  remembered.set(release, known);
  return known;
}

const remembered = new WeakMap<Pick<Release, 'header' | 'tables'>, Totals<GroupingName>>();

function read({ header, tables }: Pick<Release, 'header' | 'tables'>): Totals<GroupingName> {
  const oneWay: CountedOnce[] = [];
  const cross = new Map<GroupingName, CountedOnce[]>();
  header.tables.forEach(({ max, by, options, varianceUnits2 }, number) => {
    // Of several choices the sum of a table says nothing of how many they were.
    if (max > 1 || varianceUnits2 === null) return;
    const counts = [...(tables[number] ?? [])];
    const size = options.length + 1;
    const groups = (by?.groups ?? [null]).map((_, group) => counts.slice(group * size, (group + 1) * size));
    if (by === null) oneWay.push({ groups, varianceUnits2 });
    else cross.set(by.name, [...(cross.get(by.name) ?? []), { groups, varianceUnits2 }]);
  });
  return pooledTotals(header.respondents, oneWay, cross);
}
