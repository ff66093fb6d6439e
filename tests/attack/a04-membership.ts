import type { Noise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { type Audit, audit, halfWidth, isUnderCurve } from '../support/attack-audit.ts';
import { CANARIES, worstCase } from '../support/attack-canaries.ts';
import {
  distance,
  evidence,
  namesOf,
  narrower,
  SILENCE,
  type Touched,
  touched,
  valuesOf,
} from '../support/attack-reader.ts';
import { advantageBound } from '../support/attack-statistics.ts';
import { type Files, hamletScene, testNoise, townScene, type World, worldOf } from '../support/attack-town.ts';
import { type Attack, Findings, known, type Size } from './attack.ts';

/**
 * A4: knows everybody else's answers and all that the target may have answered, reads a whole file and guesses whether the
 * target took part. Two ways. In the whole municipality each canary's counts are drawn with the program's own sampler (all
 * other counts say nothing). For a hamlet whole releases are built, thousands of them, from their first random word to
 * the public file, so that noise that is not what the header says, or not drawn afresh, would be found too.
 */
export const membership: Attack = {
  id: 'A4',
  name: 'membership, all else known',
  bound: 'staff 0.383, public 0.197 (yearly mu 1 and 0.5); true positives at 1 % false ones 0.092',
  mutants: [
    { name: 'half-noise', does: 'draws noise of half the width' },
    { name: 'noise-0.9', does: 'draws noise of nine tenths of the width' },
    { name: 'drawn-twice', does: 'publishes a second draw of the same batch' },
    { name: 'no-extra-noise', does: 'publishes the staff counts as the public file' },
    { name: 'same-noise', does: 'uses one drawn number for several counts' },
  ],
  async run(size, mutant) {
    known(membership, mutant);
    const findings = new Findings();
    const draws = size === 'long' ? 20_000 : mutant === 'drawn-twice' ? 800 : 400;
    const worst = { staff: NOTHING, open: NOTHING };
    /** mu of one respondent by the file's own variances: what the noise would give away if it were exactly as stated. */
    const stated = { staff: 0, open: 0 };
    if (mutant === null || IN_TOWN.has(mutant))
      inTown(size, mutant, (tier, name, result, bound, mu) => {
        if (bound <= BOUND[tier]) stated[tier] = Math.max(stated[tier], mu);
        if (name === CANARIES[0]?.name) worst[tier] = result;
        judge(findings, `${name}, ${WORDS[tier]} file`, result, bound);
      });
    const whole = mutant !== null && IN_TOWN.has(mutant) ? worst : inHamlet(draws, mutant);
    for (const tier of TIERS) {
      if (mutant !== null && whole[tier].advantage > worst[tier].advantage) worst[tier] = whole[tier];
      judge(findings, `whole releases, ${WORDS[tier]} file`, whole[tier], BOUND[tier]);
    }
    for (const tier of TIERS)
      findings.hold(
        stated[tier] <= MU[tier] + 1e-12,
        () => `${WORDS[tier]} file: its variances allow mu ${stated[tier]}`,
      );
    const figure = (result: Audit): string =>
      `${result.advantage.toFixed(3)} ± ${halfWidth(result).toFixed(3)} (mu ${muIn(result)})`;
    const promised = TIERS.map((tier) => `${WORDS[tier]} ${advantageBound(stated[tier]).toFixed(4)}`).join(', ');
    const byFile = mutant === null ? `worst case by the files' own variances ${promised}; ` : '';
    const inWhole = mutant === null ? `; whole releases ${figure(whole.staff)}, ${figure(whole.open)}` : '';
    return findings.outcome(
      `${byFile}measured staff ${figure(worst.staff)}, public ${figure(worst.open)}${inWhole}; at 1 %: ${worst.staff.atOnePercent.toFixed(3)}`,
      `${worst.staff.draws} draws a world, ${whole.staff.draws} whole releases, 99.5 % Clopper-Pearson a side`,
    );
  },
};

const muIn = ({ mu, muError }: Audit): string =>
  mu > 100 ? 'without end' : `${mu.toFixed(3)} ± ${(2.58 * muError).toFixed(3)}`;

/** Mutants that only many draws tell from the program. */
const IN_TOWN: ReadonlySet<string> = new Set(['noise-0.9', 'no-extra-noise']);
const TIERS = ['staff', 'open'] as const;
type TierKey = (typeof TIERS)[number];
const WORDS = { staff: 'staff', open: 'public' } as const;
const MU = { staff: 1, open: 0.5 } as const;
const BOUND = { staff: advantageBound(MU.staff), open: advantageBound(MU.open) } as const;
const NOTHING: Audit = { draws: 1, advantage: -1, surely: -1, atOnePercent: 0, falsePositives: 0, mu: 0, muError: 0 };

function judge(findings: Findings, about: string, result: Audit, bound: number): void {
  findings.hold(result.surely <= bound, () => `${about}: surely ${result.surely.toFixed(4)} > ${bound.toFixed(4)}`);
  if (bound <= BOUND.staff)
    findings.hold(
      isUnderCurve(result, bound === BOUND.open ? MU.open : MU.staff),
      () => `${about}: ${result.atOnePercent} at one per cent`,
    );
}

type OnResult = (tier: TierKey, name: string, result: Audit, bound: number, mu: number) => void;

function inTown(size: Size, mutant: string | null, onResult: OnResult): void {
  const scene = townScene();
  const without = worldOf(scene, scene.others)(SILENCE);
  const canaries = mutant === null ? CANARIES.slice(0, { fast: 3, long: CANARIES.length }[size]) : CANARIES.slice(0, 1);
  canaries.forEach(({ name, responses }, number) => {
    const present = worldOf(scene, [...scene.others, ...responses])(SILENCE);
    const noise = testNoise(400 + number);
    for (const tier of TIERS) {
      const counts = touched(present[tier], without[tier]);
      const draws = number === 0 ? { fast: 20_000, long: 100_000 }[size] : { fast: 2000, long: 20_000 }[size];
      const drawn = mutant === 'noise-0.9' ? narrower(noise, 0.9) : noise;
      const result = auditDrawn(counts, ownVariances(without), drawn, draws, mutant !== 'no-extra-noise');
      // Who sends twice counts twice: a group of g acting alike has g times mu (privacy.md section 1).
      onResult(tier, name, result, advantageBound(responses.length * MU[tier]), distance(counts));
    }
  });
}

/** The noise that the staff file drew for each array; what a public count has more came on top. */
const ownVariances = ({ staff }: Files): ReadonlyMap<string, number> =>
  new Map(namesOf(staff).map(({ key, variance }) => [key, variance]));

function auditDrawn(
  counts: readonly Touched[],
  own: ReadonlyMap<string, number>,
  noise: Noise,
  draws: number,
  hasExtra: boolean,
): Audit {
  const [present, absent] = [new Float64Array(draws), new Float64Array(draws)];
  for (const { key, units, variance } of counts) {
    const inner = own.get(key) ?? variance;
    for (const [world, shift] of [
      [present, units],
      [absent, 0],
    ] as const) {
      const drawn = new Int32Array(draws);
      noise.addTo(drawn, inner);
      if (hasExtra && variance > inner) noise.addTo(drawn, variance - inner);
      for (let i = 0; i < draws; i += 1)
        world[i] = (world[i] as number) + (units * (shift + (drawn[i] as number))) / variance;
    }
  }
  return audit(present, absent, distance(counts) ** 2 / 2);
}

/** Thousands of whole releases with the worst canary and without it. */
function inHamlet(draws: number, mutant: string | null): Record<TierKey, Audit> {
  const scene = hamletScene();
  const worlds = [worldOf(scene, [...scene.others, worstCase]), worldOf(scene, scene.others)] as const;
  const [exactly, without] = [worlds[0](SILENCE), worlds[1](SILENCE)];
  const noise = wrapped(testNoise(44), mutant);
  const made = (world: World): Files => world(noise);
  const readers = Object.fromEntries(
    TIERS.map((tier) => [tier, readersOf(touched(exactly[tier], without[tier]), without[tier])]),
  ) as Record<TierKey, readonly Reader[]>;
  const read = (world: World): Record<TierKey, readonly Float64Array[]> => {
    const values = { staff: twoArrays(draws), open: twoArrays(draws) };
    for (let i = 0; i < draws; i += 1) {
      const drawn = mutant === 'drawn-twice' ? [made(world), made(world)] : [made(world)];
      for (const tier of TIERS)
        readers[tier].forEach((reader, number) => {
          const sum = drawn.reduce((total, files) => total + reader.evidence(files[tier]), 0);
          (values[tier][number] as Float64Array)[i] = sum / drawn.length;
        });
    }
    return values;
  };
  const [present, absent] = [read(worlds[0]), read(worlds[1])];
  const best = (tier: TierKey): Audit =>
    readers[tier]
      .map(({ threshold }, number) =>
        audit(present[tier][number] as Float64Array, absent[tier][number] as Float64Array, threshold),
      )
      .reduce((one, two) => (two.surely > one.surely ? two : one));
  return { staff: best('staff'), open: best('open') };
}

const twoArrays = (length: number): readonly Float64Array[] => [new Float64Array(length), new Float64Array(length)];

interface Reader {
  readonly threshold: number;
  evidence(file: Release): number;
}

/** One reader trusts the header. The other takes from each count the noise that it sees beside it, if that is the same. */
function readersOf(counts: readonly Touched[], without: Release): readonly Reader[] {
  const exact = valuesOf(without);
  const isTouched = new Set(counts.map(({ array, index }) => `${array}:${index}`));
  const beside = counts.flatMap((count): (Touched & { readonly partner: number })[] => {
    const partner = Array.from(exact[count.array] ?? [], (_, index) => index).find(
      (index) => !isTouched.has(`${count.array}:${index}`),
    );
    return partner === undefined ? [] : [{ ...count, partner }];
  });
  return [
    { threshold: distance(counts) ** 2 / 2, evidence: (file) => evidence(file, counts) },
    {
      threshold: distance(beside) ** 2 / 2,
      evidence: (file) => {
        const read = valuesOf(file);
        const noiseAt = (array: number, index: number): number =>
          (read[array]?.[index] ?? 0) - (exact[array]?.[index] ?? 0);
        return beside.reduce(
          (sum, { array, index, partner, units, variance }) =>
            sum + (units * (noiseAt(array, index) - noiseAt(array, partner))) / variance,
          0,
        );
      },
    },
  ];
}

function wrapped(noise: Noise, mutant: string | null): Noise {
  if (mutant === 'half-noise') return narrower(noise, 0.5);
  if (mutant === 'noise-0.9') return narrower(noise, 0.9);
  if (mutant !== 'same-noise') return noise;
  return {
    ...noise,
    addTo: (values, variance) => {
      const one = noise.discreteGaussian(variance);
      for (let i = 0; i < values.length; i += 1) values[i] = (values[i] as number) + one;
    },
  };
}
