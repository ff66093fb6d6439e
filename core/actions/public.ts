import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { literals, orNull } from '../base/schemas.ts';
import type { Day } from '../base/time.ts';
import { unsafeCategories, unsafeCategory } from '../privacy/filters.ts';
import type { Answer } from './answers.ts';
import { type Plan, PublicText } from './contract.ts';
import { ACTION_STATES, type ActionState, HELPED, type Helped, isOverdue } from './life.ts';

/* What anybody is told of actions: those of which somebody has written a sentence for everybody. */

export const PublicAction = Type.Object({
  id: Type.String(),
  text: PublicText,
  /** A place of the register by its neutral name, and its id. */
  place: orNull(Type.String()),
  placeId: orNull(Type.String()),
  /** What it is about, as coarse as a public release tells causes apart; null where nobody has said. */
  theme: orNull(Type.String()),
  owner: literals<Owner>(OWNERS),
  /** The office that does it. */
  unit: Type.String(),
  state: literals<Exclude<ActionState, 'proposed'>>(ACTION_STATES.filter((state) => state !== 'proposed')),
  /** Why it is not done; null where it is. */
  reason: orNull(Type.String()),
  answeredOn: Type.String(),
  due: orNull(Type.String()),
  isLate: Type.Boolean(),
  doneOn: orNull(Type.String()),
  /** Whether it helped, as people judge; null where nobody has said. */
  helped: orNull(literals<Helped>(HELPED)),
});
export type PublicAction = Static<typeof PublicAction>;
export const PublicActions = Type.Object({
  licence: Type.String(),
  today: Type.String(),
  actions: Type.Array(PublicAction),
});
export type PublicActions = Static<typeof PublicActions>;

/** An action as far as the public's part of it goes. */
interface Kept {
  readonly id: string;
  readonly plan: Pick<Plan, 'publicText' | 'isPresence' | 'place' | 'kind' | 'owner' | 'unit'>;
  readonly state: ActionState;
  readonly answer: { readonly answer: Answer; readonly reason: string; readonly on: Day } | null;
  readonly due: Day | null;
  readonly doneOn: Day | null;
  readonly helped: Helped | null;
}

/**
 * Actions as anybody reads them, those that were answered last first. Only what somebody has answered, and written a sentence of: never
 * a proposal, what it rests on, or where the police mean to be. A reason is told of what is not done alone.
 */
export const publicActions = (
  actions: readonly Kept[],
  nameOf: (place: string) => string | null,
  today: Day,
): readonly PublicAction[] =>
  actions
    .flatMap(({ id, plan, state, answer, due, doneOn, helped }): readonly PublicAction[] => {
      const { publicText: text, isPresence, owner, unit } = plan;
      if (text === null || isPresence || state === 'proposed' || answer === null) return [];
      const place = plan.place === null ? null : nameOf(plan.place);
      return [
        {
          id,
          text,
          place,
          // Of a place that is not in the register nothing is told.
          placeId: place === null ? null : plan.place,
          theme: plan.kind === null ? null : publicTheme(plan.kind),
          owner,
          unit,
          state,
          reason: state === 'declined' ? answer.reason : null,
          answeredOn: answer.on,
          due,
          isLate: isOverdue(state, due, today),
          doneOn,
          helped,
        },
      ];
    })
    .sort((a, b) => (b.doneOn ?? b.answeredOn).localeCompare(a.doneOn ?? a.answeredOn) || a.id.localeCompare(b.id));

/** A group of causes as public releases tell them apart: what is sensitive is one with all of its kind. */
export function publicTheme(kind: string): string {
  const code = unsafeCategory(kind);
  const known = unsafeCategories().map((category) => category.code);
  return known.includes(code) ? code : (known.at(-1) ?? code);
}
