import { can } from '#core/access/can.ts';
import { isToldOfPresence, type Owner, ownersOf } from '#core/access/owners.ts';
import { rowsFor } from '#core/access/rows.ts';
import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import type {
  Activity,
  FollowUp,
  FollowUpItem,
  Promised,
  StaffPromise,
  StaffPromises,
} from '#core/promises/contract.ts';
import type { PromiseReading } from '#core/promises/faults.ts';
import { promiseSentences } from '#core/promises/sentences.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { Account } from '#db/work/accounts.ts';
import type { NotDone } from '#db/work/change-as-read.ts';
import { RefusalError } from '../errors.ts';

export type StaffLanguage = 'sv' | 'en';

/** What is told of promises and to whom, and how what is wrong is said. It knows nothing of HTTP. */
export class PromiseDesk {
  readonly #isPlaceWord;
  readonly #clock: Clock;

  constructor(placeNames: readonly string[], clock: Clock) {
    this.#isPlaceWord = placeWordsOf(placeNames);
    this.#clock = clock;
  }

  get today(): string {
    return dayOf(this.#clock());
  }

  reading(language: StaffLanguage): PromiseReading {
    return { isPlaceWord: this.#isPlaceWord, language };
  }

  /** Whose points and activities somebody writes. */
  owners({ role, organisation }: Account): readonly Owner[] {
    const rows = rowsFor({ role, organisation }, ['write', 'promise-part']);
    return rows === null ? [] : ownersOf(rows, organisation.kind);
  }

  /** All that somebody is told: drafts only where they have to do with them, and of planned presence where it is theirs to know. */
  told(account: Account, promises: readonly Promised[]): StaffPromises {
    return {
      promises: promises.flatMap((promise) => this.one(account, promise) ?? []),
      today: this.today,
      mayWrite: can(account.role, 'write', 'promise'),
      mayDecide: can(account.role, 'review', 'promise'),
    };
  }

  /** One, or null where somebody is not told of it. */
  one(account: Account, promise: Promised): StaffPromise | null {
    const writes = [...this.owners(account)];
    const isAtWork = writes.length > 0 || can(account.role, 'review', 'promise');
    if (promise.state === 'draft' && !isAtWork) return null;
    // What a meeting that has not been held will say is nobody's but those who prepare it.
    const followUps = isAtWork
      ? promise.followUps
      : promise.followUps.map((one): FollowUp => (one.heldOn === null ? { ...one, items: [] } : one));
    const told = { ...promise, followUps, writes };
    return isToldOfPresence(account.organisation.kind) ? told : withoutPresence(told);
  }
}

/** Without where and when the police mean to be, in what was signed and in what meetings have decided since. */
function withoutPresence<Of extends Promised>(promise: Of): Of {
  const hidden = <Any extends Pick<Activity, 'isPresence'>>(activity: Any): Any =>
    activity.isPresence ? { ...activity, where: null } : activity;
  const points = promise.terms.points.map((point) => ({
    ...point,
    activities: point.activities.map((activity) =>
      activity.isPresence ? { ...hidden(activity), until: null } : activity,
    ),
  }));
  // A decision always has a day: of presence, the day of the meeting.
  const items = ({ items: said, heldOn, plannedOn }: FollowUp): FollowUpItem[] =>
    said.map((item) => {
      if (item.decision === null || !item.decision.activity.isPresence) return item;
      const activity = { ...hidden(item.decision.activity), until: heldOn ?? plannedOn };
      return { ...item, decision: { ...item.decision, activity } };
    });
  return {
    ...promise,
    terms: { ...promise.terms, points },
    followUps: promise.followUps.map((one) => ({ ...one, items: items(one) })),
  };
}

/** Throws everything that has to be mended, in words; nothing where there is nothing. */
export function checkFit(faults: readonly FaultCode[], language: StaffLanguage): void {
  if (faults.length === 0) return;
  throw new RefusalError(
    422,
    'promise_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, promiseSentences)),
  );
}

export const promiseGone = (): RefusalError =>
  new RefusalError(404, 'promise_unknown', {
    sv: 'Löftet eller uppföljningen finns inte. Läs in sidan på nytt.',
    en: 'There is no such promise or follow-up. Reload the page.',
  });

export const promiseMovedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just ändrat löftet. Det du gjorde sparades inte. Läs in sidan på nytt.',
    en: 'Somebody else has just changed the promise. What you did was not saved. Reload the page.',
  });

export const notDone = (why: NotDone): RefusalError => (why === 'unknown' ? promiseGone() : promiseMovedOn());

export const wrongState = (): RefusalError =>
  new RefusalError(409, 'promise_state', {
    sv: 'Så går det inte att göra med löftet som det är nu. En undertecknad text ändras som en ny version.',
    en: 'That cannot be done with the promise as it is now. A signed text is changed as a new version.',
  });

export const notYours = (): RefusalError =>
  new RefusalError(403, 'promise_not_yours', {
    sv: 'Punkten hör till den andra parten. Du kan ändra det som är er egen del eller gemensamt.',
    en: 'The point is the other party’s. You can change what is your own or common to both.',
  });
