import { drawSlice } from '#core/privacy/display.ts';
import { figureOf, UNITS, WIDTH_90 } from '#core/privacy/estimate.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import { readSlice } from '#core/release/read-map.ts';
import { readPlaces } from '#core/release/read-places.ts';
import { chanceOf } from './chance.ts';
import { boundingOf, tallyOf, wholeRelease } from './lykta.ts';
import { SECTION_5 } from './preset.ts';
import type { Scores } from './scores.ts';
import type { World } from './world.ts';

/** Base map and places have their shares of S1; the other families draw noise of their own and are left out for speed. */
const preset = {
  ...SECTION_5,
  shares: { ...SECTION_5.shares, S1: { respondents: 100, base: 3000, places: 1500 } },
};

/**
 * How often 90 % intervals hold what is true, and how wide they are: for all named places and those with a value, and for
 * all measured cells and those that are drawn. Counts, so that the mean over many runs is weighted rightly.
 */
export function coverageScores(world: World, respondents: number, seed: number): Scores {
  const { lattice, residents } = world;
  const bounding = boundingOf(world);
  const tally = tallyOf(world, bounding, world.people(respondents, chanceOf(seed)));
  const release = wholeRelease(world, bounding, tally, preset, seed + 1);
  const exact = sumUp(lattice, tally.maps[0]?.[0] as Int32Array);
  const base = readSlice(release, 'base', 'unsafe', null);
  if (base === null) throw new Error('no base map');
  const rows = new Map<string, { tried: number; inside: number; halfWidth: number }>();
  const note = (name: string, truth: number, low: number, high: number, halfWidth: number): void => {
    const row = rows.get(name) ?? { tried: 0, inside: 0, halfWidth: 0 };
    rows.set(name, row);
    row.tried += 1;
    row.halfWidth += halfWidth;
    if (low <= truth && truth <= high) row.inside += 1;
  };

  for (const [place, { figure, isShown }] of (readPlaces(release, 'unsafe') ?? []).entries()) {
    const truth = (tally.places[0]?.[place] ?? 0) / UNITS;
    const halfWidth = (figure.high - figure.low) / 2;
    note('places, all', truth, figure.low, figure.high, halfWidth);
    if (truth > 0) note('places that somebody marked', truth, figure.low, figure.high, halfWidth);
    // Chosen by the same noise that the interval is about.
    if (isShown) note('places shown', truth, figure.low, figure.high, halfWidth);
  }

  base.levels.forEach(({ value, unbiased, variance: variances }, level) => {
    const side = lattice.levels[level]?.sideMetres;
    value.forEach((e, cell) => {
      const { low, high, standardError } = figureOf(e, unbiased[cell] as number, variances[cell] as number);
      const truth = (exact[level]?.[cell] as number) / UNITS;
      const halfWidth = WIDTH_90 * standardError;
      note('cells, all measured', truth, low, high, halfWidth);
      note(`cells of ${side} m`, truth, low, high, halfWidth);
      if (truth > 0) note('cells that somebody marked', truth, low, high, halfWidth);
    });
  });
  for (const { cell, rest, figure } of drawSlice(base, sumUp(lattice, residents), preset.floors.staff).areas) {
    const truth =
      (rest ?? [cell]).reduce((sum, { level, index }) => sum + (exact[level]?.[index] as number), 0) / UNITS;
    const halfWidth = WIDTH_90 * figure.standardError;
    note(rest === null ? 'cells drawn' : 'remainders drawn', truth, figure.low, figure.high, halfWidth);
  }
  return Object.fromEntries(rows);
}
