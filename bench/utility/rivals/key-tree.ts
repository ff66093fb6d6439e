import type { Lattice } from '#core/privacy/lattice.ts';
import type { Chance } from '../chance.ts';
import type { Mark } from '../world.ts';
import { withCellKey } from './cell-key.ts';
import { spreadOver } from './spread.ts';
import { baseCellsOf, childrenOf, massOf, type Node, peopleOf, rootNode } from './tree.ts';

const VARIANCE = 4;
const LEAST_PEOPLE = 10;

/** Nodes that were too small for a region of their own and go along with another. */
interface Pool {
  readonly nodes: readonly Node[];
  readonly marks: readonly Mark[];
}

/**
 * The k = 10 tree with cell key V = 4 (privacy.md 12.2): a node splits if a child has at least k respondents; smaller and
 * empty children are pooled, and a pool of fewer than k respondents joins the smallest large child. NOT private.
 * Inside a region the count is spread by `prior`, or evenly.
 */
export function keyTree(
  lattice: Lattice,
  marks: readonly Mark[],
  prior: Float64Array | null,
  chance: Chance,
): Float64Array {
  const estimate = new Float64Array(levelCells(lattice));
  visit(rootNode(marks), { nodes: [], marks: [] });
  return estimate;

  function visit(node: Node, along: Pool): void {
    const children = childrenOf(lattice, node);
    const large = children
      .filter((child) => peopleOf(child.marks) >= LEAST_PEOPLE)
      .sort((a, b) => peopleOf(a.marks) - peopleOf(b.marks));
    if (large.length === 0) {
      publish([node, ...along.nodes], [...node.marks, ...along.marks]);
      return;
    }
    const small = children.filter((child) => !large.includes(child));
    const pool: Pool = {
      nodes: [...small, ...along.nodes],
      marks: [...small.flatMap((child) => child.marks), ...along.marks],
    };
    const people = peopleOf(pool.marks);
    const joins = people > 0 && people < LEAST_PEOPLE;
    if (!joins && pool.nodes.length > 0) publish(pool.nodes, pool.marks);
    large.forEach((child, position) => {
      visit(child, joins && position === 0 ? pool : { nodes: [], marks: [] });
    });
  }

  function publish(nodes: readonly Node[], inside: readonly Mark[]): void {
    const cells = nodes.flatMap((node) => baseCellsOf(lattice, node));
    spreadOver(estimate, cells, withCellKey(massOf(inside), VARIANCE, chance), prior);
  }
}

const levelCells = ({ levels, root }: Lattice): number => levels[root.levels]?.ids.length ?? 0;
