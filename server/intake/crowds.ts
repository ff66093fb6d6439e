import type { Clock } from '#core/base/time.ts';
import { type Geometry, middleOf, type Position } from '#core/geo/geometry.ts';
import type { WeighingGround } from '#core/waves/shares.ts';
import { REAL_SHARE } from '#core/waves/spots.ts';
import { networkOf } from '../network-of.ts';

const HOUR = 60 * 60_000;

/**
 * So many answers about one spot from one network are a crowd, where they are at least this share of what comes from it: more than
 * a household gives, and not as the customers of an operator or the readers of a library do, who name the whole town.
 */
const CROWD = { least: 5, share: 2 / 3, within: 12 * HOUR } as const;

/**
 * A spot that so many of crowds are about is flooded. At least `least` about it from one network are of the crowd then, where they are
 * the same share of what comes from it: not each of a flood's machines sends as many. And so are so many in a row about it, though
 * other things have come from the same network: some of the machines are customers of the operators that people share. Of
 * people, who name other places in between, next to none are in so long a row.
 */
const FLOOD = { of: 30, least: 3, inRow: 8 } as const;

/** So many answers are remembered at most: whoever sends ever more does not fill the memory. */
const MOST = 10_000;

/**
 * A spot is a place of the register; and a square of so many metres, and those that are moved by half of it east, north and both. What
 * lies within half a square lies whole in one of the four, wherever their edges are, and whether or not a place ends there.
 */
const SQUARE = 300;
const MOVES = [
  [0, 0],
  [SQUARE / 2, 0],
  [0, SQUARE / 2],
  [SQUARE / 2, SQUARE / 2],
] as const;

/** What somebody marked, as far as it says where. */
export interface Marked {
  readonly geometry: Geometry;
  readonly named: string | null;
}

interface Came {
  readonly at: number;
  readonly receiptHash: string;
  readonly spots: readonly string[];
  isMarked: boolean;
}

/** What came from one network lately, and how many of that were about each spot: nobody is held up by how many they are. */
class Network {
  readonly came: Came[] = [];
  readonly #about = new Map<string, number>();

  add(one: Came): void {
    this.came.push(one);
    for (const spot of one.spots) this.#about.set(spot, this.about(spot) + 1);
  }

  /** Forgets what came before a time, and what came after now: the clock has been set back. */
  keepBetween(from: number, now: number): void {
    const isKept = ({ at }: Came): boolean => at > from && at <= now;
    const kept = this.came.filter(isKept);
    if (kept.length === this.came.length) return;
    this.came.length = 0;
    this.#about.clear();
    for (const one of kept) this.add(one);
  }

  /** Forgets what is kept under a code with this hash, if it came from here. */
  remove(receiptHash: string): boolean {
    const at = this.came.findIndex((one) => one.receiptHash === receiptHash);
    const [gone] = at < 0 ? [] : this.came.splice(at, 1);
    for (const spot of gone?.spots ?? []) this.#about.set(spot, this.about(spot) - 1);
    return gone !== undefined;
  }

  /** The spots that anything from here is about. */
  spots(): readonly string[] {
    return [...this.#about].flatMap(([spot, count]) => (count > 0 ? [spot] : []));
  }

  /** How many came about a spot. */
  about(spot: string): number {
    return this.#about.get(spot) ?? 0;
  }
}

interface Counts {
  readonly all: number;
  readonly about: number;
}

/** Whether so many about a spot are a crowd, where that is at least so many. */
const isCrowd = ({ all, about }: Counts, least: number): boolean => about >= least && about >= CROWD.share * all;

/**
 * Sees from which networks many answers about one spot come, and has each of those marked with just that, so that a wave can be told
 * from people who name the same place at the same time (docs/decisions/0047). Whose network it was is never written, and is
 * forgotten within twelve hours; so is all of it when the program stops.
 */
export class Crowds {
  readonly #mark: (receiptHashes: readonly string[]) => Promise<void>;
  readonly #ground: WeighingGround;
  readonly #clock: Clock;
  /** The network that was seen longest ago first. */
  readonly #networks = new Map<string, Network>();
  /** The spots that are flooded. */
  readonly #flooded = new Set<string>();
  #remembered = 0;
  #sweeping: NodeJS.Timeout | null = null;

