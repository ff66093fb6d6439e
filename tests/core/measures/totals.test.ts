import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { TotalsPicture } from '#core/measures/contract.ts';
import { totalsPicture } from '#core/measures/totals.ts';
import { figureOfCells } from '#core/privacy/display.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { publicRelease } from '#core/release/public.ts';
import { readSlice, readWhole } from '#core/release/read-map.ts';
import { builtRelease } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { townPeople } from '../../support/release-town.ts';

const { release } = builtRelease(townPeople(2000, 41), 41);
const open = publicRelease(release, createNoise(fixedWords(42)));
const feelings = ['unsafe', 'safe'] as const;

describe('how many pointed out anything, by what can be chosen', () => {
  it('is what the map of each value says of the whole municipality', () => {
    let same = 0;
    for (const of of [release, open])
      for (const feeling of feelings) {
        const picture = totalsPicture(of, feeling);
        expect(Value.Check(TotalsPicture, picture)).toBe(true);
        for (const { name, values } of picture.filters)
          for (const { code, total } of values) {
            const map = readSlice(of, name, feeling, code);
            if (total === null || map === null) continue;
            expect(total).toEqual({ ...figureOfCells(map, [{ level: 0, index: 0 }]) });
            same += 1;
          }
      }
    expect(same).toBeGreaterThan(20);
  });

  it('is told by the map’s own rule: ten persons at least, and twice the standard error', () => {
    const small = builtRelease(townPeople(300, 45), 45).release;
    let held = 0;
    for (const feeling of feelings)
      for (const { name, values } of totalsPicture(small, feeling).filters)
        for (const { code, total } of values) {
          const figure = readWhole(small, name, feeling, code);
          if (figure === null) continue;
          expect(total !== null).toBe(figure.value >= 10 && figure.value >= 2 * figure.standardError);
          held += Number(total === null);
        }
    expect(held).toBeGreaterThan(0);
  });

  it('is nothing where it was not measured or where nobody has answered', () => {
    for (const people of [townPeople(300, 43), []]) {
      const { filters } = totalsPicture(builtRelease(people, 43).release, 'unsafe');
      const age = filters.find(({ name }) => name === 'age');
      expect(age?.values.every(({ total }) => total === null)).toBe(true);
    }
    const { filters } = totalsPicture(builtRelease([], 44).release, 'safe');
    for (const { values } of filters) expect(values.every(({ total }) => total === null)).toBe(true);
  });
});
