import { describe, expect, it } from 'vitest';
import { estimatePlaces } from '#core/privacy/place-estimate.ts';
import { readPlaces } from '#core/release/read-places.ts';
import { builtRelease, tallyOf, townFacts } from '../../support/built-release.ts';
import { townGeography, townPeople } from '../../support/release-town.ts';

/** Nobody lives in the town's places, so that all forty are measured; the base map and the places alone. */
const all = townFacts({
  geography: { ...townGeography, homes: townGeography.population.squares.map(([e, n]) => [e + 1, n + 1] as const) },
});
const families = all.facts.families.filter(({ name }) => name === 'base');
const prepared = {
  facts: { ...all.facts, families, tables: [] },
  bounding: { ...all.bounding, families, tables: [] },
};

/** Many releases of the same two hundred people: every figure beside what is true. */
function* figures(runs: number) {
  const people = townPeople(200, 5, 0);
  const tally = tallyOf(people, prepared);
  for (let run = 0; run < runs; run += 1) {
    const { release } = builtRelease(people, 3000 + run, prepared);
    for (const [number, { figure, isShown }] of (readPlaces(release, 'unsafe') ?? []).entries())
      yield {
        figure,
        isShown,
        noisy: (release.places[0]?.[number] ?? 0) / 60,
        truth: (tally.places[0]?.[number] ?? 0) / 60,
      };
  }
}

describe('the figure of a named place', () => {
  const seen = [...figures(250)];
  const covered = (of: typeof seen): number =>
    of.filter(({ figure, truth }) => figure.low <= truth && truth <= figure.high).length / of.length;

  it('has an interval of at most five respondents to each side with two hundred who answered', () => {
    const widest = Math.max(...seen.map(({ figure }) => (figure.high - figure.low) / 2));
    expect(widest).toBeLessThanOrEqual(5);
  });

  it('holds the truth at least nine times of ten, and nearly as often for places that are shown', () => {
    expect(covered(seen)).toBeGreaterThan(0.9);
    // The noise's own interval holds it 76 times of a hundred there: whoever is shown was lucky.
    expect(covered(seen.filter(({ isShown }) => isShown))).toBeGreaterThan(0.85);
  });

  it('is nearer to the truth than the noisy count by a fifth', () => {
    const error = (figureFor: (one: (typeof seen)[number]) => number): number =>
      seen.reduce((sum, one) => sum + Math.abs(figureFor(one) - one.truth), 0) / seen.length;
    const bare = error(({ noisy }) => Math.max(0, noisy));
    expect(error(({ figure }) => figure.value)).toBeLessThan(0.85 * bare);
  });

  it('always holds what the noise may have done, and its own value', () => {
    for (const { figure, noisy } of seen) {
      expect(figure.low).toBeLessThanOrEqual(Math.max(0, noisy - 1.645 * figure.standardError) + 1e-9);
      expect(figure.high).toBeGreaterThanOrEqual(noisy + 1.645 * figure.standardError - 1e-9);
      expect(figure.low).toBeLessThanOrEqual(figure.value);
      expect(figure.high).toBeGreaterThanOrEqual(figure.value);
    }
  });
});

describe('how far places lean on the map', () => {
  it('is far where they are as the map says, and hardly where they are not', () => {
    const expected = [4, 3, 2, 5, 4, 3, 2, 5];
    const asSaid = estimatePlaces([9, 2, 1, 6, 3, 4, 2, 4], expected, 2.58);
    const unlike = estimatePlaces([9, 30, 1, 40, 25, 0, 2, 60], expected, 2.58);
    expect(asSaid[0]?.value).toBeLessThan(8);
    expect(unlike[0]?.value).toBeGreaterThan(8);
  });

  it('never moves a count farther than its noise may have', () => {
    const [place] = estimatePlaces([40], [0], 2.58);
    expect(place?.value).toBeGreaterThanOrEqual(40 - 1.645 * 2.58);
  });
});
