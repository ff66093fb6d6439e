import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { ROLES, type Role } from '../access/roles.ts';
import { literals, orNull } from '../base/schemas.ts';
import {
  FOCUS_ACTS,
  FOCUS_DECISIONS,
  FOCUS_STATES,
  type FocusAct,
  type FocusDecision,
  type FocusState,
  WAY_STATES,
  WAY_STEPS,
  type WayState,
  type WayStep,
} from './focus-life.ts';
import { Source, SourceDraft, ToldSource } from './sources.ts';

/*
 * Focus areas (fokusområden): a problem card with what is thought to cause it and what speaks for and against, that a meeting chooses
 * to work with, or does not. /api/staff/focus-areas.
 */

const closed = { additionalProperties: false } as const;
const Free = Type.String({ maxLength: 4_000 });
const Id = Type.String({ maxLength: 64 });

const card = {
  title: Free,
  /** What happens, where, when and for whom. */
  what: Free,
  places: Type.Array(Id, { maxItems: 30 }),
  when: Free,
  forWhom: Free,
  /** What is thought to cause it, each for itself. */
  causes: Type.Array(Free, { maxItems: 20 }),
  /** Codes of themes by which residents' words are coded, and causes of places are chosen. */
  themes: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 20 }),
  /** What nobody knows yet. */
  unknown: Free,
  owner: literals<Owner>(OWNERS),
};
const draftedSources = Type.Array(SourceDraft, { maxItems: 30 });
export const CardDraft = Type.Object({ ...card, evidenceFor: draftedSources, evidenceAgainst: draftedSources }, closed);
export type CardDraft = Static<typeof CardDraft>;

export const Card = Type.Object({
  ...card,
  evidenceFor: Type.Array(Source),
  evidenceAgainst: Type.Array(Source),
});
/** A problem card. */
export type Card = Static<typeof Card>;

const revision = { revision: Type.Integer({ minimum: 1 }) };
export const NewFocusArea = Type.Object({ card: CardDraft }, closed);
export const FocusChange = Type.Object({ ...revision, card: CardDraft, reason: Free }, closed);
export const FocusDecisionDraft = Type.Object(
  {
    act: literals<FocusDecision>(FOCUS_DECISIONS),
    reason: Free,
    meeting: Type.String({ maxLength: 500 }),
  },
  closed,
);
export type FocusDecisionDraft = Static<typeof FocusDecisionDraft>;
export const FocusStep = Type.Object({ ...revision, decision: FocusDecisionDraft }, closed);

export const FocusArea = Type.Object({
  id: Type.String(),
  card: Type.Object({
    ...card,
    evidenceFor: Type.Array(ToldSource),
    evidenceAgainst: Type.Array(ToldSource),
  }),
  /** The places by name. */
  placeNames: Type.Array(Type.String()),
  state: literals<FocusState>(FOCUS_STATES),
  proposedOn: Type.String(),
  /** What the meeting said when it chose it, turned it down or ended it. */
  decision: orNull(
    Type.Object({
      act: literals<FocusAct>(FOCUS_ACTS),
      reason: Type.String(),
      meeting: Type.String(),
      on: Type.String(),
    }),
  ),
  way: Type.Array(Type.Object({ step: literals<WayStep>(WAY_STEPS), state: literals<WayState>(WAY_STATES) })),
  /** Actions that point at it, that the reader is told of. */
  actions: Type.Array(Type.Object({ id: Type.String(), what: Type.String(), state: Type.String() })),
  history: Type.Array(
    Type.Object({
      number: Type.Integer(),
      act: literals<FocusAct>(FOCUS_ACTS),
      state: literals<FocusState>(FOCUS_STATES),
      on: Type.String(),
      by: Type.Object({ role: literals<Role>(ROLES), organisation: Type.String() }),
      meeting: Type.String(),
      reason: Type.String(),
    }),
  ),
  revision: Type.Integer(),
});
export type FocusArea = Static<typeof FocusArea>;

export const FocusAreaList = Type.Object({ today: Type.String(), focusAreas: Type.Array(FocusArea) });
export type FocusAreaList = Static<typeof FocusAreaList>;
