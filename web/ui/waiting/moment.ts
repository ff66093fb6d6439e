import type { Minute } from '#core/base/time.ts';

/** A minute by the device's own clock. Shown to the person at the device and to nobody else. */
export function minuteHere(milliseconds: number): Minute {
  const moment = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
