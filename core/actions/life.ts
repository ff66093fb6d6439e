import { addDays, type Day, daysBetween } from '../base/time.ts';
import { ANSWERS, type Answer } from './answers.ts';

/** How far an action has come: proposed, answered in one of four ways, or done. */
export const ACTION_STATES = ['proposed', ...ANSWERS, 'done'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/**
 * `propose` makes one, `change` mends what it is about, `hand-over` gives it to another owner, `answer` is the owner's, `finish` says
 * that it is done, `look-again` whether it helped, and `reopen` that it was not done after all.
 */
export const ACTION_ACTS = ['propose', 'change', 'hand-over', 'answer', 'finish', 'look-again', 'reopen'] as const;
export type ActionAct = (typeof ACTION_ACTS)[number];

const OPEN: readonly ActionAct[] = ['change', 'hand-over', 'answer', 'finish'];
/** Every step that there is; what is not here cannot be done. */
const STEPS: Readonly<Record<ActionState, readonly ActionAct[]>> = {
  proposed: ['change', 'hand-over', 'answer'],
  now: OPEN,
  planned: OPEN,
  investigated: OPEN,
  // A no may be thought over.
  declined: ['answer'],
  done: ['look-again', 'reopen'],
};

/** What can be done from a state, in order. */
export const actsFrom = (state: ActionState): readonly ActionAct[] => STEPS[state];

/**
 * Where an act leads, or null where it cannot be done. `answered` is the last answer: of an act that answers the new one. What is
 * taken up again is as it was answered.
 */
export function actionStateAfter(
  state: ActionState | null,
  act: ActionAct,
  answered: Answer | null,
): ActionState | null {
  if (state === null) return act === 'propose' ? 'proposed' : null;
  if (!STEPS[state].includes(act)) return null;
  if (act === 'answer' || act === 'reopen') return answered;
  return act === 'finish' ? 'done' : state;
}

/** Whether somebody still has something to do with it. */
export const isOpen = (state: ActionState): boolean => state !== 'declined' && state !== 'done';

/** Whether it has been answered and its day has gone by. */
export const isOverdue = (state: ActionState, due: Day | null, today: Day): boolean =>
  isOpen(state) && state !== 'proposed' && due !== null && due < today;

/** What nobody has answered for so long is waiting too long, days: the promise's own measure of walks is the same. */
export const ANSWER_DAYS = 30;
export const isWaitingLong = (state: ActionState, proposedOn: Day, today: Day): boolean =>
  state === 'proposed' && daysBetween(proposedOn, today) > ANSWER_DAYS;

/** What is done is looked at again after so long, unless somebody says another day. */
export const LOOK_AGAIN_DAYS = 90;
export const usualLookAgain = (doneOn: Day): Day => addDays(doneOn, LOOK_AGAIN_DAYS);

/** Whether somebody has to ask whether it helped. */
export const asksAgain = (
  { state, lookAgainOn, helped }: { state: ActionState; lookAgainOn: Day | null; helped: Helped | null },
  today: Day,
): boolean => state === 'done' && helped === null && lookAgainOn !== null && lookAgainOn <= today;

/** Whether it helped, as people judge: a connection is no proof. */
export const HELPED = ['yes', 'partly', 'no', 'unknown'] as const;
export type Helped = (typeof HELPED)[number];

/** Roughly what it costs; null where nobody knows. */
export const COST_BANDS = ['none', 'small', 'medium', 'large'] as const;
export type CostBand = (typeof COST_BANDS)[number];
