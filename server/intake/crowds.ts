import type { Clock } from '#core/base/time.ts';
import { type Geometry, middleOf, type Position } from '#core/geo/geometry.ts';
import { networkOf } from '../network-of.ts';

const HOUR = 60 * 60_000;

/**
 * So many answers about one spot from one network are a crowd, where they are at least this share of what comes from it: more than
 * a household gives, and not as the customers of an operator or the readers of a library do, who name the whole town.
 */
const CROWD = { least: 5, share: 2 / 3, within: 12 * HOUR } as const;

/**
 * Where so many of crowds are about a spot, some of them come from networks that people share too. There a stretch of what comes is
 * of the crowd, where by chance alone one such stretch in a hundred would be so much about the spot, as often as what comes from the
 * other shared networks is about it: in the quarter of those where it is least, for there may be some of the crowd in the rest.
 * Shared are networks that so many answers come from at least, where so many are; else all together are taken for one. Without the
 * first of these, whoever has machines name the whole town could have the people of a network look like a crowd of it.
 */
const HIDDEN = { of: 30, evidence: Math.log(100), quantile: 1 / 4, networks: 4, longest: 200 } as const;

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
  /** How many came about the spot that most came about. */
  #most = 0;

  add(one: Came): void {
    this.came.push(one);
    for (const spot of one.spots) {
      const about = this.about(spot) + 1;
      this.#about.set(spot, about);
      this.#most = Math.max(this.#most, about);
    }
  }

  /** Forgets what came before a time, and what came after now: the clock has been set back. */
  keepBetween(from: number, now: number): void {
    const isKept = ({ at }: Came): boolean => at > from && at <= now;
    const kept = this.came.filter(isKept);
    if (kept.length === this.came.length) return;
    this.came.length = 0;
    this.#most = 0;
    this.#about.clear();
    for (const one of kept) this.add(one);
  }

  /** How many came about a spot. */
  about(spot: string): number {
    return this.#about.get(spot) ?? 0;
  }

  /** Whether all that comes is a crowd's about any spot: it says nothing of what people name. */
  get isCrowd(): boolean {
    return isCrowd({ all: this.came.length, about: this.#most });
  }
}

interface Counts {
  readonly all: number;
  readonly about: number;
}

const isCrowd = ({ all, about }: Counts): boolean => about >= CROWD.least && about >= CROWD.share * all;

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
    return spots.some((spot) => this.#crowdAbout(spot, network, [...network.came, { spots }]) > 0);
  }

  /** Sees an answer that has been kept or changed, by its spots and the hash of its code, and whether it is marked already. */
  async see(ip: string, spots: readonly string[], receiptHash: string, isMarked: boolean): Promise<void> {
    const name = networkOf(ip);
    const network = this.#lately(name);
    this.#forget(name);
    network.add({ at: this.#clock(), receiptHash, spots, isMarked });
    this.#remember(name, network);
    const found = new Set<Came>();
    for (const spot of spots)
      for (const one of lastOf(network.came, this.#crowdAbout(spot, network, network.came)))
        if (!one.isMarked && one.spots.includes(spot)) found.add(one);
    if (found.size === 0) return;
    for (const one of found) one.isMarked = true;
    // The answers are kept by then: where the marks cannot be, they are looked at as any others.
    await this.#mark([...found].map((one) => one.receiptHash)).catch(() => undefined);
  }

  /** So many of the last that `came` are a crowd about a spot that the last of them is about: none, if 0. */
  #crowdAbout(spot: string, network: Network, came: readonly Pick<Came, 'spots'>[]): number {
    const about = network.about(spot) + came.length - network.came.length;
    if (about < CROWD.least) return 0;
    if (isCrowd({ all: came.length, about })) return came.length;
    const share = this.#shareElsewhere(spot, network);
    return share === null ? 0 : stretchAbout(spot, came, share);
  }

  /** What share of what comes from the other shared networks is about a spot. Null where there is no crowd that could be hidden. */
  #shareElsewhere(spot: string, but: Network): number | null {
    const shared: Counts[] = [];
    const people = { all: 0, about: 0 };
    let ofCrowds = 0;
    for (const network of this.#networks.values()) {
      const counts = { all: network.came.length, about: network.about(spot) };
      if (isCrowd(counts)) ofCrowds += counts.about;
      if (!network.isCrowd && network !== but) {
        if (counts.all >= CROWD.least) shared.push(counts);
        people.all += counts.all;
        people.about += counts.about;
      }
    }
    if (ofCrowds < HIDDEN.of || people.all === 0) return null;
    return shared.length < HIDDEN.networks ? shareIn(people) : quantileOf(shared);
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

/** As if half an answer more had been about it: of few that none is about, the share is not nought. */
const shareIn = ({ all, about }: Counts): number => (about + 0.5) / (all + 1);

/** The share in the networks where it is least, until these are the quantile of all that comes. */
function quantileOf(networks: readonly Counts[]): number {
  const sorted = networks.map((one) => ({ all: one.all, share: shareIn(one) })).sort((a, b) => a.share - b.share);
  let left = HIDDEN.quantile * networks.reduce((sum, { all }) => sum + all, 0);
  for (const { all, share } of sorted) {
    left -= all;
    if (left <= 0) return share;
  }
  return 1;
}

/**
 * How long the last stretch is that is about a spot more than chance lets it: of all that are, the one that has most above a crowd's
 * share (a scan statistic: Kulldorff, Communications in Statistics 26:1481, 1997). 0 where none is.
 */
function stretchAbout(spot: string, came: readonly Pick<Came, 'spots'>[], share: number): number {
  let [found, most, about] = [0, Number.NEGATIVE_INFINITY, 0];
  for (let length = 1; length <= Math.min(came.length, HIDDEN.longest); length += 1) {
    if (came.at(-length)?.spots.includes(spot) !== true) continue;
    about += 1;
    const above = about - CROWD.share * length;
    const isMore = about >= CROWD.least && evidenceOf({ all: length, about }, share) >= HIDDEN.evidence;
    if (isMore && above > most) [found, most] = [length, above];
  }
  return found;
}

/** Chernoff's bound: the chance that so many or more are about a spot, if each is by such a share, is at most e to minus this. */
function evidenceOf({ all, about }: Counts, share: number): number {
  const seen = about / all;
  if (seen <= share) return 0;
  return about * Math.log(seen / share) + (seen === 1 ? 0 : (all - about) * Math.log((1 - seen) / (1 - share)));
}

const lastOf = <One>(all: readonly One[], count: number): readonly One[] => all.slice(all.length - count);

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
