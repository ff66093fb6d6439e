import type { SliceEstimate } from './estimate.ts';
import { type Figure, figureOf } from './estimate.ts';
import { type CellRef, childrenOf } from './lattice.ts';

/** A drawn part of a map: one cell, or what is left of a larger cell after its drawn children. */
export interface DrawnArea {
  readonly cell: CellRef;
  /** Null for a whole cell; else the children that are drawn together. */
  readonly rest: readonly CellRef[] | null;
  readonly figure: Figure;
}

export interface DrawnMap {
  readonly areas: readonly DrawnArea[];
  /** Everything else: "too few answers", never zero. */
  readonly tooFew: readonly CellRef[];
}

/** Less than this is nobody: what is left when a square's area is cut out of another's. */
const NOBODY = 1e-9;

/**
 * Whether the population floor lets something with so many residents be drawn. Never rounded: 0.3 residents in a cell is a
 * household somewhere in its square, spread over the cells that it may live in.
 */
export const aboveFloor = (residents: number, floor: number): boolean => residents < NOBODY || residents >= floor;

/**
 * Chooses what is drawn, by noisy values alone: a rule on true counts would itself tell (privacy.md 7.4).
 * `residents` by level and active cell.
 */
export function drawSlice(estimate: SliceEstimate, residents: readonly Float64Array[], floor: number): DrawnMap {
  const areas: DrawnArea[] = [];
  const tooFew: CellRef[] = [];
  const root: CellRef = { level: 0, index: 0 };
  if (passesDisplay(estimate, residents, floor, root)) draw(root);
  else tooFew.push(root);
  return { areas, tooFew };

  function draw(cell: CellRef): void {
    const children = cell.level < estimate.finest ? childrenOf(estimate.lattice, cell) : [];
    const passing = children.filter((child) => passesDisplay(estimate, residents, floor, child));
    if (passing.length === 0) {
      areas.push({ cell, rest: null, figure: figureOfCells(estimate, [cell]) });
      return;
    }
    for (const child of passing) draw(child);
    const rest = children.filter((child) => !passing.includes(child));
    if (rest.length === 0) return;
    const figure = figureOfCells(estimate, rest);
    const people = rest.reduce((sum, { level, index }) => sum + (residents[level]?.[index] ?? 0), 0);
    if (isEnough(figure) && aboveFloor(people, floor)) areas.push({ cell, rest, figure });
    else tooFew.push(...rest);
  }
}

/** Value, z and variance add up over disjoint cells (their estimates are independent, 7.1). */
export function figureOfCells({ levels }: SliceEstimate, cells: readonly CellRef[]): Figure {
  let value = 0;
  let unbiased = 0;
  let variance = 0;
  for (const { level, index } of cells) {
    value += levels[level]?.value[index] ?? 0;
    unbiased += levels[level]?.unbiased[index] ?? 0;
    variance += levels[level]?.variance[index] ?? 0;
  }
  return figureOf(value, unbiased, variance);
}

/** Fewer respondents than this are not drawn. */
export const LEAST_DRAWN = 10;
/** Less of a figure than this from answers, and it is mostly the prior. */
export const LEAST_TRUST = 0.3;

/** Whether a figure is large enough to be drawn: ten respondents, and twice its standard error. */
export const isEnough = ({ value, standardError }: Pick<Figure, 'value' | 'standardError'>): boolean =>
  value >= LEAST_DRAWN && value >= 2 * standardError;

/**
 * Whether a cell is drawn by itself: at least ten respondents, twice the standard error, three tenths of it from answers
 * rather than from the prior, and the population floor (privacy.md 7.4).
 */
export function passesDisplay(
  { levels }: SliceEstimate,
  residents: readonly Float64Array[],
  floor: number,
  { level, index }: CellRef,
): boolean {
  const { value, variance, trust } = levels[level] ?? {};
  const figure = { value: value?.[index] ?? 0, standardError: Math.sqrt(variance?.[index] ?? 0) };
  return isEnough(figure) && (trust?.[index] ?? 0) >= LEAST_TRUST && aboveFloor(residents[level]?.[index] ?? 0, floor);
}
