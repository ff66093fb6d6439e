import type { Noise } from '#core/privacy/noise/fast.ts';
import type { Release, TableHeader } from '#core/release/contract.ts';
import { builtRelease } from './built-release.ts';

/**
 * A survey whose true shares are known, counted straight into tables with the noise of the standard shares: seven single
 * choices, one of them of 25 answers, and "at most three" of four. From 400 on also two cross-tables by a group.
 */
export const groupParts = [0.5, 0.35, 0.15];
const skipped = 0.05;
const three = [0.5, 0.3, 0.2];
const many = [0.4, ...Array.from({ length: 24 }, () => 0.025)];
/** How often each option is chosen; nobody chooses more than three. */
const several = [0.8, 0.6, 0.3];

interface Asked {
  readonly question: string;
  readonly max: number;
  /** By option, what is true of everybody who answers. */
  readonly shares: readonly number[];
}

export const asked: readonly Asked[] = [
  ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6'].map((question) => ({ question, max: 1, shares: three })),
  { question: 'MANY', max: 1, shares: many },
  { question: 'SEVERAL', max: 3, shares: several },
];

export interface CountedAnswers {
  readonly release: Pick<Release, 'header' | 'tables'>;
  /** True counts in respondents, by table: by group, then option, "no answer" last. */
  readonly exact: readonly (readonly number[])[];
}

const { header: emptyHeader } = builtRelease([], 1).release;
const text = (words: string) => ({ sv: words, lattlast: words, en: words });

/** Draws so many new people, counts their answers and adds noise. */
export function countedAnswers(respondents: number, chance: () => number, noise: Noise): CountedAnswers {
  const share = respondents < 400 ? 0.4 : respondents < 1500 ? 0.32 : 0.3;
  const crossed = respondents < 400 ? [] : asked.filter(({ question }) => question === 'S1' || question === 'SEVERAL');
  const tables = [...asked.map((table) => ({ table, by: false })), ...crossed.map((table) => ({ table, by: true }))];
  const load = tables.reduce((sum, { table }) => sum + table.max, 0);
  const varianceUnits2 = Math.ceil((3600 * load) / share);
  const exact = tables.map(({ table, by }) =>
    new Array<number>((by ? groupParts.length : 1) * (table.shares.length + 1)).fill(0),
  );
  for (let person = 0; person < respondents; person += 1) {
    const group = picked(groupParts, chance());
    for (const one of asked) {
      const cells = answersOf(one, chance);
      tables.forEach(({ table, by }, number) => {
        if (table !== one) return;
        const counts = exact[number] as number[];
        for (const cell of cells) {
          const at = (by ? group * (one.shares.length + 1) : 0) + cell;
          counts[at] = (counts[at] ?? 0) + 1;
        }
      });
    }
  }
  const noisy = (counts: readonly number[], variance: number): Int32Array =>
    Int32Array.from(counts, (count) => 60 * count + noise.discreteGaussian(variance));
  const respondentsVariance = 3600 * 100;
  return {
    exact,
    release: {
      header: {
        ...emptyHeader,
        respondents: {
          units: noisy([respondents], respondentsVariance)[0] ?? 0,
          varianceUnits2: respondentsVariance,
        },
        tables: tables.map(({ table, by }) => headerOf(table, by, varianceUnits2)),
      },
      tables: exact.map((counts) => noisy(counts, varianceUnits2)),
    },
  };
}

function answersOf({ max, shares }: Asked, chance: () => number): readonly number[] {
  const none = [shares.length];
  if (chance() < skipped) return none;
  if (max === 1) return [picked(shares, chance())];
  const chosen = shares.flatMap((share, option) => (chance() < share ? [option] : []));
  // Whoever chooses none of several has not left it unanswered here: the shares stay what they are.
  return chosen;
}

function picked(shares: readonly number[], at: number): number {
  let left = at;
  const found = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return found < 0 ? shares.length - 1 : found;
}

const headerOf = ({ question, max, shares }: Asked, by: boolean, varianceUnits2: number): TableHeader => ({
  question,
  row: null,
  text: text(question),
  rowText: null,
  max,
  by: by
    ? { name: 'gender', groups: groupParts.map((_, group) => ({ code: `g${group}`, text: text(`g${group}`) })) }
    : null,
  options: shares.map((_, option) => ({ code: `a${option}`, text: text(`a${option}`), noAnswer: false })),
  varianceUnits2,
});
