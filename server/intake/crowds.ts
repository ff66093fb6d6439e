import type { Clock } from '#core/base/time.ts';
import { type Geometry, middleOf, type Position } from '#core/geo/geometry.ts';
import { networkOf } from '../network-of.ts';

const HOUR = 60 * 60_000;

/**
 * So many answers about one spot from one network are a crowd, where they are at least this share of what comes from it: more than
 * a household gives, and not as the customers of an operator or the readers of a library do, who name the whole town.
 */
const CROWD = { least: 5, share: 2 / 3, within: 12 * HOUR } as const;

/** So many answers are remembered at most: whoever sends ever more does not fill the memory. */
const MOST = 10_000;

/** Side of the squares that are taken for one spot, metres; and how many of them one answer is remembered by. */
const SQUARE = 250;
const MOST_SQUARES = 12;

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
    for (const spot of one.spots) this.#about.set(spot, this.#countOf(spot) + 1);
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

  /** Whether what came about a spot, and so many more, are many and much of what came. */
  isCrowdAbout(spot: string, more: number): boolean {
    const about = this.#countOf(spot) + more;
    return about >= CROWD.least && about >= CROWD.share * (this.came.length + more);
  }

  #countOf(spot: string): number {
    return this.#about.get(spot) ?? 0;
  }
}

/**
 * Sees from which networks many answers about one spot come, and has each of those marked with just that, so that a wave can be told
 * from people who name the same place at the same time (docs/decisions/0047). Whose network it was is never written, and is
 * forgotten within twelve hours; so is all of it when the program stops.
 */
export class Crowds {
  readonly #mark: (receiptHashes: readonly string[]) => Promise<void>;
  readonly #clock: Clock;
  /** The network that was seen longest ago first. */
  readonly #networks = new Map<string, Network>();
  #remembered = 0;
  #sweeping: NodeJS.Timeout | null = null;

  /** `mark` marks what is kept under codes with these hashes. */
  constructor(mark: (receiptHashes: readonly string[]) => Promise<void>, clock: Clock) {
    this.#mark = mark;
    this.#clock = clock;
  }

  /** Whether one more answer from there, about these spots, is of a crowd. */
  isCrowd(ip: string, spots: readonly string[]): boolean {
    const network = this.#lately(networkOf(ip));
    return spots.some((spot) => network.isCrowdAbout(spot, 1));
  }

  /** Sees an answer that has been kept or changed, by its spots and the hash of its code, and whether it is marked already. */
  async see(ip: string, spots: readonly string[], receiptHash: string, isMarked: boolean): Promise<void> {
    const name = networkOf(ip);
    const network = this.#lately(name);
    this.#forget(name);
    network.add({ at: this.#clock(), receiptHash, spots, isMarked });
    this.#remember(name, network);
    const crowded = spots.filter((spot) => network.isCrowdAbout(spot, 0));
    if (crowded.length === 0) return;
    const found = network.came.filter((one) => !one.isMarked && one.spots.some((spot) => crowded.includes(spot)));
    if (found.length === 0) return;
    for (const one of found) one.isMarked = true;
    // The answers are kept by then: where the marks cannot be, they are looked at as any others.
    await this.#mark(found.map((one) => one.receiptHash)).catch(() => undefined);
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
      this.#forget(oldest);
    }
    this.#sweeping ??= setTimeout(() => this.#sweep(), HOUR / 6).unref();
  }

  #forget(name: string): void {
    this.#remembered -= this.#networks.get(name)?.came.length ?? 0;
    this.#networks.delete(name);
  }

  /** Also where nothing more comes. */
  #sweep(): void {
    this.#sweeping = null;
    for (const name of [...this.#networks.keys()]) {
      const network = this.#lately(name);
      this.#forget(name);
      if (network.came.length > 0) this.#remember(name, network);
    }
  }
}

/** The named places, and the squares that what is drawn goes through: coarse, and quick however long or bent it is. */
export function spotsOf(places: readonly Marked[]): readonly string[] {
  const spots = new Set<string>();
  for (const { geometry, named } of places) {
    if (named !== null) spots.add(named);
    for (const [easting, northing] of pointsAlong(geometry)) {
      if (spots.size >= MOST_SQUARES) break;
      spots.add(`${Math.floor(easting / SQUARE)} ${Math.floor(northing / SQUARE)}`);
    }
  }
  return [...spots];
}

/** An area's middle, corners, and as many points between two corners as leave out no square. */
function* pointsAlong(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'point') return yield geometry.position;
  if (geometry.type === 'area') yield middleOf(geometry);
  const corners = geometry.type === 'line' ? geometry.positions : geometry.ring;
  for (const [number, [easting, northing]] of corners.entries()) {
    yield [easting, northing];
    const [nextEasting, nextNorthing] = corners[number + 1] ?? [easting, northing];
    const [east, north] = [nextEasting - easting, nextNorthing - northing];
    const parts = Math.min(MOST_SQUARES, Math.ceil((2 * Math.hypot(east, north)) / SQUARE));
    for (let part = 1; part < parts; part += 1)
      yield [easting + (east * part) / parts, northing + (north * part) / parts];
  }
}
