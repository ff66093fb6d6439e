import { describe, expect, it } from 'vitest';
import { boundedContribution } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { addToTally, emptyTally, type Tally } from '#core/privacy/tally.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import { builtRelease, townFacts } from '../support/built-release.ts';
import { upperTail } from '../support/chi-square.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { hotSpots, point, townGeography, townPeople } from '../support/release-town.ts';

/**
 * The strongest reader there is: knows what everybody else answered and all that the target could have answered, reads
 * the whole file, and only wants to know whether the target took part, or which of two answers the target gave. For each
 * count that the target touches the reader has the noise in both worlds; all other counts say nothing. Noise comes from
 * the sampler of the program, and variances from releases that it made.
 */
const prepared = townFacts({
  geography: { ...townGeography, homes: townGeography.population.squares.map(([e, n]) => [e + 1, n + 1] as const) },
});
const { facts, bounding } = prepared;
const staff = builtRelease(townPeople(2000, 40), 40, prepared).release;
const open = publicRelease(staff, createNoise(fixedWords(40)));
const DRAWS = 20_000;

/** By how much one count differs between the two worlds, and the noise on it: the staff file's and the public's on top. */
interface Touched {
  readonly family: string;
  readonly units: number;
  readonly variance: number;
  readonly extra: number;
}

function tallyOf(response: CountedResponse | null): Tally {
  const tally = emptyTally(bounding, facts.ground.prior.length);
  const contribution = response === null ? null : boundedContribution(response, bounding);
  if (contribution !== null) addToTally(tally, contribution);
  return tally;
}

/** Every count of a file that differs between a world with one response and a world with another, or with none. */
function touchedIn(file: Release, response: CountedResponse, other: CountedResponse | null = null): Touched[] {
  const [one, two] = [tallyOf(response), tallyOf(other)];
  const touched: Touched[] = [];
  const compare = (family: string, a: Int32Array, b: Int32Array, own: number | null, stated: number | null): void => {
    if (own === null || stated === null) return;
    a.forEach((units, index) => {
      const difference = units - (b[index] as number);
      if (difference !== 0) touched.push({ family, units: difference, variance: own, extra: stated - own });
    });
  };
  const { respondents } = file.header;
  compare(
    'respondents',
    Int32Array.of(one.respondents),
    Int32Array.of(two.respondents),
    respondents.varianceUnits2,
    respondents.varianceUnits2,
  );
  file.header.maps.forEach(({ family, slices, varianceUnits2 }, number) => {
    const drawn = staff.header.maps[number];
    for (const slice of slices) {
      const index =
        drawn?.slices.findIndex(({ feeling, code }) => feeling === slice.feeling && code === slice.code) ?? -1;
      const levels = [one, two].map((tally) => sumUp(facts.ground.lattice, tally.maps[number]?.[index] as Int32Array));
      varianceUnits2.forEach((variance, level) => {
        compare(
          family,
          levels[0]?.[level] as Int32Array,
          levels[1]?.[level] as Int32Array,
          drawn?.varianceUnits2[level] ?? null,
          variance,
        );
      });
    }
  });
  one.places.forEach((counts, feeling) => {
    compare(
      'places',
      counts,
      two.places[feeling] as Int32Array,
      staff.header.places.varianceUnits2,
      file.header.places.varianceUnits2,
    );
  });
  one.tables.forEach((counts, table) => {
    compare(
      'survey',
      counts,
      two.tables[table] as Int32Array,
      staff.header.tables[table]?.varianceUnits2 ?? null,
      file.header.tables[table]?.varianceUnits2 ?? null,
    );
  });
  return touched;
}

interface Audit {
  /** True and false positive rates at the best threshold, and true positives where one in a hundred is falsely named. */
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly truePositivesAtOnePercent: number;
}

/** `noiseScale` 1 is the program; a mutant draws less noise than the reader believes. */
function audit(touched: readonly Touched[], noiseScale: number, seed: number): Audit {
  const noise = createNoise(fixedWords(seed));
  const drawn = ({ variance, extra }: Touched): Int32Array => {
    const values = new Int32Array(DRAWS);
    noise.addTo(values, Math.max(1, Math.round(variance * noiseScale ** 2)));
    if (extra > 0) noise.addTo(values, extra);
    return values;
  };
  const absent = new Float64Array(DRAWS);
  const present = new Float64Array(DRAWS);
  for (const one of touched) {
    const whole = one.variance + one.extra;
    const out = drawn(one);
    const own = drawn(one);
    for (let i = 0; i < DRAWS; i += 1) {
      absent[i] = (absent[i] as number) + (one.units * (out[i] as number)) / whole;
      present[i] = (present[i] as number) + (one.units * (one.units + (own[i] as number))) / whole;
    }
  }
  const above = (values: Float64Array, threshold: number): number =>
    values.filter((value) => value > threshold).length / DRAWS;
  const strict = [...absent].sort((a, b) => b - a)[DRAWS / 100] as number;
  const middle = muOf(touched) ** 2 / 2;
  return {
    truePositives: above(present, middle),
    falsePositives: above(absent, middle),
    truePositivesAtOnePercent: above(present, strict),
  };
}

