import { type Lattice, levelOf } from '#core/privacy/lattice.ts';
import type { Mark } from '../world.ts';

/** A node of the quadtree over the active cells, with the marks inside. */
export interface Node {
  readonly level: number;
  readonly index: number;
  readonly marks: readonly Mark[];
}

export const rootNode = (marks: readonly Mark[]): Node => ({ level: 0, index: 0, marks });

export function childrenOf(lattice: Lattice, { level, index, marks }: Node): readonly Node[] {
  if (level === lattice.root.levels) return [];
  const { childStart, childList } = levelOf(lattice, level);
  const children = childList.subarray(childStart[index], childStart[index + 1]);
  const inside = new Map<number, Mark[]>();
  for (const child of children) inside.set(child, []);
  for (const mark of marks) inside.get(ancestorOf(lattice, mark.cell, level + 1))?.push(mark);
  return Array.from(children, (child) => ({ level: level + 1, index: child, marks: inside.get(child) ?? [] }));
}

/** Base cells inside a node. */
export function baseCellsOf(lattice: Lattice, { level, index }: Pick<Node, 'level' | 'index'>): readonly number[] {
  let cells = [index];
  for (let at = level; at < lattice.root.levels; at += 1) {
    const { childStart, childList } = levelOf(lattice, at);
    cells = cells.flatMap((cell) => Array.from(childList.subarray(childStart[cell], childStart[cell + 1])));
  }
  return cells;
}

function ancestorOf(lattice: Lattice, base: number, wanted: number): number {
  let cell = base;
  for (let level = lattice.root.levels; level > wanted; level -= 1)
    cell = levelOf(lattice, level).parents[cell] as number;
  return cell;
}

export const massOf = (marks: readonly Mark[]): number => marks.reduce((sum, { mass }) => sum + mass, 0);
export const peopleOf = (marks: readonly Mark[]): number => new Set(marks.map(({ respondent }) => respondent)).size;
