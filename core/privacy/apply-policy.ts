import type { Survey } from '../survey/contract.ts';
import type { GroupingName } from './groupings.ts';
import type { Policy, SurveyPolicy } from './policy.ts';
import { type Preset, type Ratio, RESPONDENTS_SHARE } from './preset.ts';
import { closedQuestions } from './tables.ts';

/**
 * The preset of a policy for a survey. A survey that the policy does not name has the standard tables; of one that it names,
 * what another version asks and this one does not is left out, and what this version asks and the policy says nothing of
 * comes last (docs/decisions/0040).
 */
export function presetOf(policy: Policy, survey: Survey): Preset {
  const { tables, crossTables, leftOut = [] } = policy.surveys[survey.id] ?? standardTables(survey);
  const asked = new Set(closedQuestions(survey).map(({ id }) => id));
  const spokenOf = new Set([...tables.map(({ question }) => question), ...leftOut]);
  const yearly = ratio(policy.yearlyBudget);
  return {
    version: policy.version,
    budget: { numerator: yearly.numerator, denominator: yearly.denominator * policy.batchesPerYear },
    yearlyBudget: yearly,
    publicPart: ratio(policy.publicPart),
    publishHour: policy.publishHour,
    shares: { S0: { respondents: RESPONDENTS_SHARE }, ...policy.shares },
    floors: policy.floors,
    tables: [
      ...tables.filter(({ question }) => asked.has(question)),
      ...[...asked]
        .filter((question) => !spokenOf.has(question))
        .map((question) => ({ question, weight: 1, core: false, unnamed: true })),
    ],
    crossTables: crossTables.filter(({ question, by }) => asked.has(question) && survey.groupings?.[by] !== undefined),
    sensitive: policy.sensitive,
  };
}

/** Reads "1/2", which the policy's schema has checked. */
export function ratio(written: string): Ratio {
  const [numerator = 0, denominator = 0] = written.split('/').map(Number);
  return { numerator, denominator };
}

/**
 * Every closed question on the way with weight 1, and who answered; the first eight are core. The first core question is
 * broken down by each grouping that the survey asks for.
 */
export function standardTables(survey: Survey): SurveyPolicy {
  const closed = closedQuestions(survey);
  const tables = closed.map(({ id }, index) => ({
    question: id,
    weight: 1,
    core: index < 8 && !survey.background.includes(id),
  }));
  const { gender, age, area } = survey.groupings ?? {};
  const first = tables.find(({ question, core }) => core && question !== area)?.question;
  const groupings: readonly GroupingName[] = [
    ...(area === undefined ? [] : ['area' as const]),
    ...(gender === undefined ? [] : ['gender' as const]),
    ...(age === undefined ? [] : ['age' as const]),
  ];
  return {
    tables,
    crossTables: first === undefined ? [] : groupings.map((by) => ({ question: first, by, weight: 1 })),
  };
}
