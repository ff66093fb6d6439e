import { UNITS } from '../privacy/estimate.ts';
import {
  type Fraction,
  fraction,
  inNumbers,
  isAtMost,
  plus,
  readFraction,
  roundedUp,
  times,
  written,
  ZERO,
} from '../privacy/fraction.ts';
import type { ReleaseHeader } from './contract.ts';
import type { Finding } from './finding.ts';

/**
 * Works out anew, from the shares and the budget alone and not by the planner's code, which sigma² every measurement must
 * have (privacy.md section 5, step 5, and section 8), and what they have cost together as an exact fraction.
 */
export function examineNoise(header: ReleaseHeader): readonly Finding[] {
  const { passport, tier } = header;
  const budget = readFraction(passport.budget);
  const kappa = passport.kappa === null ? ZERO : readFraction(passport.kappa);
  const findings: Finding[] = [];
  if ((passport.kappa === null) !== (tier === 'staff'))
    findings.push({ check: 'public', code: 'kappa', detail: String(passport.kappa) });
  const shares = Object.values(passport.shares).reduce((sum, share) => sum + share, 0);
  if (shares > SHARES) findings.push({ check: 'noise', code: 'shares', detail: `${shares} > ${SHARES}` });

  const expected: Expected = { budget, kappa, shareOf: (family) => passport.shares[family] ?? 0 };
  return [
    ...findings,
    ...examineRespondents(header, expected),
    ...examineMaps(header, expected),
    ...examinePlaceNoise(header, expected),
    ...examineTables(header, expected),
    ...(tier === 'staff' ? examineUnspent(header) : examineKappa(header, expected)),
    ...examineSpending(header, expected),
  ];
}

const SHARES = 10_000;
const SENSITIVITY2 = UNITS ** 2;

interface Expected {
  readonly budget: Fraction;
  readonly kappa: Fraction;
  readonly shareOf: (family: string) => number;
}

/** sigma² = ceil(3600·10000·q/(b·p) · part) in the staff file. */
function staffVariance({ budget }: Expected, share: number, part: Fraction = fraction(1)): bigint {
  const whole = fraction(BigInt(SENSITIVITY2 * SHARES) * budget.denominator, BigInt(share) * budget.numerator);
  return roundedUp(times(whole, part));
}

/** What a public file makes of a staff file's sigma². */
const raised = ({ kappa }: Expected, variance: bigint): bigint =>
  variance + roundedUp(times(kappa, fraction(variance)));

/** The staff file's sigma² that gives this one, or null when none does. */
function lowered(expected: Expected, variance: number): bigint | null {
  const { kappa } = expected;
  const near = (BigInt(variance) * kappa.denominator) / (kappa.denominator + kappa.numerator);
  return [near - 1n, near, near + 1n].find((own) => own > 0n && raised(expected, own) === BigInt(variance)) ?? null;
}

const fault = (what: string, found: number, expected: bigint): Finding => ({
  check: 'noise',
  code: 'variance',
  detail: `${what}: ${found}, ${expected}`,
});

const noShare = (family: string): Finding => ({ check: 'noise', code: 'no-share', detail: family });

/** The number of respondents is the same in both files. */
function examineRespondents({ respondents }: ReleaseHeader, expected: Expected): readonly Finding[] {
  const share = expected.shareOf('respondents');
  if (share === 0) return [noShare('respondents')];
  const variance = staffVariance(expected, share);
  return BigInt(respondents.varianceUnits2) === variance
    ? []
    : [fault('respondents', respondents.varianceUnits2, variance)];
}

function examineMaps({ tier, root, maps }: ReleaseHeader, expected: Expected): readonly Finding[] {
  return maps.flatMap(({ family, varianceUnits2 }) => {
    if (varianceUnits2.length === 0) return [];
    const share = expected.shareOf(family);
    if (share === 0) return [noShare(family)];
    // A public file leaves out the finest levels, so how many were measured is tried out.
    const last = tier === 'staff' ? varianceUnits2.length - 1 : root.levels;
    let first: Finding | undefined;
    for (let finest = varianceUnits2.length - 1; finest <= last; finest += 1) {
      const wrong = varianceUnits2.findIndex(
        (variance, level) => BigInt(variance) !== raised(expected, levelVariance(expected, share, finest, level)),
      );
      if (wrong < 0) return [];
      const variance = raised(expected, levelVariance(expected, share, finest, wrong));
      first ??= fault(`${family}, level ${wrong}`, varianceUnits2[wrong] ?? 0, variance);
    }
    return first === undefined ? [fault(`${family}, levels`, varianceUnits2.length, BigInt(root.levels + 1))] : [first];
  });
}

/** Level l has a part 2^l of 2^(L+1) - 1. */
const levelVariance = (expected: Expected, share: number, finest: number, level: number): bigint =>
  staffVariance(expected, share, fraction(2n ** BigInt(finest + 1) - 1n, 2n ** BigInt(level)));

function examinePlaceNoise({ places: { varianceUnits2 } }: ReleaseHeader, expected: Expected): readonly Finding[] {
  if (varianceUnits2 === null) return [];
  const share = expected.shareOf('places');
  if (share === 0) return [noShare('places')];
  const variance = raised(expected, staffVariance(expected, share));
  return BigInt(varianceUnits2) === variance ? [] : [fault('places', varianceUnits2, variance)];
}

