import type { Day } from '../base/time.ts';
import { daysBetween } from '../base/time.ts';
import { fraction, isAtMost, plus, readFraction, written, ZERO } from './fraction.ts';

/**
 * The ledger of what has been spent of residents' privacy (privacy.md section 5): append-only, one event a line.
 * A batch goes planned -> reserved -> drawn -> released. "reserved" is on disk before the first random bit is drawn;
 * until "drawn" nothing was visible and the job may run again; from "drawn" on a second draw is refused.
 */
export type LedgerEvent = Planned | Reserved | Drawn | Released;

interface LedgerEventBase {
  readonly municipality: string;
  /** The campaign. */
  readonly batch: string;
  readonly day: Day;
}

export interface Planned extends LedgerEventBase {
  readonly state: 'planned';
  readonly closes: Day;
  /** mu_b², "1/1". */
  readonly budget: string;
  readonly methodVersion: string;
  readonly presetHash: string;
  readonly registerHash: string;
  readonly priorHash: string;
}

export interface Reserved extends LedgerEventBase {
  readonly state: 'reserved';
  /** 1, or more when earlier runs broke before anything was visible. */
  readonly attempt: number;
}

export interface Drawn extends LedgerEventBase {
  readonly state: 'drawn';
  readonly spent: string;
  readonly variances: Readonly<Record<string, readonly number[]>>;
  readonly staffHash: string;
  readonly publicHash: string;
}

export interface Released extends LedgerEventBase {
  readonly state: 'released';
}

export type RefusalCode = 'already-released' | 'clock-behind' | 'plan-changed' | 'budget-above-part' | 'year-exceeded';

export interface LedgerRefusal {
  readonly code: RefusalCode;
  readonly detail: string;
}

/** Where a batch stands: its last event of each kind. */
export interface BatchStanding {
  readonly planned: Planned | null;
  readonly reserved: Reserved | null;
  readonly drawn: Drawn | null;
  readonly released: Released | null;
}

export function standingOf(events: readonly LedgerEvent[], municipality: string, batch: string): BatchStanding {
  const own = events.filter((event) => event.municipality === municipality && event.batch === batch);
  const last = <State extends LedgerEvent['state']>(state: State): Extract<LedgerEvent, { state: State }> | null =>
    (own.findLast((event) => event.state === state) as Extract<LedgerEvent, { state: State }> | undefined) ?? null;
  return { planned: last('planned'), reserved: last('reserved'), drawn: last('drawn'), released: last('released') };
}

/** The day of the newest event, or null. A clock that shows an earlier day is wrong. */
export const newestDay = (events: readonly LedgerEvent[]): Day | null =>
  events.reduce<Day | null>((newest, { day }) => (newest === null || day > newest ? day : newest), null);

/**
 * Whether an event may be the next in the ledger: a batch's steps come in their order, and once it has been drawn nothing
 * can reserve or draw it again, whoever asks.
 */
export function mayFollow(events: readonly LedgerEvent[], next: LedgerEvent): boolean {
  const { planned, reserved, drawn, released } = standingOf(events, next.municipality, next.batch);
  switch (next.state) {
    case 'planned':
      return planned === null;
    case 'reserved':
      return planned !== null && drawn === null;
    case 'drawn':
      return reserved !== null && drawn === null;
    case 'released':
      return drawn !== null && released === null;
  }
}

/**
 * Whether a batch may be drawn now; null when it may. `batchesPerYear` is r_max, the number of batches that close
 * within any 365 days: one person may have answered in all of them.
 */
export function refusalOf(events: readonly LedgerEvent[], plan: Planned, batchesPerYear: number): LedgerRefusal | null {
  const standing = standingOf(events, plan.municipality, plan.batch);
  if (standing.drawn !== null) return { code: 'already-released', detail: standing.drawn.day };
  const newest = newestDay(events);
  if (newest !== null && plan.day < newest) return { code: 'clock-behind', detail: newest };
  const changed = standing.planned === null ? null : firstDifference(standing.planned, plan);
  if (changed !== null) return { code: 'plan-changed', detail: changed };
  if (!isAtMost(readFraction(plan.budget), fraction(1, batchesPerYear)))
    return { code: 'budget-above-part', detail: `${plan.budget} > 1/${batchesPerYear}` };
  const worst = worstYear(events, plan);
  return worst === null ? null : { code: 'year-exceeded', detail: worst };
}

const fixedFields = ['closes', 'budget', 'methodVersion', 'presetHash', 'registerHash', 'priorHash'] as const;

function firstDifference(before: Planned, now: Planned): string | null {
  return fixedFields.find((field) => before[field] !== now[field]) ?? null;
}

/** The days whose batches would together exceed 1, or null. Each 365 days that begin with some batch are tried. */
function worstYear(events: readonly LedgerEvent[], plan: Planned): string | null {
  const others = spendingOf(events, plan.municipality).filter(({ batch }) => batch !== plan.batch);
  const all = [...others, { batch: plan.batch, closes: plan.closes, cost: readFraction(plan.budget) }];
  for (const { closes } of all) {
    const within = all.filter((other) => {
      const days = daysBetween(closes, other.closes);
      return days >= 0 && days < 365;
    });
    const sum = within.reduce((total, { cost }) => plus(total, cost), ZERO);
    if (within.some(({ batch }) => batch === plan.batch) && !isAtMost(sum, fraction(1)))
      return `${written(sum)} in 365 days from ${closes}`;
  }
  return null;
}

/** What each batch has cost: its whole budget from "reserved" on, also when less was measured. */
function spendingOf(
  events: readonly LedgerEvent[],
  municipality: string,
): readonly { readonly batch: string; readonly closes: Day; readonly cost: ReturnType<typeof readFraction> }[] {
  const batches = new Set(events.filter((event) => event.municipality === municipality).map(({ batch }) => batch));
  return [...batches].flatMap((batch) => {
    const { planned, reserved } = standingOf(events, municipality, batch);
    return planned === null || reserved === null
      ? []
      : [{ batch, closes: planned.closes, cost: readFraction(planned.budget) }];
  });
}

/** r_max for a batch: the most batches that close within any 365 days that it lies in, itself counted. */
export function batchesWithinAYear(allCloses: readonly Day[], closes: Day): number {
  const days = allCloses.includes(closes) ? allCloses : [...allCloses, closes];
  const inYearFrom = (first: Day): readonly Day[] =>
    days.filter((day) => daysBetween(first, day) >= 0 && daysBetween(first, day) < 365);
  return Math.max(
    ...days
      .map(inYearFrom)
      .filter((year) => year.includes(closes))
      .map((year) => year.length),
  );
}