  /** `mark` marks what is kept under codes with these hashes; `ground` says where marks are, as it does for a release. */
  constructor(mark: (receiptHashes: readonly string[]) => Promise<void>, ground: WeighingGround, clock: Clock) {
    this.#mark = mark;
    this.#ground = ground;
    this.#clock = clock;
  }

  /** The spots that an answer is about. */
  spotsOf(places: readonly Marked[]): readonly string[] {
    return [...new Set(places.flatMap((place) => [...spotsOfMark(this.#ground, place)]))];
  }

  /** Whether one more answer from there, about these spots, is of a crowd. */
  isCrowd(ip: string, spots: readonly string[]): boolean {
    const network = this.#lately(networkOf(ip));
    return spots.some((spot) => this.#isLastOfCrowd(spot, network, [...network.came, { spots }]));
  }

  /**
   * Sees an answer that has been kept, by its spots and the hash of its code, and whether it is marked already. One that is about no
   * spot says nothing of what else comes from there.
   */
  async see(ip: string, spots: readonly string[], receiptHash: string, isMarked: boolean): Promise<void> {
    if (spots.length === 0) return;
    const name = networkOf(ip);
    const network = this.#lately(name);
    this.#forgetNetwork(name);
    network.add({ at: this.#clock(), receiptHash, spots, isMarked });
    this.#remember(name, network);
    await this.#markAll(spots.flatMap((spot) => this.#foundBy(spot, network)));
  }

  /** Sees an answer that has been changed: what it was before has not come, from wherever it came. */
  async seeChanged(ip: string, spots: readonly string[], receiptHash: string): Promise<void> {
    await this.forget(receiptHash);
    await this.see(ip, spots, receiptHash, false);
  }

  /** Forgets an answer that has been taken back, or is something else now: what is left of its network may be a crowd without it. */
  async forget(receiptHash: string): Promise<void> {
    const left = [...this.#networks.values()].filter((network) => network.remove(receiptHash));
    this.#remembered -= left.length;
    for (const network of left) await this.#markAll(network.spots().flatMap((spot) => this.#foundBy(spot, network)));
  }

  async #markAll(found: readonly Came[]): Promise<void> {
    const all = [...new Set(found)];
    if (all.length === 0) return;
    for (const one of all) one.isMarked = true;
    // The answers are kept by then: where the marks cannot be, they are looked at as any others.
    await this.#mark(all.map((one) => one.receiptHash)).catch(() => undefined);
  }

  /** What is found to be of a crowd about a spot by the last that came from a network: that of all networks, if it floods the spot. */
  #foundBy(spot: string, network: Network): readonly Came[] {
    if (!this.#isLastOfCrowd(spot, network, network.came)) return [];
    const wasFlooded = this.#flooded.has(spot);
    if (wasFlooded || this.#ofCrowds(spot) < FLOOD.of) return unmarkedAbout(spot, network, this.#leastAbout(spot));
    this.#flooded.add(spot);
    return [...this.#networks.values()].flatMap((one) => unmarkedAbout(spot, one, FLOOD.least));
  }

  /** Whether the last of what `came` is of a crowd about a spot that it is about. */
  #isLastOfCrowd(spot: string, network: Network, came: readonly Pick<Came, 'spots'>[]): boolean {
    const about = network.about(spot) + came.length - network.came.length;
    if (isCrowd({ all: came.length, about }, this.#leastAbout(spot))) return true;
    return this.#flooded.has(spot) && rowAbout(spot, came) >= FLOOD.inRow;
  }

  #leastAbout(spot: string): number {
    return this.#flooded.has(spot) ? FLOOD.least : CROWD.least;
  }

  /** How many of crowds are about a spot. */
  #ofCrowds(spot: string): number {
    let sum = 0;
    for (const network of this.#networks.values()) {
      const about = network.about(spot);
      if (isCrowd({ all: network.came.length, about }, CROWD.least)) sum += about;
    }
    return sum;
  }

  /** What is remembered of a network, without what is too long ago. */
  #lately(name: string): Network {
    const network = this.#networks.get(name) ?? new Network();
    const before = network.came.length;
    const now = this.#clock();
    network.keepBetween(now - CROWD.within, now);
    this.#remembered -= before - network.came.length;
    return network;
  }

  #remember(name: string, network: Network): void {
    this.#networks.set(name, network);
    this.#remembered += network.came.length;
    for (const oldest of this.#networks.keys()) {
      if (this.#remembered <= MOST) break;
      this.#forgetNetwork(oldest);
    }
    this.#sweeping ??= setTimeout(() => this.#sweep(), HOUR / 6).unref();
  }

  #forgetNetwork(name: string): void {
    this.#remembered -= this.#networks.get(name)?.came.length ?? 0;
    this.#networks.delete(name);
  }

  /** Also where nothing more comes. */
  #sweep(): void {
    this.#sweeping = null;
    for (const name of [...this.#networks.keys()]) {
      const network = this.#lately(name);
      this.#forgetNetwork(name);
      if (network.came.length > 0) this.#remember(name, network);
    }
    for (const spot of this.#flooded) if (this.#ofCrowds(spot) < FLOOD.of) this.#flooded.delete(spot);
  }
}

/** What of a network's is of a crowd about a spot and not marked yet: all about it, or what is in a long row. */
function unmarkedAbout(spot: string, network: Network, least: number): readonly Came[] {
  const { came } = network;
  const counts = { all: came.length, about: network.about(spot) };
  if (isCrowd(counts, least)) return came.filter(({ isMarked, spots }) => !isMarked && spots.includes(spot));
  const rows: Came[][] = [[]];
  for (const one of came) {
    if (one.spots.includes(spot)) rows.at(-1)?.push(one);
    else rows.push([]);
  }
  return rows.filter(({ length }) => length >= FLOOD.inRow).flatMap((row) => row.filter(({ isMarked }) => !isMarked));
}

/** How many of the last are about a spot, without another between them. */
function rowAbout(spot: string, came: readonly Pick<Came, 'spots'>[]): number {
  const other = came.findLastIndex(({ spots }) => !spots.includes(spot));
  return came.length - 1 - other;
}

/**
 * What somebody named, and the places of the register and the squares that a tenth of a mark lies in, as a release weighs it. Of a
 * mark that a release would not count, where its middle is.
 */
function* spotsOfMark({ sharesOf, placeAt }: WeighingGround, { geometry, named }: Marked): Generator<string> {
  if (named !== null) yield `named ${named}`;
  const middle = middleOf(geometry);
  const counted = sharesOf(geometry);
  const sums = new Map<string, number>();
  for (const { place, at, share } of counted.length > 0 ? counted : [{ place: placeAt(middle), at: middle, share: 1 }])
    for (const spot of [...(place === null ? [] : [`place ${place}`]), ...squaresAt(at)])
      sums.set(spot, (sums.get(spot) ?? 0) + share);
  const real = [...sums].filter(([, share]) => share >= REAL_SHARE).map(([spot]) => spot);
  yield* real.length > 0 ? real : squaresAt(middle);
}

const squaresAt = ([easting, northing]: Position): readonly string[] =>
  MOVES.map(
    ([east, north], move) =>
      `${move} ${Math.floor((easting + east) / SQUARE)} ${Math.floor((northing + north) / SQUARE)}`,
  );
