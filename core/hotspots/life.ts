import { addDays, type Day, daysBetween } from '../base/time.ts';

/**
 * How far a hot spot has come: föreslagen → beslutad → aktiv → under avtrappning → avslutad. What is turned down is closed too, and
 * says so.
 */
export const HOT_SPOT_STATES = ['proposed', 'decided', 'active', 'winding-down', 'closed'] as const;
export type HotSpotState = (typeof HOT_SPOT_STATES)[number];

/**
 * `propose` makes one and `change` mends what it is about; the others are decisions. `review`: somebody has looked at it, and it goes
 * on until a new day.
 */
export const HOT_SPOT_ACTS = [
  'propose',
  'change',
  'decide',
  'turn-down',
  'start',
  'review',
  'wind-down',
  'resume',
  'close',
] as const;
export type HotSpotAct = (typeof HOT_SPOT_ACTS)[number];
export type HotSpotDecision = Exclude<HotSpotAct, 'propose' | 'change'>;
export const HOT_SPOT_DECISIONS = HOT_SPOT_ACTS.filter(
  (act): act is HotSpotDecision => act !== 'propose' && act !== 'change',
);

/** Every step that there is; what is not here cannot be done. */
const STEPS: Readonly<Record<HotSpotState, Readonly<Partial<Record<HotSpotAct, HotSpotState>>>>> = {
  proposed: { change: 'proposed', decide: 'decided', 'turn-down': 'closed' },
  decided: { change: 'decided', start: 'active', review: 'decided', close: 'closed' },
  active: { change: 'active', review: 'active', 'wind-down': 'winding-down', close: 'closed' },
  'winding-down': { change: 'winding-down', review: 'winding-down', resume: 'active', close: 'closed' },
  closed: {},
};

/** Where an act leads, or null where it cannot be done from a state. `null` for what is not there yet. */
export function hotSpotStateAfter(state: HotSpotState | null, act: HotSpotAct): HotSpotState | null {
  if (state === null) return act === 'propose' ? 'proposed' : null;
  return STEPS[state][act] ?? null;
}

/** The decisions that can be made from a state, in their order. */
export const decisionsFrom = (state: HotSpotState): readonly HotSpotDecision[] =>
  HOT_SPOT_DECISIONS.filter((act) => STEPS[state][act] !== undefined);

/** A review is at most so many days ahead: eight weeks (docs/field.md section 1.5). */
export const REVIEW_DAYS = 56;
export const latestReview = (today: Day): Day => addDays(today, REVIEW_DAYS);

/** Whether a decision sets the day of the next review. */
export const setsReview = (act: HotSpotAct): boolean => ['decide', 'review', 'wind-down', 'resume'].includes(act);

/** Why one is closed. */
export const CLOSING_REASONS = ['better', 'moved', 'handed-over', 'mistaken'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Whether its review is overdue: nobody has looked at it in time. */
export const isStale = (state: HotSpotState, reviewBy: Day | null, today: Day): boolean =>
  state !== 'closed' && state !== 'proposed' && reviewBy !== null && reviewBy < today;

/** Proposals that nobody has decided on for so long are stale too, days. */
export const PROPOSAL_DAYS = 28;
export const isWaitingLong = (state: HotSpotState, proposedOn: Day, today: Day): boolean =>
  state === 'proposed' && daysBetween(proposedOn, today) > PROPOSAL_DAYS;
