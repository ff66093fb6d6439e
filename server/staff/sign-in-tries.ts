import type { Clock } from '#core/base/time.ts';
import { comeAgain } from '../later.ts';
import { Turns } from '../turns.ts';

/** Who tries: the name as it was typed, from where, and the hash of the device's cookie where the name is known on it. */
export interface Tryer {
  readonly name: string;
  readonly network: string;
  readonly knownDevice: string | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The first five wrong ones cost nothing; then each doubles the time to wait, from half a minute to a quarter of an hour. */
const FREE = 5;
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = 15 * MINUTE;
/** After so long without a wrong one it begins anew. */
const FORGOTTEN = 60 * MINUTE;
/** So many wrong ones within an hour, of one network with any names and of one name from anywhere, but for known devices. */
const OF_NETWORK = 200;
const OF_NAME = 200;

/**
 * Slows guessing of passwords and codes down, without letting anybody shut others out. What counts is the pair of name and
 * network: whoever guesses from elsewhere takes no try from the right person. A device that the person has signed in on has a
 * count of its own, and is touched by no other (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). A name that
 * nobody has is counted like any other. In memory alone; a restart forgets it.
 */
export class SignInTries {
  readonly #clock: Clock;
  readonly #counts = new Map<string, { wrong: number; last: number }>();
  /** A pair's tries go one after another: a hundred at once are counted like a hundred in turn. */
  readonly #turns = new Turns();
  #sweptAt = Number.NaN;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What `look` finds; null is a wrong one and counts. Throws 429 instead of looking where it is too soon. */
  try<Found>(tryer: Tryer, look: () => Promise<Found | null>): Promise<Found | null> {
    return this.#turns.take(pairOf(tryer), () => this.#counted(tryer, look));
  }

  async #counted<Found>(tryer: Tryer, look: () => Promise<Found | null>): Promise<Found | null> {
    const wait = Math.max(
      this.#waitOf(pairOf(tryer)),
      ...totalsOf(tryer).map(({ key, most }) => this.#waitOfTotal(key, most)),
    );
    if (wait > 0) throw comeAgain('too_many', Math.ceil(wait / SECOND));
    const found = await look();
    if (found !== null) this.#counts.delete(pairOf(tryer));
    else {
      this.#count(pairOf(tryer));
      for (const { key, most } of totalsOf(tryer)) this.#count(key, most);
    }
    return found;
  }

  /** How much is remembered right now. */
  get size(): number {
    return this.#counts.size;
  }

  #waitOf(key: string): number {
    const count = this.#alive(key);
    if (count === null || count.wrong < FREE) return 0;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, count.wrong - FREE));
    return Math.max(0, count.last + wait - this.#clock());
  }

  #waitOfTotal(key: string, most: number): number {
    const count = this.#alive(key);
    return count === null || count.wrong < most ? 0 : Math.max(0, count.last + LONGEST_WAIT - this.#clock());
  }

  #alive(key: string): { wrong: number; last: number } | null {
    const count = this.#counts.get(key);
    if (count === undefined) return null;
    const now = this.#clock();
    // Counted by a clock that was ahead: as if it were now, so that nobody waits for longer than the wait is.
    if (count.last > now) count.last = now;
    return now - count.last > FORGOTTEN ? null : count;
  }

  /** `most`: so many close it for a while, and then it is counted anew: a few a quarter of an hour keep nothing closed. */
  #count(key: string, most = Number.POSITIVE_INFINITY): void {
    const now = this.#clock();
    // Once a minute the old ones are forgotten, so that nobody fills the memory with names.
    if (!(now - this.#sweptAt < MINUTE)) {
      this.#sweptAt = now;
      for (const [old, { last }] of this.#counts) if (now - last > FORGOTTEN) this.#counts.delete(old);
    }
    const before = this.#alive(key)?.wrong ?? 0;
    this.#counts.set(key, { wrong: before >= most ? 1 : before + 1, last: now });
  }
}

const pairOf = ({ name, network, knownDevice }: Tryer): string =>
  knownDevice === null ? `pair ${network} ${name}` : `device ${knownDevice} ${name}`;

/** A known device is in no total: it cannot be shut out by what others do. */
const totalsOf = ({ name, network, knownDevice }: Tryer): readonly { readonly key: string; readonly most: number }[] =>
  knownDevice === null
    ? [
        { key: `network ${network}`, most: OF_NETWORK },
        { key: `name ${name}`, most: OF_NAME },
      ]
    : [];
