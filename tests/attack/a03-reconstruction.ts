import loadHighs, { type Highs } from 'highs';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { baseIdAt, baseIndex, type Lattice, levelOf } from '#core/privacy/lattice.ts';
import type { Release } from '#core/release/contract.ts';
import { SILENCE } from '../support/attack-reader.ts';
import { advantageBound } from '../support/attack-statistics.ts';
import { type Scene, testNoise, townScene, worldOf } from '../support/attack-town.ts';
import { townPeople } from '../support/release-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A3: reconstruction by linear programming (Dinur and Nissim 2003): of all possible counts of the finest squares by category,
 * takes those that fit every published count of the base map and of the map by category best. Knows nobody's answers. What it
 * has found is tried on people: those who answered, against those of the same population who did not.
 */
export const reconstruction: Attack = {
  id: 'A3',
  name: 'reconstruction by linear programming',
  bound:
    'members less hold-out at most 2·Phi(mu/2)-1 of the families read (base and category in S3: mu .583, 0.229), + 3 SE',
  mutants: [{ name: 'exact-counts', does: 'publishes exact counts' }],
  async run(size, mutant) {
    known(reconstruction, mutant);
    const findings = new Findings();
    const [populations, most] = { fast: [1, mutant === null ? 20 : 8] as const, long: [6, 1000] as const }[size];
    const highs = await (loadHighs as unknown as typeof loadHighs.default)();
    const scene = townScene();
    const [members, holdOut]: [number[], number[]] = [[], []];
    let [squares, muSquared] = [0, 0];
    for (let population = 0; population < populations; population += 1) {
      const others = population === 0 ? scene.others : townPeople(2000, 300 + population);
      const release = worldOf(scene, others)(mutant === null ? testNoise(30 + population) : SILENCE).staff;
      muSquared = readShare(release);
      const blocks = blocksOf({ ...scene, others }, release).slice(0, most);
      const found = new Map(blocks.flatMap((block) => [...solve(highs, release, block)]));
      squares += found.size;
      const inside = new Set(blocks.flatMap(({ cells }) => cells));
      members.push(...scoresOf(others, scene, release, found, inside));
      holdOut.push(...scoresOf(townPeople(4000, 400 + population), scene, release, found, inside));
    }
    const mu = Math.sqrt(muSquared);
    // The threshold is learnt on one half of the people and tried on the other.
    const [learnt, tried] = [0, 1].map((half) =>
      [members, holdOut].map((scores) => scores.filter((_, i) => i % 2 === half)),
    );
    const rate = (scores: readonly number[], threshold: number): number =>
      scores.filter((score) => score > threshold).length / scores.length;
    const gapAt = ([own = [], others = []]: readonly (readonly number[])[], threshold: number): number =>
      rate(own, threshold) - rate(others, threshold);
    const thresholds = Array.from({ length: 60 }, (_, step) => step / 20);
    const threshold = thresholds.reduce((best, one) =>
      gapAt(learnt ?? [], one) > gapAt(learnt ?? [], best) ? one : best,
    );
    const gap = gapAt(tried ?? [], threshold);
    const error = Math.sqrt(
      (tried ?? []).reduce((sum, scores) => {
        const part = rate(scores, threshold);
        return sum + (part * (1 - part)) / scores.length;
      }, 0),
    );
    const bound = advantageBound(mu) + 3 * error;
    findings.hold(gap <= bound, () => `gap ${gap.toFixed(3)} > ${bound.toFixed(3)}`);
    findings.hold((tried?.[0]?.length ?? 0) >= 3, () => `only ${tried?.[0]?.length} members were tried`);
    return findings.outcome(
      `gap ${gap.toFixed(3)} ± ${(2.58 * error).toFixed(3)} (mu read ${mu.toFixed(3)}, ${advantageBound(mu).toFixed(3)})`,
      `${squares} unknowns, ${populations} population(s), ${tried?.[0]?.length} members and ${tried?.[1]?.length} others tried`,
    );
  },
};

const FAMILIES = ['base', 'category'] as const;
const BLOCK_METRES = 4000;

/** mu² of the two families, by the file's own variances. */
const readShare = ({ header }: Release): number =>
  header.maps
    .filter(({ family }) => family === 'base' || family === 'category')
    .reduce((sum, { varianceUnits2 }) => sum + varianceUnits2.reduce((part, variance) => part + 3600 / variance, 0), 0);

const finestOf = ({ header }: Release): number =>
  (header.maps.find(({ family }) => family === 'category')?.varianceUnits2.length ?? 0) - 1;

/** A square of 4 km and the finest squares by category in it. */
interface Block {
  readonly level: number;
  readonly index: number;
  readonly cells: readonly number[];
}

