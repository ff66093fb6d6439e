import type { Day } from '../base/time.ts';
import type { Visit } from './contract.ts';
import type { ShiftKind } from './kinds.ts';
import type { CountedVisit } from './presence.ts';
import { bandOfVisit } from './visit.ts';

/** A visit with what its shift says of it. */
type VisitOfShift = Pick<Visit, 'place' | 'shift' | 'outcome' | 'minutes' | 'reason'> & {
  readonly day: Day;
  readonly kind: ShiftKind;
  readonly correctedAt: number;
};

/** A visit as it is counted: its day is the shift's, and its part of the day that of its arrival. */
export const countedOf = ({
  place,
  shift,
  day,
  kind,
  correctedAt,
  outcome,
  minutes,
  reason,
}: VisitOfShift): CountedVisit => ({
  place,
  shift,
  day,
  band: bandOfVisit(correctedAt, kind),
  outcome,
  minutes,
  reason,
});
