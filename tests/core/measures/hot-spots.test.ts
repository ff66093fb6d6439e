import { describe, expect, it } from 'vitest';
import { chanceOfAsMany } from '#core/measures/chance-of-as-many.ts';
import { falseDiscoveryRates } from '#core/measures/false-discovery.ts';
import { type HotSpot, hotSpots, seenBefore } from '#core/measures/hot-spots.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import { squareOf } from '#core/measures/squares.ts';
import { chanceOf } from '../../../bench/utility/chance.ts';
import { ALL_MARKS, hotSpotScores, MAPS_ALONE } from '../../../bench/utility/hot-spot-scores.ts';
import { boundingOf, tallyOf, wholeRelease } from '../../../bench/utility/lykta.ts';
import { evenTown, townWorld } from '../../../bench/utility/town.ts';
import { builtRelease } from '../../support/built-release.ts';
import { townPeople } from '../../support/release-town.ts';

const world = townWorld();
const { release } = builtRelease(townPeople(2000, 91), 91);
const found = hotSpots(release, ALL_MARKS) ?? [];

describe('hot-spot candidates', () => {
  it('are the planted hot spots of three towns, most of them, and hardly anything else', () => {
    const runs = [1, 2, 3].map((seed) => hotSpotScores(world, 2000, seed));
    const mean = (metric: string): number =>
      runs.reduce((sum, { Lykta }) => sum + (Lykta?.[metric] ?? Number.NaN), 0) / runs.length;
    expect(mean('recall')).toBeGreaterThan(0.7);
    expect(mean('recall of the largest')).toBe(1);
    expect(mean('false alarms')).toBeLessThan(1);
  });

  it('are seldom any where people mark where they live and move, and nothing else', () => {
    const even = evenTown(world);
    const bounding = boundingOf(even);
    const isEmpty = (seed: number, respondents: number): boolean => {
      const tally = tallyOf(even, bounding, even.people(respondents, chanceOf(seed)));
      return hotSpots(wholeRelease(even, bounding, tally, MAPS_ALONE, seed + 1), ALL_MARKS)?.length === 0;
    };
    const towns = [200, 600, 2000].flatMap((respondents) =>
      Array.from({ length: 12 }, (_, seed) => isEmpty(10 * seed + respondents, respondents)),
    );
    // One town in ten may have one; more than nine of 36 would be chance once in a thousand times.
    expect(towns.filter((isQuiet) => !isQuiet).length).toBeLessThanOrEqual(9);
  });

  it('are squares and places that map and list show, and none of them twice', () => {
    const drawn = new Set(mapPicture(release, ALL_MARKS)?.areas.map(({ square }) => square.code));
    const listed = new Set(
      placesPicture(release, ALL_MARKS).places.flatMap(({ id, status }) => (status === 'shown' ? [id] : [])),
    );
    const squares = found.flatMap((spot) => spot.squares.map((cell) => squareOf(release.ground.lattice, cell).code));
    const places = found.flatMap((spot) => spot.places.map((number) => release.header.places.register[number]?.id));
    expect(squares.length).toBeGreaterThan(3);
    expect(places.length).toBeGreaterThan(3);
    expect(squares.filter((code) => !drawn.has(code))).toEqual([]);
    expect(places.filter((id) => !listed.has(id ?? ''))).toEqual([]);
    expect(new Set(squares).size).toBe(squares.length);
    expect(new Set(places).size).toBe(places.length);
  });

  it('have more than expected, and those that are sure come first', () => {
    for (const { figure, expected } of found) expect(figure.value).toBeGreaterThan(expected);
    const order = found.map(({ sureness }) => sureness);
    expect(order).toEqual(order.toSorted((a, b) => Number(b === 'sure') - Number(a === 'sure')));
    expect(order[0]).toBe('sure');
    expect(found[0]?.places.map((number) => release.header.places.register[number]?.name)).toContain('Plats 1');
  });

  it('are told from one value of a filter, without the places, which no filter tells apart', () => {
    const spots = hotSpots(release, { feeling: 'unsafe', chosen: { category: 'BEL' } });
    expect(spots?.length).toBeGreaterThan(0);
    expect(spots?.every(({ places }) => places.length === 0)).toBe(true);
  });

  it('are not told of two filters, which are a model, or where there was no map', () => {
    expect(hotSpots(release, { feeling: 'unsafe', chosen: { category: 'BEL', time: 'natt' } })).toBeNull();
    expect(hotSpots(builtRelease(townPeople(20, 92), 92).release, ALL_MARKS)).toBeNull();
  });

  it('are known again where an earlier release has one on the same ground', () => {
    const again = hotSpots(builtRelease(townPeople(2000, 93), 93).release, ALL_MARKS);
    const [first] = found as [HotSpot];
    const elsewhere = { ...first, ground: first.ground.map((square) => ({ ...square, easting: 0 })) };
    expect(seenBefore(first, [again, null, [elsewhere]])).toEqual({ times: 1, of: 2 });
    // A neighbour that touches it shares no ground.
    const [square] = first.ground;
    if (square === undefined) throw new Error('no ground');
    const beside = { ...first, ground: [{ ...square, easting: square.easting + square.sizeMetres }] };
    expect(seenBefore({ ...first, ground: [square] }, [[beside]])).toEqual({ times: 0, of: 1 });
  });
});

describe('a count', () => {
  it('is the less surprising the more noise it has, and the more were expected', () => {
    expect(chanceOfAsMany(12, 2, 1)).toBeLessThan(chanceOfAsMany(12, 2, 9));
    expect(chanceOfAsMany(12, 2, 9)).toBeLessThan(chanceOfAsMany(12, 6, 9));
  });

  it('without noise is a Poisson count: of three or more where one is expected 1 − 5/(2e)', () => {
    expect(chanceOfAsMany(3, 1, 0)).toBeCloseTo(1 - 2.5 / Math.E, 12);
    expect(chanceOfAsMany(0, 1, 0)).toBeCloseTo(1, 12);
  });
});

describe('of many that are asked', () => {
  it('each is held against its rank, and none is surer than one that is more surprising', () => {
    const quarter = [0.25, 0.25, 0.25, 0.25];
    expect([...falseDiscoveryRates([0.01, 0.04, 0.03, 0.5], quarter)]).toEqual([
      0.04,
      expect.closeTo(0.16 / 3, 12),
      expect.closeTo(0.16 / 3, 12),
      0.5,
    ]);
  });

  it('what gets more of the attention needs to be less surprising', () => {
    const [first = 1, second = 1] = falseDiscoveryRates([0.02, 0.02], [0.9, 0.1]);
    expect(first).toBeLessThan(second);
    expect(falseDiscoveryRates([], [])).toHaveLength(0);
  });
});
