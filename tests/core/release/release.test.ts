import { describe, expect, it } from 'vitest';
import { fraction, inNumbers, isAtMost, readFraction } from '#core/privacy/fraction.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { ReleaseHeader } from '#core/release/contract.ts';
import { kappaOf, publicRelease } from '#core/release/public.ts';
import { builtRelease, tallyOf, townFacts } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { townGeography, townPeople } from '../../support/release-town.ts';

/** Nobody lives in the town's places here, so that the population floor leaves them in the public file. */
const openPlaces = townFacts({
  geography: { ...townGeography, homes: townGeography.population.squares.map(([e, n]) => [e + 1, n + 1] as const) },
});

describe('a staff release', () => {
  const { release } = builtRelease(townPeople(600, 2), 2);

  it('is the same for the same answers and the same chance, and another for another chance', () => {
    const again = builtRelease(townPeople(600, 2), 2).release;
    expect(again.maps).toEqual(release.maps);
    expect(again.header).toEqual(release.header);
    expect(builtRelease(townPeople(600, 2), 3).release.maps).not.toEqual(release.maps);
  });

  it('holds no exact count: noise is on every number of the whole file', () => {
    const prepared = townFacts();
    const tally = tallyOf(townPeople(600, 2), prepared);
    const exact = tally.maps[0]?.[0] as Int32Array;
    const level = release.maps[0]?.slices[0]?.at(-1) as Int32Array;
    expect(level.length).toBeLessThan(exact.length);
    // With sigma of some 150 units a count keeps its value once in about 400.
    const places = release.places[0] as Int32Array;
    const same = places.filter((value, place) => value === tally.places[0]?.[place]).length;
    expect(same).toBeLessThan(3);
  });

  it('spends no more than its budget, as an exact fraction', () => {
    const { budget, spent, mu } = release.header.passport;
    expect(isAtMost(readFraction(spent), readFraction(budget))).toBe(true);
    expect(mu).toBeCloseTo(Math.sqrt(inNumbers(readFraction(spent))), 9);
  });

  it('carries all that is needed to read it', () => {
    expect(release.header.tables.map(({ question, row }) => [question, row])).toEqual([
      ['Q2', null],
      ['Q5', 'ljus'],
      ['Q5', 'skrap'],
      ['Q9', null],
    ]);
    expect(release.header.names.some(({ name }) => name === 'Torget')).toBe(true);
    expect(release.header.municipality.fictional).toBe(true);
  });

  it('leaves out places where a few people live, and names them', () => {
    const { register } = release.header.places;
    for (const { residents } of register) expect(Math.round(residents) === 0 || Math.round(residents) >= 50).toBe(true);
    expect(release.header.passport.placesLeftOut.length + register.length).toBe(40);
  });
});

describe('a public release', () => {
  const staff = builtRelease(townPeople(2000, 4), 4, openPlaces).release;
  const open = publicRelease(staff, createNoise(fixedWords(5)));

  it('costs at most half of the mu that the staff release may cost', () => {
    expect(open.header.passport.mu).toBeLessThanOrEqual(0.5);
    expect(isAtMost(readFraction(open.header.passport.spent), fraction(1, 4))).toBe(true);
  });

  it('has no square under 500 m and no sensitive category', () => {
    for (const { varianceUnits2, slices } of open.header.maps) {
      expect(varianceUnits2.length).toBe(8);
      expect(slices.some(({ sensitive }) => sensitive)).toBe(false);
    }
    const codes = open.header.maps[1]?.slices.map(({ code }) => code);
    expect(codes).toContain('BEL');
    expect(codes).not.toContain('OTRYGG-HANDELSE');
  });

  it('is the staff release with noise on top, of the variance that its header states', () => {
    const [own, raised] = [staff.maps[0]?.slices[0]?.[7], open.maps[0]?.slices[0]?.[7]] as [Int32Array, Int32Array];
    const extra = (open.header.maps[0]?.varianceUnits2[7] ?? 0) - (staff.header.maps[0]?.varianceUnits2[7] ?? 0);
    const differences = own.map((value, cell) => (raised[cell] as number) - value);
    const variance = differences.reduce((sum, value) => sum + value ** 2, 0) / differences.length;
    expect(extra).toBeGreaterThan(0);
    expect(Math.abs(variance / extra - 1)).toBeLessThan(4 * Math.sqrt(2 / differences.length));
  });

  it('gives the same number of respondents as the staff release', () => {
    expect(open.header.respondents).toEqual(staff.header.respondents);
  });

  it('leaves out places where fewer than two hundred live', () => {
    const crowded = builtRelease(townPeople(600, 4), 4).release;
    const places = publicRelease(crowded, createNoise(fixedWords(6)));
    expect(crowded.header.places.register.length).toBeGreaterThan(0);
    for (const { residents } of places.header.places.register)
      expect(Math.round(residents) === 0 || Math.round(residents) >= 200).toBe(true);
    expect(open.header.places.register.length).toBeGreaterThan(0);
    expect(open.places[0]?.length).toBe(open.header.places.register.length + 1);
  });

  it('adds the published factor: 3.125 when all of a small release is published', () => {
    const map = (family: 'base' | 'category') => ({ family, slices: [], varianceUnits2: new Array<number>(8).fill(1) });
    const header = {
      root: staff.header.root,
      passport: { shares: { base: 3000, category: 1400, places: 1500, survey: 4000 } },
      maps: [map('base'), map('category')],
      places: { varianceUnits2: 1 },
      tables: [{ varianceUnits2: 1 }],
    } as unknown as ReleaseHeader;
    expect(inNumbers(kappaOf(header))).toBeCloseTo(3.125, 9);
  });
});

describe('a batch without answers', () => {
  it('has a release all the same, which measures nothing but that hardly anybody answered', () => {
    const { release, plan } = builtRelease([], 8);
    expect(release.header.bracket).toBe('S0');
    expect(plan.spent).toEqual(fraction(1, 100));
    expect(release.places).toEqual([]);
    expect(release.maps.flatMap(({ slices }) => slices.flat())).toEqual([]);
    expect(() => publicRelease(release, createNoise(fixedWords(9)))).not.toThrow();
  });
});
