import Type, { type Static } from 'typebox';
import { literals, orNull } from '../base/schemas.ts';
import { FIELDS, type Field } from '../hotspots/limits.ts';
import {
  BANDS,
  type Band,
  DONE,
  type Done,
  HOUR_BANDS,
  type HourBand,
  LONGEST_STOP,
  MODES,
  type Mode,
  OUTCOMES,
  type Outcome,
  REASONS,
  type Reason,
  SHIFT_KINDS,
  type ShiftKind,
} from './kinds.ts';

/* What is sent and told of shifts and visits: /api/staff/shifts, /api/staff/visits and /api/staff/presence. */

/** Null first: where values are coerced, null would be read as 0 or as an empty text by what stands before it. */
const nullOr = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([Type.Null(), schema]);

export const ShiftOpening = Type.Object(
  {
    day: Type.String({ maxLength: 10 }),
    kind: literals<ShiftKind>(SHIFT_KINDS),
    /** What the unit is called for the shift: "Bil 3". Never a name. */
    unit: Type.String({ maxLength: 200 }),
    /** Whose patrol it is. */
    organisation: Type.String({ maxLength: 64 }),
  },
  { additionalProperties: false },
);
export type ShiftOpening = Static<typeof ShiftOpening>;

export const ShiftSwap = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), place: Type.String({ maxLength: 64 }) },
  { additionalProperties: false },
);

export const ToldStop = Type.Object({
  place: Type.String(),
  name: Type.String(),
  hotSpot: Type.String(),
  kinds: Type.Array(Type.String()),
  field: literals<Field>(FIELDS),
  /** The hours of the shift that it is needed most, in words; empty for any. */
  hours: Type.String(),
  lastVisit: orNull(Type.String()),
  /** In one sentence. */
  why: Type.String(),
  /** Sweref 99 TM. */
  middle: Type.Tuple([Type.Number(), Type.Number()]),
  /** What has come in of it so far. */
  visits: Type.Integer(),
  minutes: Type.Integer(),
  /** Why there was no time for it; null where there was, or nobody has said. */
  reason: orNull(literals<Reason>(REASONS)),
});
export type ToldStop = Static<typeof ToldStop>;

export const Shift = Type.Object({
  id: Type.String(),
  day: Type.String(),
  kind: literals<ShiftKind>(SHIFT_KINDS),
  from: Type.String(),
  until: Type.String(),
  unit: Type.String(),
  organisation: Type.Object({ id: Type.String(), name: Type.String() }),
  stops: Type.Array(ToldStop),
  /** How many more are in turn. */
  next: Type.Integer(),
  isEnded: Type.Boolean(),
  revision: Type.Integer(),
});
export type Shift = Static<typeof Shift>;

export const ShiftList = Type.Object({
  today: Type.String(),
  /** Milliseconds: a device sees by it whether its own clock is right. */
  now: Type.Integer(),
  /** The newest first. */
  shifts: Type.Array(Shift),
  /** Whose patrols one may open a shift for; none where one may not. */
  organisations: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type ShiftList = Static<typeof ShiftList>;

const Moment = Type.Integer({ minimum: 0, maximum: 9_000_000_000_000 });

/** A visit as the device has kept it. No position, no name, no case, and nothing of who was met. */
export const Visit = Type.Object(
  {
    /** Made on the device, so that what is sent twice is kept once. */
    id: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' }),
    /** Goes up by one when the device changes it: the highest is the one that holds. */
    version: Type.Integer({ minimum: 1, maximum: 1_000 }),
    shift: Type.String({ maxLength: 64 }),
    place: Type.String({ maxLength: 64 }),
    outcome: literals<Outcome>(OUTCOMES),
    /** By the device's own clock. */
    arrivedAt: Moment,
    /** By the device's own measure. Null: it was stopped by itself, or there was none. */
    minutes: nullOr(Type.Integer({ minimum: 0, maximum: LONGEST_STOP })),
    mode: nullOr(literals<Mode>(MODES)),
    observed: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 20 }),
    people: nullOr(literals<Band>(BANDS)),
    contacts: nullOr(literals<Band>(BANDS)),
    done: Type.Array(literals<Done>(DONE), { maxItems: DONE.length }),
    note: Type.String({ maxLength: 1_000 }),
    reason: nullOr(literals<Reason>(REASONS)),
  },
  { additionalProperties: false },
);
export type Visit = Static<typeof Visit>;

/** How many visits come in one request. */
export const MOST_AT_ONCE = 50;

export const VisitBatch = Type.Object(
  {
    /** By the device's own clock, as it sends: what tells how wrong that clock is. */
    sentAt: Moment,
    visits: Type.Array(Visit, { maxItems: MOST_AT_ONCE }),
    /** Shifts that the patrol has ended. */
    ended: Type.Array(Type.String({ maxLength: 64 }), { maxItems: MOST_AT_ONCE }),
  },
  { additionalProperties: false },
);
export type VisitBatch = Static<typeof VisitBatch>;

export const VisitsKept = Type.Object({
  /** Ids that are on the server's disk now, or were before. */
  kept: Type.Array(Type.String()),
  /** Ids that will not be, until something in them is mended. */
  refused: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), message: Type.String() })),
  ended: Type.Array(Type.String()),
});
export type VisitsKept = Static<typeof VisitsKept>;

/** How often and how much, at one place or in all. */
const Amount = {
  visits: Type.Integer(),
  /** Of visits whose length is known. */
  minutes: Type.Integer(),
};

export const PlacePresence = Type.Object({
  place: Type.String(),
  name: Type.String(),
  ...Amount,
  /** Visits that somebody broke off, and that no length is known of; both are among the visits. */
  broken: Type.Integer(),
  unmeasured: Type.Integer(),
  /** Visits of ten to sixteen minutes, among those whose length is known. */
  good: Type.Integer(),
  measured: Type.Integer(),
  /** How many times the place was in a shift, and how many of them it was visited. */
  planned: Type.Integer(),
  reached: Type.Integer(),
  /** Why not, by reason, the most first. */
  reasons: Type.Array(Type.Object({ reason: literals<Reason>(REASONS), times: Type.Integer() })),
  lastVisit: orNull(Type.String()),
  /** The longest time without a visit in the period, whole days, and whether it still goes on. */
  longestGap: Type.Object({ days: Type.Integer(), isOpen: Type.Boolean() }),
  bands: Type.Array(Type.Object({ band: literals<HourBand>(HOUR_BANDS), ...Amount })),
  /** As many as the list has weeks. */
  weeks: Type.Array(Type.Object({ ...Amount, planned: Type.Integer() })),
  /** The field of the two scores that it has as a hot spot today; null where it is none. */
  need: orNull(literals<Field>(FIELDS)),
});
export type PlacePresence = Static<typeof PlacePresence>;

export const Presence = Type.Object({
  from: Type.String(),
  until: Type.String(),
  /** Monday of each week, the oldest first. */
  weeks: Type.Array(Type.String()),
  /** By name. */
  places: Type.Array(PlacePresence),
});
export type Presence = Static<typeof Presence>;
