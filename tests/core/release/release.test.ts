import { describe, expect, it } from 'vitest';
import { fraction, inNumbers, isAtMost, readFraction } from '#core/privacy/fraction.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { kappaOf, publicRelease } from '#core/release/public.ts';
import { builtRelease, tallyOf, townFacts } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { townGeography, townPeople, townSurvey } from '../../support/release-town.ts';

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
    expect(release.header.tables.map(({ question, row, by }) => [question, row, by?.name ?? null])).toEqual([
      ['Q2', null, null],
      ['Q1', null, null],
      ['Q5', 'ljus', null],
      ['Q5', 'skrap', null],
      ['Q9', null, null],
      ['Q14a', null, null],
      ['Q14b', null, null],
      ['Q2', null, 'area'],
      ['Q2', null, 'gender'],
      ['Q2', null, 'age'],
    ]);
    expect(release.header.floors).toEqual({ staff: 50, public: 200 });
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

  it('can be filtered by cause alone, and has no cross-table: whose mark it is and when is for staff', () => {
    expect(staff.header.maps.map(({ family }) => family)).toEqual(['base', 'category', 'time', 'gender', 'age']);
    expect(open.header.maps.map(({ family }) => family)).toEqual(['base', 'category']);
    expect(staff.header.tables.some(({ by }) => by !== null)).toBe(true);
    expect(open.header.tables.some(({ by }) => by !== null)).toBe(false);
    expect(open.tables).toHaveLength(open.header.tables.length);
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

  it('adds the published factor: 3.125 when all of a small release is published, 0.83 with squares of 250 m', () => {
    const small = builtRelease(townPeople(250, 4), 4, openPlaces).release.header;
    expect(small.bracket).toBe('S1');
    expect(inNumbers(kappaOf(small))).toBeCloseTo(3.125, 2);
    // A third of the survey's share goes to one-way tables in the published example, here all but the cross-tables'.
    const oneWay = staff.header.tables.filter(({ by }) => by === null);
    const load = (tables: typeof oneWay) =>
      tables.reduce((sum, { max, varianceUnits2 }) => sum + (varianceUnits2 === null ? 0 : max / varianceUnits2), 0);
    const published = 0.1 + 0.14 + 0.1 + 0.3 * (load(oneWay) / load([...staff.header.tables]));
    expect(inNumbers(kappaOf(staff.header))).toBeCloseTo(published / 0.24 - 1, 2);
  });

  it('costs no more than the smaller part that a policy gives it', () => {
    const preset = { ...standardPreset(townSurvey), publicPart: { numerator: 1, denominator: 16 } };
    const prepared = townFacts({ preset });
    const strict = publicRelease(builtRelease(townPeople(600, 4), 4, prepared).release, createNoise(fixedWords(5)));
    expect(strict.header.passport.mu).toBeLessThanOrEqual(0.25);
    expect(strict.header.passport.mu).toBeGreaterThan(0.24);
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
