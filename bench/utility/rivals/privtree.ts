import type { Lattice } from '#core/privacy/lattice.ts';
import type { Chance } from '../chance.ts';
import { sumOf } from '../metrics.ts';
import type { Mark } from '../world.ts';
import { rescaled, spreadOver } from './spread.ts';
import { baseCellsOf, childrenOf, massOf, type Node, rootNode } from './tree.ts';

/** Children of a node. */
const FANOUT = 4;

/**
 * PrivTree (Zhang, Xiao and Xie, SIGMOD 2016) as privacy.md 12.4 has it: half of eps decides the splits, with a bias that
 * falls with depth; half is spent on the leaves' counts. Pure eps-differentially private for one map. Rescaled to the true N.
 */
export function privTree(
  lattice: Lattice,
  marks: readonly Mark[],
  eps: number,
  prior: Float64Array | null,
  chance: Chance,
): Float64Array {
  const lambda = (2 * FANOUT - 1) / ((FANOUT - 1) * (eps / 2));
  const delta = lambda * Math.log(FANOUT);
  const estimate = new Float64Array(lattice.levels[lattice.root.levels]?.ids.length ?? 0);
  visit(rootNode(marks));
  return sumOf(estimate) > 0 ? rescaled(estimate, massOf(marks)) : rescaled(prior ?? estimate, massOf(marks));

  function visit(node: Node): void {
    const biased = Math.max(massOf(node.marks) - node.level * delta, -delta) + lambda * chance.laplace();
    const children = biased > 0 ? childrenOf(lattice, node) : [];
    if (children.length > 0) {
      for (const child of children) visit(child);
      return;
    }
    const count = massOf(node.marks) + (2 / eps) * chance.laplace();
    spreadOver(estimate, baseCellsOf(lattice, node), Math.max(0, count), prior);
  }
}
