import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { ANSWERS, type Answer } from '../actions/answers.ts';
import { literals, orNull } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';

/**
 * What a point of a walk is answered with: the action that came of it, as it stands today. A walk keeps no answers of its own, so that the two
 * cannot say different things.
 */
export const PointAnswer = Type.Object({
  /** The action's id. */
  action: Type.String(),
  note: Type.String(),
  /** Null of one that has been proposed and that nobody has answered. */
  answer: orNull(literals<Answer>(ANSWERS)),
  /** What the action is, as staff say it. */
  what: Type.String(),
  /** The sentence for everybody, where there is one. */
  sentence: orNull(LocalText),
  reason: Type.String(),
  owner: literals<Owner>(OWNERS),
  unit: Type.String(),
  due: orNull(Type.String()),
  doneOn: orNull(Type.String()),
});
export type PointAnswer = Static<typeof PointAnswer>;
