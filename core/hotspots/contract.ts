import Type, { type Static } from 'typebox';
import { ROLES, type Role } from '../access/roles.ts';
import { literals, orNull } from '../base/schemas.ts';
import { ToldPlace } from '../places/registered.ts';
import {
  CLOSING_REASONS,
  type ClosingReason,
  HOT_SPOT_ACTS,
  HOT_SPOT_DECISIONS,
  HOT_SPOT_STATES,
  type HotSpotAct,
  type HotSpotDecision,
  type HotSpotState,
} from './life.ts';
import { FIELDS, type Field } from './limits.ts';

/* What staff propose, decide and are told of hot spots (heta platser): /api/staff/hot-spots. */

/** What residents feel at a place, by a release: an estimate of noisy counts. */
export const Felt = Type.Object({
  /** The release's id. */
  release: Type.String(),
  /** How many have pointed the place out, with its 90 % interval; null where it cannot be shown. */
  estimate: orNull(Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() })),
  expected: orNull(Type.Number()),
  /** Whether that is more than expected, by the rule of candidates; null: not more, or too few to tell. */
  sureness: orNull(Type.Union([Type.Literal('sure'), Type.Literal('likely')])),
});
export type Felt = Static<typeof Felt>;

/** What staff have reported there: a count of accepted events. */
export const Reported = Type.Object({
  from: Type.String(),
  until: Type.String(),
  events: Type.Integer(),
  /** In how many of the weeks there was any. */
  weeks: Type.Integer(),
  isMany: Type.Boolean(),
  /** By group of causes, the most first. */
  kinds: Type.Array(Type.Object({ kind: Type.String(), events: Type.Integer() })),
  /** When most of them were. */
  weekdays: Type.Array(Type.Integer()),
  hours: Type.Array(Type.Integer()),
});
export type Reported = Static<typeof Reported>;

/** The two, side by side and never added up, as they were on a day. Felt is null where no release has the place. */
export const Evidence = Type.Object({ on: Type.String(), felt: orNull(Felt), reported: Reported });
export type Evidence = Static<typeof Evidence>;

const Hour = Type.Integer({ minimum: 0, maximum: 23 });
const Weekday = Type.Integer({ minimum: 0, maximum: 6 });
const Month = Type.Integer({ minimum: 1, maximum: 12 });

