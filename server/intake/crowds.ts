import type { Clock } from '#core/base/time.ts';
import { networkOf } from '../network-of.ts';

const HOUR = 60 * 60_000;

/** From so many answers within an hour on, a network is a crowd: more than a household gives. */
const CROWD = 5;

/** Longer than any town's hour; whoever comes from ever more networks does not fill the memory. */
const MOST_NETWORKS = 20_000;

interface Network {
  readonly starts: number;
  answers: number;
  /** What came from it before it was a crowd. */
  unmarked: string[];
}

/**
 * Sees from which networks many answers come within an hour, and has each of those marked with just that, so that a wave can be told
 * from people who name the same place at the same time (docs/decisions/0047). Whose network it was is never written, and is
 * forgotten when its hour is over; so is all of it when the program stops.
 */
export class Crowds {
  readonly #mark: (receiptHashes: readonly string[]) => Promise<void>;
  readonly #clock: Clock;
  readonly #networks = new Map<string, Network>();

  /** `mark` marks what is kept under codes with these hashes. */
  constructor(mark: (receiptHashes: readonly string[]) => Promise<void>, clock: Clock) {
    this.#mark = mark;
    this.#clock = clock;
  }

  /** Whether one more answer from there is of a crowd. */
  isCrowd(ip: string): boolean {
    const known = this.#networks.get(networkOf(ip));
    return known !== undefined && this.#isOfNow(known) && known.answers + 1 >= CROWD;
  }

  /** Sees an answer that has been kept or changed, by the hash of its code, and whether it is marked already. */
  async see(ip: string, receiptHash: string, isMarked: boolean): Promise<void> {
    const network = this.#at(networkOf(ip));
    network.answers += 1;
    if (!isMarked) network.unmarked.push(receiptHash);
    if (network.answers < CROWD || network.unmarked.length === 0) return;
    const marked = network.unmarked;
    network.unmarked = [];
    // An answer is kept by then: where its mark cannot be, it is looked at as any other.
    await this.#mark(marked).catch(() => undefined);
  }

  #at(name: string): Network {
    const known = this.#networks.get(name);
    if (known !== undefined && this.#isOfNow(known)) return known;
    const begun: Network = { starts: this.#clock(), answers: 0, unmarked: [] };
    this.#networks.delete(name);
    this.#networks.set(name, begun);
    const [oldest] = this.#networks.keys();
    if (this.#networks.size > MOST_NETWORKS && oldest !== undefined) this.#networks.delete(oldest);
    setTimeout(() => {
      if (this.#networks.get(name) === begun) this.#networks.delete(name);
    }, HOUR).unref();
    return begun;
  }

  #isOfNow({ starts }: Network): boolean {
    const passed = this.#clock() - starts;
    return passed >= 0 && passed < HOUR;
  }
}
