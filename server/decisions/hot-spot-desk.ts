import { can } from '#core/access/can.ts';
import type { Rows } from '#core/access/rows.ts';
import { rowsFor } from '#core/access/rows.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import { insideRing, middleOf } from '#core/geo/geometry.ts';
import {
  byField,
  COUNTED_DAYS,
  FEWEST_EVENTS,
  fieldOf,
  type PlacedEvent,
  suggestionOf,
} from '#core/hotspots/candidates.ts';
import type { Candidate, Candidates, HotSpot, ToldStep } from '#core/hotspots/contract.ts';
import { isStale, isWaitingLong } from '#core/hotspots/life.ts';
import { reasonInWords } from '#core/hotspots/reason.ts';
import { watchOf } from '#core/hotspots/watch.ts';
import { describeGeometry } from '#core/places/describe.ts';
import type { RegisteredPlace } from '#core/places/registered.ts';
import type { Account } from '#db/work/accounts.ts';
import type { HotSpotStore, KeptHotSpot, KeptStep } from '#db/work/hot-spots.ts';
import type { PlaceStore } from '#db/work/places.ts';
import { type EvidenceSource, evidenceOf } from './evidence.ts';
import { PlaceDesk, type PlaceSources } from './place-desk.ts';

export interface HotSpotSources extends PlaceSources {
  readonly places: PlaceStore;
  readonly hotSpots: HotSpotStore;
  readonly evidence: EvidenceSource;
  readonly clock: Clock;
}

/** Who reads, and which rows they may. */
export interface Reader {
  readonly account: Account;
  readonly rows: Rows;
  readonly language: 'sv' | 'en';
}

/** How hot spots and candidates are told, to each as much as their role reads. It knows nothing of HTTP. */
export class HotSpotDesk {
  readonly #sources: HotSpotSources;
  readonly #placeDesk: PlaceDesk;

  constructor(sources: HotSpotSources) {
    this.#sources = sources;
    this.#placeDesk = new PlaceDesk(sources);
  }

  get isPlaceWord() {
    return this.#placeDesk.isPlaceWord;
  }

