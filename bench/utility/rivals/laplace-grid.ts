import { BASE_CELL_METRES } from '#core/geo/grid.ts';
import { baseLevel, type Lattice } from '#core/privacy/lattice.ts';
import type { Chance } from '../chance.ts';
import type { Mark, Window } from '../world.ts';
import { rescaled } from './spread.ts';
import { massOf } from './tree.ts';

/** UG and AG of Qardaji, Yang and Li (ICDE 2013) as privacy.md 12.2 has them: pure eps for one map, rescaled to the true N. */

/** m x m cells with m = sqrt(N eps/10) and Laplace noise of scale 1/eps. */
export function uniformGrid(lattice: Lattice, marks: readonly Mark[], eps: number, window: Window, chance: Chance) {
  const cells = Math.max(1, Math.round(Math.sqrt((massOf(marks) * eps) / 10)));
  const painter = painterOf(lattice);
  for (const { area, inside } of divided(window, marks, cells))
    painter.paint(area, Math.max(0, massOf(inside) + chance.laplace() / eps));
  return rescaled(painter.estimate, massOf(marks));
}

/** Half of eps on a coarse grid; each of its cells is cut finer by its own noisy count, with the other half. */
export function adaptiveGrid(lattice: Lattice, marks: readonly Mark[], eps: number, window: Window, chance: Chance) {
  const coarse = Math.max(10, Math.round(Math.sqrt((massOf(marks) * eps) / 10) / 4));
  const scale = 2 / eps;
  const painter = painterOf(lattice);
  for (const { area, inside } of divided(window, marks, coarse)) {
    const own = massOf(inside) + scale * chance.laplace();
    const fine = Math.max(1, Math.ceil(Math.sqrt((Math.max(0, own) * eps) / 10)));
    const parts = divided(area, inside, fine).map((part) => ({
      area: part.area,
      count: massOf(part.inside) + scale * chance.laplace(),
    }));
    const sum = parts.reduce((all, { count }) => all + count, 0);
    // Both are unbiased for the coarse cell: one draw of noise against fine² draws.
    const combined = (own * fine ** 2 + sum) / (fine ** 2 + 1);
    for (const { area: part, count } of parts)
      painter.paint(part, Math.max(0, count + (combined - sum) / parts.length));
  }
  return rescaled(painter.estimate, massOf(marks));
}

interface Divided {
  readonly area: Window;
  readonly inside: readonly Mark[];
}

/** A square cut into n x n squares. */
function divided({ easting, northing, sideMetres }: Window, marks: readonly Mark[], n: number): readonly Divided[] {
  const side = sideMetres / n;
  const parts = Array.from({ length: n * n }, (_, index) => ({
    area: {
      easting: easting + (index % n) * side,
      northing: northing + Math.floor(index / n) * side,
      sideMetres: side,
    },
    inside: [] as Mark[],
  }));
  const place = (value: number): number => Math.min(n - 1, Math.max(0, Math.floor(value / side)));
  for (const mark of marks)
    parts[place(mark.northing - northing) * n + place(mark.easting - easting)]?.inside.push(mark);
  return parts;
}

/** Spreads counts of squares that fit no grid over the active base cells, by area. */
function painterOf(lattice: Lattice): { readonly estimate: Float64Array; paint(area: Window, count: number): void } {
  const { perSide, ids } = baseLevel(lattice);
  const { root } = lattice;
  const position = new Map(Array.from(ids, (id, index) => [id, index]));
  const estimate = new Float64Array(ids.length);
  return {
    estimate,
    paint: ({ easting, northing, sideMetres }, count) => {
      if (count === 0) return;
      const columns = overlaps((easting - root.easting) / BASE_CELL_METRES, sideMetres / BASE_CELL_METRES);
      const rows = overlaps((northing - root.northing) / BASE_CELL_METRES, sideMetres / BASE_CELL_METRES);
      const parts: (readonly [cell: number, area: number])[] = [];
      for (const [row, height] of rows)
        for (const [column, width] of columns) {
          const cell = position.get(row * perSide + column);
          if (cell !== undefined) parts.push([cell, height * width]);
        }
      const whole = parts.reduce((sum, [, area]) => sum + area, 0);
      for (const [cell, area] of parts) estimate[cell] = (estimate[cell] as number) + (count * area) / whole;
    },
  };
}

/** Which unit cells an interval covers, and how much of each. */
function overlaps(from: number, length: number): readonly (readonly [index: number, part: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let index = Math.floor(from); index < from + length; index += 1) {
    const part = Math.min(index + 1, from + length) - Math.max(index, from);
    if (part > 1e-9) found.push([index, part]);
  }
  return found;
}
