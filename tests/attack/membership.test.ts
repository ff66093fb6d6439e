import { describe, expect, it } from 'vitest';
import { boundedContribution } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { planMeasurement, respondentsVariance } from '#core/privacy/plan.ts';
import { standardPreset } from '#core/privacy/preset.ts';
import { effectiveAreaKm2 } from '#core/privacy/public-weights.ts';
import { addToTally, emptyTally, type Tally } from '#core/privacy/tally.ts';
import { townFacts } from '../support/built-release.ts';
import { upperTail } from '../support/chi-square.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { hotSpots, point, townSurvey } from '../support/release-town.ts';

/**
 * The strongest reader there is: knows what everybody else answered and all that the target could have answered, reads
 * the whole staff file, and only wants to know whether the target took part. For each count that the target touches the
 * reader has the noise in both worlds; all other counts say nothing. Noise comes from the sampler of the program.
 */
const prepared = townFacts();
const { facts, bounding } = prepared;
const DRAWS = 20_000;

/** What one respondent adds to a count, and the noise that lies on it. */
interface Touched {
  readonly units: number;
  readonly variance: number;
}

const plan = planMeasurement({
  noisyRespondents: 2000,
  preset: standardPreset(townSurvey),
  levels: facts.ground.lattice.root.levels,
  effectiveAreaKm2: effectiveAreaKm2(facts.ground.lattice, facts.ground.prior),
  tables: facts.tables,
});

function touchedBy(response: CountedResponse): readonly Touched[] {
  const contribution = boundedContribution(response, bounding);
  if (contribution === null) throw new Error('the target is not counted');
  const tally: Tally = emptyTally(bounding, facts.ground.prior.length);
  addToTally(tally, contribution);
  const entries = (counts: Int32Array, variance: number): Touched[] =>
    Array.from(
      counts.filter((units) => units !== 0),
      (units) => ({ units, variance }),
    );
  return [
    { units: tally.respondents, variance: respondentsVariance(facts.preset) },
    ...plan.maps.flatMap(({ variances }, family) =>
      (tally.maps[family] ?? []).flatMap((slice) =>
        sumUp(facts.ground.lattice, slice)
          .slice(0, variances.length)
          .flatMap((counts, level) => entries(counts, variances[level] as number)),
      ),
    ),
    ...tally.places.flatMap((counts) => entries(counts, plan.placesVariance as number)),
    ...tally.tables.flatMap((counts, table) => entries(counts, plan.tableVariances[table] as number)),
  ];
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
  const drawn = (variance: number): Int32Array => {
    const values = new Int32Array(DRAWS);
    noise.addTo(values, Math.max(1, Math.round(variance * noiseScale ** 2)));
    return values;
  };
  const absent = new Float64Array(DRAWS);
  const present = new Float64Array(DRAWS);
  let shift = 0;
  for (const { units, variance } of touched) {
    const out = drawn(variance);
    const own = drawn(variance);
    for (let i = 0; i < DRAWS; i += 1) {
      absent[i] = (absent[i] as number) + (units * (out[i] as number)) / variance;
      present[i] = (present[i] as number) + (units * (units + (own[i] as number))) / variance;
    }
    shift += units ** 2 / variance;
  }
  const above = (values: Float64Array, threshold: number): number =>
    values.filter((value) => value > threshold).length / DRAWS;
  const strict = [...absent].sort((a, b) => b - a)[DRAWS / 100] as number;
  return {
    truePositives: above(present, shift / 2),
    falsePositives: above(absent, shift / 2),
    truePositivesAtOnePercent: above(present, strict),
  };
}

/** 99.5 % bounds (one side) of a rate; normal approximation, which 20 000 draws allow. */
const doubt = (rate: number): number => 2.576 * Math.sqrt((rate * (1 - rate)) / DRAWS);
const advantageSurely = ({ truePositives, falsePositives }: Audit): number =>
  truePositives - doubt(truePositives) - (falsePositives + doubt(falsePositives));

const boundOf = (mu: number): number => 1 - 2 * upperTail(mu / 2);

const [hot] = hotSpots as readonly (readonly [number, number])[];
const pin = (ordinal: number, dx: number, dy: number, cause: string) => ({
  question: 'Q4',
  ordinal,
  geometry: point([(hot?.[0] ?? 0) + dx, (hot?.[1] ?? 0) + dy]),
  feeling: 'unsafe' as const,
  answers: { '4b': [cause] },
});
const fullSurvey = { Q2: 'otrygg', Q5: { ljus: 'stort', skrap: 'stort' }, Q9: ['ljus', 'trafik', 'polis', 'skola'] };
const canaries: readonly (readonly [string, CountedResponse])[] = [
  ['one pin and a full survey', { answers: fullSurvey, background: {}, places: [pin(0, 0, 0, 'BEL-SVAG')] }],
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

describe('an attacker who knows all but whether somebody took part', () => {
  it.each(canaries)('cannot tell %s from nobody better than was promised', (_, response) => {
    const result = audit(touchedBy(response), 1, 41);
    expect(advantageSurely(result)).toBeLessThanOrEqual(boundOf(1));
    expect(result.truePositivesAtOnePercent).toBeLessThanOrEqual(0.092 + 3 * Math.sqrt((0.092 * 0.908) / DRAWS));
  });

  it('comes as near as the families that are measured allow, so the test looks at all that there is', () => {
    const touched = touchedBy(canaries[0]?.[1] as CountedResponse);
    const mu = Math.sqrt(touched.reduce((sum, { units, variance }) => sum + units ** 2 / variance, 0));
    expect(mu).toBeGreaterThan(0.85);
    expect(mu).toBeLessThanOrEqual(1);
    const { truePositives, falsePositives } = audit(touched, 1, 42);
    expect(Math.abs(truePositives - falsePositives - boundOf(mu))).toBeLessThan(0.02);
  });

  it('is caught by this test when it wins against half the noise', () => {
    const result = audit(touchedBy(canaries[0]?.[1] as CountedResponse), 0.5, 43);
    expect(advantageSurely(result)).toBeGreaterThan(boundOf(1));
    expect(result.truePositivesAtOnePercent).toBeGreaterThan(0.092 + 3 * Math.sqrt((0.092 * 0.908) / DRAWS));
  });
});
