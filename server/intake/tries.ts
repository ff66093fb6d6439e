import type { Clock } from '#core/base/time.ts';
import { networkOf } from '../network-of.ts';
import { tooMany } from '../plugins/refusals.ts';

/** How many wrong codes are borne, and in how long a time (milliseconds): from one address, and from all together. */
export interface TriesBound {
  readonly ofOne: { readonly most: number; readonly within: number };
  readonly ofAll: { readonly most: number; readonly within: number };
}

const MINUTE = 60_000;

/**
 * Receipt codes. With 2^60 codes and all tries used, day and night, somebody would need hundreds of thousands of years to meet
 * one of 200 000 answers; what the bound stops is a server that is kept busy.
 */
export const RECEIPT_TRIES: TriesBound = {
  ofOne: { most: 20, within: MINUTE },
  ofAll: { most: 600, within: MINUTE },
};

/**
 * Codes of school classes, of which there are 2^15 alone. One address can try 120 an hour: eleven days for them all, and some
 * fourteen hours to the first of twenty classes. Many addresses together need 55 hours for them all. A whole school behind one
 * address may have twenty slips in ten minutes.
 */
export const CLASS_TRIES: TriesBound = {
  ofOne: { most: 20, within: 10 * MINUTE },
  ofAll: { most: 600, within: 60 * MINUTE },
};

/**
 * Bounds guessing by counting wrong codes. Right ones are free, so that a school or a library whose people all come from one
 * address is not shut out; a wrong one is answered as wrong in any case, so its counting tells nothing. Who has used up the
 * tries hears nothing more, of a right code either. Kept in memory alone and forgotten when the time is out; how many tries
 * are left is told to nobody.
 */
export class WrongTries {
  readonly #clock: Clock;
  readonly #ofAll: Windowed;
  readonly #ofOne: Windowed;
  /** The latest try of each address that has one under way. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(clock: Clock, { ofOne, ofAll }: TriesBound) {
    this.#clock = clock;
    this.#ofOne = new Windowed(ofOne);
    this.#ofAll = new Windowed(ofAll);
  }

  /**
   * One try: what `look` finds, null for a wrong code. Throws 429 instead of looking where the tries are used up. An address's
   * tries go one after another: a thousand that come at once are counted like a thousand that come in turn.
   */
  async try<Found>(address: string, look: () => Promise<Found | null>): Promise<Found | null> {
    const one = networkOf(address);
    const looked = (this.#turns.get(one) ?? Promise.resolve()).then(() => this.#counted(one, look));
    const turn = looked.then(nothing, nothing);
    this.#turns.set(one, turn);
    try {
      return await looked;
    } finally {
      if (this.#turns.get(one) === turn) this.#turns.delete(one);
    }
  }

  async #counted<Found>(one: string, look: () => Promise<Found | null>): Promise<Found | null> {
    const now = this.#clock();
    if (this.#ofOne.isFull(one, now) || this.#ofAll.isFull(EVERYBODY, now)) throw tooMany();
    const found = await look();
    if (found === null) {
      this.#ofOne.add(one, now);
      this.#ofAll.add(EVERYBODY, now);
    }
    return found;
  }
}

const EVERYBODY = '';
const nothing = (): void => undefined;

/** Counts by key within a stretch of time, and starts anew with the next stretch. */
class Windowed {
  readonly #most: number;
  readonly #within: number;
  readonly #counts = new Map<string, number>();
  #stretch = Number.NaN;

  constructor({ most, within }: TriesBound['ofOne']) {
    this.#most = most;
    this.#within = within;
  }

  isFull(key: string, now: number): boolean {
    this.#turn(now);
    return (this.#counts.get(key) ?? 0) >= this.#most;
  }

  add(key: string, now: number): void {
    this.#turn(now);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #turn(now: number): void {
    const stretch = Math.floor(now / this.#within);
    if (stretch !== this.#stretch) this.#counts.clear();
    this.#stretch = stretch;
  }
}
