import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { failed, ok, type Result } from '../base/result.ts';
import { literals } from '../base/schemas.ts';
import type { Survey } from '../survey/contract.ts';
import { categoryCodes, FILTER_NAMES, unsafeCategoryCodes } from './filters.ts';
import { fraction, isAtMost, readFraction } from './fraction.ts';
import { GROUPING_NAMES, type GroupingName } from './groupings.ts';
import { RESPONDENTS_SHARE } from './preset.ts';
import { closedQuestions } from './tables.ts';

/**
 * What a municipality has decided about the privacy of its residents, in one reviewed file: municipalities/<id>/policy.json.
 * A change is the next batch's: a batch keeps the policy that stood when its dialogue opened (ledger, "planned").
 */
const Weight = Type.Integer({ minimum: 1, maximum: 10 });
const Question = Type.String({ minLength: 1, maxLength: 16 });
const FractionText = Type.String({ pattern: '^[1-9][0-9]{0,5}/[1-9][0-9]{0,5}$', description: '"1/2"' });

const SurveyPolicySchema = Type.Object(
  {
    tables: Type.Array(
      Type.Object({ question: Question, weight: Weight, core: Type.Boolean() }, { additionalProperties: false }),
      { minItems: 1 },
    ),
    crossTables: Type.Array(
      Type.Object(
        {
          question: Question,
          by: literals<GroupingName>(GROUPING_NAMES),
          weight: Weight,
        },
        { additionalProperties: false },
      ),
    ),
    /** Closed questions that are asked and never released. Others that `tables` does not name are measured last. */
    leftOut: Type.Optional(Type.Array(Question, { uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type SurveyPolicy = Static<typeof SurveyPolicySchema>;

const SharesSchema = Type.Record(
  Type.String({ pattern: familyPattern() }),
  Type.Integer({ minimum: 1, maximum: 10_000 }),
  {
    additionalProperties: false,
  },
);

export const Policy = Type.Object(
  {
    version: Type.String({ minLength: 1, maxLength: 40 }),
    decided: Type.Object(
      {
        on: Type.String({ format: 'date' }),
        by: Type.String({ minLength: 1 }),
        diaryNumber: Type.Union([Type.String(), Type.Null()]),
      },
      { additionalProperties: false },
    ),
    /** mu_A², at most 1: what all batches that close within 365 days may cost one person together. */
    yearlyBudget: FractionText,
    /** The public's part of a batch's budget, at most 1/4. */
    publicPart: FractionText,
    /** r_max: how many batches may close within any 365 days. Each has an equal part of the year's budget. */
    batchesPerYear: Type.Integer({ minimum: 1, maximum: 52 }),
    /** The hour in Sweden at which releases become visible, so that how long the job took cannot be seen; null: at once. */
    publishHour: Type.Union([Type.Integer({ minimum: 0, maximum: 23 }), Type.Null()]),
    floors: Type.Object(
      { staff: Type.Integer({ minimum: 50 }), public: Type.Integer({ minimum: 200 }) },
      { additionalProperties: false },
    ),
    /** Shares of a batch's budget in 1/10 000 by bracket; a column sums to 10 000 at most. */
    shares: Type.Object({ S1: SharesSchema, S2: SharesSchema, S3: SharesSchema }, { additionalProperties: false }),
    /** Which tables a survey's release has, by the survey's id; a survey that is not named has the standard ones. */
    surveys: Type.Record(Type.String(), SurveyPolicySchema),
    /** Released categories that the public view leaves out, by code. */
    sensitive: Type.Array(Type.String()),
  },
  { additionalProperties: false },
);
export type Policy = Omit<Static<typeof Policy>, 'shares'> & {
  readonly shares: Readonly<Record<'S1' | 'S2' | 'S3', Readonly<Record<string, number>>>>;
};

/** Checks a policy whole, alone and against every version of the surveys that it names, and lists every fault with its place. */
export function checkedPolicy(value: unknown, surveys: readonly Survey[]): Result<Policy, readonly string[]> {
  const policy = value as Policy;
  const faults = [
    ...shapeFaults(value),
    ...(isWellFormed(value, 'yearlyBudget', 'publicPart', 'floors') ? budgetFaults(policy) : []),
    ...(isWellFormed(value, 'shares') ? sharesFaults(policy) : []),
    ...(isWellFormed(value, 'sensitive') ? sensitiveFaults(policy) : []),
    ...(isWellFormed(value, 'surveys') ? tablesFaults(policy, surveys) : []),
  ];
  return faults.length === 0 ? ok(policy) : failed(faults);
}

/** One line a place: of several ways in which a value fails to be one of a list, the list. */
function shapeFaults(value: unknown): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const { instancePath, message } of Value.Errors(Policy, value)) {
    const place = instancePath || '/';
    if (place.endsWith('/by')) byPlace.set(place, `must be one of ${GROUPING_NAMES.join(', ')}`);
    else if (!byPlace.has(place)) byPlace.set(place, message);
  }
  return [...byPlace].map(([place, message]) => `${place} ${message}`);
}

/** Whether some fields have the shape they should, so that more can be said of them though others have not. */
const isWellFormed = (value: unknown, ...fields: readonly (keyof typeof Policy.properties)[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  fields.every((field) => Value.Check(Policy.properties[field], (value as Record<string, unknown>)[field]));

function budgetFaults({ yearlyBudget, publicPart, floors }: Policy): readonly string[] {
  return [
    ...(isAtMost(readFraction(yearlyBudget), fraction(1)) ? [] : [`/yearlyBudget ${yearlyBudget} is above 1/1`]),
    ...(isAtMost(readFraction(publicPart), fraction(1, 4)) ? [] : [`/publicPart ${publicPart} is above 1/4`]),
    // N^ alone costs the public a hundredth: less than that leaves nothing to publish with.
    ...(isAtMost(readFraction(publicPart), fraction(RESPONDENTS_SHARE, 10_000))
      ? [`/publicPart ${publicPart} leaves nothing beside the number of respondents: give more than 1/100`]
      : []),
    ...(floors.public >= floors.staff ? [] : ['/floors/public is below /floors/staff']),
  ];
}

function sharesFaults({ shares }: Policy): readonly string[] {
  return (['S1', 'S2', 'S3'] as const).flatMap((bracket) => {
    const column = shares[bracket];
    const sum = Object.values(column).reduce((all, share) => all + share, 0);
    return [
      ...(sum <= 10_000 ? [] : [`/shares/${bracket} sums to ${sum}, above 10000`]),
      ...(column.respondents === RESPONDENTS_SHARE
        ? []
        : [`/shares/${bracket}/respondents must be ${RESPONDENTS_SHARE}: it is measured before the bracket is known`]),
    ];
  });
}

/** A single hidden category is what is left of the base map when the shown ones are taken from it. */
function sensitiveFaults({ sensitive }: Policy): readonly string[] {
  const known = categoryCodes();
  const hidden = unsafeCategoryCodes().filter((code) => sensitive.includes(code));
  return [
    ...sensitive.filter((code) => !known.has(code)).map((code) => `/sensitive ${code} is no released category`),
    ...(hidden.length === 1 ? [`/sensitive ${hidden[0]} alone would follow from the others: hide OVR with it`] : []),
  ];
}

function tablesFaults(policy: Policy, surveys: readonly Survey[]): readonly string[] {
  return Object.entries(policy.surveys).flatMap(([id, { tables, crossTables, leftOut = [] }]) => {
    const versions = surveys.filter((survey) => survey.id === id);
    if (versions.length === 0) return [`/surveys/${id} is no survey that is known`];
    const closed = new Set(versions.flatMap(closedQuestions).map((question) => question.id));
    const isAsked = (by: GroupingName): boolean => versions.some(({ groupings }) => groupings?.[by] !== undefined);
    const isItself = (by: GroupingName, question: string): boolean =>
      versions.some(({ groupings }) => groupings?.[by] === question);
    const measured = new Set(tables.map(({ question }) => question));
    const at = (list: string, index: number): string => `/surveys/${id}/${list}/${index}`;
    return [
      ...tables.flatMap(({ question }, index) => [
        ...(closed.has(question) ? [] : [`${at('tables', index)} ${question} is no closed question of the survey`]),
        ...(tables.findIndex((other) => other.question === question) < index
          ? [`${at('tables', index)} ${question} is there twice`]
          : []),
      ]),
      ...leftOut.flatMap((question, index) => [
        ...(closed.has(question) ? [] : [`${at('leftOut', index)} ${question} is no closed question of the survey`]),
        ...(measured.has(question) ? [`${at('leftOut', index)} ${question} is among the tables too`] : []),
      ]),
      ...(tables.some(({ core }) => core) ? [] : [`/surveys/${id}/tables has no core question`]),
      ...crossTables.flatMap(({ question, by }, index) => [
        ...(measured.has(question) ? [] : [`${at('crossTables', index)} ${question} is not among the tables`]),
        ...(!isAsked(by) ? [`${at('crossTables', index)} the survey does not ask for ${by}`] : []),
        ...(isItself(by, question) ? [`${at('crossTables', index)} ${question} would be broken down by itself`] : []),
        ...(crossTables.findIndex((other) => other.question === question && other.by === by) < index
          ? [`${at('crossTables', index)} ${question} by ${by} is there twice`]
          : []),
      ]),
    ];
  });
}

/** Pairs of filters in the filters' order alone: the same pair the other way round would be paid for twice. */
function familyPattern(): string {
  const pairs = FILTER_NAMES.flatMap((first, index) =>
    FILTER_NAMES.slice(index + 1).map((second) => `${first}\\*${second}`),
  );
  return `^(respondents|base|places|survey|${[...FILTER_NAMES, ...pairs].join('|')})$`;
}
