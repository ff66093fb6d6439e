import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import { WAVE_REASONS, type WaveReason } from './find.ts';
import { WAVE_STATES, type WaveState } from './states.ts';

/*
 * What moderators see of waves: /api/moderation/waves. All of it is about the wave itself, in tens rounded down, and nothing
 * about any other answer (docs/decisions/0047).
 */

export const Wave = Type.Object({
  id: Type.String(),
  campaign: Type.String(),
  title: LocalText,
  state: literals<WaveState>(WAVE_STATES),
  /** How many answers, in tens rounded down. */
  answers: Type.Integer(),
  /** How many of them have passed the bot check, in tens rounded down. */
  passed: Type.Integer(),
  /** How many of them a member of staff has given in for somebody, without any check. */
  byStaff: Type.Integer(),
  /** How many of them came while no check was asked for. */
  unasked: Type.Integer(),
  /** The first and the last hour that they came in, "2027-03-15T14"; of what was changed the whole day. */
  firstHour: Type.String(),
  lastHour: Type.String(),
  reasons: Type.Array(literals<WaveReason>(WAVE_REASONS)),
  where: Type.Union([Type.Object({ kind: literals(['in', 'near'] as const), name: Type.String() }), Type.Null()]),
  /** What the named places lose when it is set aside: those of its answers that count now. */
  loses: Type.Array(Type.Object({ name: Type.String(), answers: Type.Integer() })),
  /** What they gain when all of it counts: those that wait, or are set aside. */
  gains: Type.Array(Type.Object({ name: Type.String(), answers: Type.Integer() })),
  /** Whether it can still be decided on: until its dialogue's answers have been counted. */
  isOpen: Type.Boolean(),
  decidedBy: Type.Union([Type.String(), Type.Null()]),
  decidedOn: Type.Union([Type.String(), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
});
export type Wave = Static<typeof Wave>;

export const WaveList = Type.Object({
  waves: Type.Array(Wave),
  /** Dialogues whose answers are not counted yet. How many wait in each is not told: it would be a count of a channel. */
  dialogues: Type.Array(Type.Object({ campaign: Type.String(), title: LocalText })),
  /** Whether everything that has come has been looked at; false where more has come than is looked through at once. */
  isAll: Type.Boolean(),
});
export type WaveList = Static<typeof WaveList>;

/** Why answers that came without the bot check are let in. */
export const LetIn = Type.Object({ reason: Type.String({ maxLength: 1000 }) }, { additionalProperties: false });

/** How many waves nobody has decided on yet. */
export const WavesLeft = Type.Object({ left: Type.Integer() });
export type WavesLeft = Static<typeof WavesLeft>;

/** One act: `from` is the state that was seen. */
export const WaveDecision = Type.Object(
  {
    from: literals<WaveState>(WAVE_STATES),
    to: literals<WaveState>(WAVE_STATES),
    reason: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
);
export type WaveDecision = Static<typeof WaveDecision>;
