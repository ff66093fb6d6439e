import { sumUp } from '#core/privacy/lattice.ts';
import { chanceOf } from './chance.ts';
import { atBaseCells, boundingOf, heatMap, tallyOf } from './lykta.ts';
import { capture, rectangles, relativeError, variation } from './metrics.ts';
import { keyGrid } from './rivals/key-grid.ts';
import { keyTree } from './rivals/key-tree.ts';
import { adaptiveGrid, uniformGrid } from './rivals/laplace-grid.ts';
import { priorOnly, uniformGuess } from './rivals/prior-only.ts';
import { privTree } from './rivals/privtree.ts';
import { marksOf, truthOf } from './sample.ts';
import type { Scores } from './scores.ts';
import type { World } from './world.ts';

/** pure eps and mu at the same attacker's advantage (privacy.md 12.2). */
export const ADVANTAGES = [
  { advantage: '.197', mu: 0.5, eps: 0.4 },
  { advantage: '.383', mu: 1, eps: 0.8 },
] as const;

/** One heat map with the whole budget on it: every method once on the same people. */
export function heatScores(world: World, respondents: number, seed: number): Scores {
  const { lattice, prior, window } = world;
  const chance = chanceOf(seed);
  const people = world.people(respondents, chance);
  const marks = marksOf(world, people);
  const truth = truthOf(lattice, marks);
  const bounding = boundingOf(world);
  const units = tallyOf(world, bounding, people).maps[0]?.[0] as Int32Array;
  const cells = prior.length;
  const asked = {
    small: rectangles('small', window, marks, chance),
    medium: rectangles('medium', window, marks, chance),
    large: rectangles('large', window, marks, chance),
  };
  const even = new Float64Array(cells).fill(1 / cells);
  const estimates: Record<string, Float64Array> = {
    'uniform guess': uniformGuess(cells, respondents),
    'prior only': priorOnly(prior, respondents),
    'key tree': keyTree(lattice, marks, null, chance),
    'key tree + prior': keyTree(lattice, marks, prior, chance),
    'key grid V=2': keyGrid(lattice, marks, { sideMetres: 500, threshold: 1, variance: 2 }, chance),
    'key grid K=10 V=4': keyGrid(lattice, marks, { sideMetres: 500, threshold: 10, variance: 4 }, chance),
  };
  for (const { advantage, mu, eps } of ADVANTAGES) {
    estimates[`UG ${advantage}`] = uniformGrid(lattice, marks, eps, window, chance);
    estimates[`AG ${advantage}`] = adaptiveGrid(lattice, marks, eps, window, chance);
    estimates[`PrivTree + prior ${advantage}`] = privTree(lattice, marks, eps, prior, chance);
    const facts = { world, bounding, units, respondents, mu, seed: seed + 1 };
    estimates[`Lykta, no prior ${advantage}`] = atBaseCells(heatMap({ ...facts, prior: even }), even);
    estimates[`Lykta ${advantage}`] = atBaseCells(heatMap({ ...facts, prior }), prior);
  }
  const at500 = lattice.root.levels - 2;
  const at1000 = lattice.root.levels - 3;
  return Object.fromEntries(
    Object.entries(estimates).map(([method, estimate]) => {
      const levels = sumUp(lattice, estimate);
      return [
        method,
        {
          small: 100 * relativeError(estimate, lattice, asked.small, marks),
          medium: 100 * relativeError(estimate, lattice, asked.medium, marks),
          large: 100 * relativeError(estimate, lattice, asked.large, marks),
          tv500: variation(levels[at500] as Float64Array, truth[at500] as Float64Array),
          tv1000: variation(levels[at1000] as Float64Array, truth[at1000] as Float64Array),
          hot10: capture(levels[at500] as Float64Array, truth[at500] as Float64Array, 10, chance),
        },
      ];
    }),
  );
}
