import { addDays, type Day, daysBetween } from '../base/time.ts';
import { type LedgerEvent, type Planned, planRefusalOf, spendingOf } from './ledger.ts';

/** What the year's budget says of a batch that is thought of. */
export interface YearOfBatch {
  readonly fits: boolean;
  /** The first closing day, from the batch's own on, that the budget reaches to; null when it fits as it is. */
  readonly fitsFrom: Day | null;
  /** The other batches that close within 365 days of this one, either way, by their closing days. */
  readonly others: readonly { readonly batch: string; readonly closes: Day }[];
}

/**
 * `events` is the ledger, and a "planned" for each batch that has been decided on and has not opened yet: what they will cost
 * is promised already. A batch only ever fits later than the others, never between them.
 */
export function yearOf(events: readonly LedgerEvent[], plan: Planned): YearOfBatch {
  const spending = spendingOf(events, plan.municipality).filter(({ batch }) => batch !== plan.batch);
  const others = spending
    .filter(({ closes }) => Math.abs(daysBetween(closes, plan.closes)) < YEAR)
    .map(({ batch, closes }) => ({ batch, closes }))
    .toSorted((one, two) => (one.closes < two.closes ? -1 : 1));
  const fits = fitsAt(events, plan);
  const later = spending
    .map(({ closes }) => addDays(closes, YEAR))
    .filter((day) => day > plan.closes)
    .toSorted();
  return {
    fits,
    others,
    fitsFrom: fits ? null : (later.find((closes) => fitsAt(events, { ...plan, closes })) ?? null),
  };
}

const YEAR = 365;

/** A clock that is behind is a fault of its own, told when the dialogue is planned. */
const fitsAt = (events: readonly LedgerEvent[], plan: Planned): boolean =>
  planRefusalOf(events, plan)?.code !== 'year-exceeded';
