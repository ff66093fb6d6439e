import { LONGEST_STOP } from './kinds.ts';

/** A moment by a device: its clock, and what it counts by itself since the page began, which no setting of the clock moves. */
export interface DeviceMoment {
  readonly clock: number;
  readonly counter: number;
  /** Which page it counts from: two counters are held against each other only within one. */
  readonly page: number;
}

/**
 * How long a stop was, milliseconds, by the device's own measure; null where nobody can say. Its clock tells, also where the page
 * was closed or the telephone slept in between. Where that cannot be right (the clock was set back or an hour on meanwhile) its
 * counter does; and a stop longer than an hour has been forgotten.
 */
export function lengthOf(arrived: DeviceMoment, now: DeviceMoment): number | null {
  const byClock = now.clock - arrived.clock;
  if (isStop(byClock)) return byClock;
  const byCounter = now.counter - arrived.counter;
  return arrived.page === now.page && isStop(byCounter) ? byCounter : null;
}

const isStop = (milliseconds: number): boolean => milliseconds >= 0 && milliseconds <= LONGEST_STOP * 60_000;

export const wholeMinutes = (milliseconds: number): number => Math.round(milliseconds / 60_000);
