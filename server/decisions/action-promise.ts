import { BARE_PLAN } from '#core/actions/bare-plan.ts';
import type { Plan } from '#core/actions/contract.ts';
import type { FollowUpItem, Promised } from '#core/promises/contract.ts';
import { activitiesOf, newestOf } from '#core/promises/progress.ts';
import type { KeptAction } from '#db/work/actions.ts';
import type { PromiseStore } from '#db/work/promises.ts';

/*
 * Where actions and the citizen promise meet: an activity is what has been promised, and an action is a thing that is done for it.
 */

/**
 * Writes down in the promise that one more of an activity has been done, or one less where it was not done after all. An action that
 * points at no activity writes nothing.
 */
export async function noteInPromise(
  promises: PromiseStore,
  before: KeptAction,
  made: KeptAction,
  account: string,
): Promise<void> {
  const step = made.steps.at(-1);
  if (step === undefined || (step.act !== 'finish' && step.act !== 'reopen')) return;
  const doneOn = step.act === 'finish' ? made.doneOn : before.doneOn;
  if (doneOn === null) return;
  for (const { kind, ref, part, activity } of made.plan.sources) {
    if (kind !== 'promise' || activity === '') continue;
    const promise = await promises.byId(ref);
    const point = promise?.terms.points.find(({ id }) => id === part);
    if (promise?.state !== 'signed' || point === undefined) continue;
    if (!activitiesOf(point, promise).some(({ id }) => id === activity)) continue;
    const newest = newestOf(promise.progress, 'activity', activity, '9999-12-31');
    const value = Math.max(0, (newest?.value ?? 0) + (step.act === 'finish' ? 1 : -1));
    // What was written down of a later day holds: the new figure is of that day.
    const on = step.act === 'reopen' ? step.on : doneOn;
    const day = newest !== null && newest.on > on ? newest.on : on;
    await promises.addProgress(ref, { of: 'activity', id: activity, value, on: day, n: null, source: null }, account);
  }
}

/** The action that a meeting has made of what it decided for a point that is late: it is answered already, by the meeting. */
export function planFromDecision(
  promise: Promised,
  { point, decision }: FollowUpItem,
  unit: Readonly<Record<Plan['owner'], string>>,
): { readonly plan: Plan; readonly due: string } | null {
  if (decision === null) return null;
  const { activity } = decision;
  return {
    due: activity.until,
    plan: {
      ...BARE_PLAN,
      what: activity.text.sv,
      owner: activity.owner,
      unit: unit[activity.owner],
      isPresence: activity.isPresence,
      sources: [{ kind: 'promise', ref: promise.id, part: point, activity: activity.id, note: '', counted: null }],
    },
  };
}
