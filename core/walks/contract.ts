import Type, { type Static } from 'typebox';
import { literals, orNull } from '../base/schemas.ts';
import { type SwedishText, swedishText } from '../base/text.ts';
import { KEEPERS, type Keeper } from '../places/keepers.ts';
import {
  CHECKLIST,
  type ChecklistItem,
  JUDGEMENTS,
  type Judgement,
  LIGHTS,
  type Light,
  MOST_STOPS,
  WALK_ROLES,
  WALK_STATES,
  type WalkRole,
  type WalkState,
} from './kinds.ts';
import { WALK_ACTS, type WalkAct } from './life.ts';
import { PointAnswer } from './point-answer.ts';

/*
 * A safety walk (trygghetsvandring): three meetings, a route of stops, what was noted at each by the checklist, and what is answered.
 * What staff write and are told: /api/staff/walks. What anybody is told: public.ts.
 */

const closed = { additionalProperties: false } as const;
export type WalkText = SwedishText;

export const LONGEST_HEADING = 120;
export const LONGEST_SENTENCE = 300;
export const LONGEST_NOTE = 500;

export const WALK_ID = '^[a-z0-9-]{1,40}$';
/** Made on the device, so that a note that is sent twice is one. */
export const NOTE_ID = '^[0-9a-f-]{8,64}$';
const Id = Type.String({ pattern: WALK_ID });
const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** One of the three: before (förmöte), the walk itself, and after (återkoppling). */
export const Meeting = Type.Object(
  {
    on: DayText,
    /** By the clocks of Sweden. */
    at: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
    place: swedishText(LONGEST_HEADING),
  },
  closed,
);
export type Meeting = Static<typeof Meeting>;

export const MEETINGS = ['before', 'walk', 'after'] as const;
export type MeetingKind = (typeof MEETINGS)[number];

export const Stop = Type.Object(
  {
    id: Id,
    /** Of the register; null for one that has only words. */
    place: orNull(Type.String({ minLength: 1, maxLength: 64 })),
    name: swedishText(LONGEST_HEADING),
    /** How one comes there from the stop before, in words. */
    way: orNull(swedishText(LONGEST_SENTENCE)),
  },
  closed,
);
export type Stop = Static<typeof Stop>;

/** An office to turn to, with an address that is nobody's own. */
export const Contact = Type.Object(
  {
    office: swedishText(LONGEST_HEADING),
    phone: orNull(Type.String({ pattern: '^[+0-9][0-9 ()–-]{4,24}$' })),
    email: orNull(Type.String({ maxLength: 120, pattern: '^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$' })),
  },
  closed,
);
export type Contact = Static<typeof Contact>;

export const Invited = Type.Object(
  { role: literals<WalkRole>(WALK_ROLES), unit: Type.String({ minLength: 1, maxLength: 80 }) },
  closed,
);
export type Invited = Static<typeof Invited>;

export const WalkPlan = Type.Object(
  {
    name: swedishText(LONGEST_HEADING),
    /** Why here, for everybody. */
    why: orNull(swedishText(LONGEST_SENTENCE)),
    meetings: Type.Object({ before: orNull(Meeting), walk: orNull(Meeting), after: orNull(Meeting) }, closed),
    light: literals<Light>(LIGHTS),
    metres: orNull(Type.Integer({ minimum: 50, maximum: 20_000 })),
    /** How one takes part who walks with a stick, a pram, a wheelchair; who sees or hears little. */
    accessibility: orNull(swedishText(LONGEST_NOTE)),
    mostPeople: orNull(Type.Integer({ minimum: 1, maximum: 500 })),
    contact: orNull(Contact),
    stops: Type.Array(Stop, { maxItems: MOST_STOPS }),
    invited: Type.Array(Invited, { maxItems: 30 }),
  },
  closed,
);
export type WalkPlan = Static<typeof WalkPlan>;

export const Came = Type.Object(
  { role: literals<WalkRole>(WALK_ROLES), people: Type.Integer({ minimum: 1, maximum: 500 }) },
  closed,
);
export type Came = Static<typeof Came>;

/** How it was: known when it has been walked. */
export const Outing = Type.Object(
  {
    /** As it was: it may have been moved. */
    on: DayText,
    came: Type.Array(Came, { maxItems: WALK_ROLES.length }),
    /** "2 grader, uppehåll" */
    weather: orNull(Type.String({ minLength: 1, maxLength: 80 })),
  },
  closed,
);
export type Outing = Static<typeof Outing>;

