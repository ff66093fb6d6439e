import { can } from '#core/access/can.ts';
import type { Owner } from '#core/access/owners.ts';
import type { ActionChoices } from '#core/actions/contract.ts';
import type { PlanContext } from '#core/actions/plan.ts';
import type { Source, SourceDraft, ToldSource } from '#core/actions/sources.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { PICTURE_ID } from '#core/picture/contract.ts';
import { nameInWords as pictureName } from '#core/picture/in-words.ts';
import { pictureWords } from '#core/picture/words/index.ts';
import type { RegisteredPlace } from '#core/places/registered.ts';
import type { Promised } from '#core/promises/contract.ts';
import { nameInWords } from '#core/promises/in-words.ts';
import { activitiesOf } from '#core/promises/progress.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import type { ReleaseHeader } from '#core/release/contract.ts';
import type { IsPlaceWord } from '#core/words/names.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { Account } from '#db/work/accounts.ts';
import type { KeptAction } from '#db/work/actions.ts';
import type { FocusAreaStore, KeptFocusArea } from '#db/work/focus-areas.ts';
import type { HotSpotStore, KeptHotSpot } from '#db/work/hot-spots.ts';
import type { PlaceStore } from '#db/work/places.ts';
import type { PromiseStore } from '#db/work/promises.ts';
import { type EvidenceSource, evidenceOf } from './evidence.ts';

export interface ActionGround {
  readonly places: PlaceStore;
  readonly hotSpots: HotSpotStore;
  readonly promises: PromiseStore;
  readonly focusAreas: FocusAreaStore;
  readonly releases: ReleaseShelf;
  readonly evidence: EvidenceSource;
}

const A_PICTURE = new RegExp(PICTURE_ID);

interface Points {
  readonly promise: Promised;
  readonly point: Promised['terms']['points'][number];
}

/** All that an action or a focus area can point at, as it is at one moment. */
export class Pointed {
  readonly places: readonly RegisteredPlace[];
  readonly focusAreas: readonly KeptFocusArea[];
  readonly #hotSpots: readonly KeptHotSpot[];
  readonly #releases: readonly ReleaseHeader[];
  readonly #points: readonly Points[];
  readonly #placeNames: ReadonlyMap<string, string>;

  private constructor(
    places: readonly RegisteredPlace[],
    focusAreas: readonly KeptFocusArea[],
    hotSpots: readonly KeptHotSpot[],
    releases: readonly ReleaseHeader[],
    promises: readonly Promised[],
  ) {
    this.places = places;
    this.focusAreas = focusAreas;
    this.#hotSpots = hotSpots;
    this.#releases = releases;
    this.#points = promises
      .filter(({ state }) => state !== 'draft')
      .flatMap((promise) => promise.terms.points.map((point) => ({ promise, point })));
    this.#placeNames = new Map(places.map(({ id, name }) => [id, name]));
  }

  static async read({ places, hotSpots, promises, focusAreas, releases }: ActionGround): Promise<Pointed> {
    const all = await places.all('all');
    return new Pointed(
      all,
      await focusAreas.all(),
      await hotSpots.at(new Set(all.map(({ id }) => id))),
      releases.list('staff'),
      await promises.all(),
    );
  }

  place(id: string | null): RegisteredPlace | null {
    return this.places.find((place) => place.id === id) ?? null;
  }

  focusTitle(id: string | null): string | null {
    return this.focusAreas.find((area) => area.id === id)?.card.title ?? null;
  }

  /** Whether a source is there. A walk's points are its own: their ids are taken as they come. A picture's id says itself which period it is of. */
  knows({ kind, ref, part, activity }: SourceDraft): boolean {
    switch (kind) {
      case 'release':
        return this.#releases.some(({ id }) => id === ref);
      case 'hot-spot':
        return this.#hotSpots.some(({ id }) => id === ref);
      case 'events':
        return this.place(ref) !== null;
      case 'promise':
        return this.#points.some(
          ({ promise, point }) =>
            promise.id === ref &&
            point.id === part &&
            (activity === '' || activitiesOf(point, promise).some(({ id }) => id === activity)),
        );
      case 'walk':
        return ref !== '';
      case 'picture':
        return A_PICTURE.test(ref);
      default:
        return ref === '';
    }
  }

  told(source: Source, language: 'sv' | 'en'): ToldSource {
    return { ...source, label: this.#label(source, language) };
  }

  #label({ kind, ref, part, activity }: Source, language: 'sv' | 'en'): string {
    if (kind === 'release') {
      const header = this.#releases.find(({ id }) => id === ref);
      return header === undefined ? ref : textIn(header.campaign.title, language);
    }
    if (kind === 'hot-spot')
      return this.#placeNames.get(this.#hotSpots.find(({ id }) => id === ref)?.place ?? '') ?? '';
    if (kind === 'events') return this.#placeNames.get(ref) ?? '';
    if (kind === 'picture') return pictureName(ref, pictureWords[language]);
    if (kind !== 'promise') return '';
    const found = this.#points.find(({ promise, point }) => promise.id === ref && point.id === part);
    if (found === undefined) return ref;
    const heading = textIn(found.point.heading, language);
    const done = activitiesOf(found.point, found.promise).find(({ id }) => id === activity);
    return done === undefined ? heading : `${heading}: ${textIn(done.text, language)}`;
  }

  /** What a proposal is read with. */
  async context(
    evidence: EvidenceSource,
    today: Day,
    reading: { readonly isPlaceWord: IsPlaceWord; readonly language: 'sv' | 'en'; readonly owners: readonly Owner[] },
  ): Promise<PlanContext> {
    const events = await evidence.events(today, this.places);
    return {
      ...reading,
      hasPlace: (id) => this.places.some((place) => place.id === id && !place.isRetired),
      hasFocus: (id) => this.focusAreas.some((area) => area.id === id),
      knows: (source) => this.knows(source),
      countedAt: (place) => {
        const { from, until, events: number } = evidenceOf(null, place, events.get(place) ?? [], today).reported;
        return { from, until, events: number };
      },
    };
  }

  choices(
    account: Account,
    actions: readonly KeptAction[],
    owners: readonly Owner[],
    language: 'sv' | 'en',
  ): ActionChoices {
    const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
    return {
      places: this.places.filter(({ isRetired }) => !isRetired).map(named),
      hotSpots: can(account.role, 'read', 'hot-spot-evidence')
        ? this.#hotSpots
            .filter(({ state }) => state !== 'closed')
            .map(({ id, place }) => ({ id, name: this.#placeNames.get(place) ?? place }))
        : [],
      releases: this.#releases.map(({ id, campaign }) => ({ id, name: textIn(campaign.title, language) })),
      promises: this.#points
        .filter(({ promise }) => promise.state === 'signed')
        .map(({ promise, point }) => ({
          id: promise.id,
          point: point.id,
          name: `${nameInWords(promise.terms, promiseWords[language])}: ${textIn(point.heading, language)}`,
          activities: activitiesOf(point, promise).map(({ id, text }) => ({ id, name: textIn(text, language) })),
        })),
      focusAreas: this.focusAreas
        .filter(({ state }) => state === 'proposed' || state === 'chosen')
        .map(({ id, card }) => ({ id, name: card.title })),
      units: [...new Set(actions.map(({ plan }) => plan.unit))].sort((a, b) => a.localeCompare(b, 'sv')),
      owners: [...owners],
    };
  }
}
