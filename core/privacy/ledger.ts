import type { Day } from '../base/time.ts';
import { daysBetween } from '../base/time.ts';
import { type Fraction, isAtMost, plus, readFraction, written, ZERO } from './fraction.ts';
import type { Policy } from './policy.ts';
import type { Bracket, Preset } from './preset.ts';

/**
 * The ledger of what has been spent of residents' privacy (privacy.md section 5): append-only, one event a line.
 * A batch goes planned -> reserved -> drawn -> released. "planned" is written when the dialogue opens and holds the whole
 * preset, so that what is measured cannot follow from the answers; "reserved" is on disk before the first random bit is
 * drawn; until "drawn" nothing was visible and the job may run again; from "drawn" on a second draw is refused.
 */
export type BatchEvent = Planned | Reserved | Drawn | Released | Abandoned | Lost;
export type LedgerEvent = BatchEvent | PolicySet;

interface Dated {
  readonly municipality: string;
  readonly day: Day;
}

interface LedgerEventBase extends Dated {
  /** The campaign. */
  readonly batch: string;
}

export interface Planned extends LedgerEventBase {
  readonly state: 'planned';
  readonly closes: Day;
  /** mu_b², "1/1". */
  readonly budget: string;
  /** mu_A², "1/1": what the batches of 365 days may cost together. */
  readonly yearlyBudget: string;
  readonly methodVersion: string;
  /** Null in lines from before method 2, when a plan held hashes alone. */
  readonly preset: Preset | null;
  readonly presetHash: string;
  readonly surveyHash: string;
  readonly registerHash: string;
  readonly priorHash: string;
}

/** A planned batch that will not be released: its part of the year is free again. */
export interface Abandoned extends LedgerEventBase {
  readonly state: 'abandoned';
}

/**
 * Nobody knows whether it was drawn: the lines of the ledger that would say so are gone. It is never drawn, and its part of
 * the year stays spent.
 */
export interface Lost extends LedgerEventBase {
  readonly state: 'lost';
}

/** The policy that holds for batches planned from now on, and what in it is new. */
export interface PolicySet extends Dated {
  readonly state: 'policy';
  readonly policy: Policy;
  readonly policyHash: string;
  /** Fields that differ from the policy before, "/floors"; empty for the first. */
  readonly changed: readonly string[];
}

export interface Reserved extends LedgerEventBase {
  readonly state: 'reserved';
  /** 1, or more when earlier runs broke before anything was visible. */
  readonly attempt: number;
}

export interface Drawn extends LedgerEventBase {
  readonly state: 'drawn';
  /** What may be said of the release before it is visible; null in lines from before method 2. */
  readonly outcome: { readonly bracket: Bracket; readonly respondentsUnits: number } | null;
  readonly spent: string;
  readonly variances: Readonly<Record<string, readonly number[]>>;
  readonly staffHash: string;
  readonly publicHash: string;
}

export interface Released extends LedgerEventBase {
  readonly state: 'released';
}

export type RefusalCode =
  | 'not-planned'
  | 'already-released'
  | 'abandoned'
  | 'ledger-lost'
  | 'clock-behind'
  | 'plan-changed'
  | 'year-exceeded';

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
  readonly abandoned: Abandoned | null;
  readonly lost: Lost | null;
}

export function standingOf(events: readonly LedgerEvent[], municipality: string, batch: string): BatchStanding {
  const own = batchEvents(events, municipality).filter((event) => event.batch === batch);
  const last = <State extends BatchEvent['state']>(state: State): Extract<BatchEvent, { state: State }> | null =>
    (own.findLast((event) => event.state === state) as Extract<BatchEvent, { state: State }> | undefined) ?? null;
  return {
    planned: last('planned'),
    reserved: last('reserved'),
    drawn: last('drawn'),
    released: last('released'),
    abandoned: last('abandoned'),
    lost: last('lost'),
  };
}

/** The batches that the ledger knows of a municipality, in the order in which they were planned. */
export const batchesOf = (events: readonly LedgerEvent[], municipality: string): readonly string[] => [
  ...new Set(batchEvents(events, municipality).map(({ batch }) => batch)),
];

/** The policy that holds now for a municipality, or null. */
export const policyOf = (events: readonly LedgerEvent[], municipality: string): PolicySet | null =>
  events.findLast((event): event is PolicySet => event.state === 'policy' && event.municipality === municipality) ??
  null;

const batchEvents = (events: readonly LedgerEvent[], municipality: string): readonly BatchEvent[] =>
  events.filter((event): event is BatchEvent => event.state !== 'policy' && event.municipality === municipality);

/** The day of the newest event, or null. A clock that shows an earlier day is wrong. */
export const newestDay = (events: readonly LedgerEvent[]): Day | null =>
  events.reduce<Day | null>((newest, { day }) => (newest === null || day > newest ? day : newest), null);

/**
 * Whether an event may be the next in the ledger: a batch's steps come in their order, and once it has been drawn nothing
 * can reserve or draw it again, whoever asks.
 */
