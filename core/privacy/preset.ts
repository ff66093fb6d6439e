import type { Survey } from '../survey/contract.ts';

/** By the noisy number of respondents: under 100, 100 to 399, 400 to 1499, from 1500 (privacy.md section 5, step 2). */
export type Bracket = 'S0' | 'S1' | 'S2' | 'S3';

export function bracketOf(noisyRespondents: number): Bracket {
  if (noisyRespondents < 100) return 'S0';
  if (noisyRespondents < 400) return 'S1';
  return noisyRespondents < 1500 ? 'S2' : 'S3';
}

export type FamilyName = 'respondents' | 'base' | 'places' | 'category' | 'time' | 'gender' | 'age' | 'survey';

/** The share of N^: it is measured before the bracket is known, so it is the same in all. */
export const RESPONDENTS_SHARE = 100;

/** Shares of mu_b² in 1/10 000; each column sums to 10 000 (privacy.md section 5). A family that is absent has no share; under 100 only N^ is measured. */
export const SHARES: Readonly<Record<Bracket, Readonly<Partial<Record<FamilyName, number>>>>> = {
  S0: { respondents: RESPONDENTS_SHARE },
  S1: { respondents: RESPONDENTS_SHARE, base: 3000, places: 1500, category: 1400, survey: 4000 },
  S2: {
    respondents: RESPONDENTS_SHARE,
    base: 2400,
    places: 1200,
    category: 1500,
    time: 900,
    gender: 700,
    survey: 3200,
  },
  S3: {
    respondents: RESPONDENTS_SHARE,
    base: 2000,
    places: 1000,
    category: 1400,
    time: 800,
    gender: 700,
    age: 1000,
    survey: 3000,
  },
};

/** What is measured and what it costs, chosen before the batch opens; its hash stands in the ledger. */
export interface Preset {
  readonly version: string;
  /** mu_b² as a fraction: 1 for one batch a year, 1/2 for two. */
  readonly budget: { readonly numerator: number; readonly denominator: number };
  /** Questions whose one-way tables are measured, with their weight w_t. */
  readonly tables: readonly TableChoice[];
}

export interface TableChoice {
  readonly question: string;
  readonly weight: number;
  /** Measured first: the other tables only join when so many have answered that all can be read (plan.ts). */
  readonly core: boolean;
}

/** Core of the default dialogue: how safe, what would help, what to do first, trust. Ten counts in all. */
const coreQuestions: readonly string[] = ['Q2', 'Q3', 'Q8', 'Q9', 'Q13'];

/** The standard preset for a survey: every closed question on the way, and who answered, each with weight 1. */
export function standardPreset(survey: Survey, budget: Preset['budget'] = { numerator: 1, denominator: 1 }): Preset {
  const followUps = new Set(
    survey.questions.flatMap((question) =>
      question.type === 'place' ? question.followUps.map((step) => step.question) : [],
    ),
  );
  const closed = survey.questions.filter(
    (question) => question.type !== 'place' && question.type !== 'text' && !followUps.has(question.id),
  );
  const known = closed.some((question) => coreQuestions.includes(question.id));
  return {
    version: 'standard-1',
    budget,
    tables: closed.map((question, index) => ({
      question: question.id,
      weight: 1,
      core: known ? coreQuestions.includes(question.id) : index < 8 && !survey.background.includes(question.id),
    })),
  };
}
