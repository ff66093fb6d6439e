import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { literals, orNull } from '../base/schemas.ts';
import { type SwedishText, swedishText } from '../base/text.ts';
import { PARTIES, type Party, PROMISE_STATES, type PromiseState, STATUSES, type Status } from './kinds.ts';

/*
 * A citizen promise (medborgarlöfte): promise → points → activities and indicators, and what its follow-ups say of them. What staff
 * write and are told: /api/staff/promises. What anybody is told: public.ts.
 */

const closed = { additionalProperties: false } as const;
export type PromiseText = SwedishText;

export const LONGEST_HEADING = 120;
export const LONGEST_TEXT = 800;
/** One sentence that people read on a telephone. */
export const LONGEST_SENTENCE = 240;

export const PROMISE_ID = '^[a-z0-9-]{1,40}$';
const Id = Type.String({ pattern: PROMISE_ID });
const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Year = Type.Integer({ minimum: 1900, maximum: 2200 });
const Figure = Type.Number({ minimum: -1e9, maximum: 1e9 });
const Respondents = Type.Integer({ minimum: 1, maximum: 1e9 });

/** Where something is said or can be seen: words, and an address where there is one. */
export const Evidence = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 240 }),
    url: orNull(Type.String({ maxLength: 500, pattern: '^https?://[^\\s<>"]+$' })),
  },
  closed,
);
export type Evidence = Static<typeof Evidence>;

export const Activity = Type.Object(
  {
    id: Id,
    text: swedishText(LONGEST_SENTENCE),
    where: orNull(swedishText(LONGEST_HEADING)),
    /** The last day that it is to be done. */
    until: orNull(DayText),
    /** How many times, lamps, walks; null for what is done or is not. */
    count: orNull(Type.Integer({ minimum: 1, maximum: 100_000 })),
    owner: literals<Owner>(OWNERS),
    /** That the police are somewhere: where and when is never public, and what has been done only by whole months. */
    isPresence: Type.Boolean(),
  },
  closed,
);
export type Activity = Static<typeof Activity>;

/** Where an indicator's figures come from: what somebody has written down, or a release of residents' answers and nothing else. */
export const IndicatorSource = Type.Union([
  Type.Object({ kind: Type.Literal('stated'), evidence: Evidence }, closed),
  Type.Object(
    {
      kind: Type.Literal('release'),
      /** The dialogue whose public release is read. */
      dialogue: Type.String({ maxLength: 64, pattern: '^[a-z0-9-]+$' }),
      /** The one before, to compare with. */
      before: orNull(Type.String({ maxLength: 64, pattern: '^[a-z0-9-]+$' })),
      question: Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9_-]+$' }),
      /** The answer of that question whose share is read. */
      answer: Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9_-]+$' }),
    },
    closed,
  ),
]);
export type IndicatorSource = Static<typeof IndicatorSource>;

export const Indicator = Type.Object(
  {
    id: Id,
    text: swedishText(LONGEST_SENTENCE),
    /** "%", "minuter i veckan"; empty for a number of things. */
    unit: Type.String({ maxLength: 40 }),
    baseline: orNull(Type.Object({ value: Figure, year: Year, n: orNull(Respondents) }, closed)),
    target: orNull(
      Type.Object({ value: Figure, way: literals<'at-least' | 'at-most'>(['at-least', 'at-most']) }, closed),
    ),
    source: IndicatorSource,
  },
  closed,
);
export type Indicator = Static<typeof Indicator>;

export const Point = Type.Object(
  {
    id: Id,
    heading: swedishText(LONGEST_HEADING),
    text: swedishText(LONGEST_TEXT),
    /** What is to be different for people. */
    effect: orNull(swedishText(LONGEST_TEXT)),
    owner: literals<Owner>(OWNERS),
    activities: Type.Array(Activity, { maxItems: 20 }),
    indicators: Type.Array(Indicator, { maxItems: 10 }),
    /** The same matter in another promise, before or after. */
    sameAs: orNull(Type.Object({ promise: Id, point: Id }, closed)),
  },
  closed,
);
export type Point = Static<typeof Point>;

/** By office; a name only as it stands under the text that both have made public. */
export const Signatory = Type.Object(
  {
    party: literals<Party>(PARTIES),
    office: swedishText(LONGEST_HEADING),
    name: orNull(Type.String({ minLength: 1, maxLength: 80 })),
  },
  closed,
);
export type Signatory = Static<typeof Signatory>;

/** What is promised: the text that signing locks. */
export const Terms = Type.Object(
  {
    /** The how-manieth; null where that is not known. */
    number: orNull(Type.Integer({ minimum: 1, maximum: 99 })),
    /** The year it was made; null where that is not known. */
    year: orNull(Year),
    period: orNull(Type.Object({ from: DayText, until: DayText }, closed)),
    diaryNumber: orNull(Type.String({ minLength: 1, maxLength: 60 })),
    text: swedishText(LONGEST_TEXT),
    signatories: Type.Array(Signatory, { maxItems: 8 }),
    points: Type.Array(Point, { maxItems: 12 }),
    /** Where it is known from, of one that was made before Lykta. */
    sources: Type.Array(Evidence, { maxItems: 10 }),
  },
  closed,
);
export type Terms = Static<typeof Terms>;

