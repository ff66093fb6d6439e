import { minuteOf } from '#core/base/time.ts';
import type { EventDraft, EventReport } from '#core/events/contract.ts';

/** A report that nobody has filled in: it began just now, and nothing is chosen for anybody. */
export const newDraft = (now: number): EventDraft => ({
  cause: null,
  certainty: null,
  where: null,
  from: minuteOf(now),
  until: '',
  people: null,
  effect: null,
  measure: null,
  receiver: null,
  text: '',
});

/** A report as it is filled in again, to be corrected. */
export const draftOf = ({ until, ...report }: EventReport): EventDraft => ({ ...report, until: until ?? '' });