export function mayFollow(events: readonly LedgerEvent[], next: LedgerEvent): boolean {
  if (next.state === 'policy') return true;
  const { planned, reserved, drawn, released, abandoned, lost } = standingOf(events, next.municipality, next.batch);
  if (abandoned !== null || lost !== null) return false;
  switch (next.state) {
    case 'planned':
      return planned === null;
    case 'abandoned':
      return planned !== null && reserved === null;
    case 'lost':
      return planned !== null && drawn === null;
    case 'reserved':
      return planned !== null && drawn === null;
    case 'drawn':
      return reserved !== null && drawn === null;
    case 'released':
      return drawn !== null && released === null;
  }
}

/** Whether a batch may be planned as said; null when it may. */
export function planRefusalOf(events: readonly LedgerEvent[], plan: Planned): LedgerRefusal | null {
  return clockRefusal(events, plan.day) ?? yearRefusal(events, plan);
}

/** Whether a batch may be drawn now; null when it may. `now` is its plan by today's facts. */
export function drawRefusalOf(events: readonly LedgerEvent[], now: Planned): LedgerRefusal | null {
  const { planned, drawn, abandoned, lost } = standingOf(events, now.municipality, now.batch);
  if (drawn !== null) return { code: 'already-released', detail: drawn.day };
  if (lost !== null) return { code: 'ledger-lost', detail: lost.day };
  if (abandoned !== null) return { code: 'abandoned', detail: abandoned.day };
  if (planned === null) return { code: 'not-planned', detail: now.closes };
  const clock = clockRefusal(events, now.day);
  if (clock !== null) return clock;
  return changeSince(planned, now) ?? yearRefusal(events, now);
}

/**
 * The batches that may have been drawn after a day without the ledger's telling it, once its newer lines are lost: only what
 * has closed can have been. `today` is when the ledger is put back.
 */
export const mayBeDrawn = (events: readonly LedgerEvent[], municipality: string, today: Day): readonly string[] =>
  batchesOf(events, municipality).filter((batch) => {
    const { planned, drawn, abandoned, lost } = standingOf(events, municipality, batch);
    return planned !== null && drawn === null && abandoned === null && lost === null && planned.closes < today;
  });

/** What is no longer as it was planned, if anything. */
export function changeSince(planned: Planned, now: Planned): LedgerRefusal | null {
  const changed = fixedFields.find((field) => planned[field] !== now[field]);
  return changed === undefined ? null : { code: 'plan-changed', detail: changed };
}

const fixedFields = [
  'methodVersion',
  'closes',
  'budget',
  'presetHash',
  'surveyHash',
  'registerHash',
  'priorHash',
] as const;

function clockRefusal(events: readonly LedgerEvent[], day: Day): LedgerRefusal | null {
  const newest = newestDay(events);
  return newest !== null && day < newest ? { code: 'clock-behind', detail: newest } : null;
}

/** Refuses what would make any 365 days cost more than a year may. Each 365 days that begin with some batch are tried. */
function yearRefusal(events: readonly LedgerEvent[], plan: Planned): LedgerRefusal | null {
  const others = spendingOf(events, plan.municipality).filter(({ batch }) => batch !== plan.batch);
  const all = [...others, { batch: plan.batch, closes: plan.closes, cost: readFraction(plan.budget) }];
  for (const { closes } of all) {
    const within = all.filter((other) => isWithinYear(closes, other.closes));
    const sum = within.reduce((total, { cost }) => plus(total, cost), ZERO);
    if (within.some(({ batch }) => batch === plan.batch) && !isAtMost(sum, readFraction(plan.yearlyBudget)))
      return { code: 'year-exceeded', detail: `${written(sum)} in 365 days from ${closes}` };
  }
  return null;
}

const isWithinYear = (first: Day, day: Day): boolean => {
  const days = daysBetween(first, day);
  return days >= 0 && days < 365;
};

/** What a batch costs, its whole budget from "planned" on, also when less is measured in the end. */
export interface BatchCost {
  readonly batch: string;
  readonly closes: Day;
  readonly cost: Fraction;
}

/** The batches of a municipality that cost something, in the order in which they were planned. */
export const spendingOf = (events: readonly LedgerEvent[], municipality: string): readonly BatchCost[] =>
  batchesOf(events, municipality).flatMap((batch) => {
    const { planned, abandoned } = standingOf(events, municipality, batch);
    return planned === null || abandoned !== null
      ? []
      : [{ batch, closes: planned.closes, cost: readFraction(planned.budget) }];
  });

/** What the 365 days up to and with a day have cost a person who answered every batch that closed in them. */
export const spentInYearTo = (events: readonly LedgerEvent[], municipality: string, day: Day): Fraction =>
  spendingOf(events, municipality)
    .filter(({ closes }) => isWithinYear(closes, day))
    .reduce((total, { cost }) => plus(total, cost), ZERO);
