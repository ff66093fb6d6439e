import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import type { Rows } from '#core/access/rows.ts';
import { insidePolygon, type Position } from '#core/geo/geometry.ts';
import { placeOf } from '#core/hotspots/place-draft.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { type PlaceDraft, type RegisteredPlace, stretchMetres, type ToldPlace } from '#core/places/registered.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import type { PlaceContentsKept } from '#db/work/places.ts';
import { unfit } from './refusals.ts';

export interface PlaceSources {
  readonly organisations: OrganisationStore;
  readonly municipality: Municipality;
  readonly geography: Pick<Geography, 'gazetteer' | 'homes'>;
}

type StaffLanguage = 'sv' | 'en';

/** How places are read and told. It knows nothing of HTTP. */
export class PlaceDesk {
  readonly #sources: PlaceSources;
  readonly isPlaceWord;

  constructor(sources: PlaceSources) {
    this.#sources = sources;
    this.isPlaceWord = placeWordsOf([
      ...sources.geography.gazetteer.map(({ name }) => name),
      ...sources.municipality.places.map(({ name }) => name),
    ]);
  }

  /** Whose land it can be: the municipality itself first. */
  async owners(language: StaffLanguage): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const { organisations, municipality } = this.#sources;
    const all = await organisations.all(municipality.settings.id);
    return [
      { id: MUNICIPALITY_ITSELF.id, name: municipality.settings.formalName[language] },
      ...all.filter(({ id }) => id !== MUNICIPALITY_ITSELF.id).map(({ id, name }) => ({ id, name })),
    ];
  }

  /** What a draft makes of a place; `before` is null for a new one. Throws RefusalError with everything that has to be mended. */
  async read(draft: PlaceDraft, before: RegisteredPlace | null, language: StaffLanguage): Promise<PlaceContentsKept> {
    const { geography, municipality } = this.#sources;
    const owners = (await this.owners(language)).map(({ id }) => id);
    const isInside = (position: Position): boolean =>
      municipality.boundary.some((polygon) => insidePolygon(position, polygon));
    const { gazetteer, homes } = geography;
    const read = placeOf(draft, before, {
      gazetteer,
      homes,
      owners,
      isInside,
      isPlaceWord: this.isPlaceWord,
      language,
    });
    if (!read.ok) throw unfit(read.failure, language);
    return read.value;
  }

  /** Places as they are told. What staff call one among themselves is for whoever reads every place (decision 0076). */
  async told(
    places: readonly RegisteredPlace[],
    rows: Rows | null,
    language: StaffLanguage,
  ): Promise<readonly ToldPlace[]> {
    const names = new Map((await this.owners(language)).map((owner) => [owner.id, owner]));
    return places.map((place) => ({
      id: place.id,
      isFixed: place.isFixed,
      kind: place.kind,
      name: place.name,
      internalName: rows === 'all' ? place.internalName : null,
      geometry: place.geometry,
      radiusMetres: place.radiusMetres,
      lengthMetres: stretchMetres(place),
      speedLimit: place.speedLimit,
      owner: place.owner === null ? null : (names.get(place.owner) ?? { id: place.owner, name: place.owner }),
      keeper: place.keeper,
      contact: place.contact,
      isRetired: place.isRetired,
      revision: place.revision,
    }));
  }
}
