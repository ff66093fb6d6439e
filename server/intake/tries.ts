import type { Counts } from '#db/limits/counts.ts';
import { comeAgain } from '../later.ts';
import { networkOf } from '../network-of.ts';
import { Turns } from '../turns.ts';

/** So many within so many milliseconds, from the first on. */
export interface Bound {
  readonly most: number;
  readonly within: number;
}

/** How many wrong codes are borne. */
export interface TriesBound {
  /** Names what is tried, apart from everything else that is counted. */
  readonly name: string;
  /** From one network. */
  readonly ofOne: Bound;
  /** From all together. When they are more, somebody guesses from many networks, and `whileMany` is what is left to one. */
  readonly ofAll: Bound;
  readonly whileMany: number;
  /** From a network that has had a right one within so many milliseconds, whatever others do. */
  readonly trusted: Bound;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Receipt codes. With 2^60 codes and all tries used, day and night, somebody would need hundreds of thousands of years to meet
 * one of 200 000 answers; what the bound stops is a server that is kept busy.
 */
export const RECEIPT_TRIES: TriesBound = {
  name: 'receipt',
  ofOne: { most: 20, within: MINUTE },
  ofAll: { most: 600, within: MINUTE },
  whileMany: 5,
  trusted: { most: 20, within: HOUR },
};

/**
 * Codes of school classes, of which there are 2^15 alone. One network can try 180 an hour: a week for them all, and some nine
 * hours to the first of twenty classes. Many networks together come to 600 an hour, and then to four in ten minutes each: a
 * hundred of them need half a day for them all. A network from which a right code has come is a school, and may mistype a
 * lot: three classes of thirty where every pupil mistypes once, also while others guess.
 */
export const CLASS_TRIES: TriesBound = {
  name: 'class',
  ofOne: { most: 30, within: 10 * MINUTE },
  ofAll: { most: 600, within: HOUR },
  whileMany: 4,
  trusted: { most: 90, within: 12 * HOUR },
};

/**
 * Bounds guessing by counting wrong codes. Right ones are free, so that a school or a library whose people all come from one
 * address is not shut out; a wrong one is answered as wrong in any case, so its counting tells nothing. Who has used up the
 * tries hears nothing more, of a right code either, until the time is out. Nobody can use up those of others: guessing from
 * many places makes each place's tries fewer, and closes nothing.
 */
export class WrongTries {
  readonly #counts: Counts;
  readonly #bound: TriesBound;
  readonly #turns = new Turns();

  constructor(counts: Counts, bound: TriesBound) {
    this.#counts = counts;
    this.#bound = bound;
  }

  /**
   * One try: what `look` finds, null for a wrong code. Throws 429, with when to come again, instead of looking where the tries
   * are used up. A network's tries go one after another: a thousand that come at once are counted like a thousand in turn.
   */
  try<Found>(address: string, look: () => Promise<Found | null>): Promise<Found | null> {
    const one = networkOf(address);
    return this.#turns.take(one, () => this.#counted(one, look));
  }

  async #counted<Found>(one: string, look: () => Promise<Found | null>): Promise<Found | null> {
    const { name, ofOne, ofAll, trusted } = this.#bound;
    const wrong = await this.#counts.read(`${name} ${one}`);
    if (wrong.times >= (await this.#mostOf(one))) throw comeAgain('too_many', wrong.left / 1000);
    const found = await look();
    if (found === null) {
      await this.#counts.add(`${name} ${one}`, ofOne.within);
      await this.#counts.add(`${name} of all`, ofAll.within);
    } else await this.#counts.add(`${name} right ${one}`, trusted.within);
    return found;
  }

  /** How many wrong ones a network may have now. */
  async #mostOf(one: string): Promise<number> {
    const { name, ofOne, ofAll, whileMany, trusted } = this.#bound;
    const right = await this.#counts.read(`${name} right ${one}`);
    if (right.times > 0) return trusted.most;
    const all = await this.#counts.read(`${name} of all`);
    return all.times < ofAll.most ? ofOne.most : whileMany;
  }
}
