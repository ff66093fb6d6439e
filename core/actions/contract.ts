import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { ROLES, type Role } from '../access/roles.ts';
import { literals, orNull } from '../base/schemas.ts';
import { KEEPERS, type Keeper } from '../places/keepers.ts';
import { ANSWERS, type Answer } from './answers.ts';
import {
  ACTION_ACTS,
  ACTION_STATES,
  type ActionAct,
  type ActionState,
  COST_BANDS,
  type CostBand,
  HELPED,
  type Helped,
} from './life.ts';
import { SEASONS, type Season, type Timing } from './season.ts';
import { Source, SourceDraft, ToldSource } from './sources.ts';

/* What staff propose, answer, do and are told of actions (åtgärder): /api/staff/actions. */

const closed = { additionalProperties: false } as const;
/** Null first: where values are coerced, null would be read as an empty text by what stands before it. */
const nullOr = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([Type.Null(), schema]);
const Free = Type.String({ maxLength: 2_000 });
const DayText = Type.String({ maxLength: 10 });
const Id = Type.String({ maxLength: 64 });

/** A sentence for everybody: in Swedish, and in easy-to-read Swedish and English where somebody has written it. */
export const PublicText = Type.Object({ sv: Free, lattlast: Type.Optional(Free), en: Type.Optional(Free) }, closed);
export type PublicText = Static<typeof PublicText>;

const plan = {
  /** "Byta armaturer i gångtunneln". */
  what: Free,
  /** A place of the register, a point, a stretch or an area; null: in the whole municipality. */
  place: nullOr(Id),
  /** A group of the tree of causes; null where nobody has said. */
  kind: nullOr(Type.String({ maxLength: 20 })),
  owner: literals<Owner>(OWNERS),
  /** Who does it, by office: "Gata och park". Never a person. */
  unit: Free,
  season: nullOr(literals<Season>(SEASONS)),
  /** That the police are somewhere: told to the two parties alone, and never public. */
  isPresence: Type.Boolean(),
  /** The focus area that it is for. */
  focus: nullOr(Id),
  cost: nullOr(literals<CostBand>(COST_BANDS)),
  /** Its number in the owner's own fault system. */
  reference: Type.String({ maxLength: 100 }),
  /** How it was before. */
  before: Free,
  publicText: nullOr(PublicText),
};
export const PlanDraft = Type.Object({ ...plan, sources: Type.Array(SourceDraft, { maxItems: 30 }) }, closed);
export type PlanDraft = Static<typeof PlanDraft>;

/** What is to be done, where, by whom and because of what. */
export const Plan = Type.Object({ ...plan, sources: Type.Array(Source) });
export type Plan = Static<typeof Plan>;

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const NewAction = Type.Object({ plan: PlanDraft }, closed);
export const ActionChange = Type.Object({ ...revision, plan: PlanDraft, reason: Free }, closed);

/** An answer as it is filled in. */
export const AnswerDraft = Type.Object(
  {
    answer: literals<Answer>(ANSWERS),
    /** Of what is not done it is public, where the action is. */
    reason: Free,
    /** "EST-mötet vecka 48"; may be empty. */
    meeting: Type.String({ maxLength: 500 }),
    /** When it is done, or when the next answer comes; empty where the answer has none. */
    due: DayText,
  },
  closed,
);
export type AnswerDraft = Static<typeof AnswerDraft>;
export const AnswerStep = Type.Object({ ...revision, answer: AnswerDraft }, closed);

/** What is done to one that is neither a change nor an answer. */
export const StepDraft = Type.Union([
  Type.Object({ act: Type.Literal('hand-over'), owner: literals<Owner>(OWNERS), unit: Free, reason: Free }, closed),
  Type.Object({ act: Type.Literal('finish'), doneOn: DayText, after: Free, lookAgainOn: DayText }, closed),
  Type.Object({ act: Type.Literal('look-again'), helped: literals<Helped>(HELPED), reason: Free }, closed),
  Type.Object({ act: Type.Literal('reopen'), reason: Free }, closed),
]);
export type StepDraft = Static<typeof StepDraft>;
export const ActionStep = Type.Object({ ...revision, step: StepDraft }, closed);

export const NewComment = Type.Object({ text: Free }, closed);

