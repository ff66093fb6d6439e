import { type Lattice, levelOf } from '#core/privacy/lattice.ts';
import type { Chance } from '../chance.ts';
import type { Mark } from '../world.ts';
import { withCellKey } from './cell-key.ts';
import { spreadOver } from './spread.ts';

export interface KeyGridRule {
  readonly sideMetres: number;
  /** Fewer distinct respondents than this are shown as zero; 1 shows every cell. */
  readonly threshold: number;
  readonly variance: number;
}

/** A fixed grid with a threshold and cell-key noise, as statistical offices publish it. NOT private (section 2). */
export function keyGrid(lattice: Lattice, marks: readonly Mark[], rule: KeyGridRule, chance: Chance): Float64Array {
  const level = lattice.levels.findIndex(({ sideMetres }) => sideMetres === rule.sideMetres);
  const ancestor = ancestorsAt(lattice, level);
  const cells = levelOf(lattice, level).ids.length;
  const mass = new Float64Array(cells);
  const people = Array.from({ length: cells }, () => new Set<number>());
  for (const mark of marks) {
    const cell = ancestor[mark.cell] as number;
    mass[cell] = (mass[cell] as number) + mark.mass;
    people[cell]?.add(mark.respondent);
  }
  const members: number[][] = Array.from({ length: cells }, () => []);
  ancestor.forEach((cell, base) => {
    members[cell]?.push(base);
  });
  const estimate = new Float64Array(ancestor.length);
  people.forEach(({ size }, cell) => {
    if (size >= rule.threshold)
      spreadOver(estimate, members[cell] ?? [], withCellKey(mass[cell] as number, rule.variance, chance), null);
  });
  return estimate;
}

/** The active cell of a level that holds each base cell. */
function ancestorsAt(lattice: Lattice, wanted: number): Int32Array {
  let ancestor = Int32Array.from(levelOf(lattice, lattice.root.levels).ids.keys());
  for (let level = lattice.root.levels; level > wanted; level -= 1) {
    const { parents } = levelOf(lattice, level);
    ancestor = ancestor.map((cell) => parents[cell] as number);
  }
  return ancestor;
}
