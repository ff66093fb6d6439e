import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { DESTROYED_CLASSES, type DestroyedClass, RETENTION_STEPS, type RetentionStep } from './retention.ts';

/*
 * What staff see of what is to be destroyed: GET /api/staff/retention. All of it comes from dates, decisions and the audit log;
 * nothing is counted for it.
 */

const Coming = Type.Object({
  step: literals<RetentionStep>(RETENTION_STEPS),
  day: Type.String(),
  /** Its title. */
  dialogue: Type.String(),
});

export const RetentionPage = Type.Object({
  /** The clock has leapt since `sure`, the last day that Lykta is sure of, and nothing is destroyed; null where it has not. */
  clock: Type.Union([Type.Object({ today: Type.String(), sure: Type.String() }), Type.Null()]),
  classes: Type.Array(
    Type.Object({
      class: literals<DestroyedClass>(DESTROYED_CLASSES),
      /** The decision by its name, or null: then nothing of it is destroyed. */
      decision: Type.Union([Type.String(), Type.Null()]),
      /** What comes next; null for what runs by itself, and where nothing comes. */
      next: Type.Union([Coming, Type.Null()]),
      /** What has had its day and stays for want of a decision, the oldest first. */
      waiting: Type.Array(Coming),
      /** What was destroyed last, how many in tens rounded down, and when in milliseconds. */
      last: Type.Union([
        Type.Object({
          at: Type.Integer(),
          dialogue: Type.Union([Type.String(), Type.Null()]),
          tens: Type.Union([Type.Integer(), Type.Null()]),
        }),
        Type.Null(),
      ]),
    }),
  ),
});
export type RetentionPage = Static<typeof RetentionPage>;
