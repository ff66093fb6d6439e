import { describe, expect, it } from 'vitest';
import { districtsTable } from '#core/exports/districts-table.ts';
import { ratesInWords } from '#core/exports/rates-in-words.ts';
import { districtsPicture } from '#core/measures/area.ts';
import type { DistrictsPicture } from '#core/measures/contract.ts';
import { LEAST_RESIDENTS, perThousand } from '#core/measures/per-thousand.ts';
import type { Release } from '#core/release/contract.ts';
import { cumulativeRelease } from '#core/release/cumulative.ts';
import { builtRelease, townFacts } from '../../support/built-release.ts';
import { townPeople } from '../../support/release-town.ts';

const figure = { value: 40, low: 34, high: 46, standardError: 3.65 };

describe('a number per 1,000 residents', () => {
  it('has an interval that is wider than the noise, for chance in who answered', () => {
    const rate = perThousand(figure, { value: 2000 }, 4000);
    expect(rate).toMatchObject({ value: 10, few: false });
    // 1.645 · √(40 · 0.98) = 10.3 persons, with the noise's 6: 11.9.
    expect(rate?.low).toBeCloseTo(7.02, 1);
    expect(rate?.high).toBeCloseTo(12.98, 1);
  });

  it('is none to compare where fewer than thirty have pointed the area out', () => {
    expect(perThousand({ ...figure, value: 29.9, low: 24, high: 36 }, { value: 2000 }, 4000)?.few).toBe(true);
  });

  it('is not said of an area where hardly anybody lives', () => {
    expect(perThousand(figure, { value: 2000 }, LEAST_RESIDENTS - 1)).toBeNull();
  });
});

const { facts, bounding } = townFacts();
const families = facts.families.filter(({ name }) => name === 'base' || name === 'gender');
const [busy, remote] = facts.districts;
if (busy === undefined || remote === undefined) throw new Error('the town has too few districts');
const population = {
  source: 'Påhittad befolkning',
  of: { sv: 'folkbokförda från 13 år', lattlast: 'de som bor här', en: 'residents aged 13 and over' },
  date: '2024-12-31',
  groups: {},
  districts: { [busy.code]: 4000 },
};
const people = townPeople(2000, 71);
const made = (seed: number, known: typeof population | null): { release: Release; open: Release } => {
  const built = builtRelease(people, seed, {
    facts: { ...facts, families, population: known },
    bounding: { ...bounding, families },
  });
  return { release: built.release, open: { ...built.release, header: { ...built.release.header, tier: 'public' } } };
};
const { release, open } = made(71, population);
const asked = { feeling: 'unsafe', chosen: {} } as const;
const picture = (of: Release, chosen: Record<string, string> = {}): DistrictsPicture => {
  const found = districtsPicture(of, { ...asked, chosen });
  if (found === null) throw new Error('no such value');
  return found;
};

describe('the districts of a release', () => {
  it('say a number per 1,000 where the count is shown and the statistics know the district, and nowhere else', () => {
    const { districts, rates, population: source } = picture(release);
    expect(rates).toBe('shown');
    expect(source).toEqual({ source: population.source, of: population.of, date: population.date });
    const shown = districts.find(({ code }) => code === busy.code);
    expect(shown?.figure.status).toBe('shown');
    expect(shown?.perThousand?.value).toBeCloseTo((1000 * (shown?.figure.estimate?.value ?? 0)) / 4000, 9);
    for (const {
      figure: { status },
      perThousand: rate,
      residents,
    } of districts)
      if (status === 'few' || residents === null) expect(rate).toBeNull();
  });

  it('say none where a group of people is chosen, dialogues are added, the public reads or there are no statistics', () => {
    const none = [
      picture(open),
      picture(made(72, null).release),
      ...(release.header.maps.some(({ family }) => family === 'gender')
        ? [picture(release, { gender: 'kvinna' })]
        : []),
    ];
    expect(none.map(({ rates }) => rates).slice(0, 2)).toEqual(['not-public', 'no-statistics']);
    const other = made(73, population).release;
    const sum = cumulativeRelease([
      release,
      { ...other, header: { ...other.header, id: 'another', campaign: { ...other.header.campaign, id: 'another' } } },
    ]);
    if (!sum.ok) throw new Error(sum.failure);
    for (const of of [...none, picture(sum.value)]) {
      expect(of.rates).not.toBe('shown');
      expect(of.population).toBeNull();
      expect(of.districts.every(({ perThousand: rate, residents }) => rate === null && residents === null)).toBe(true);
      expect(ratesInWords(of, 'sv')).toContain('visas inte');
    }
  });

  it('take source, day and caution along in a file', () => {
    const table = districtsTable(picture(release), []);
    expect(table.notes.at(-1)).toContain('Påhittad befolkning');
    const row = table.rows.find(([code]) => code === busy.code) ?? [];
    const cell = (key: string) => row[table.columns.findIndex((column) => column.key === key)];
    expect(cell('residents')).toBe(4000);
    expect(Number(cell('per_1000_low'))).toBeLessThan(Number(cell('per_1000')));
    expect(cell('per_1000_few')).toBe(Number(cell('estimate')) < 30 ? 1 : 0);
  });
});
