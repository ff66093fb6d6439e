import Type, { type Static } from 'typebox';
import { ORGANISATION_KINDS, type OrganisationKind } from '../access/organisations.ts';
import { OWNERS, type Owner } from '../access/owners.ts';
import { PublicText } from '../actions/contract.ts';
import { ACTION_STATES, type ActionState } from '../actions/life.ts';
import { literals, orNull } from '../base/schemas.ts';
import { LocalText, swedishText } from '../base/text.ts';
import { Felt } from '../hotspots/contract.ts';
import { HOT_SPOT_STATES, type HotSpotState } from '../hotspots/life.ts';
import { STATUSES, type Status } from '../promises/kinds.ts';
import { HOUR_BANDS, type HourBand } from '../rounds/kinds.ts';
import {
  AGENDA_ITEMS,
  type AgendaItem,
  CHANGES,
  type Change,
  FIGURES,
  type Figure,
  NOT_COMPARED,
  type NotCompared,
  PICTURE_ACTS,
  PICTURE_STATES,
  type PictureAct,
  type PictureState,
  SECTIONS,
  type Section,
  SPANS,
  type Span,
} from './kinds.ts';

/* A picture of the situation (lägesbild) as it is kept, judged and frozen: /api/staff/pictures. What anybody is told: public.ts. */

const closed = { additionalProperties: false } as const;
export const PICTURE_ID = '^\\d{4}-(v\\d{2}|t[123])$';
const Id = Type.String({ pattern: PICTURE_ID });
const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Count = Type.Integer();
export const LONGEST_SAID = 1_200;
export const LONGEST_DECISION = 240;
export const LONGEST_UNIT = 80;
/** So many decisions of one meeting, and no more. */
export const MOST_DECISIONS = 40;

const Answered = Type.Object({
  text: LocalText,
  /** Per cent; null where too few answered. */
  value: orNull(Type.Number()),
  low: orNull(Type.Number()),
  high: orNull(Type.Number()),
  isUncertain: Type.Boolean(),
});

/** What residents say, by one public release and by nothing else. */
export const Residents = Type.Object({
  release: Type.String(),
  title: LocalText,
  /** The last day that anybody answered, and the day that the release was made. */
  closes: DayText,
  releasedOn: DayText,
  n: Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }),
  questions: Type.Array(
    Type.Object({ question: Type.String(), text: LocalText, n: orNull(Count), answers: Type.Array(Answered) }),
  ),
});
export type Residents = Static<typeof Residents>;

/** What staff have reported: counts of accepted events, and no text of any. */
export const Reported = Type.Object({
  /** The first day that there is anything of; later than the period's first where reporting began within it. */
  since: DayText,
  events: Count,
  /** By weekday, Monday first, and hour. */
  grid: Type.Array(Type.Array(Count)),
  /** By group of causes, the most first. */
  kinds: Type.Array(Type.Object({ kind: Type.String(), events: Count })),
  sources: Type.Array(Type.Object({ source: literals<OrganisationKind>(ORGANISATION_KINDS), events: Count })),
  /** Where there were most. An event may lie on two places: the numbers are not to be summed. */
  places: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), events: Count })),
});
export type Reported = Static<typeof Reported>;

/** A hot spot with its two scores, side by side and never added up. */
export const PicturedSpot = Type.Object({
  id: Type.String(),
  place: Type.String(),
  name: Type.String(),
  state: literals<HotSpotState>(HOT_SPOT_STATES),
  since: DayText,
  kinds: Type.Array(Type.String()),
  reviewBy: orNull(DayText),
  isStale: Type.Boolean(),
  /** By a release; null where none has the place. */
  felt: orNull(Felt),
  /** Events in the period, and in as many days before it; null before anything was reported. */
  events: Type.Object({ now: orNull(Count), before: orNull(Count) }),
  /** Visits of the period's rounds. */
  visits: Count,
  minutes: Count,
});
export type PicturedSpot = Static<typeof PicturedSpot>;

const amount = { visits: Count, minutes: Count };

/** Rounds that are over. What is planned is in no picture. */
export const Rounds = Type.Object({
  ...amount,
  /** How many times a place was in a shift, and how many of them it was visited. */
  given: Count,
  reached: Count,
  bands: Type.Array(Type.Object({ band: literals<HourBand>(HOUR_BANDS), ...amount })),
  weeks: Type.Array(Type.Object({ week: Type.String(), ...amount })),
  /** Whole months that are over. */
  months: Type.Array(Type.Object({ month: Type.String(), ...amount })),
});
export type Rounds = Static<typeof Rounds>;

export const PicturedAction = Type.Object({
  id: Type.String(),
  what: Type.String(),
  owner: literals<Owner>(OWNERS),
  unit: Type.String(),
  state: literals<ActionState>(ACTION_STATES),
  due: orNull(DayText),
  isLate: Type.Boolean(),
  isPresence: Type.Boolean(),
  doneOn: orNull(DayText),
  publicText: orNull(PublicText),
});
export type PicturedAction = Static<typeof PicturedAction>;

