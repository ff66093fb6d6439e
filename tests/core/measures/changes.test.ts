import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { changePicture, differenceOf } from '#core/measures/changes.ts';
import { ChangePicture } from '#core/measures/contract.ts';
import type { Release } from '#core/release/contract.ts';
import { builtRelease, townFacts } from '../../support/built-release.ts';
import { townPeople } from '../../support/release-town.ts';

/** So many respondents, as if they had been counted without noise. */
const sure = (count: number) => ({ count, variance: 0 });

const unsafe = { feeling: 'unsafe', chosen: {} } as const;
const compared = (now: Release, before: Release): ChangePicture => {
  const picture = changePicture(now, before, unsafe);
  if (picture === null) throw new Error('no picture');
  return picture;
};

describe('what changed between two dialogues', () => {
  it('is called chance unless it is larger than its own interval', () => {
    const of = (unbiased: number) => ({ unbiased, variance: 8, respondents: sure(1000) });
    // In parts of a thousand, noise and sampling: 1.645·sqrt(2·8 + 20·0.98 + 14·0.986) = 11.6
    expect(differenceOf(of(20), of(14)).change).toBe('chance');
    expect(differenceOf(of(30), of(14))).toMatchObject({ value: 1.6, change: 'more' });
    expect(differenceOf(of(14), of(30)).change).toBe('less');
  });

  it('is a part of those who answered: twice as many marks by twice as many people is no change', () => {
    const few = { unbiased: 40, variance: 8, respondents: sure(500) };
    const many = { unbiased: 80, variance: 8, respondents: sure(1000) };
    expect(differenceOf(many, few)).toMatchObject({ value: 0, change: 'chance' });
  });

  it('is less sure where it is not sure how many answered, the more so the larger the part', () => {
    const widthOf = (unbiased: number, variance: number): number => {
      const side = { unbiased, variance: 8, respondents: { count: 200, variance } };
      return differenceOf(side, side).high;
    };
    // 164.5·sqrt(2·(8 + 0.6²·16)/200² + 2·0.6·0.4/200)
    expect(widthOf(120, 16)).toBeCloseTo(164.5 * Math.sqrt((2 * (8 + 0.36 * 16)) / 40_000 + 0.48 / 200), 9);
    expect(widthOf(120, 100) - widthOf(120, 0)).toBeGreaterThan(10 * (widthOf(20, 100) - widthOf(20, 0)));
  });

  it.each([
    [150, 150, 80],
    [2000, 2000, 5],
    [2000, 150, 10],
  ])(
    'is said of no more than one square or place in ten when %d and %d other people answer and nothing has changed',
    (n, m, runs) => {
      const prepared = townFacts();
      const squares = { said: 0, changed: 0 };
      const places = { said: 0, changed: 0 };
      const note = (
        kept: typeof squares,
        found: readonly { readonly difference: { readonly change: string } }[],
      ): void => {
        kept.said += found.length;
        kept.changed += found.filter(({ difference }) => difference.change !== 'chance').length;
      };
      for (let run = 0; run < runs; run += 1) {
        const now = builtRelease(townPeople(n, 1000 + run), 3000 + run, prepared).release;
        const before = builtRelease(townPeople(m, 2000 + run), 4000 + run, prepared).release;
        const picture = compared(now, before);
        note(squares, picture.squares ?? []);
        note(places, picture.places);
      }
      expect(squares.said).toBeGreaterThan(200);
      expect(places.said).toBeGreaterThan(80);
      expect(squares.changed / squares.said).toBeLessThan(0.1);
      expect(places.changed / places.said).toBeLessThan(0.1);
      // Nor is it never said: an interval that held everything would be of no use.
      expect(squares.changed).toBeGreaterThan(0);
    },
  );

  it('is found where half of the people have changed their minds', () => {
    const people = townPeople(2000, 82);
    const moved = people.map((person, number) => (number % 2 === 0 ? person : { ...person, places: [] }));
    const { squares, places } = compared(builtRelease(moved, 82).release, builtRelease(people, 83).release);
    expect((squares ?? []).filter(({ difference }) => difference.change === 'less').length).toBeGreaterThan(5);
    expect((squares ?? []).filter(({ difference }) => difference.change === 'more').length).toBeLessThan(5);
    expect(places[0]?.difference.change).toBe('less');
  });

  it('is compared at the coarser of the two sizes, each square once', () => {
    const picture = compared(
      builtRelease(townPeople(2000, 84), 84).release,
      builtRelease(townPeople(300, 85), 85).release,
    );
    expect(Value.Check(ChangePicture, picture)).toBe(true);
    const sizes = new Set((picture.squares ?? []).map(({ square }) => square.sizeMetres));
    expect(Math.min(...sizes)).toBe(500);
    const codes = (picture.squares ?? []).map(({ square }) => square.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is asked in vain of a value that one of the two does not have, and of squares where one has no map', () => {
    const [now, few] = [builtRelease(townPeople(2000, 86), 86).release, builtRelease(townPeople(20, 87), 87).release];
    expect(changePicture(now, few, { feeling: 'unsafe', chosen: { category: 'XYZ' } })).toBeNull();
    expect(compared(now, few).squares).toBeNull();
    expect(compared(now, few).places).toEqual([]);
  });
});
