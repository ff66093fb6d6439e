import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { type Clock, clockHourOf, type Day, isDay } from '../base/time.ts';
import { faultsOfText, type TextContext } from '../moderation/staff-text.ts';
import type { ShiftOpening, Visit } from './contract.ts';
import { bandOf, type HourBand, hoursOfShift, LONGEST_NOTE, LONGEST_UNIT, OBSERVED, type ShiftKind } from './kinds.ts';

/** What a device has kept, as it may be stored; or what has to be mended. What does not go with how it went is left out. */
export function visitOf(visit: Visit, context: TextContext): Result<Visit, readonly FaultCode[]> {
  const note = visit.note.trim().replace(/\s+/g, ' ');
  const isThere = visit.outcome !== 'not-reached';
  const faults: FaultCode[] = [
    ...(visit.outcome === 'not-reached' && visit.reason === null ? [{ field: 'reason', code: 'reason-none' }] : []),
    ...(visit.observed.every((code) => OBSERVED.includes(code))
      ? []
      : [{ field: 'observed', code: 'observed-unknown' }]),
    ...faultsOfText('note', note, LONGEST_NOTE, context),
  ];
  if (faults.length > 0) return failed(faults);
  if (!isThere) return ok({ ...visit, ...NOTHING, note });
  // A call-out is a reason alone: that there was one, and nothing of it.
  const reason = visit.outcome === 'broken' ? 'call-out' : null;
  return ok({ ...visit, note, reason, observed: unique(visit.observed), done: unique(visit.done) });
}

const NOTHING = { minutes: null, mode: null, observed: [], people: null, contacts: null, done: [] };
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** A shift that may be opened, or what has to be mended. */
export function openingOf(
  { unit: typed, ...opening }: ShiftOpening,
  organisations: readonly string[],
  today: Day,
  context: TextContext,
): Result<ShiftOpening, readonly FaultCode[]> {
  const unit = typed.trim().replace(/\s+/g, ' ');
  const faults: FaultCode[] = [
    ...(isDay(opening.day) ? [] : [{ field: 'day', code: 'day-none' }]),
    ...(isDay(opening.day) && opening.day < today ? [{ field: 'day', code: 'day-past' }] : []),
    ...(unit === '' ? [{ field: 'unit', code: 'unit-none' }] : []),
    ...faultsOfText('unit', unit, LONGEST_UNIT, context),
    ...(organisations.includes(opening.organisation) ? [] : [{ field: 'organisation', code: 'organisation-unknown' }]),
  ];
  return faults.length > 0 ? failed(faults) : ok({ ...opening, unit });
}

/** Clocks that are wrong by less are told from a slow net by nobody; those that are wrong are so by whole quarters of an hour. */
const QUARTER = 15 * 60_000;

/**
 * How much a device's clock is behind, milliseconds, by when it says that it sends and when that came: to the nearest quarter of an
 * hour, so that a slow net changes nothing and a second sending gives the same.
 */
export const offsetOf = (sentAt: number, receivedAt: number): number =>
  Math.round((receivedAt - sentAt) / QUARTER) * QUARTER;

/**
 * The part of the day that a visit is counted in: of its arrival by the corrected clock. Where that is outside the shift by more than two hours the
 * clock has been changed in between, and the shift's own beginning is what is known.
 */
export function bandOfVisit(arrivedAt: ReturnType<Clock>, kind: ShiftKind): HourBand {
  const hours = hoursOfShift(kind);
  const hour = clockHourOf(arrivedAt);
  const [first = 0] = hours;
  const near = [...hours, ...[1, 2].flatMap((step) => [(first - step + 24) % 24, ((hours.at(-1) ?? 0) + step) % 24])];
  return bandOf(near.includes(hour) ? hour : first);
}
