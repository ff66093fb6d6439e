import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { addDays, type Day, isDay } from '../base/time.ts';
import { faultsOfText, type TextContext } from '../moderation/staff-text.ts';
import type { DecisionDraft, Settled } from './contract.ts';
import { isHotSpotKind } from './kinds.ts';
import { type ClosingReason, latestReview, REVIEW_DAYS, setsReview } from './life.ts';
import { LONGEST_AIM, LONGEST_MEETING, LONGEST_REASON } from './limits.ts';

/** What a hot spot is about, in order and each once; or everything that has to be mended. A decision on it takes an aim. */
export function settledOf(
  draft: Settled,
  reason: string,
  context: TextContext,
): Result<{ readonly settled: Settled; readonly reason: string }, readonly FaultCode[]> {
  const aim = draft.aim.trim();
  const why = reason.trim();
  const faults: FaultCode[] = [
    ...(draft.kinds.length === 0 || !draft.kinds.every(isHotSpotKind) ? [{ field: 'kinds', code: 'kinds-none' }] : []),
    ...(aim === '' ? [{ field: 'aim', code: 'aim-none' }] : []),
    ...faultsOfText('aim', aim, LONGEST_AIM, context),
    ...faultsOfReason(why, context),
  ];
  if (faults.length > 0) return failed(faults);
  const inOrder = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
  return ok({
    reason: why,
    settled: {
      kinds: [...new Set(draft.kinds)],
      months: inOrder(draft.months),
      weekdays: inOrder(draft.weekdays),
      hours: inOrder(draft.hours),
      aim,
    },
  });
}

/** A decision that may be kept. */
export interface ReadDecision {
  readonly act: DecisionDraft['act'];
  readonly reason: string;
  readonly meeting: string;
  readonly reviewBy: Day | null;
  readonly closing: ClosingReason | null;
}

/** A decision, or everything that has to be mended in it: a reason always, a day of review at most eight weeks ahead. */
export function decisionOf(
  draft: DecisionDraft,
  today: Day,
  context: TextContext,
): Result<ReadDecision, readonly FaultCode[]> {
  const { act } = draft;
  const reason = draft.reason.trim();
  const meeting = draft.meeting.trim();
  const faults: FaultCode[] = [
    ...faultsOfReason(reason, context),
    ...faultsOfText('meeting', meeting, LONGEST_MEETING, context),
    ...(setsReview(act) ? faultsOfReview(draft.reviewBy, today) : []),
    ...(act === 'close' && draft.closing === null ? [{ field: 'closing', code: 'closing-none' }] : []),
  ];
  if (faults.length > 0) return failed(faults);
  return ok({
    act,
    reason,
    meeting,
    reviewBy: setsReview(act) ? draft.reviewBy : null,
    closing: act === 'close' ? draft.closing : null,
  });
}

const faultsOfReason = (reason: string, context: TextContext): readonly FaultCode[] =>
  reason === '' ? [{ field: 'reason', code: 'reason-none' }] : faultsOfText('reason', reason, LONGEST_REASON, context);

function faultsOfReview(reviewBy: string, today: Day): readonly FaultCode[] {
  const fault = (code: string): readonly FaultCode[] => [
    { field: 'reviewBy', code, with: { weeks: REVIEW_DAYS / 7, latest: latestReview(today) } },
  ];
  if (!isDay(reviewBy)) return fault('review-none');
  if (reviewBy < addDays(today, 1)) return fault('review-past');
  return reviewBy > latestReview(today) ? fault('review-far') : [];
}
