import type { CountedResponse } from '#core/privacy/counted-response.ts';
import type { Noise } from '#core/privacy/noise/fast.ts';
import { type Audit, audit, halfWidth } from '../support/attack-audit.ts';
import { allTicked, pinAt, respondent, worstCase } from '../support/attack-canaries.ts';
import { distance, SILENCE, type Touched, touched } from '../support/attack-reader.ts';
import { advantageBound } from '../support/attack-statistics.ts';
import { hamletScene, type Scene, testNoise, townScene, worldOf } from '../support/attack-town.ts';
import { fixedChance } from '../support/fixed-words.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A5: knows all about somebody but one attribute, and reads the family that is cut by it. First it tells two values apart;
 * then it guesses among all by Bayes' rule, and is measured against the same guess about people who are not in the data.
 */
export const attributeInference: Attack = {
  id: 'A5',
  name: 'attribute inference',
  bound:
    'two values 2·Phi(mu_f/√2)-1 (category 0.209, age 0.177); best guess less hold-out 2·Phi(mu_f/2)-1 (0.148, 0.126)',
  mutants: [{ name: 'quiet-slices', does: 'draws no noise in slices with few pins' }],
  async run(size, mutant) {
    known(attributeInference, mutant);
    const findings = new Findings();
    const draws = { fast: 2000, long: 20_000 }[size];
    const scene = size === 'fast' ? hamletScene() : townScene();
    const noise = testNoise(50);
    const measured: string[] = [];
    for (const { family, values } of attributesOf(scene)) {
      const mu = Math.sqrt(share(scene, family));
      const rare = mutant === null ? new Set<string>() : fewPins(scene, family);
      const pairs = values.slice(1).map((value) => [values[0] as Value, value] as const);
      const results = pairs.map(([one, two]) => twoValues(scene, family, one, two, noise, rare, draws));
      const worst = results.reduce((best, result) => (result.surely > best.surely ? result : best));
      const bound = advantageBound(Math.SQRT2 * mu);
      findings.hold(
        worst.surely <= bound,
        () => `${family}, two values: ${worst.surely.toFixed(4)} > ${bound.toFixed(4)}`,
      );
      const gap = bestGuess(scene, family, values, noise, rare, draws);
      const gapBound = advantageBound(mu) + 3 * Math.sqrt(0.5 / draws);
      findings.hold(gap <= gapBound, () => `${family}, best guess: gap ${gap.toFixed(4)} > ${gapBound.toFixed(4)}`);
      measured.push(`${family} ${worst.advantage.toFixed(3)} ± ${halfWidth(worst).toFixed(3)}, gap ${gap.toFixed(3)}`);
    }
    return findings.outcome(measured.join('; '), `${draws} draws a world, 99.5 % Clopper-Pearson; gap + 3 SE`);
  },
};

interface Value {
  readonly response: CountedResponse;
  /** How often people give it. */
  readonly chance: number;
}

interface Attribute {
  readonly family: string;
  readonly values: readonly Value[];
}

/** Responses that differ in one attribute alone, for every family that the file measures. */
function attributesOf({ prepared, others }: Scene): readonly Attribute[] {
  const { maps } = worldOf({ prepared, others }, others)(SILENCE).staff.header;
  const measured = maps.filter(({ family, varianceUnits2 }) => family !== 'base' && varianceUnits2.length > 0);
  return measured.map(({ family }) => {
    const known = ATTRIBUTES[family];
    if (known === undefined) throw new Error(`no attribute for ${family}`);
    return { family, values: known };
  });
}

const values = (list: readonly (readonly [CountedResponse, number])[]): readonly Value[] =>
  list.map(([response, chance]) => ({ response, chance }));
const caused = (cause: string): CountedResponse => respondent([pinAt(0, 0, 0, [cause])], allTicked);
const timed = (time: string): CountedResponse =>
  respondent([{ ...pinAt(0, 0, 0), answers: { '4b': ['BEL-SVAG'], '4c': [time] } }], allTicked);
const background = (answers: CountedResponse['background']): CountedResponse => ({ ...worstCase, background: answers });

/** Chances as in privacy.md 12.3. */
const ATTRIBUTES: Readonly<Record<string, readonly Value[]>> = {
  category: values([
    [caused('BEL-SVAG'), 0.25],
    [caused('SIKT-ODE'), 0.2],
    [caused('SKOT-SKRAP'), 0.15],
    [caused('TRAF-FART'), 0.12],
    [caused('SAML-GRUPP'), 0.1],
    [caused('NARK-BRUK'), 0.08],
    [caused('NARV-VUX'), 0.06],
    [caused('ANN'), 0.04],
  ]),
  time: values([
    [timed('dag'), 0.1],
    [timed('kvall'), 0.2],
    [timed('natt'), 0.3],
    [timed('unsaid'), 0.4],
  ]),
  gender: values([
    [background({ Q14b: 'kvinna' }), 0.55],
    [background({ Q14b: 'man' }), 0.42],
    [background({ Q14b: 'annat' }), 0.03],
  ]),
  age: values([
    [background({ Q14a: '16-19' }), 0.08],
    [background({ Q14a: '20-29' }), 0.17],
    [background({ Q14a: '30-49' }), 0.22],
    [background({ Q14a: '50-64' }), 0.22],
    [background({ Q14a: '65-79' }), 0.18],
    [background({ Q14a: '80plus' }), 0.13],
  ]),
};

