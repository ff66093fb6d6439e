import { exactNoise } from '#core/privacy/noise/exact.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { wordsFrom } from '#core/privacy/noise/words.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { changed, closureOf, codeOf, type Overlay, productionEntries } from '../support/attack-imports.ts';
import { chiSquareP, discreteGaussianLaw, upperTail } from '../support/chi-square.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { type Attack, Findings, known, type Size } from './attack.ts';

/**
 * A13: looks for noise that is not what it should be: another law, another way in Numbers than in whole BigInt arithmetic,
 * or chance that somebody could draw again. The samples are drawn from fixed words, and in the long run from the operating
 * system's too.
 */
export const randomness: Attack = {
  id: 'A13',
  name: 'randomness',
  bound: 'p > .001 against the exact law; Numbers as BigInt, word for word; one source of random words, no seed',
  mutants: [
    { name: 'zero-twice', does: 'counts zero twice, as +0 and -0' },
    { name: 'variance-1-percent', does: 'draws with a variance one per cent off' },
    { name: 'seeded', does: 'draws from a seed in production' },
    { name: 'weak', does: 'draws from Math.random in production' },
    { name: 'second-source', does: 'has a second source of random words' },
    { name: 'floating-point', does: 'draws floating-point noise' },
    { name: 'test-words', does: 'takes its random words from the tests' },
  ],
  async run(size, mutant) {
    known(randomness, mutant);
    const findings = new Findings();
    const samples = 1_000_000;
    let leastP = 1;
    const sources =
      size === 'long' && mutant === null ? [fixedWords(20_261_125), systemRandomness] : [fixedWords(20_261_125)];
    if (mutant === null || mutant === 'zero-twice' || mutant === 'variance-1-percent')
      for (const words of sources)
        for (const [variance, binWidth] of LAWS)
          for (const [what, p] of lawOf(drawn(variance, samples, words, mutant), variance, binWidth)) {
            leastP = Math.min(leastP, p);
            findings.hold(p > 0.001, () => `sigma² ${variance}: ${what} has p ${p.toExponential(1)}`);
          }
    if (mutant === null)
      for (const variance of VARIANCES)
        findings.hold(sameWordForWord(variance, size), () => `sigma² ${variance}: Numbers and BigInt differ`);
    const { files, faults } = chanceInProduction(OVERLAYS[mutant ?? '']?.() ?? new Map());
    for (const fault of faults) findings.hold(false, () => fault);
    return findings.outcome(
      `least p ${leastP.toFixed(3)}; ${VARIANCES.length} variances alike; ${files} files, one source`,
      `${LAWS.length} laws of ${samples} samples, ${sources.length} source(s)`,
    );
  },
};

const LAWS: readonly (readonly [variance: number, binWidth: number])[] = [
  [2, 1],
  [9, 1],
  [14_400, 20],
];
const VARIANCES = [1, 2, 9, 3599, 36_000, 14_400, 9_198_000, 66_999_999, 67_000_001, 250_000_000];

function drawn(
  variance: number,
  samples: number,
  words: (target: Uint32Array) => void,
  mutant: string | null,
): Int32Array {
  const values = new Int32Array(samples);
  const off = mutant === 'variance-1-percent' ? 1.01 : 1;
  // Of sigma² = 2 one per cent is no whole number: there every fiftieth sample has a variance of three.
  const noise = createNoise(words);
  if (off === 1 || variance > 100) noise.addTo(values, Math.round(variance * off));
  else {
    const rare = values.subarray(0, samples * variance * 0.01);
    noise.addTo(rare, variance + 1);
    noise.addTo(values.subarray(rare.length), variance);
  }
  // The accepted zeros of the negative half, which step 3 of the Laplace draw throws away.
  if (mutant === 'zero-twice')
    for (let i = 0, left = (0.1 * samples) / Math.sqrt(variance); left > 0; i += 7, left -= 1) values[i % samples] = 0;
  return values;
}

