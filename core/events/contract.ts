import Type, { type Static } from 'typebox';
import { ORGANISATION_KINDS, type OrganisationKind } from '../access/organisations.ts';
import { literals, orNull } from '../base/schemas.ts';
import { Position } from '../geo/geometry-schema.ts';
import {
  CERTAINTIES,
  type Certainty,
  EFFECTS,
  type Effect,
  HEADCOUNTS,
  type Headcount,
  MEASURES_TAKEN,
  type MeasureTaken,
  RECEIVERS,
  REFUSALS,
  type Receiver,
  type Refusal,
} from './kinds.ts';
import { EVENT_STATES, type EventState } from './states.ts';

/* What staff report and are told of events: /api/staff/events. */

const Id = Type.String({ maxLength: 64 });

/** A name of the gazetteer (a street is its whole stretch), or where whoever reports it stands. */
const Where = Type.Union([
  Type.Object({ way: Type.Literal('name'), entry: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  Type.Object(
    {
      way: Type.Literal('position'),
      position: Position,
      precisionMetres: Type.Integer({ minimum: 1, maximum: 1_000 }),
    },
    { additionalProperties: false },
  ),
]);
export type Where = Static<typeof Where>;

const said = {
  people: orNull(literals<Headcount>(HEADCOUNTS)),
  receiver: orNull(literals<Receiver>(RECEIVERS)),
};

/** A report as it is filled in: what must be there and is not is null or empty, and is told in words (report.ts). */
export const EventDraft = Type.Object(
  {
    cause: orNull(Type.String({ maxLength: 20 })),
    certainty: orNull(literals<Certainty>(CERTAINTIES)),
    where: orNull(Where),
    from: Type.String({ maxLength: 16 }),
    until: Type.String({ maxLength: 16 }),
    effect: orNull(literals<Effect>(EFFECTS)),
    measure: orNull(literals<MeasureTaken>(MEASURES_TAKEN)),
    text: Type.String({ maxLength: 2_000 }),
    ...said,
  },
  { additionalProperties: false },
);
export type EventDraft = Static<typeof EventDraft>;

/** A report that may be kept. */
export const EventReport = Type.Object(
  {
    /** Of the tree of causes, level two. */
    cause: Type.String(),
    certainty: literals<Certainty>(CERTAINTIES),
    where: Where,
    /** Minutes by the clocks of Sweden. */
    from: Type.String(),
    until: orNull(Type.String()),
    effect: literals<Effect>(EFFECTS),
    measure: literals<MeasureTaken>(MEASURES_TAKEN),
    /** At most 300 characters, with nothing about persons. Never shown to another organisation that has its own rows alone. */
    text: Type.String(),
    ...said,
  },
  { additionalProperties: false },
);
export type EventReport = Static<typeof EventReport>;
export type ReportField = keyof EventReport;

export const StaffEvent = Type.Object({
  id: Type.String(),
  /** The kind of organisation that it came from. */
  source: literals<OrganisationKind>(ORGANISATION_KINDS),
  /** Its name. */
  organisation: Type.String(),
  /** Whether it is of the reader's own organisation. */
  isOwn: Type.Boolean(),
  /** The title of whoever reported it; null for an account that is no longer there. */
  reporter: orNull(Type.String()),
  report: EventReport,
  /** Where, in words. */
  place: Type.String(),
  state: literals<EventState>(EVENT_STATES),
  refusal: orNull(literals<Refusal>(REFUSALS)),
  /** The event that it is counted as; null as well where the reader may not see that one. */
  duplicateOf: orNull(Type.String()),
  /** What a reviewer has mended in it. What stood there before is not kept. */
  corrected: Type.Array(Type.String()),
  /** Goes up by one at each change: an act says which it was made from. */
  revision: Type.Integer(),
  /** Milliseconds since the epoch. */
  reportedAt: Type.Integer(),
  reviewedOn: orNull(Type.String()),
});
export type StaffEvent = Static<typeof StaffEvent>;

/** So many are sent at a time. */
export const HAND_OF_EVENTS = 30;

export const EventsQuery = Type.Object(
  {
    /** `after` of the page before. */
    after: Type.Optional(Type.String({ maxLength: 64 })),
    sprak: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
);

/** Events, the newest first. */
export const EventPage = Type.Object({
  events: Type.Array(StaffEvent),
  /** Where the next ones begin; null where there are no more. */
  after: orNull(Type.String()),
});
export type EventPage = Static<typeof EventPage>;

/** An event that waits, and accepted ones that may be the same. */
export const EventToReview = Type.Object({ event: StaffEvent, alike: Type.Array(StaffEvent) });
export type EventToReview = Static<typeof EventToReview>;

/** What waits for review, the oldest first. */
export const EventQueue = Type.Object({ events: Type.Array(EventToReview), hasMore: Type.Boolean() });
export type EventQueue = Static<typeof EventQueue>;

/** `key` is made where it is filled in: the same report that is sent twice is kept once. */
export const NewReport = Type.Object(
  { key: Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' }), draft: EventDraft },
  { additionalProperties: false },
);
export type NewReport = Static<typeof NewReport>;

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const Correction = Type.Object({ ...revision, draft: EventDraft }, { additionalProperties: false });
export const TakingBack = Type.Object(revision, { additionalProperties: false });

export const Review = Type.Object(
  {
    ...revision,
    decision: Type.Union([
      Type.Object(
        /** `draft`: as the reviewer has mended it; left out where it stands as it was reported. */
        { act: Type.Literal('accept'), draft: Type.Optional(EventDraft) },
        { additionalProperties: false },
      ),
      Type.Object(
        { act: Type.Literal('refuse'), reason: literals<Refusal>(REFUSALS) },
        { additionalProperties: false },
      ),
      Type.Object({ act: Type.Literal('link'), to: Id }, { additionalProperties: false }),
      Type.Object({ act: Type.Literal('reopen') }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
);
export type Review = Static<typeof Review>;

/** How many events that count, by place and week (counts.ts). */
export const EventCounts = Type.Object({
  /** "2026-V47", the oldest first. */
  weeks: Type.Array(Type.String()),
  /** Others' events are told from so many on; null where every number is told. */
  fewest: orNull(Type.Integer()),
  places: Type.Array(
    Type.Object({
      place: Type.String(),
      /** One for each week: the reader's own organisation's, and all others' together; null where those are none or few. */
      counts: Type.Array(Type.Object({ own: Type.Integer(), others: orNull(Type.Integer()) })),
    }),
  ),
});
export type EventCounts = Static<typeof EventCounts>;