/** The distance between the two worlds that the file's own variances state. */
const muOf = (touched: readonly Touched[]): number =>
  Math.sqrt(touched.reduce((sum, { units, variance, extra }) => sum + units ** 2 / (variance + extra), 0));

/** 99.5 % bounds (one side) of a rate; normal approximation, which 20 000 draws allow. */
const doubt = (rate: number): number => 2.576 * Math.sqrt((rate * (1 - rate)) / DRAWS);
const advantageSurely = ({ truePositives, falsePositives }: Audit): number =>
  truePositives - doubt(truePositives) - (falsePositives + doubt(falsePositives));

/** 2·Phi(mu/2) − 1 */
const boundOf = (mu: number): number => 1 - 2 * upperTail(mu / 2);
/** 0.092 is the best true positive rate at one per cent false ones for mu = 1 (privacy.md section 14). */
const strictBound = 0.092 + 3 * Math.sqrt((0.092 * 0.908) / DRAWS);

const [hot] = hotSpots as readonly (readonly [number, number])[];
const pin = (ordinal: number, dx: number, dy: number, cause: string) => ({
  question: 'Q4',
  ordinal,
  geometry: point([(hot?.[0] ?? 0) + dx, (hot?.[1] ?? 0) + dy]),
  feeling: 'unsafe' as const,
  answers: { '4b': [cause] },
});
const fullSurvey = { Q2: 'otrygg', Q5: { ljus: 'stort', skrap: 'stort' }, Q9: ['ljus', 'trafik', 'polis', 'skola'] };
const onePin = (cause: string): CountedResponse => ({
  answers: fullSurvey,
  background: {},
  places: [pin(0, 0, 0, cause)],
});
const canaries: readonly (readonly [string, CountedResponse])[] = [
  ['one pin and a full survey', onePin('BEL-SVAG')],
  [
    'five pins in one square',
    { answers: fullSurvey, background: {}, places: [0, 1, 2, 3, 4].map((i) => pin(i, i, i, 'BEL-SVAG')) },
  ],
  [
    'five scattered pins, a rare category',
    { answers: {}, background: {}, places: [0, 1, 2, 3, 4].map((i) => pin(i, 900 * i - 1800, 700 * i, 'HOT-HAT')) },
  ],
  ['a lone farmhouse', { answers: {}, background: {}, places: [pin(0, 9000, 11_000, 'TRAF-FART')] }],
];
const target = onePin('BEL-SVAG');

describe('an attacker who reads the staff file and knows all but whether somebody took part', () => {
  it.each(canaries)('cannot tell %s from nobody better than was promised', (_, response) => {
    const result = audit(touchedIn(staff, response), 1, 41);
    expect(advantageSurely(result)).toBeLessThanOrEqual(boundOf(1));
    expect(result.truePositivesAtOnePercent).toBeLessThanOrEqual(strictBound);
  });

  it('comes as near as the families that are measured allow, so the test looks at all that there is', () => {
    const touched = touchedIn(staff, target);
    expect(new Set(touched.map(({ family }) => family))).toEqual(
      new Set(['respondents', 'base', 'category', 'places', 'survey']),
    );
    expect(muOf(touched)).toBeCloseTo(staff.header.passport.mu, 3);
    const { truePositives, falsePositives } = audit(touched, 1, 42);
    expect(Math.abs(truePositives - falsePositives - boundOf(muOf(touched)))).toBeLessThan(0.02);
  });

  it('is caught by this test when it wins against half the noise', () => {
    const result = audit(touchedIn(staff, target), 0.5, 43);
    expect(advantageSurely(result)).toBeGreaterThan(boundOf(1));
    expect(result.truePositivesAtOnePercent).toBeGreaterThan(strictBound);
  });
});

describe('an attacker who reads the public file alone', () => {
  it.each(canaries)('cannot tell %s from nobody better than was promised for the public', (_, response) => {
    expect(advantageSurely(audit(touchedIn(open, response), 1, 44))).toBeLessThanOrEqual(boundOf(0.5));
  });

  it('is caught by this test when the extra noise is left out', () => {
    const bare = touchedIn(open, target).map((one) => ({ ...one, extra: 0 }));
    expect(advantageSurely(audit(bare, 1, 45))).toBeGreaterThan(boundOf(0.5));
  });
});

describe('an attacker who knows all about somebody but the cause of one place', () => {
  const between = touchedIn(staff, target, onePin('TRAF-FART'));

  it('has nothing to go by but the map by cause', () => {
    expect(new Set(between.map(({ family }) => family))).toEqual(new Set(['category']));
  });

  it('cannot tell one cause from another better than the share of that map allows', () => {
    // 2·Phi(mu_f/√2) − 1 with mu_f² = 0.14: two answers are √2 farther apart than one and none.
    expect(muOf(between)).toBeLessThanOrEqual(Math.sqrt(2 * 0.14));
    expect(boundOf(Math.sqrt(2 * 0.14))).toBeCloseTo(0.209, 3);
    expect(advantageSurely(audit(between, 1, 46))).toBeLessThanOrEqual(0.209);
  });

  it('is caught by this test when rare causes have half the noise', () => {
    expect(advantageSurely(audit(between, 0.5, 47))).toBeGreaterThan(0.209);
  });
});
