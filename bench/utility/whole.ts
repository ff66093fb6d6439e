import type { Bounding } from '#core/privacy/contribution.ts';
import { drawSlice } from '#core/privacy/display.ts';
import type { SliceEstimate } from '#core/privacy/estimate.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import type { Preset } from '#core/privacy/preset.ts';
import type { Tally } from '#core/privacy/tally.ts';
import type { Release } from '#core/release/contract.ts';
import { readSlice } from '#core/release/read-map.ts';
import { type Chance, chanceOf } from './chance.ts';
import { atBaseCells, boundingOf, tallyOf, wholeRelease } from './lykta.ts';
import { type Row, scoresOfFilter, scoresOfMap } from './map-scores.ts';
import { sumOf } from './metrics.ts';
import { placeRow } from './place-scores.ts';
import { HALF_A_YEAR, SECTION_5 } from './preset.ts';
import { keyGrid } from './rivals/key-grid.ts';
import { keyTree } from './rivals/key-tree.ts';
import { priorOnly } from './rivals/prior-only.ts';
import { FILTERS, type Filter, marksOf, truthOf } from './sample.ts';
import type { Scores } from './scores.ts';
import type { Mark, World } from './world.ts';

/** The whole release with the shares of section 5, and rivals that give every map whatever they like. */
export function wholeScores(world: World, respondents: number, seed: number): Scores {
  const chance = chanceOf(seed);
  const people = world.people(respondents, chance);
  const sample: Sample = { world, marks: marksOf(world, people), chance };
  const bounding = boundingOf(world);
  const tally = tallyOf(world, bounding, people);
  checkSlices(bounding, tally, sample.marks);
  const lykta = (preset: Preset): Row => {
    const release = wholeRelease(world, bounding, tally, preset, seed + 1);
    return { ...mapRow(sample, release), ...placeRow(world, bounding, release, tally, chance) };
  };
  return { Lykta: lykta(SECTION_5), 'Lykta mu_b .71': lykta(HALF_A_YEAR), ...rivals(sample) };
}

interface Sample {
  readonly world: World;
  readonly marks: readonly Mark[];
  readonly chance: Chance;
}

function mapRow({ world, marks, chance }: Sample, release: Release): Row {
  const { lattice, prior } = world;
  const base = readSlice(release, 'base', 'unsafe', null);
  if (base === null) throw new Error('no base map');
  // A filtered map leans on the base map, and below its finest level it is spread by it (privacy.md 7.2).
  const basePrior = atBaseCells(base, prior).map((value) => value + 1e-6);
  const rows = FILTERS.map((filter): Row => {
    const estimates = unsafeCodes(release, filter.family).map((code) =>
      readSlice(release, filter.family, 'unsafe', code),
    );
    const [first] = estimates;
    if (first === undefined || first === null) return {};
    const estimateOf = (_: readonly Mark[], value: number): Float64Array =>
      atBaseCells(estimates[value] as SliceEstimate, basePrior);
    return {
      [`${filter.family} finest m`]: lattice.levels[first.finest]?.sideMetres ?? 0,
      ...scoresOfFilter(filter, lattice, marks, estimateOf, chance),
    };
  });
  return Object.assign(
    {
      'finest m': lattice.levels[base.finest]?.sideMetres ?? 0,
      ...scoresOfMap('base', lattice, atBaseCells(base, prior), marks, chance),
      ...drawnRow(world, base, marks),
    },
    ...rows,
  );
}

const unsafeCodes = ({ header }: Release, family: Filter['family']): readonly (string | null)[] =>
  (header.maps.find((map) => map.family === family)?.slices ?? [])
    .filter(({ feeling }) => feeling === 'unsafe')
    .map(({ code }) => code);

/** The product must have counted what the benchmark thinks it has: value for value in the same order. */
function checkSlices({ families }: Bounding, tally: Tally, marks: readonly Mark[]): void {
  for (const { family, values, valueIn } of FILTERS) {
    const number = families.findIndex(({ name }) => name === family);
    for (let value = 0; value < values; value += 1) {
      const counted = sumOf(tally.maps[number]?.[value] ?? []) / 60;
      const meant = marks.reduce((sum, mark) => sum + (valueIn(mark) === value ? mark.mass : 0), 0);
      if (Math.abs(counted - meant) > 1e-6) throw new Error(`${family} ${value}: ${counted} counted, ${meant} meant`);
    }
  }
}

/** How many cells are drawn, how much of the true mass they hold, and how many show twice what is there. */
function drawnRow({ lattice, residents }: World, base: SliceEstimate, marks: readonly Mark[]): Row {
  const truth = truthOf(lattice, marks);
  const { areas } = drawSlice(base, sumUp(lattice, residents), SECTION_5.floors.staff);
  const cells = areas.filter(({ rest }) => rest === null);
  const exact = cells.map(({ cell }) => truth[cell.level]?.[cell.index] ?? 0);
  return {
    'cells drawn': cells.length,
    'mass drawn': sumOf(exact) / sumOf(truth[0] ?? []),
    'drawn wrong': cells.filter(({ figure }, index) => (exact[index] as number) < figure.value / 2).length,
  };
}

function rivals({ world, marks, chance }: Sample): Scores {
  const { lattice, prior } = world;
  // The reference has grids of 500 m in the town and of 1 km in London.
  const sideMetres = world.name === 'town' ? 500 : 1000;
  const methods: Readonly<Record<string, (own: readonly Mark[]) => Float64Array>> = {
    'prior only': (own) => priorOnly(prior, own.length),
    'key tree + prior': (own) => keyTree(lattice, own, prior, chance),
    'key grid V=2': (own) => keyGrid(lattice, own, { sideMetres, threshold: 1, variance: 2 }, chance),
    'key grid K=10 V=4': (own) => keyGrid(lattice, own, { sideMetres, threshold: 10, variance: 4 }, chance),
  };
  return Object.fromEntries(
    Object.entries(methods).map(([method, estimate]) => [
      method,
      Object.assign(
        scoresOfMap('base', lattice, estimate(marks), marks, chance),
        ...FILTERS.map((filter) => scoresOfFilter(filter, lattice, marks, estimate, chance)),
      ) as Row,
    ]),
  );
}
