import type { Bounding, Contribution } from './contribution.ts';
import { UNITS } from './estimate.ts';
import { STATED_FEELINGS } from './filters.ts';
import { cellCount } from './tables.ts';

/**
 * Exact counts in units: they live in the release job's memory between counting and noise, and are never kept, logged or
 * shown. Maps are counted in base cells alone; larger cells are sums of these.
 */
export interface Tally {
  respondents: number;
  /** By family, slice, active base cell. */
  readonly maps: readonly (readonly Int32Array[])[];
  /** By feeling, place, "elsewhere" last. */
  readonly places: readonly Int32Array[];
  /** By table, cell (tables.ts). */
  readonly tables: readonly Int32Array[];
}

export function emptyTally({ places, families, tables }: Bounding, baseCells: number): Tally {
  return {
    respondents: 0,
    maps: families.map(({ slices }) => slices.map(() => new Int32Array(baseCells))),
    places: STATED_FEELINGS.map(() => new Int32Array(places.rings.length + 1)),
    tables: tables.map((table) => new Int32Array(cellCount(table))),
  };
}

/** Adds one respondent. */
export function addToTally(tally: Tally, contribution: Contribution): void {
  tally.respondents += UNITS;
  contribution.maps.forEach((entries, family) => {
    for (const { slice, cell, units } of entries) add(tally.maps[family]?.[slice], cell, units);
  });
  for (const { feeling, place, units } of contribution.places) add(tally.places[feeling], place, units);
  contribution.tables.forEach((cells, table) => {
    for (const cell of cells) add(tally.tables[table], cell, UNITS);
  });
}

/** Overwrites every exact count, so that none can be read from memory once noise has been added. */
export function clearTally(tally: Tally): void {
  tally.respondents = 0;
  for (const counts of [...tally.maps.flat(), ...tally.places, ...tally.tables]) counts.fill(0);
}

function add(counts: Int32Array | undefined, index: number, units: number): void {
  if (counts === undefined || index >= counts.length) throw new Error(`no count ${index}`);
  counts[index] = (counts[index] as number) + units;
}
