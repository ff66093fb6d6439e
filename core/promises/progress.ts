import { type Day, daysBetween } from '../base/time.ts';
import type { Activity, Point, Progress, Promised, Terms } from './contract.ts';
import type { Status } from './kinds.ts';

/** The newest that is known of an activity or an indicator, on a day or before it; null where nothing is. */
export function newestOf(progress: readonly Progress[], of: Progress['of'], id: string, until: Day): Progress | null {
  const known = progress.filter((one) => one.of === of && one.id === id && one.on <= until);
  // Of two of one day the one that was written down last.
  return known.reduce<Progress | null>((newest, one) => (newest === null || one.on >= newest.on ? one : newest), null);
}

/** How much of an activity has been done: of its count, or of one. */
export function doneOf(activity: Activity, progress: readonly Progress[], until: Day): { done: number; of: number } {
  return { done: newestOf(progress, 'activity', activity.id, until)?.value ?? 0, of: activity.count ?? 1 };
}

/** A point's activities: those that were signed, and those that a meeting has decided on since because it was late. */
export function activitiesOf(point: Point, { followUps }: Pick<Promised, 'followUps'>): readonly DecidedActivity[] {
  const decided = followUps.flatMap(({ heldOn, items }) =>
    heldOn === null
      ? []
      : items.flatMap(({ point: id, decision }) =>
          id === point.id && decision !== null ? [{ ...decision.activity, decidedOn: heldOn }] : [],
        ),
  );
  return [...point.activities.map((activity) => ({ ...activity, decidedOn: null })), ...decided];
}
export type DecidedActivity = Activity & { readonly decidedOn: Day | null };

/** What a status is proposed from. */
export interface ProposedStatus {
  readonly status: Status;
  readonly done: number;
  readonly of: number;
  /** Activities whose last day has been and that are not done. */
  readonly overdue: number;
  /** Parts of a hundred of the period; null where it has none. */
  readonly elapsedPercent: number | null;
}

/**
 * The status that a point's activities speak for; people decide. Each activity weighs the same, however many times it is to be done.
 * Null where there is none.
 */
export function proposedStatus(
  point: Point,
  promise: Pick<Promised, 'followUps' | 'progress'> & { readonly terms: Pick<Terms, 'period'> },
  today: Day,
): ProposedStatus | null {
  const activities = activitiesOf(point, promise);
  if (activities.length === 0) return null;
  const shares = activities.map((activity) => {
    const { done, of } = doneOf(activity, promise.progress, today);
    return { activity, done: Math.min(1, done / of) };
  });
  const done = shares.filter((share) => share.done === 1).length;
  const overdue = shares.filter(({ activity, done: share }) => share < 1 && (activity.until ?? today) < today).length;
  const share = shares.reduce((sum, one) => sum + one.done, 0) / shares.length;
  const elapsed = elapsedShare(promise.terms.period, today);
  const facts = {
    done,
    of: shares.length,
    overdue,
    elapsedPercent: elapsed === null ? null : Math.round(100 * elapsed),
  };
  if (done === shares.length) return { status: 'fulfilled', ...facts };
  if (overdue > 0) return { status: 'late', ...facts };
  if (share === 0) return { status: 'not-started', ...facts };
  return { status: elapsed !== null && share >= elapsed ? 'on-track' : 'started', ...facts };
}

function elapsedShare(period: Terms['period'], today: Day): number | null {
  if (period === null) return null;
  const whole = daysBetween(period.from, period.until) + 1;
  return Math.min(1, Math.max(0, daysBetween(period.from, today) / whole));
}
