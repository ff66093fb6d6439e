import type { LogPage } from '#core/audit/log-page.ts';
import { type Day, dayOf } from '#core/base/time.ts';

export type LogEntry = LogPage['entries'][number];

/** Entries under the day that they belong to, in the order they come. */
export function byDay(entries: readonly LogEntry[]): readonly { readonly day: Day; readonly entries: LogEntry[] }[] {
  const days: { day: Day; entries: LogEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