/**
 * The weights of the tables stand in the preset and not in the file, so they are held against their share together:
 * sum of c/sigma² is at most the share, and with every sigma² one lower it is more, since each was rounded up from what
 * uses the share up. Of a public file only the first is known, since it leaves out cross-tables.
 */
function examineTables({ tier, tables }: ReleaseHeader, expected: Expected): readonly Finding[] {
  const measured = tables.flatMap(({ max, varianceUnits2, question }) =>
    varianceUnits2 === null ? [] : [{ max, question, varianceUnits2, own: lowered(expected, varianceUnits2) }],
  );
  if (measured.length === 0) return [];
  const share = expected.shareOf('survey');
  if (share === 0) return [noShare('survey')];
  const impossible = measured.find(({ own }) => own === null);
  if (impossible !== undefined)
    return [{ check: 'noise', code: 'tables', detail: `${impossible.question}: ${impossible.varianceUnits2}` }];
  const room = times(expected.budget, fraction(share, SHARES));
  const cost = (less: bigint): Fraction =>
    measured
      .filter(({ own }) => own !== null && own > less)
      .map(({ max, own }) => fraction(BigInt(SENSITIVITY2 * max), (own ?? 1n) - less))
      .reduce(plus, ZERO);
  const isRight = isAtMost(cost(0n), room) && (tier === 'public' || !isAtMost(cost(1n), room));
  return isRight ? [] : [{ check: 'noise', code: 'tables', detail: `${inNumbers(cost(0n))}, ${inNumbers(room)}` }];
}

/** Of the bracket's families each is either measured or said not to be. */
function examineUnspent({ maps, places, tables, passport }: ReleaseHeader): readonly Finding[] {
  const measured = new Set([
    'respondents',
    ...maps.filter(({ varianceUnits2 }) => varianceUnits2.length > 0).map(({ family }) => family),
    ...(places.varianceUnits2 === null ? [] : ['places']),
    ...(tables.some(({ varianceUnits2 }) => varianceUnits2 !== null) ? ['survey'] : []),
  ]);
  const wrong = Object.keys(passport.shares).find(
    (family) => measured.has(family) === passport.unspent.includes(family),
  );
  return wrong === undefined ? [] : [{ check: 'noise', code: 'unspent', detail: wrong }];
}

/** kappa = max(0, s/(part - share of N^) - 1), s what the published measurements had cost in the staff file. */
function examineKappa(
  { formatVersion, maps, places, tables, passport }: ReleaseHeader,
  expected: Expected,
): readonly Finding[] {
  // In format 1 it was worked out from the shares instead, which are not all in the file.
  if (formatVersion === 1 || passport.kappa === null) return [];
  const costs = [
    ...maps.flatMap(({ varianceUnits2 }) => varianceUnits2.map((variance) => ({ variance, max: 1 }))),
    ...(places.varianceUnits2 === null ? [] : [{ variance: places.varianceUnits2, max: 1 }]),
    ...tables.flatMap(({ varianceUnits2: variance, max }) => (variance === null ? [] : [{ variance, max }])),
  ].map(({ variance, max }) => {
    const own = lowered(expected, variance);
    return own === null ? ZERO : fraction(BigInt(SENSITIVITY2 * max), own);
  });
  const spent = costs.reduce(plus, ZERO);
  const part = plus(readFraction(passport.publicPart), fraction(-expected.shareOf('respondents'), SHARES));
  const room = times(part, expected.budget);
  const kappa = isAtMost(spent, room)
    ? ZERO
    : plus(times(spent, fraction(room.denominator, room.numerator)), fraction(-1));
  return written(kappa) === passport.kappa
    ? []
    : [{ check: 'public', code: 'kappa', detail: `${passport.kappa}, ${written(kappa)}` }];
}

function examineSpending(header: ReleaseHeader, { budget, shareOf }: Expected): readonly Finding[] {
  const { tier, passport, respondents, maps, places, tables } = header;
  const cost = (variance: number, max = 1): Fraction => fraction(SENSITIVITY2 * max, variance);
  const spent = [
    tier === 'staff' ? cost(respondents.varianceUnits2) : times(budget, fraction(shareOf('respondents'), SHARES)),
    ...maps.flatMap(({ varianceUnits2 }) => varianceUnits2.map((variance) => cost(variance))),
    ...(places.varianceUnits2 === null ? [] : [cost(places.varianceUnits2)]),
    ...tables.flatMap(({ varianceUnits2, max }) => (varianceUnits2 === null ? [] : [cost(varianceUnits2, max)])),
  ].reduce(plus, ZERO);
  const room = tier === 'staff' ? budget : times(budget, readFraction(passport.publicPart));
  const findings: Finding[] = [];
  if (written(spent) !== passport.spent)
    findings.push({
      check: 'spending',
      code: 'spent',
      detail: `${inNumbers(readFraction(passport.spent))}, ${inNumbers(spent)}`,
    });
  if (!isAtMost(spent, room))
    findings.push({ check: 'spending', code: 'over-budget', detail: `${inNumbers(spent)}, ${written(room)}` });
  const mu = Math.sqrt(inNumbers(spent));
  if (!(Math.abs(mu - passport.mu) < 1e-12))
    findings.push({ check: 'spending', code: 'mu', detail: `${passport.mu}, ${mu}` });
  return findings;
}