/** mu_f squared: what a file's own variances give a whole respondent in one slice of a family. */
function share(scene: Scene, family: string): number {
  const header = worldOf(scene, scene.others)(SILENCE).staff.header.maps.find((map) => map.family === family);
  return (header?.varianceUnits2 ?? []).reduce((sum, variance) => sum + 3600 / variance, 0);
}

/** Slices of a family with fewer than a twentieth of its pins. */
function fewPins(scene: Scene, family: string): ReadonlySet<string> {
  const { header, maps } = worldOf(scene, scene.others)(SILENCE).staff;
  const number = header.maps.findIndex((map) => map.family === family);
  const totals = (maps[number]?.slices ?? []).map((levels) => levels[0]?.[0] ?? 0);
  const whole = totals.reduce((sum, units) => sum + units, 0);
  return new Set(
    (header.maps[number]?.slices ?? []).flatMap(({ feeling, code }, slice) =>
      (totals[slice] ?? 0) < whole / 20 ? [`${family}/${feeling}/${code}`] : [],
    ),
  );
}

const ofFamily = (counts: readonly Touched[], family: string): readonly Touched[] =>
  counts.filter((count) => count.family === family);

/** Noise for so many draws on one count; a quiet slice has as good as none. */
function noiseOn({ key, variance }: Touched, noise: Noise, rare: ReadonlySet<string>, draws: number): Int32Array {
  const drawn = new Int32Array(draws);
  noise.addTo(drawn, rare.has(key.slice(0, key.lastIndexOf('/'))) ? 1 : variance);
  return drawn;
}

function twoValues(
  scene: Scene,
  family: string,
  one: Value,
  two: Value,
  noise: Noise,
  rare: ReadonlySet<string>,
  draws: number,
): Audit {
  const files = [one, two].map(({ response }) => worldOf(scene, [...scene.others, response])(SILENCE).staff);
  const counts = ofFamily(touched(files[0] as (typeof files)[0], files[1] as (typeof files)[0]), family);
  const [first, second] = [new Float64Array(draws), new Float64Array(draws)];
  for (const count of counts)
    for (const [world, shift] of [
      [first, count.units],
      [second, 0],
    ] as const) {
      const drawn = noiseOn(count, noise, rare, draws);
      // Where the noise is known to be missing the reader trusts that count all the more.
      const trusted = rare.has(count.key.slice(0, count.key.lastIndexOf('/'))) ? 1 : count.variance;
      for (let i = 0; i < draws; i += 1)
        world[i] = (world[i] as number) + (count.units * (shift + (drawn[i] as number))) / trusted;
    }
  const apart = counts.map((count) =>
    rare.has(count.key.slice(0, count.key.lastIndexOf('/'))) ? { ...count, variance: 1 } : count,
  );
  return audit(first, second, distance(apart) ** 2 / 2);
}

/** How much oftener the most likely value is the true one for people in the data than for people who are not. */
function bestGuess(
  scene: Scene,
  family: string,
  options: readonly Value[],
  noise: Noise,
  rare: ReadonlySet<string>,
  draws: number,
): number {
  const without = worldOf(scene, scene.others)(SILENCE).staff;
  const countsOf = options.map(({ response }) =>
    ofFamily(touched(worldOf(scene, [...scene.others, response])(SILENCE).staff, without), family),
  );
  const chance = fixedChance(51);
  const pick = (): number => {
    let left = chance();
    const found = options.findIndex((option) => {
      left -= option.chance;
      return left < 0;
    });
    return found < 0 ? options.length - 1 : found;
  };
  const rightOnes = (isMember: boolean): number => {
    const truth = Array.from({ length: draws }, pick);
    const scores = options.map(({ chance: before }, value) => {
      const score = new Float64Array(draws).fill(Math.log(before));
      for (const count of countsOf[value] ?? []) {
        const drawn = noiseOn(count, noise, rare, draws);
        const variance = rare.has(count.key.slice(0, count.key.lastIndexOf('/'))) ? 1 : count.variance;
        truth.forEach((is, i) => {
          const seen = (isMember && is === value ? count.units : 0) + (drawn[i] as number);
          score[i] = (score[i] as number) + (count.units * seen - count.units ** 2 / 2) / variance;
        });
      }
      return score;
    });
    return truth.filter((is, i) => scores.every((score) => (score[i] as number) <= (scores[is]?.[i] as number))).length;
  };
  return (rightOnes(true) - rightOnes(false)) / draws;
}