/** What a hot spot is about, when, and what is to come of it. An empty list: at any time. */
export const Settled = Type.Object(
  {
    /** Groups of the tree of causes. */
    kinds: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 20 }),
    months: Type.Array(Month, { maxItems: 12 }),
    weekdays: Type.Array(Weekday, { maxItems: 7 }),
    hours: Type.Array(Hour, { maxItems: 24 }),
    aim: Type.String({ maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type Settled = Static<typeof Settled>;

const Why = Type.String({ maxLength: 2_000 });

export const Proposal = Type.Object(
  { place: Type.String({ maxLength: 64 }), settled: Settled, reason: Why },
  { additionalProperties: false },
);
export type Proposal = Static<typeof Proposal>;

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const HotSpotChange = Type.Object(
  { ...revision, settled: Settled, reason: Why },
  { additionalProperties: false },
);

/** A decision as it is filled in. */
export const DecisionDraft = Type.Object(
  {
    act: literals<HotSpotDecision>(HOT_SPOT_DECISIONS),
    reason: Why,
    /** Who decided, by name of the meeting: "EST-mötet vecka 48". May be empty where nobody but the role did. */
    meeting: Type.String({ maxLength: 500 }),
    /** The day of the next review; empty where the act sets none. */
    reviewBy: Type.String({ maxLength: 10 }),
    closing: orNull(literals<ClosingReason>(CLOSING_REASONS)),
  },
  { additionalProperties: false },
);
export type DecisionDraft = Static<typeof DecisionDraft>;
export const DecisionStep = Type.Object({ ...revision, decision: DecisionDraft }, { additionalProperties: false });

/** One step of a hot spot's life. What staff wrote is told to whoever reads its evidence; the others are told what and when. */
export const ToldStep = Type.Object({
  number: Type.Integer(),
  act: literals<HotSpotAct>(HOT_SPOT_ACTS),
  state: literals<HotSpotState>(HOT_SPOT_STATES),
  on: Type.String(),
  by: Type.Object({ role: literals<Role>(ROLES), organisation: Type.String() }),
  meeting: Type.String(),
  reason: orNull(Type.String()),
  reviewBy: orNull(Type.String()),
  closing: orNull(literals<ClosingReason>(CLOSING_REASONS)),
  /** The two scores as they were then; null where they were not looked at, or are not the reader's to know. */
  evidence: orNull(Evidence),
});
export type ToldStep = Static<typeof ToldStep>;

/** A place near one that has been closed, by staff's events: so many in as many days before the closing as since. */
export const WatchedPlace = Type.Object({
  id: Type.String(),
  name: Type.String(),
  metres: Type.Integer(),
  before: Type.Integer(),
  since: Type.Integer(),
  /** More than chance alone would bring. */
  isMore: Type.Boolean(),
});
export const Watch = Type.Object({
  from: Type.String(),
  /** The last day that it is kept up. */
  until: Type.String(),
  days: Type.Integer(),
  places: Type.Array(WatchedPlace),
});
export type Watch = Static<typeof Watch>;

export const HotSpot = Type.Object({
  id: Type.String(),
  place: ToldPlace,
  settled: Settled,
  state: literals<HotSpotState>(HOT_SPOT_STATES),
  /** The day of the step that led to the state. */
  since: Type.String(),
  proposedOn: Type.String(),
  /** The last day that somebody looked at it and said that it goes on; null where nobody has since it was decided. */
  reviewedOn: orNull(Type.String()),
  reviewBy: orNull(Type.String()),
  /** Its review is overdue, or a proposal has waited long. */
  isStale: Type.Boolean(),
  closing: orNull(literals<ClosingReason>(CLOSING_REASONS)),
  /** Why it is one, in a sentence made of the two scores; null for whoever does not read them. */
  reason: orNull(Type.String()),
  evidence: orNull(Evidence),
  watch: orNull(Watch),
  history: Type.Array(ToldStep),
  /** Goes up by one at each step: an act says which it was made from. */
  revision: Type.Integer(),
});
export type HotSpot = Static<typeof HotSpot>;

/** Today is the server's: what is stale, and how far ahead a review may be, is by that day. */
export const HotSpotList = Type.Object({ today: Type.String(), hotSpots: Type.Array(HotSpot) });
export type HotSpotList = Static<typeof HotSpotList>;

export const Candidate = Type.Object({
  /** Null for ground of the map that no place of the register is on. */
  place: orNull(ToldPlace),
  /** What it is called: the place, or the ground in words. */
  name: Type.String(),
  /** The ground that residents have pointed out where there is no place: a square, as a ring. */
  ring: orNull(Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]))),
  evidence: Evidence,
  field: literals<Field>(FIELDS),
  /** Why, in one sentence. */
  reason: Type.String(),
  /** What it would be proposed as. */
  suggestion: Settled,
  /** In how many of the earlier releases it was a candidate too. */
  seenBefore: orNull(Type.Object({ times: Type.Integer(), of: Type.Integer() })),
  /** The open hot spot of the place, where there is one. */
  openAs: orNull(Type.Object({ id: Type.String(), state: literals<HotSpotState>(HOT_SPOT_STATES) })),
});
export type Candidate = Static<typeof Candidate>;

export const Candidates = Type.Object({
  today: Type.String(),
  /** The release that residents' part is from; null where there is none yet. */
  release: orNull(Type.Object({ id: Type.String(), title: Type.String() })),
  /** The days that events are counted over. */
  events: Type.Object({ from: Type.String(), until: Type.String(), weeks: Type.Integer(), fewest: Type.Integer() }),
  candidates: Type.Array(Candidate),
});
export type Candidates = Static<typeof Candidates>;
