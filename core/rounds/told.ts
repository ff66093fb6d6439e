import Type, { type Static } from 'typebox';
import { type Day, monthsAfter, monthsFrom } from '../base/time.ts';
import { Told, told } from '../base/told.ts';
import { type MonthPresence, presenceByMonth, type WentVisit } from './presence.ts';

/** Visits and minutes of a whole month that is over, of every place together, as everybody is told them. */
export const ToldMonth = Type.Object({
  /** "2026-10" */
  month: Type.String(),
  visits: Told,
  minutes: Told,
});
export type ToldMonth = Static<typeof ToldMonth>;

export const toldMonth = ({ month, visits, minutes }: MonthPresence): ToldMonth => ({
  month,
  visits: told(visits),
  minutes: told(visits) === null ? null : told(minutes),
});

/** So many months are told of at most. */
const MOST_MONTHS = 12;
/** The first day that months which are told of can have. */
export const toldSince = (today: Day): Day => monthsAfter(`${today.slice(0, 7)}-01`, -MOST_MONTHS);

/**
 * The months before the one that is going on, the oldest first, from the first in which somebody was there: one in which nobody was is
 * told of too. Nothing of what is planned, nor of where (docs/field.md S30).
 */
export function toldMonths(visits: readonly WentVisit[], today: Day): readonly ToldMonth[] {
  const since = toldSince(today);
  const found = presenceByMonth(visits, today).filter(({ month }) => month >= since.slice(0, 7));
  const byMonth = new Map(found.map((one) => [one.month, one]));
  const [first] = found;
  return monthsFrom(since, MOST_MONTHS).flatMap((month) =>
    first === undefined || month < first.month
      ? []
      : [toldMonth(byMonth.get(month) ?? { month, visits: 0, minutes: 0 })],
  );
}
