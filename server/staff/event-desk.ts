import { isDeepStrictEqual } from 'node:util';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import type { Rows } from '#core/access/rows.ts';
import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { alikeTo, timesAlike } from '#core/events/alike.ts';
import type { EventDraft, EventReport, ReportField, Review, StaffEvent } from '#core/events/contract.ts';
import { type CountedDay, firstCounted } from '#core/events/counts.ts';
import { geometryOf, reportOf } from '#core/events/report.ts';
import { eventSentences } from '#core/events/sentences.ts';
import { stateAfter } from '#core/events/states.ts';
import { insidePolygon } from '#core/geo/geometry.ts';
import { describeGeometry } from '#core/places/describe.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import type { EventChange, EventStore, KeptEvent, Reported } from '#db/work/events.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import { RefusalError } from '../errors.ts';

export interface EventSources {
  readonly events: EventStore;
  readonly organisations: OrganisationStore;
  /** For the titles of whoever reported. */
  readonly accounts: AccountStore;
  readonly municipality: Municipality;
  readonly geography: Pick<Geography, 'gazetteer'>;
  readonly clock: Clock;
}

type StaffLanguage = 'sv' | 'en';

/** Who reads, and which rows they may. */
export interface Reader {
  readonly account: Account;
  readonly rows: Rows;
  readonly language: StaffLanguage;
}

/** What is done with events, and how they are told. It knows nothing of HTTP. */
export class EventDesk {
  readonly #sources: EventSources;
  readonly #isPlaceWord;

  constructor(sources: EventSources) {
    this.#sources = sources;
    this.#isPlaceWord = placeWordsOf(sources.geography.gazetteer.map(({ name }) => name));
  }

  /** What a draft says, with its place. Throws RefusalError with everything that has to be mended. */
  read(draft: EventDraft, language: StaffLanguage): Reported {
    const { gazetteer } = this.#sources.geography;
    const { boundary } = this.#sources.municipality;
    const read = reportOf(draft, {
      gazetteer,
      isInside: (position) => boundary.some((polygon) => insidePolygon(position, polygon)),
      isPlaceWord: this.#isPlaceWord,
      clock: this.#sources.clock,
      language,
    });
    if (!read.ok) throw unfit(read.failure, language);
    const { where } = read.value;
    const geometry = geometryOf(where, gazetteer);
    if (geometry === null) throw new Error('a report without a place');
    const entry = where.way === 'name' ? gazetteer.find(({ id }) => id === where.entry) : undefined;
    return { report: read.value, geometry, place: entry?.name ?? null };
  }

  /** As it is after its own organisation has corrected or taken it back; or why not. */
  ownAct(event: KeptEvent, act: 'correct' | 'take-back', reported: Reported = event): Result<EventChange, FaultCode> {
    const state = stateAfter(event.state, act);
    return state === null ? failed(stateOther) : ok({ ...event, ...reported, state });
  }