  today(): Day {
    return dayOf(this.#sources.clock());
  }

  /** Hot spots among somebody's rows: of proposals and what was turned down only those who read what speaks for one are told. */
  async among({ account, rows }: Reader): Promise<readonly KeptHotSpot[]> {
    const { places, hotSpots } = this.#sources;
    const ids = new Set((await places.all(rows)).map(({ id }) => id));
    const found = await hotSpots.at(ids);
    return readsEvidence(account) ? found : found.filter(({ decidedOn }) => decidedOn !== null);
  }

  /** Null for one that is not among somebody's rows, or not theirs to know yet. */
  async one(reader: Reader, id: string): Promise<KeptHotSpot | null> {
    return (await this.among(reader)).find((spot) => spot.id === id) ?? null;
  }

  async told({ account, language }: Reader, spots: readonly KeptHotSpot[]): Promise<readonly HotSpot[]> {
    const { places, municipality, evidence } = this.#sources;
    const today = this.today();
    const all = await places.all('all');
    const names = new Map((await this.#placeDesk.owners(language)).map(({ id, name }) => [id, name]));
    const hasAll = readsEvidence(account);
    const events = hasAll && spots.some(({ state }) => state === 'closed') ? await evidence.events(today, all) : null;
    const byId = new Map(
      (await this.#placeDesk.told(all, rowsFor(account, ['read', 'place']), language)).map((place) => [
        place.id,
        place,
      ]),
    );
    const step = (one: KeptStep): ToldStep => ({
      number: one.number,
      act: one.act,
      state: one.state,
      on: one.on,
      by: {
        role: one.role,
        organisation: names.get(one.organisation) ?? municipality.settings.formalName[language],
      },
      meeting: one.meeting,
      reason: hasAll ? one.reason : null,
      reviewBy: one.reviewBy,
      closing: one.closing,
      evidence: hasAll ? one.evidence : null,
    });
    return spots.flatMap((spot): readonly HotSpot[] => {
      const place = byId.get(spot.place);
      const kept = all.find(({ id }) => id === spot.place);
      if (place === undefined || kept === undefined) return [];
      const steps = hasAll
        ? spot.steps
        : spot.steps.filter(({ state, act }) => state !== 'proposed' && act !== 'change');
      return [
        {
          id: spot.id,
          place,
          settled: spot.settled,
          state: spot.state,
          since: spot.since,
          proposedOn: spot.proposedOn,
          reviewedOn: spot.reviewedOn,
          reviewBy: spot.reviewBy,
          isStale: isStale(spot.state, spot.reviewBy, today) || isWaitingLong(spot.state, spot.proposedOn, today),
          closing: spot.closing,
          reason: hasAll ? reasonInWords(spot.evidence, language) : null,
          evidence: hasAll ? spot.evidence : null,
          watch:
            events !== null && spot.state === 'closed' && spot.decidedOn !== null
              ? watchOf(kept, spot.since, today, all, events)
              : null,
          history: steps.map(step),
          revision: spot.revision,
        },
      ];
    });
  }

  /**
   * Places that speak for being looked at, and ground that residents have pointed out where there is no place; each with the two
   * scores and which of the four fields they put it in. Places of which nothing is known are left out.
   */
  async candidates({ account, language }: Reader): Promise<Candidates> {
    const { places, hotSpots, evidence, geography, municipality } = this.#sources;
    const today = this.today();
    const all = await places.all('all');
    const inUse = all.filter(({ isRetired }) => !isRetired);
    const picture = evidence.felt();
    const events = await evidence.events(today, all);
    const open = (await hotSpots.at(new Set(all.map(({ id }) => id)))).filter(({ state }) => state !== 'closed');
    const told = new Map(
      (await this.#placeDesk.told(inUse, rowsFor(account, ['read', 'place']), language)).map((place) => [
        place.id,
        place,
      ]),
    );
    const of = (place: RegisteredPlace, felt = picture?.places.get(place.id)): Candidate => {
      const found = evidenceOf(picture, place.id, events.get(place.id) ?? NONE, today);
      const scores = { ...found, felt: felt?.felt ?? null };
      const already = open.find((spot) => spot.place === place.id);
      return {
        place: told.get(place.id) ?? null,
        name: place.name,
        ring: null,
        evidence: scores,
        field: fieldOf(scores),
        reason: reasonInWords(scores, language),
        suggestion: suggestionOf(scores),
        seenBefore: felt?.seenBefore ?? null,
        openAs: already === undefined ? null : { id: already.id, state: already.state },
      };
    };
    const names = { gazetteer: geography.gazetteer, places: municipality.places };
    const grounds = (picture?.grounds ?? []).map((ground): Candidate => {
      const own = inUse.find(({ isFixed, geometry }) => !isFixed && insideRing(middleOf(geometry), ground.ring));
      if (own !== undefined) return of(own, ground);
      const scores = { ...evidenceOf(null, '', NONE, today), felt: ground.felt };
      return {
        place: null,
        name: describeGeometry({ type: 'point', position: ground.middle }, null, names, language).heading,
        ring: ground.ring.map(([easting, northing]) => [easting, northing]),
        evidence: scores,
        field: fieldOf(scores),
        reason: reasonInWords(scores, language),
        suggestion: suggestionOf(scores),
        seenBefore: ground.seenBefore,
        openAs: null,
      };
    });
    const onGround = new Set(grounds.flatMap(({ place }) => place?.id ?? []));
    const atPlaces = inUse.filter(({ id }) => !onGround.has(id)).map((place) => of(place));
    const header = picture?.release.header;
    return {
      today,
      release: header === undefined ? null : { id: header.id, title: textIn(header.campaign.title, language) },
      events: {
        from: evidenceOf(null, '', NONE, today).reported.from,
        until: today,
        weeks: COUNTED_DAYS / 7,
        fewest: FEWEST_EVENTS,
      },
      candidates: [...grounds, ...atPlaces]
        .filter(({ evidence: { felt, reported } }) => felt?.estimate != null || reported.events > 0)
        .sort(byField),
    };
  }
}

const NONE: readonly PlacedEvent[] = [];

const readsEvidence = ({ role }: Account): boolean => can(role, 'read', 'hot-spot-evidence');