const By = Type.Object({ role: literals<Role>(ROLES), organisation: Type.String() });

/** A word between the police and the municipality. */
export const Comment = Type.Object({ number: Type.Integer(), text: Type.String(), on: Type.String(), by: By });
export type Comment = Static<typeof Comment>;

export const ToldActionStep = Type.Object({
  number: Type.Integer(),
  act: literals<ActionAct>(ACTION_ACTS),
  state: literals<ActionState>(ACTION_STATES),
  on: Type.String(),
  by: By,
  owner: literals<Owner>(OWNERS),
  unit: Type.String(),
  meeting: Type.String(),
  reason: Type.String(),
  due: orNull(Type.String()),
  /** What a change changed: fields of the plan. */
  changed: Type.Array(Type.String()),
});
export type ToldActionStep = Static<typeof ToldActionStep>;

export const Action = Type.Object({
  id: Type.String(),
  plan: Type.Object({ ...plan, sources: Type.Array(ToldSource) }),
  /** Where: with whose land it is, and who keeps the road or the ground; as the register says today. */
  place: orNull(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      landOwner: orNull(Type.String()),
      keeper: orNull(literals<Keeper>(KEEPERS)),
    }),
  ),
  /** What the focus area is called. */
  focusTitle: orNull(Type.String()),
  state: literals<ActionState>(ACTION_STATES),
  answer: orNull(
    Type.Object({
      answer: literals<Answer>(ANSWERS),
      reason: Type.String(),
      meeting: Type.String(),
      on: Type.String(),
    }),
  ),
  due: orNull(Type.String()),
  proposedOn: Type.String(),
  doneOn: orNull(Type.String()),
  after: Type.String(),
  lookAgainOn: orNull(Type.String()),
  helped: orNull(literals<Helped>(HELPED)),
  effect: Type.String(),
  isOverdue: Type.Boolean(),
  isWaitingLong: Type.Boolean(),
  asksAgain: Type.Boolean(),
  /** Whether its day comes before, in or after the season that it is for; null where it has none. */
  timing: orNull(literals<Timing>(['before', 'during', 'after'])),
  /** The first day of its season, where that is near and it is not done. */
  seasonFrom: orNull(Type.String()),
  comments: Type.Array(Comment),
  history: Type.Array(ToldActionStep),
  /** Whether the reader may change it and do it, and answer it. */
  mayWrite: Type.Boolean(),
  mayAnswer: Type.Boolean(),
  mayComment: Type.Boolean(),
  revision: Type.Integer(),
});
export type Action = Static<typeof Action>;

const Named = Type.Object({ id: Type.String(), name: Type.String() });

/** What a proposal can point at; null for whoever proposes none. */
export const ActionChoices = Type.Object({
  places: Type.Array(Named),
  hotSpots: Type.Array(Named),
  releases: Type.Array(Named),
  promises: Type.Array(
    Type.Object({
      id: Type.String(),
      point: Type.String(),
      name: Type.String(),
      activities: Type.Array(Named),
    }),
  ),
  focusAreas: Type.Array(Named),
  /** Offices that have been written before. */
  units: Type.Array(Type.String()),
  /** Whose the reader may propose. */
  owners: Type.Array(literals<Owner>(OWNERS)),
});
export type ActionChoices = Static<typeof ActionChoices>;

/** Today is the server's. */
export const ActionList = Type.Object({
  today: Type.String(),
  actions: Type.Array(Action),
  choices: orNull(ActionChoices),
});
export type ActionList = Static<typeof ActionList>;

/* By owner: what the police, the municipality and both answer for (S8). */

export const DUTY_KINDS = ['point', 'activity', 'action', 'focus'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];
export const Duty = Type.Object({
  kind: literals<DutyKind>(DUTY_KINDS),
  /** The promise's, the action's or the focus area's. */
  id: Type.String(),
  text: Type.String(),
  owner: literals<Owner>(OWNERS),
  unit: Type.String(),
  due: orNull(Type.String()),
  /** A word of its own kind: a status of the promise, or a state of an action or focus area. */
  state: Type.String(),
  isLate: Type.Boolean(),
});
export type Duty = Static<typeof Duty>;
export const Duties = Type.Object({ today: Type.String(), duties: Type.Array(Duty) });
export type Duties = Static<typeof Duties>;
