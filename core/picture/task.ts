import { BARE_PLAN } from '../actions/bare-plan.ts';
import type { Plan } from '../actions/contract.ts';
import { answerOf, type PlanContext, planOf } from '../actions/plan.ts';
import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Day } from '../base/time.ts';
import type { MeetingDecision, Snapshot, TaskDraft } from './contract.ts';

/** A task as it may be kept: what the meeting decided, and the action that is made of it. */
export interface ReadTask {
  readonly decision: Omit<MeetingDecision, 'made'>;
  readonly plan: Plan;
  readonly due: Day;
}

/**
 * Something that the meeting gives to somebody, or everything that has to be mended in it, by the rules of actions: what is to be done, by which office and
 * when. The picture is where it comes from.
 */
export function taskOf(
  { item, text, owner, unit, due, place }: TaskDraft,
  { id }: Pick<Snapshot, 'id'>,
  today: Day,
  context: PlanContext,
): Result<ReadTask, readonly FaultCode[]> {
  const plan = planOf(
    {
      ...BARE_PLAN,
      ...{ what: text, owner, unit, place },
      sources: [{ kind: 'picture', ref: id, part: '', activity: '', note: '' }],
    },
    context,
  );
  const answer = answerOf({ answer: 'planned', reason: '', meeting: '', due }, today, context);
  if (!plan.ok || !answer.ok)
    return failed(
      [...(plan.ok ? [] : plan.failure), ...(answer.ok ? [] : answer.failure)].map((fault) => ({
        ...fault,
        // The form has one text: what was decided is what is to be done.
        field: fault.field === 'what' ? 'text' : fault.field,
      })),
    );
  const { what, unit: office } = plan.value;
  return ok({ plan: plan.value, due, decision: { item, text: { sv: what }, owner, unit: office, due } });
}
