import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { addDays, type Clock, isDay, type Minute, minuteOf } from '../base/time.ts';
import { type Geometry, type Position, positionsOf } from '../geo/geometry.ts';
import { personalIn } from '../moderation/personal.ts';
import type { GazetteerEntry } from '../places/municipality.ts';
import type { IsPlaceWord } from '../words/names.ts';
import type { EventDraft, EventReport, Where } from './contract.ts';
import { isEventCause } from './kinds.ts';

/** Characters of the text. */
export const LONGEST_TEXT = 300;
/** What began earlier is no longer underlag: days. */
export const OLDEST_DAYS = 366;
/** Something that goes on for longer is several events: days. */
export const LONGEST_DAYS = 31;

export interface ReportContext {
  readonly gazetteer: readonly GazetteerEntry[];
  /** Whether a position is in the municipality. Where that is not known everything is, and the server says. */
  readonly isInside: (position: Position) => boolean;
  readonly isPlaceWord: IsPlaceWord;
  readonly clock: Clock;
  readonly language: 'sv' | 'en';
}

/**
 * A report that may be kept, or everything that has to be mended in it (sentences.ts). The same code reads in the browser, before
 * anything is sent, and on the server.
 */
export function reportOf(draft: EventDraft, context: ReportContext): Result<EventReport, readonly FaultCode[]> {
  const { cause, certainty, where, effect, measure } = draft;
  const text = draft.text.trim();
  const personal = personalIn(text, context.isPlaceWord, context.language);
  const faults: FaultCode[] = [
    ...(cause === null || !isEventCause(cause) ? [{ field: 'cause', code: 'cause-none' }] : []),
    ...faultsOfWhere(where, context),
    ...faultsOfTime(draft, minuteOf(context.clock())),
    ...(certainty === null ? [{ field: 'certainty', code: 'certainty-none' }] : []),
    ...(effect === null ? [{ field: 'effect', code: 'effect-none' }] : []),
    ...(measure === null ? [{ field: 'measure', code: 'measure-none' }] : []),
    ...(text.length > LONGEST_TEXT
      ? [{ field: 'text', code: 'text-long', with: { most: LONGEST_TEXT, length: text.length } }]
      : []),
    ...(personal === null ? [] : [{ field: 'text', code: 'text-personal', with: { what: personal } }]),
  ];
  if (
    faults.length > 0 ||
    cause === null ||
    certainty === null ||
    where === null ||
    effect === null ||
    measure === null
  )
    return failed(faults);
  const until = draft.until === '' ? null : draft.until;
  return ok({ ...draft, cause, certainty, where, effect, measure, text, until });
}

/** Where an event is on the map: a street is its whole stretch. Null for a name that there is not. */
export function geometryOf(where: Where, gazetteer: readonly GazetteerEntry[]): Geometry | null {
  if (where.way === 'position') return { type: 'point', position: where.position };
  const entry = gazetteer.find(({ id }) => id === where.entry);
  if (entry === undefined) return null;
  return entry.line === undefined ? { type: 'point', position: entry.point } : { type: 'line', positions: entry.line };
}

function faultsOfWhere(where: Where | null, { gazetteer, isInside }: ReportContext): readonly FaultCode[] {
  if (where === null) return [{ field: 'where', code: 'where-none' }];
  const geometry = geometryOf(where, gazetteer);
  if (geometry === null) return [{ field: 'where', code: 'where-unknown' }];
  return positionsOf(geometry).some(isInside) ? [] : [{ field: 'where', code: 'where-outside' }];
}

function faultsOfTime({ from, until }: EventDraft, now: Minute): readonly FaultCode[] {
  const faults: FaultCode[] = [];
  const first = `${addDays(now.slice(0, 10), -OLDEST_DAYS)}T00:00`;
  if (!isMinute(from)) faults.push({ field: 'from', code: 'from-unreadable' });
  else if (from > now) faults.push({ field: 'from', code: 'from-ahead' });
  else if (from < first) faults.push({ field: 'from', code: 'from-old' });
  if (until === '') return faults;
  if (!isMinute(until)) faults.push({ field: 'until', code: 'until-unreadable' });
  else if (until > now) faults.push({ field: 'until', code: 'until-ahead' });
  else if (isMinute(from) && until < from) faults.push({ field: 'until', code: 'until-before' });
  else if (isMinute(from) && until.slice(0, 10) > addDays(from.slice(0, 10), LONGEST_DAYS))
    faults.push({ field: 'until', code: 'until-long', with: { days: LONGEST_DAYS } });
  return faults;
}

/** A day that there is and a clock time, as browsers and this program write them. */
const isMinute = (written: string): written is Minute =>
  /T([01]\d|2[0-3]):[0-5]\d$/.test(written) && isDay(written.slice(0, -6));
