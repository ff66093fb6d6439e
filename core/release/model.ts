import { LEAST_DRAWN, passesDisplay } from '../privacy/display.ts';
import type { SliceEstimate } from '../privacy/estimate.ts';
import type { FilterName, StatedFeeling } from '../privacy/filters.ts';
import { type CellRef, childrenOf, type Lattice, sumUp } from '../privacy/lattice.ts';
import type { Release } from './contract.ts';
import { readSlice } from './read-map.ts';

/**
 * Two filters at once where they were not measured together: as if the one said nothing of the other within a square,
 * e_ab = e_a·e_b/e_base (privacy.md 7.6). It has no interval, since how wrong that is cannot be read off the release.
 */
export interface ModelEstimate {
  readonly lattice: Lattice;
  /** The coarser of the two filters' finest levels. */
  readonly finest: number;
  /** Respondents by level and active cell; children sum to their parent. */
  readonly values: readonly Float64Array[];
  readonly from: readonly [SliceEstimate, SliceEstimate];
}

export type FilterValueChoice = readonly [filter: FilterName, code: string];

/** Null when one of the two, or the base map, was not measured. */
export function modelOf(
  release: Release,
  feeling: StatedFeeling,
  [first, second]: readonly [FilterValueChoice, FilterValueChoice],
): ModelEstimate | null {
  const base = readSlice(release, 'base', feeling, null);
  const a = readSlice(release, first[0], feeling, first[1]);
  const b = readSlice(release, second[0], feeling, second[1]);
  if (base === null || a === null || b === null) return null;
  const finest = Math.min(a.finest, b.finest, base.finest);
  const valueAt = ({ levels }: SliceEstimate): Float64Array => levels[finest]?.value ?? new Float64Array(0);
  const [all, ofA, ofB] = [valueAt(base), valueAt(a), valueAt(b)];
  const product = ofA.map((value, cell) => {
    const whole = all[cell] ?? 0;
    return whole > 0 ? (value * (ofB[cell] ?? 0)) / whole : 0;
  });
  return {
    lattice: release.ground.lattice,
    finest,
    values: sumUp(release.ground.lattice, product, finest),
    from: [a, b],
  };
}

/**
 * What is drawn of a model: the finest cells where both of its filters would be drawn by themselves and at least ten
 * respondents are meant; all else is "too few".
 */
export function drawModel(
  model: ModelEstimate,
  residents: readonly Float64Array[],
  floor: number,
): { readonly cells: readonly CellRef[]; readonly tooFew: readonly CellRef[] } {
  const cells: CellRef[] = [];
  const tooFew: CellRef[] = [];
  const root: CellRef = { level: 0, index: 0 };
  if (isDrawn(root)) draw(root);
  else tooFew.push(root);
  return { cells, tooFew };

  function draw(cell: CellRef): void {
    const children = cell.level < model.finest ? childrenOf(model.lattice, cell) : [];
    const drawn = children.filter(isDrawn);
    if (drawn.length === 0) cells.push(cell);
    else for (const child of children) drawn.includes(child) ? draw(child) : tooFew.push(child);
  }

  function isDrawn(cell: CellRef): boolean {
    return (
      (model.values[cell.level]?.[cell.index] ?? 0) >= LEAST_DRAWN &&
      model.from.every((estimate) => passesDisplay(estimate, residents, floor, cell))
    );
  }
}
