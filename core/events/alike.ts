import { addDays, type Minute } from '../base/time.ts';
import { distanceMetres } from '../geo/distance.ts';
import { type Geometry, middleOf } from '../geo/geometry.ts';
import { causeGroupOf } from '../places/categories.ts';
import type { EventReport } from './contract.ts';

/** As near as this two reports may be of one event, metres between the middles; a name is the same however long its street. */
const NEAR_METRES = 300;
/** And as near as this in time, days. */
const NEAR_DAYS = 2;
const MOST_ALIKE = 5;

interface Placed {
  readonly report: EventReport;
  readonly geometry: Geometry;
}

/** Within which minutes an event has to begin to be like another. */
export const timesAlike = ({ from, until }: EventReport): { readonly from: Minute; readonly until: Minute } => ({
  from: shifted(from, -NEAR_DAYS),
  until: shifted(until ?? from, NEAR_DAYS),
});

/** Those that may be the same event as one: near it in place and time, of the same kind first. A person says whether they are. */
export function alikeTo<Event extends Placed>(one: Placed, others: readonly Event[]): readonly Event[] {
  const { from, until } = timesAlike(one.report);
  const isOfItsKind = ({ report }: Placed): boolean => causeGroupOf(report.cause) === causeGroupOf(one.report.cause);
  return others
    .filter((other) => other.report.from >= from && other.report.from <= until && isNear(one, other))
    .sort((a, b) => Number(isOfItsKind(b)) - Number(isOfItsKind(a)))
    .slice(0, MOST_ALIKE);
}

function isNear(one: Placed, other: Placed): boolean {
  const [here, there] = [one.report.where, other.report.where];
  if (here.way === 'name' && there.way === 'name' && here.entry === there.entry) return true;
  return distanceMetres(middleOf(one.geometry), middleOf(other.geometry)) <= NEAR_METRES;
}

const shifted = (minute: Minute, days: number): Minute => addDays(minute.slice(0, 10), days) + minute.slice(10);