export const Facts = Type.Object({
  residents: orNull(Residents),
  /** Null where nothing had been reported by then: that is not the same as nothing having happened. */
  reported: orNull(Reported),
  hotSpots: Type.Array(PicturedSpot),
  rounds: Rounds,
  walks: Type.Array(
    Type.Object({ id: Type.String(), name: LocalText, on: DayText, points: Count, isReported: Type.Boolean() }),
  ),
  actions: Type.Object({
    begun: Count,
    done: Count,
    late: Count,
    open: Count,
    /** Those that are open, or were done in the period. */
    list: Type.Array(PicturedAction),
  }),
  /** Points of the promise that held then, in the order of its text and in no other. */
  promise: orNull(
    Type.Object({
      id: Type.String(),
      points: Type.Array(
        Type.Object({
          id: Type.String(),
          heading: LocalText,
          owner: literals<Owner>(OWNERS),
          status: orNull(literals<Status>(STATUSES)),
          saidOn: orNull(DayText),
        }),
      ),
    }),
  ),
});
export type Facts = Static<typeof Facts>;

/** One picture held against another, or why it cannot be. */
export const Compared = Type.Union([
  Type.Object({
    kind: Type.Literal('made'),
    id: Type.String(),
    dataDay: DayText,
    /** Of the one that it was held against. */
    checksum: Type.String(),
    figures: Type.Array(
      Type.Object({
        figure: literals<Figure>(FIGURES),
        before: orNull(Count),
        now: orNull(Count),
        /** Null where either is not known. */
        change: orNull(literals<Change>(CHANGES)),
      }),
    ),
  }),
  Type.Object({ kind: Type.Literal('none'), id: Type.String(), reason: literals<NotCompared>(NOT_COMPARED) }),
]);
export type Compared = Static<typeof Compared>;

export const Said = Type.Object({ section: literals<Section>(SECTIONS), text: swedishText(LONGEST_SAID) });
export type Said = Static<typeof Said>;

/** What a meeting decided, in one sentence; with an owner and a day where somebody is to do something. */
export const MeetingDecision = Type.Object(
  {
    item: literals<AgendaItem>(AGENDA_ITEMS),
    text: swedishText(LONGEST_DECISION),
    owner: orNull(literals<Owner>(OWNERS)),
    /** By office. Never a person. */
    unit: Type.String({ maxLength: LONGEST_UNIT }),
    due: orNull(DayText),
    /** What was made of it: the id of an action or of a hot spot. */
    made: orNull(
      Type.Object(
        { kind: literals<'action' | 'hot-spot'>(['action', 'hot-spot']), id: Type.String({ maxLength: 64 }) },
        closed,
      ),
    ),
  },
  closed,
);
export type MeetingDecision = Static<typeof MeetingDecision>;

/** All that freezing locks. */
export const Snapshot = Type.Object({
  /** Of the form itself: an older one is read as it was. */
  format: Type.Literal(1),
  id: Id,
  municipality: Type.String(),
  span: literals<Span>(SPANS),
  from: DayText,
  until: DayText,
  /** The day that everything was read. */
  dataDay: DayText,
  facts: Facts,
  previous: Compared,
  lastYear: Compared,
  /** In the order of the sections; those that nobody has written are not there. */
  said: Type.Array(Said),
  decisions: Type.Array(MeetingDecision),
});
export type Snapshot = Static<typeof Snapshot>;

export const StaffPicture = Type.Object({
  snapshot: Snapshot,
  state: literals<PictureState>(PICTURE_STATES),
  frozenOn: orNull(DayText),
  publishedOn: orNull(DayText),
  /** SHA-256 of the snapshot as lockedPicture() writes it; null of a draft. */
  checksum: orNull(Type.String()),
  /** Whether what is kept is what was frozen. */
  isWhole: Type.Boolean(),
  revision: Count,
});
export type StaffPicture = Static<typeof StaffPicture>;

export const PictureLine = Type.Object({
  id: Type.String(),
  span: literals<Span>(SPANS),
  from: DayText,
  until: DayText,
  dataDay: DayText,
  state: literals<PictureState>(PICTURE_STATES),
  isWhole: Type.Boolean(),
  /** How many decisions its meeting took. */
  decisions: Count,
});
export type PictureLine = Static<typeof PictureLine>;

export const PictureList = Type.Object({
  /** Today, by the server's clock. */
  today: DayText,
  mayMake: Type.Boolean(),
  mayJudge: Type.Boolean(),
  pictures: Type.Array(PictureLine),
});
export type PictureList = Static<typeof PictureList>;

/* What is sent. `revision`: the state that was read. */

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const NewPicture = Type.Object({ span: literals<Span>(SPANS), day: DayText }, closed);
export type NewPicture = Static<typeof NewPicture>;
export const PictureStep = Type.Object({ ...revision, act: literals<PictureAct>(PICTURE_ACTS) }, closed);
/** Null takes the sentence away. */
export const Judgement = Type.Object({ ...revision, text: orNull(swedishText(LONGEST_SAID)) }, closed);
export const Decisions = Type.Object(
  { ...revision, decisions: Type.Array(MeetingDecision, { maxItems: MOST_DECISIONS }) },
  closed,
);
/** Something that the meeting gives to somebody. It becomes a decision and an action in one. */
export const TaskDraft = Type.Object(
  {
    ...revision,
    /** Which of the decisions it is, counted from one, where it was decided already; null where it is new. From one: where values are coerced, naught is read as null. */
    number: Type.Union([Type.Null(), Type.Integer({ minimum: 1, maximum: MOST_DECISIONS })]),
    item: literals<AgendaItem>(AGENDA_ITEMS),
    text: Type.String({ maxLength: 500 }),
    owner: literals<Owner>(OWNERS),
    /** By office. Never a person. */
    unit: Type.String({ maxLength: 200 }),
    due: Type.String({ maxLength: 10 }),
    place: Type.Union([Type.Null(), Type.String({ maxLength: 64 })]),
  },
  closed,
);
export type TaskDraft = Static<typeof TaskDraft>;
