/** A calendar day in Europe/Stockholm, "2026-03-15". */
export type Day = string;

/** A minute by the clocks of Sweden, "2026-03-15T22:30". */
export type Minute = string;

/** The clock is an argument everywhere in core: milliseconds since the epoch, UTC. */
export type Clock = () => number;

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const parts = (milliseconds: number): Record<string, string> =>
  Object.fromEntries(stockholm.formatToParts(milliseconds).map((part) => [part.type, part.value]));

/** The day in Sweden at a moment. */
export function dayOf(milliseconds: number): Day {
  const { year, month, day } = parts(milliseconds);
  return `${year}-${month}-${day}`;
}

/** The hour in Sweden at a moment, "2026-03-15T14": a submission is never stored with a finer stamp (docs/field.md L4). */
export function hourOf(milliseconds: number): string {
  const { year, month, day, hour } = parts(milliseconds);
  return `${year}-${month}-${day}T${hour}`;
}

/** The minute in Sweden at a moment. */
export const minuteOf = (milliseconds: number): Minute => `${hourOf(milliseconds)}:${parts(milliseconds).minute}`;

/** The hour in Sweden at a moment, 0 to 23. */
export const clockHourOf = (milliseconds: number): number => Number(parts(milliseconds).hour);

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The calendar day `days` after `day` (before, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of another month, or its last where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** So many months from that of a day on, "2026-10". */
export const monthsFrom = (day: Day, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => monthsAfter(day, index).slice(0, 7));

/** Whether a text is a day as they are written here, "2027-02-28", and there is such a day. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
