import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { changePicture, differenceOf } from '#core/measures/changes.ts';
import { ChangePicture } from '#core/measures/contract.ts';
import type { Release } from '#core/release/contract.ts';
import { builtRelease } from '../../support/built-release.ts';
import { townPeople } from '../../support/release-town.ts';

const unsafe = { feeling: 'unsafe', chosen: {} } as const;
const compared = (now: Release, before: Release): ChangePicture => {
  const picture = changePicture(now, before, unsafe);
  if (picture === null) throw new Error('no picture');
  return picture;
};

describe('what changed between two dialogues', () => {
  it('is called chance unless it is larger than its own interval', () => {
    const of = (unbiased: number) => ({ unbiased, variance: 8, respondents: 1000 });
    // In parts of a thousand, noise and sampling: 1.645·sqrt(2·8 + 20·0.98 + 14·0.986) = 11.6
    expect(differenceOf(of(20), of(14)).change).toBe('chance');
    expect(differenceOf(of(30), of(14))).toMatchObject({ value: 1.6, change: 'more' });
    expect(differenceOf(of(14), of(30)).change).toBe('less');
  });

  it('is a part of those who answered: twice as many marks by twice as many people is no change', () => {
    const few = { unbiased: 40, variance: 8, respondents: 500 };
    const many = { unbiased: 80, variance: 8, respondents: 1000 };
    expect(differenceOf(many, few)).toMatchObject({ value: 0, change: 'chance' });
  });

  it('is said of nothing but one square or place in ten when nothing has changed', () => {
    const people = townPeople(2000, 81);
    const said = { squares: 0, changed: 0 };
    for (let run = 0; run < 8; run += 1) {
      const [now, before] = [builtRelease(people, 500 + run).release, builtRelease(people, 600 + run).release];
      const { squares, places } = compared(now, before);
      for (const { difference } of [...(squares ?? []), ...places]) {
        said.squares += 1;
        if (difference.change !== 'chance') said.changed += 1;
      }
    }
    expect(said.squares).toBeGreaterThan(500);
    // A little more than one in ten, since squares are chosen because one of the two releases draws them.
    expect(said.changed / said.squares).toBeLessThan(0.15);
  });

  it('is found where half of the people have changed their minds', () => {
    const people = townPeople(2000, 82);
    const moved = people.map((person, number) => (number % 2 === 0 ? person : { ...person, places: [] }));
    const { squares, places } = compared(builtRelease(moved, 82).release, builtRelease(people, 83).release);
    expect((squares ?? []).filter(({ difference }) => difference.change === 'less').length).toBeGreaterThan(10);
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
