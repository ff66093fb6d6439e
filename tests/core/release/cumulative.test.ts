import { describe, expect, it } from 'vitest';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { cumulativeRelease } from '#core/release/cumulative.ts';
import { publicRelease } from '#core/release/public.ts';
import { builtRelease, townFacts } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { compactTown, townPeople } from '../../support/release-town.ts';

const called = (id: string, release: Release): Release => ({ ...release, header: { ...release.header, id } });
const large = called('large', builtRelease(townPeople(2000, 91), 91).release);
const small = called('small', builtRelease(townPeople(300, 92), 92).release);
const sumOf = (...releases: Release[]): Release => {
  const sum = cumulativeRelease(releases);
  if (!sum.ok) throw new Error(sum.failure);
  return sum.value;
};

describe('several dialogues read as one', () => {
  const both = sumOf(small, large);

  it('add counts and variances at the sizes that all of them measured', () => {
    const levels = small.header.maps[0]?.varianceUnits2.length ?? 0;
    expect(both.header.maps[0]?.varianceUnits2).toHaveLength(levels);
    expect(both.header.maps[0]?.varianceUnits2[3]).toBe(
      (small.header.maps[0]?.varianceUnits2[3] ?? 0) + (large.header.maps[0]?.varianceUnits2[3] ?? 0),
    );
    const [own, other, sum] = [small, large, both].map((release) => release.maps[0]?.slices[0]?.[5]?.[10] ?? 0);
    expect(sum).toBe((own ?? 0) + (other ?? 0));
    expect(both.header.respondents.units).toBe(small.header.respondents.units + large.header.respondents.units);
  });

  it('can be asked what one can be asked, and say what a person who answered both has spent', () => {
    const map = mapPicture(both, { feeling: 'unsafe', chosen: { category: 'BEL' } });
    expect(map?.areas.length).toBeGreaterThan(0);
    expect(placesPicture(both, { feeling: 'unsafe' }).places[0]?.status).toBe('shown');
    const [q2] = surveyPicture(both).tables;
    expect(q2?.answers[0]?.status).toBe('shown');
    expect(both.header.passport.mu).toBeCloseTo(Math.hypot(small.header.passport.mu, large.header.passport.mu), 9);
  });

  it('do not show what one of them did not measure', () => {
    expect(both.header.maps.find(({ family }) => family === 'time')?.varianceUnits2).toEqual([]);
    expect(
      both.header.tables.filter(({ by }) => by !== null).every(({ varianceUnits2 }) => varianceUnits2 === null),
    ).toBe(true);
  });

  it('have more places above their noise than either alone', () => {
    const shown = (release: Release): number =>
      placesPicture(release, { feeling: 'unsafe' }).places.filter(({ status }) => status === 'shown').length;
    const third = called('third', builtRelease(townPeople(2000, 93), 93).release);
    expect(shown(sumOf(large, third))).toBeGreaterThanOrEqual(Math.max(shown(large), shown(third)));
  });

  it('leave out a place whose outline was drawn anew', () => {
    const [first, ...others] = large.header.places.register;
    if (first === undefined) throw new Error('no places');
    const redrawn: Release = {
      ...large,
      header: {
        ...large.header,
        places: { ...large.header.places, register: [{ ...first, ring: first.ring.slice(1) }, ...others] },
      },
    };
    expect(sumOf(small, redrawn).header.places.register.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });

  it('are the same in whatever order they are named, and as strict as the strictest', () => {
    const stricter: Release = { ...small, header: { ...small.header, floors: { staff: 500, public: 800 } } };
    const one = sumOf(stricter, large);
    expect(sumOf(large, stricter)).toEqual(one);
    expect(one.header.floors).toEqual({ staff: 500, public: 800 });
    expect(one.header.passport.budget).toBe('2/1');
  });

  it('are never one and the same, whose noise would look smaller than it is', () => {
    expect(cumulativeRelease([large, large])).toEqual({ ok: false, failure: 'same-release-twice' });
  });

  it('must be of one municipality, one view and the same squares, and more than one', () => {
    const compact = called(
      'compact',
      builtRelease(townPeople(300, 94), 94, townFacts({ municipality: compactTown })).release,
    );
    const open = called('open', publicRelease(large, createNoise(fixedWords(95))));
    expect(cumulativeRelease([large])).toEqual({ ok: false, failure: 'one-is-no-sum' });
    expect(cumulativeRelease([large, open])).toEqual({ ok: false, failure: 'other-municipality' });
    expect(cumulativeRelease([large, compact])).toEqual({ ok: false, failure: 'other-squares' });
  });
});
