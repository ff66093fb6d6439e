import type { Bracket, Preset } from './preset.ts';
import type { MeasuredTable } from './tables.ts';

/** Half-width of the noise in points that every one-way table may be expected to have. */
const READABLE_HALF_WIDTH = 3;
/** The same for one group of a cross-table: wider than this it would not be shown (privacy.md section 10). */
const READABLE_GROUP_HALF_WIDTH = 8;

/**
 * Which survey tables are measured, by the noisy number of respondents alone: the core ones, however few they are; then
 * the other one-way tables, when all can be read; then the cross-tables one after the other in the preset's order, each
 * when everything can still be read with it; last, likewise, the questions that the policy says nothing of, so that none of
 * them keeps out what was decided. A table that nobody could read would only make the others noisier. The limits leave room
 * for those who skip a question and for the public's extra noise.
 */
export function chosenTables(
  tables: readonly MeasuredTable[],
  noisyRespondents: number,
  bracket: Bracket,
  { budget, shares }: Pick<Preset, 'budget' | 'shares'>,
): readonly boolean[] {
  const share = ((shares[bracket].survey ?? 0) / 10_000) * (budget.numerator / budget.denominator);
  if (share === 0) return tables.map(() => false);
  const core = tables.map((table) => table.by === null && table.core);
  const oneWay = tables.map(({ by, unnamed }) => by === null && unnamed !== true);
  const isRoomForAll = areReadable(oneWay);
  let chosen = isRoomForAll ? oneWay : core;
  for (const cross of crossTables(tables, bracket)) {
    // A cross-table is read together with its one-way table, or not at all.
    if (!cross.every((index) => chosen[oneWayOf(tables, index)])) continue;
    take(cross);
  }
  if (isRoomForAll) for (const question of unnamedTables(tables)) take(question);
  return chosen;

  function take(more: readonly number[]): void {
    const together = chosen.map((isMeasured, index) => isMeasured || more.includes(index));
    if (areReadable(together)) chosen = together;
  }

  function areReadable(measured: readonly boolean[]): boolean {
    const load = tables.reduce((sum, { weight, max }, index) => sum + (measured[index] ? weight * max : 0), 0);
    return tables.every(({ by, weight }, index) => {
      const halfWidth = (196 * Math.sqrt(load / (share * weight))) / noisyRespondents;
      const limit = by === null ? READABLE_HALF_WIDTH : READABLE_GROUP_HALF_WIDTH / by.groups.length;
      return !measured[index] || halfWidth <= limit;
    });
  }
}

/** The tables of each cross-table of the preset (a matrix has one a row), as far as the bracket has them. */
function crossTables(tables: readonly MeasuredTable[], bracket: Bracket): readonly (readonly number[])[] {
  const byChoice = new Map<string, number[]>();
  tables.forEach(({ question, by }, index) => {
    if (by === null || !isAllowed(bracket, by.name)) return;
    const key = `${question} ${by.name}`;
    byChoice.set(key, [...(byChoice.get(key) ?? []), index]);
  });
  return [...byChoice.values()];
}

/** The tables of each question that the policy says nothing of, in the survey's order. */
function unnamedTables(tables: readonly MeasuredTable[]): readonly (readonly number[])[] {
  const unnamed = tables.flatMap((table, index) =>
    table.unnamed === true ? [{ question: table.question, index }] : [],
  );
  return [...Map.groupBy(unnamed, ({ question }) => question).values()].map((own) => own.map(({ index }) => index));
}

const oneWayOf = (tables: readonly MeasuredTable[], cross: number): number =>
  tables.findIndex(
    ({ question, row, by }) => by === null && question === tables[cross]?.question && row === tables[cross]?.row,
  );

/** Age has so many groups that it waits for the largest bracket (privacy.md section 10). */
const isAllowed = (bracket: Bracket, by: string): boolean => bracket === 'S3' || (bracket === 'S2' && by !== 'age');