  /** As it is after a review; or why not. `linked`: what it would be linked to, as far as there is such an event. */
  reviewed(
    event: KeptEvent,
    decision: Review['decision'],
    { account, mended, linked }: { account: Account; mended: Reported | null; linked: KeptEvent | null },
  ): Result<EventChange, FaultCode> {
    const state = stateAfter(event.state, decision.act);
    if (state === null) return failed(stateOther);
    const by = { state, reviewedBy: account.id, reviewedOn: dayOf(this.#sources.clock()) };
    const { act } = decision;
    if (act === 'reopen')
      return ok({ ...event, ...by, refusal: null, duplicateOf: null, reviewedBy: null, reviewedOn: null });
    if (act === 'link') {
      if (linked?.state !== 'accepted' || linked.id === event.id) return failed({ field: 'to', code: 'link-gone' });
      return ok({ ...event, ...by, duplicateOf: linked.id });
    }
    if (act === 'refuse') {
      // What must not be in it is not kept as a refused text either.
      const report = decision.reason === 'personal-data' ? { ...event.report, text: '' } : event.report;
      return ok({ ...event, ...by, report, refusal: decision.reason });
    }
    if (mended === null) return ok({ ...event, ...by });
    return ok({ ...event, ...by, ...mended, corrected: corrected(event, mended.report) });
  }

  /** Accepted events that may be the same as one. */
  async alike(rows: Rows, event: KeptEvent): Promise<readonly KeptEvent[]> {
    return alikeTo(event, await this.#sources.events.counting(rows, timesAlike(event.report)));
  }

  /** Events as they are told to somebody: nothing of an event that is not among their rows. */
  async told({ account, rows, language }: Reader, events: readonly KeptEvent[]): Promise<readonly StaffEvent[]> {
    const { accounts, organisations, municipality } = this.#sources;
    const town = municipality.settings.id;
    const titles = new Map((await accounts.all(town)).map(({ id, title }) => [id, title]));
    const names = new Map((await organisations.all(town)).map(({ id, name }) => [id, name]));
    names.set(MUNICIPALITY_ITSELF.id, municipality.settings.formalName[language]);
    return Promise.all(
      events.map(async (event) => ({
        id: event.id,
        source: event.source,
        organisation: names.get(event.organisation) ?? event.organisation,
        isOwn: event.organisation === account.organisation.id,
        reporter: titles.get(event.account) ?? null,
        report: event.report,
        place: this.#placeOf(event, language),
        state: event.state,
        refusal: event.refusal,
        duplicateOf: await this.#visible(rows, event.duplicateOf),
        corrected: [...event.corrected],
        revision: event.revision,
        reportedAt: event.reportedAt,
        reviewedOn: event.reviewedOn,
      })),
    );
  }

  /** What is counted, of every organisation: figures are made of it and no row is told. */
  async counted(account: Account, language: StaffLanguage): Promise<readonly CountedDay[]> {
    const since = firstCounted(dayOf(this.#sources.clock()));
    const found = await this.#sources.events.counted('all', since, account.organisation.id);
    return found.map(({ day, isOwn, events, ...at }) => ({ place: this.#placeOf(at, language), day, isOwn, events }));
  }

  async #visible(rows: Rows, id: string | null): Promise<string | null> {
    return id === null ? null : ((await this.#sources.events.byId(rows, id))?.id ?? null);
  }

  #placeOf({ place, geometry }: Pick<KeptEvent, 'place' | 'geometry'>, language: StaffLanguage): string {
    const { geography, municipality } = this.#sources;
    const names = { gazetteer: geography.gazetteer, places: municipality.places };
    return place ?? describeGeometry(geometry, null, names, language).heading;
  }
}

/** The fields that differ, in the order of the form. */
function corrected(event: KeptEvent, report: EventReport): readonly ReportField[] {
  const fields = Object.keys(report) as ReportField[];
  const mended = fields.filter((field) => !isDeepStrictEqual(report[field], event.report[field]));
  return [...new Set([...event.corrected, ...mended])];
}

const stateOther = { field: '', code: 'state-other' } as const satisfies FaultCode;

/** Everything that has to be mended, in words. */
export function unfit(faults: readonly FaultCode[], language: StaffLanguage): RefusalError {
  return new RefusalError(
    422,
    'event_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, eventSentences)),
  );
}

/** What cannot be done with an event as it is, in words. */
export const undone = ({ code }: FaultCode): RefusalError => {
  const sentence = eventSentences[code];
  if (sentence === undefined) throw new Error(`no sentence for ${code}`);
  return new RefusalError(code === 'state-other' ? 409 : 422, code, sentence);
};

export const eventGone = (): RefusalError =>
  new RefusalError(404, 'event_unknown', {
    sv: 'Rapporten finns inte, eller så är den inte er. Läs in sidan på nytt.',
    en: 'There is no such report, or it is not yours. Reload the page.',
  });

export const eventMovedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just ändrat rapporten. Det du gjorde sparades inte. Läs in sidan på nytt.',
    en: 'Somebody else has just changed this report. What you did was not saved. Reload the page.',
  });
