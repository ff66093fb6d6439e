/** Moments as people who work in Sweden write them. Days and hours: time.ts. */
const clockTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** "14:05", of milliseconds since the epoch. */
export const clockTimeOf = (milliseconds: number): string => clockTime.format(milliseconds);

/** "2026-03-15 14:05:09" */
export const momentOf = (milliseconds: number): string => moment.format(milliseconds);