/** What residents have said of a place, by a release, as it was when the stop was chosen. */
export const StopGround = Type.Object({
  place: Type.String(),
  release: Type.String(),
  /** How many have pointed it out as unsafe, with the 90 % interval; null where too few have. */
  estimate: orNull(Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() })),
});
export type StopGround = Static<typeof StopGround>;

/** One thing that was seen at a stop. */
export const NoteContents = Type.Object(
  {
    stop: Id,
    item: literals<ChecklistItem>(CHECKLIST),
    judgement: literals<Judgement>(JUDGEMENTS),
    /** How it feels to those who stand there. */
    feeling: orNull(literals<'safe' | 'unsafe'>(['safe', 'unsafe'])),
    /** A group of the tree of causes. */
    cause: orNull(Type.String({ minLength: 1, maxLength: 20 })),
    text: Type.String({ maxLength: LONGEST_NOTE }),
    /** What stands on the lamp post: "L-0412". */
    lamp: orNull(Type.String({ minLength: 1, maxLength: 20 })),
    proposal: Type.String({ maxLength: LONGEST_SENTENCE }),
    /** Whose ground it is, as far as those who stand there know. */
    keeper: orNull(literals<Keeper>(KEEPERS)),
    /** It was taken back: it stands in no list, and its id is not used again. */
    isRemoved: Type.Boolean(),
  },
  closed,
);
export type NoteContents = Static<typeof NoteContents>;

/** How the same note is told from what it was before: the one with the highest version holds, in whatever order they come. */
const noteVersion = { version: Type.Integer({ minimum: 1, maximum: 10_000 }) };
export const NoteChange = Type.Object({ ...noteVersion, note: NoteContents }, closed);
export type NoteChange = Static<typeof NoteChange>;

export const WalkNote = Type.Object({
  id: Type.String({ pattern: NOTE_ID }),
  ...NoteContents.properties,
  ...noteVersion,
});
export type WalkNote = Static<typeof WalkNote>;

export const Walk = Type.Object({
  id: Id,
  state: literals<WalkState>(WALK_STATES),
  plan: WalkPlan,
  /** The walk that this one follows up: its stops with the same ids are compared. */
  follows: orNull(Id),
  outing: orNull(Outing),
  /** Why it was called off, for everybody. */
  cancelledFor: orNull(Type.String()),
  /** The day its answers were told to everybody. */
  reportedOn: orNull(DayText),
  revision: Type.Integer(),
});
export type Walk = Static<typeof Walk>;

/** What staff are told of one. */
export const StaffWalk = Type.Object({
  ...Walk.properties,
  /** Those at stops that the reader has to do with, in the order of the route and the checklist. */
  notes: Type.Array(WalkNote),
  /** What came of them. */
  answers: Type.Array(PointAnswer),
  /** Null for whoever does not read releases. */
  grounds: orNull(Type.Array(StopGround)),
});
export type StaffWalk = Static<typeof StaffWalk>;

export const StaffWalks = Type.Object({
  walks: Type.Array(StaffWalk),
  today: DayText,
  mayPlan: Type.Boolean(),
  mayNote: Type.Boolean(),
});
export type StaffWalks = Static<typeof StaffWalks>;

/** A place that a walk may go to, with what speaks for it. */
export const WalkPlace = Type.Object({
  id: Type.String(),
  name: Type.String(),
  ground: orNull(StopGround),
  isHotSpot: Type.Boolean(),
});
export const WalkGrounds = Type.Object({
  /** The release that speaks; null where there is none yet. */
  release: orNull(Type.Object({ id: Type.String(), title: Type.String() })),
  /** Those that people have pointed out most first; then by name. */
  places: Type.Array(WalkPlace),
});
export type WalkGrounds = Static<typeof WalkGrounds>;

/* What is sent. `revision`: the state that was read. */

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const NewWalk = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: LONGEST_HEADING }), follows: orNull(Id) },
  closed,
);
export type NewWalk = Static<typeof NewWalk>;
export const PlanChange = Type.Object({ ...revision, plan: WalkPlan }, closed);
export const WalkStep = Type.Object(
  {
    ...revision,
    act: literals<WalkAct>(WALK_ACTS),
    /** Of a walk that has been walked. */
    outing: orNull(Outing),
    /** Of one that is called off. */
    reason: orNull(Type.String({ minLength: 1, maxLength: LONGEST_SENTENCE })),
  },
  closed,
);
export type WalkStep = Static<typeof WalkStep>;