/** Blocks by how few people have marked them, the fewest first: there somebody stands alone. */
function blocksOf({ others }: Scene, release: Release): readonly Block[] {
  const { lattice } = release.ground;
  const finest = finestOf(release);
  const level = lattice.levels.findIndex(({ sideMetres }) => sideMetres === BLOCK_METRES);
  const blocks = levelOf(lattice, level).ids.length;
  const cells = Array.from({ length: blocks }, (): number[] => []);
  for (let cell = 0; cell < levelOf(lattice, finest).ids.length; cell += 1)
    cells[ancestor(lattice, finest, cell, level)]?.push(cell);
  const marks = new Array<number>(blocks).fill(0);
  for (const person of others) {
    const cell = cellOfOnlyPin(person, lattice, finest);
    const block = cell === null ? null : ancestor(lattice, finest, cell, level);
    if (block !== null) marks[block] = (marks[block] as number) + 1;
  }
  return cells
    .map((inside, index) => ({ level, index, cells: inside, marks: marks[index] ?? 0 }))
    .filter(({ marks: count }) => count >= 1 && count <= 30)
    .sort((a, b) => a.marks - b.marks);
}

function ancestor(lattice: Lattice, from: number, index: number, to: number): number {
  let at = index;
  for (let level = from; level > to; level -= 1) at = levelOf(lattice, level).parents[at] as number;
  return at;
}

/** The square of somebody with one place, or null. */
function cellOfOnlyPin({ places }: CountedResponse, lattice: Lattice, level: number): number | null {
  const [only, ...more] = places;
  if (only === undefined || more.length > 0 || only.geometry.type !== 'point') return null;
  const base = baseIndex(lattice)[baseIdAt(lattice.root, ...only.geometry.position)] ?? -1;
  return base < 0 ? null : ancestor(lattice, lattice.root.levels, base, level);
}

/** The counts in a block, in persons by "cell slice", whose sums are nearest to all that was published (least L1 misfit). */
function solve(
  highs: Highs,
  { header, ground: { lattice }, maps }: Release,
  block: Block,
): ReadonlyMap<string, number> {
  const category = header.maps.findIndex(({ family }) => family === 'category');
  const slices = header.maps[category]?.slices ?? [];
  const finest = (header.maps[category]?.varianceUnits2.length ?? 0) - 1;
  const rows: string[] = [];
  const misfits: string[] = [];
  const near = (terms: readonly string[], units: number, variance: number): void => {
    const number = rows.length;
    rows.push(` c${number}: ${terms.join(' + ')} + u${number} - o${number} = ${(units / 60).toFixed(6)}`);
    const weight = (60 / Math.sqrt(variance)).toFixed(6);
    misfits.push(`${weight} u${number} + ${weight} o${number}`);
  };
  for (const family of FAMILIES) {
    const number = header.maps.findIndex((map) => map.family === family);
    const { slices: own = [], varianceUnits2 = [] } = header.maps[number] ?? {};
    for (let level = block.level; level <= Math.min(finest, varianceUnits2.length - 1); level += 1) {
      const groups = Map.groupBy(block.cells, (cell) => ancestor(lattice, finest, cell, level));
      own.forEach(({ feeling }, slice) => {
        const parts =
          family === 'category' ? [slice] : slices.flatMap((one, index) => (one.feeling === feeling ? [index] : []));
        for (const [square, cells] of groups)
          near(
            cells.flatMap((cell) => parts.map((part) => `x${cell}_${part}`)),
            maps[number]?.slices[slice]?.[level]?.[square] ?? 0,
            varianceUnits2[level] as number,
          );
      });
    }
  }
  const problem = `Minimize\n fit: ${misfits.join('\n + ')}\nSubject To\n${rows.join('\n')}\nEnd`;
  const solution = highs.solve(problem, { output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`solver ended with ${solution.Status}`);
  const columns = solution.Columns as Readonly<Record<string, { readonly Primal?: number }>>;
  return new Map(
    block.cells.flatMap((cell) =>
      slices.map((_, slice): [string, number] => [`${cell} ${slice}`, columns[`x${cell}_${slice}`]?.Primal ?? 0]),
    ),
  );
}

/** What was found where each person with one place in the blocks says to have been, with the cause that they gave. */
function scoresOf(
  people: readonly CountedResponse[],
  { prepared }: Scene,
  release: Release,
  found: ReadonlyMap<string, number>,
  inside: ReadonlySet<number>,
): readonly number[] {
  const finest = finestOf(release);
  const family = prepared.bounding.families.find(({ name }) => name === 'category');
  return people.flatMap((person) => {
    const cell = cellOfOnlyPin(person, release.ground.lattice, finest);
    const [pin] = person.places;
    if (cell === null || pin === undefined || !inside.has(cell)) return [];
    const [slice] = family?.slicesOf(pin, person) ?? [];
    return [found.get(`${cell} ${slice}`) ?? 0];
  });
}
