import type { Day } from '../base/time.ts';
import type { Answer } from './answers.ts';
import type { Plan, StepDraft } from './contract.ts';
import { type ActionAct, type ActionState, actionStateAfter, type Helped } from './life.ts';
import type { ReadAnswer } from './plan.ts';

/** What an action is from a step on: all of it, whatever the step changed. Who did it, and when, is kept beside. */
export interface ActionContent {
  readonly act: ActionAct;
  readonly state: ActionState;
  readonly plan: Plan;
  readonly answer: Answer | null;
  readonly reason: string;
  readonly meeting: string;
  readonly due: Day | null;
  readonly doneOn: Day | null;
  readonly after: string;
  readonly lookAgainOn: Day | null;
  readonly helped: Helped | null;
}

/** An action as it stands, with the answer that holds. */
export interface Standing
  extends Pick<ActionContent, 'state' | 'plan' | 'due' | 'doneOn' | 'after' | 'lookAgainOn' | 'helped'> {
  readonly answer: { readonly answer: Answer } | null;
}

/** The step that mends what it is about; null where it cannot be done as it stands. */
export const changed = (action: Standing, plan: Plan, reason: string): ActionContent | null =>
  next(action, 'change', { plan, reason });

/** The owner's answer to it; null where it cannot be done as it stands. */
export const answered = (action: Standing, read: ReadAnswer): ActionContent | null => next(action, 'answer', read);

/** Any other step, as it has been read (`stepOf`); null where it cannot be done as it stands. */
export function stepped(action: Standing, step: StepDraft): ActionContent | null {
  switch (step.act) {
    case 'hand-over':
      return next(action, step.act, {
        reason: step.reason,
        plan: { ...action.plan, owner: step.owner, unit: step.unit },
      });
    case 'finish':
      return next(action, step.act, { doneOn: step.doneOn, after: step.after, lookAgainOn: step.lookAgainOn });
    case 'look-again':
      return next(action, step.act, { helped: step.helped, reason: step.reason });
    default:
      return next(action, step.act, {
        reason: step.reason,
        doneOn: null,
        after: '',
        lookAgainOn: null,
        helped: null,
      });
  }
}

function next(
  { state, plan, answer, due, doneOn, after, lookAgainOn, helped }: Standing,
  act: ActionAct,
  changes: Partial<ActionContent>,
): ActionContent | null {
  const asIs = {
    plan,
    answer: answer?.answer ?? null,
    reason: '',
    meeting: '',
    due,
    doneOn,
    after,
    lookAgainOn,
    helped,
  };
  const made = { ...asIs, ...changes };
  const to = actionStateAfter(state, act, made.answer);
  return to === null ? null : { ...made, act, state: to };
}
