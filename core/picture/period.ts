import { addDays, type Day, monthsAfter, monthsFrom } from '../base/time.ts';
import { mondayOf, weekOf } from '../base/week.ts';
import type { Span } from './kinds.ts';

/** What a picture is of: both days are in it. */
export interface Period {
  readonly span: Span;
  readonly from: Day;
  readonly until: Day;
}

const TERTIAL_MONTHS = 4;

/** The week or the tertial that a day is in. */
export function periodOf(span: Span, day: Day): Period {
  if (span === 'week') return { span, from: mondayOf(day), until: addDays(mondayOf(day), 6) };
  const [year = '', month = ''] = day.split('-');
  const first = TERTIAL_MONTHS * Math.floor((Number(month) - 1) / TERTIAL_MONTHS) + 1;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { span, from, until: addDays(monthsAfter(from, TERTIAL_MONTHS), -1) };
}

/** "2026-v48", "2026-t2": in the picture's address. */
export function pictureId({ span, from }: Period): string {
  if (span === 'week') return weekOf(from).toLowerCase();
  return `${from.slice(0, 4)}-t${Math.ceil(Number(from.slice(5, 7)) / TERTIAL_MONTHS)}`;
}

/** The one just before it. */
export const periodBefore = ({ span, from }: Period): Period => periodOf(span, addDays(from, -1));

/** The same time last year: the week that lies 52 weeks back, so that weekdays meet weekdays, or the same tertial. */
export const periodLastYear = ({ span, from }: Period): Period =>
  periodOf(span, span === 'week' ? addDays(from, -364) : monthsAfter(from, -12));

/** Parts of a year that its months are in: those that are whole in it. */
export const monthsIn = ({ span, from }: Period): readonly string[] =>
  span === 'week' ? [] : monthsFrom(from, TERTIAL_MONTHS);