/** What a meeting decides of a point that is late: what is done now, by whom and until when. */
export const Decision = Type.Object(
  {
    text: swedishText(LONGEST_SENTENCE),
    activity: Type.Object({ ...Activity.properties, until: DayText }, closed),
  },
  closed,
);
export type Decision = Static<typeof Decision>;

/** What one follow-up says of one point. */
export const FollowUpItem = Type.Object(
  {
    point: Id,
    status: orNull(literals<Status>(STATUSES)),
    /** One plain sentence for everybody. */
    sentence: orNull(swedishText(LONGEST_SENTENCE)),
    evidence: Type.Array(Evidence, { maxItems: 6 }),
    decision: orNull(Decision),
  },
  closed,
);
export type FollowUpItem = Static<typeof FollowUpItem>;

/** Where promises are followed up: "Lokala Brå". */
const Meeting = Type.String({ minLength: 1, maxLength: 80 });

export const FollowUp = Type.Object({
  id: Type.String(),
  plannedOn: DayText,
  meeting: Meeting,
  /** Null until it has been held: from then on it is public, and does not change. */
  heldOn: orNull(DayText),
  items: Type.Array(FollowUpItem),
  revision: Type.Integer(),
});
export type FollowUp = Static<typeof FollowUp>;

/** A locked text. */
export const Version = Type.Object({
  version: Type.Integer(),
  /** Null for the first. */
  reason: orNull(Type.String()),
  /** When it was signed or decided on; null where that is not known. */
  on: orNull(DayText),
  /** SHA-256 of the text as lockedText() writes it. */
  checksum: Type.String(),
});
export type Version = Static<typeof Version>;

/** How much of an activity has been done, or what an indicator has come to: the newest of each holds. */
export const Progress = Type.Object({
  of: literals<'activity' | 'indicator'>(['activity', 'indicator']),
  id: Id,
  value: Figure,
  /** The day that it is true of. */
  on: DayText,
  n: orNull(Respondents),
  source: orNull(Evidence),
});
export type Progress = Static<typeof Progress>;

export const Promised = Type.Object({
  id: Id,
  state: literals<PromiseState>(PROMISE_STATES),
  terms: Terms,
  revision: Type.Integer(),
  versions: Type.Array(Version),
  followUps: Type.Array(FollowUp),
  progress: Type.Array(Progress),
});
/** A promise as it is kept. (`Promise` is the language's own.) */
export type Promised = Static<typeof Promised>;

/** municipalities/<id>/promises.json: promises that were made before Lykta, with their sources. No follow-up is in it. */
export const PromiseFile = Type.Array(
  Type.Object(
    {
      id: Id,
      state: literals<Exclude<PromiseState, 'draft'>>(['signed', 'ended']),
      signedOn: orNull(DayText),
      terms: Terms,
    },
    closed,
  ),
);
export type PromiseFile = Static<typeof PromiseFile>;

/** What staff are told of one. */
export const StaffPromise = Type.Object({
  ...Promised.properties,
  /** Whose points and activities the reader writes. */
  writes: Type.Array(literals<Owner>(OWNERS)),
});
export type StaffPromise = Static<typeof StaffPromise>;

export const StaffPromises = Type.Object({
  promises: Type.Array(StaffPromise),
  /** Today, by the server's clock. */
  today: DayText,
  mayWrite: Type.Boolean(),
  mayDecide: Type.Boolean(),
});
export type StaffPromises = Static<typeof StaffPromises>;

/* What is sent. `revision`: the state that was read. */

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const NewPromise = Type.Object({ from: DayText, until: DayText, number: Terms.properties.number }, closed);
export type NewPromise = Static<typeof NewPromise>;
export const TermsChange = Type.Object({ ...revision, terms: Terms }, closed);
export const PointChange = Type.Object({ ...revision, point: Point }, closed);
export const Signing = Type.Object({ ...revision, on: DayText }, closed);
export const NewVersion = Type.Object(
  { ...revision, terms: Terms, reason: Type.String({ minLength: 5, maxLength: 400 }), on: DayText },
  closed,
);
export const Ending = Type.Object(revision, closed);
export const NewProgress = Type.Object(Progress.properties, closed);
export const NewFollowUp = Type.Object({ plannedOn: DayText, meeting: Meeting }, closed);
export type NewFollowUp = Static<typeof NewFollowUp>;
const { status, sentence, evidence } = FollowUpItem.properties;
export const ItemChange = Type.Object({ ...revision, status, sentence, evidence }, closed);
export type ItemChange = Static<typeof ItemChange>;
export const DecisionChange = Type.Object({ ...revision, decision: orNull(Decision) }, closed);
export type DecisionChange = Static<typeof DecisionChange>;
export const Holding = Type.Object({ ...revision, heldOn: DayText }, closed);