/** p of the law in bins, of the mean and of the variance. */
function lawOf(values: Int32Array, variance: number, binWidth: number): readonly (readonly [string, number])[] {
  const spread = Math.sqrt(variance);
  const law = [...discreteGaussianLaw(variance, Math.ceil(12 * spread))];
  const last = Math.floor((3.5 * spread) / binWidth);
  const binOf = (x: number): number => Math.max(-last, Math.min(last, Math.round(x / binWidth))) + last;
  const expected = new Array<number>(2 * last + 1).fill(0);
  for (const [x, chance] of law) expected[binOf(x)] = (expected[binOf(x)] as number) + chance * values.length;
  const observed = new Array<number>(2 * last + 1).fill(0);
  let [sum, squares] = [0, 0];
  for (const x of values) {
    observed[binOf(x)] = (observed[binOf(x)] as number) + 1;
    sum += x;
    squares += x ** 2;
  }
  const exact = law.reduce((total, [x, chance]) => total + chance * x ** 2, 0);
  const fourth = law.reduce((total, [x, chance]) => total + chance * x ** 4, 0);
  return [
    ['the law', chiSquareP(observed, expected)],
    ['the mean', twoSided(sum / values.length / Math.sqrt(exact / values.length))],
    ['the variance', twoSided((squares / values.length - exact) / Math.sqrt((fourth - exact ** 2) / values.length))],
  ];
}

const twoSided = (z: number): number => 2 * upperTail(Math.abs(z));

/** Both ways read the same words and give the same numbers. */
function sameWordForWord(variance: number, size: Size): boolean {
  const exact = exactNoise(wordsFrom(fixedWords(variance)));
  const fast = new Int32Array(size === 'fast' ? 1000 : 20_000);
  createNoise(fixedWords(variance)).addTo(fast, variance);
  return fast.every((value) => value === Number(exact.discreteGaussian(BigInt(variance))));
}

/**
 * The build check: everything that a production program imports, however far, has one source of random words, and whoever
 * draws noise is given that one.
 */
function chanceInProduction(overlay: Overlay): { readonly files: number; readonly faults: readonly string[] } {
  const { files } = closureOf(productionEntries(), overlay);
  const faults: string[] = [];
  const sources: string[] = [];
  let isDrawn = false;
  for (const [path, text] of files) {
    const code = codeOf(text);
    if (path.startsWith('tests/')) faults.push(`${path} is part of production`);
    if (/Math\.random/.test(code)) faults.push(`${path} uses Math.random`);
    // The demo's invented people come from a seed, so that each start invents the same; nothing there draws noise.
    const isDemo = path.startsWith('db/demo/');
    if (!isDemo && /\bseed|Seed\b/.test(code)) faults.push(`${path} has a seed`);
    if (isDemo && /privacy\/noise|core\/release|FillWords/.test(code)) faults.push(`${path} comes near the noise`);
    if (/^core\/(privacy\/noise|release)\//.test(path) && /Math\.(cos|sin|log)\s*\(/.test(code))
      faults.push(`${path} has floating-point noise`);
    if (/\bFillWords\b/.test(code) && /randomFillSync|getRandomValues|randomBytes|randomInt/.test(code))
      sources.push(path);
    for (const [, given] of code.matchAll(/\brandomness:\s*([^,;\n}]+)/g))
      if (!/^(systemRandomness|FillWords)$/.test(given?.trim() ?? '')) faults.push(`${path} draws from ${given}`);
    for (const [, given] of code.matchAll(/\bcreateNoise\(([^)]*)\)/g)) {
      isDrawn = true;
      if (!/^(fill: FillWords|(order\.)?randomness)$/.test(given?.trim() ?? ''))
        faults.push(`${path} makes noise of ${given}`);
    }
  }
  if (sources.join() !== 'server/jobs/randomness.ts')
    faults.push(`random words come from ${sources.join(', ') || 'nowhere'}`);
  if (!isDrawn || files.size < 100) faults.push('the check did not see the program');
  return { files: files.size, faults };
}

/** Production with one thing changed. */
const OVERLAYS: Readonly<Record<string, () => Overlay>> = {
  seeded: () =>
    changed(
      'server/jobs/release-command.ts',
      /randomness: systemRandomness/,
      'randomness: seededWords(config.value.port)',
    ),
  weak: () =>
    changed(
      'server/jobs/randomness.ts',
      'randomFillSync(words);',
      'words.forEach((_, i) => { words[i] = Math.random() * 2 ** 32; });',
    ),
  'floating-point': () =>
    changed(
      'core/release/build.ts',
      /$/,
      '\nexport const gauss = (u: number): number => Math.sqrt(-2 * Math.log(u));\n',
    ),
  'second-source': () =>
    changed(
      'core/privacy/noise/words.ts',
      /$/,
      '\nexport const mine: FillWords = (words) => { globalThis.crypto.getRandomValues(words); };\n',
    ),
  'test-words': () =>
    changed(
      'server/jobs/release-command.ts',
      "import { systemRandomness } from './randomness.ts';",
      "import { fixedWords as systemRandomness } from '../../tests/support/fixed-words.ts';",
    ),
};
