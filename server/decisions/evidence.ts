import { addDays, type Day } from '#core/base/time.ts';
import { roundedPersons } from '#core/exports/rounding.ts';
import type { Position, Ring } from '#core/geo/geometry.ts';
import { middleOf } from '#core/geo/geometry.ts';
import { COUNTED_DAYS, eventsByPlace, type PlacedEvent, reportedOf } from '#core/hotspots/candidates.ts';
import type { Evidence, Felt } from '#core/hotspots/contract.ts';
import { WATCH_DAYS } from '#core/hotspots/watch.ts';
import { type HotSpot as Found, hotSpots, type SeenBefore, seenBefore } from '#core/measures/hot-spots.ts';
import { squareOf } from '#core/measures/squares.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { RegisteredPlace } from '#core/places/registered.ts';
import type { Release } from '#core/release/contract.ts';
import { readPlaces } from '#core/release/read-places.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { EventStore } from '#db/work/events.ts';

/** So many earlier releases are looked at for whether a candidate was one before. */
const EARLIER = 3;

/** Ground that more than expected have pointed out as unsafe and that no named place tells of. */
export interface FeltGround {
  readonly ring: Ring;
  readonly middle: Position;
  readonly felt: Felt;
  readonly seenBefore: SeenBefore;
}

/** What the newest release says of how places feel. */
export interface FeltPicture {
  readonly release: Release;
  /** By the id of a named place. */
  readonly places: ReadonlyMap<string, { readonly felt: Felt; readonly seenBefore: SeenBefore | null }>;
  readonly grounds: readonly FeltGround[];
}

/**
 * What speaks for a hot spot: how places feel by the newest release, and what staff report there. The two are never added up.
 * Residents' part comes from releases alone: nothing here can open the raw store.
 */
export class EvidenceSource {
  readonly #releases: ReleaseShelf;
  readonly #events: EventStore;
  readonly #gazetteer: readonly GazetteerEntry[];
  /** What was worked out of a release: it never changes. */
  readonly #found = new WeakMap<Release, readonly Found[] | null>();

  constructor(releases: ReleaseShelf, events: EventStore, gazetteer: readonly GazetteerEntry[]) {
    this.#releases = releases;
    this.#events = events;
    this.#gazetteer = gazetteer;
  }

  /** How places feel by the newest release; null where there is none yet. */
  felt(): FeltPicture | null {
    const [newest, ...older] = this.#releases.list('staff');
    const release = newest === undefined ? null : this.#releases.open(newest.id, 'staff');
    if (release === null) return null;
    const found = this.#foundIn(release) ?? [];
    const earlier = older
      .slice(0, EARLIER)
      .flatMap(({ id }) => this.#releases.open(id, 'staff') ?? [])
      .map((one) => this.#foundIn(one));
    const read = readPlaces(release, 'unsafe') ?? [];
    const places = new Map<string, { felt: Felt; seenBefore: SeenBefore | null }>();
    for (const { place, figure, isShown } of read) {
      const estimate = isShown ? persons(figure) : null;
      places.set(place.id, {
        felt: { release: release.header.id, estimate, expected: null, sureness: null },
        seenBefore: null,
      });
    }
    const grounds: FeltGround[] = [];
    for (const spot of found) {
      const before = seenBefore(spot, earlier);
      const felt: Felt = {
        release: release.header.id,
        estimate: persons(spot.figure),
        expected: Math.max(1, Math.round(spot.expected)),
        sureness: spot.sureness,
      };
      const [first] = spot.places;
      if (first === undefined) {
        const ground = groundOf(release, spot);
        if (ground !== null) grounds.push({ ...ground, felt, seenBefore: before });
      }
      // The figure is of its surest place; of the others it is known that they are more than expected, and their own number.
      for (const number of spot.places) {
        const id = release.header.places.register[number]?.id;
        if (id === undefined) continue;
        const own =
          number === first ? felt : { ...felt, estimate: places.get(id)?.felt.estimate ?? null, expected: null };
        places.set(id, { felt: own, seenBefore: before });
      }
    }
    return { release, places, grounds };
  }

  /** Accepted events by place, as far back as anything here looks. */
  async events(today: Day, places: readonly RegisteredPlace[]): Promise<ReadonlyMap<string, readonly PlacedEvent[]>> {
    return this.eventsSince(addDays(today, -Math.max(COUNTED_DAYS, 2 * WATCH_DAYS)), places);
  }

  /** Accepted events by place, from a day on. */
  async eventsSince(
    since: Day,
    places: readonly RegisteredPlace[],
  ): Promise<ReadonlyMap<string, readonly PlacedEvent[]>> {
    const entries = new Map(this.#gazetteer.map((entry) => [entry.id, entry]));
    const counting = await this.#events.countingSince('all', since);
    return eventsByPlace(
      counting.map(({ report, geometry }) => ({
        cause: report.cause,
        from: report.from,
        at: middleOf(geometry),
        place: report.where.way === 'name' ? (entries.get(report.where.entry)?.place ?? null) : null,
      })),
      places.filter(({ isRetired }) => !isRetired),
    );
  }

  /** The two scores of one place as they are today. */
  async of(place: RegisteredPlace, places: readonly RegisteredPlace[], today: Day): Promise<Evidence> {
    const events = (await this.events(today, places)).get(place.id) ?? [];
    return evidenceOf(this.felt(), place.id, events, today);
  }

  #foundIn(release: Release): readonly Found[] | null {
    let found = this.#found.get(release);
    if (found === undefined) {
      found = hotSpots(release, { feeling: 'unsafe', chosen: {} });
      this.#found.set(release, found);
    }
    return found;
  }
}

export const evidenceOf = (
  picture: FeltPicture | null,
  place: string,
  events: readonly PlacedEvent[],
  today: Day,
): Evidence => ({ on: today, felt: picture?.places.get(place)?.felt ?? null, reported: reportedOf(events, today) });

/** As persons are shown to staff. */
const persons = (figure: Parameters<typeof roundedPersons>[0]) => {
  const { value, low, high } = roundedPersons(figure, 'staff');
  return { value, low, high };
};

/** The surest square of a candidate, as a ring. */
function groundOf({ ground }: Release, { squares }: Found): Pick<FeltGround, 'ring' | 'middle'> | null {
  const [first] = squares;
  if (first === undefined) return null;
  const { easting, northing, sizeMetres } = squareOf(ground.lattice, first);
  return {
    middle: [easting + Math.round(sizeMetres / 2), northing + Math.round(sizeMetres / 2)],
    ring: [
      [easting, northing],
      [easting + sizeMetres, northing],
      [easting + sizeMetres, northing + sizeMetres],
      [easting, northing + sizeMetres],
    ],
  };
}
