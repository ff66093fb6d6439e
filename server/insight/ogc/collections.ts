import { Newest } from '#core/base/newest.ts';
import { textIn } from '#core/base/text-in.ts';
import { districtsLayer, type ExportLayer, heatLayer, placesLayer } from '#core/exports/layer.ts';
import type { Position } from '#core/geo/geometry.ts';
import { cornersOf } from '#core/geo/grid.ts';
import { districtsPicture } from '#core/measures/area.ts';
import type { Frame, Tier } from '#core/measures/contract.ts';
import { framePicture } from '#core/measures/frame.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import type { Release } from '#core/release/contract.ts';
import type { ReleaseSummary } from '#db/release/read.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { checksumOf } from '../files/checksum.ts';

/** What a release has as layers, by what a collection's id ends with. */
const KINDS = {
  rutor: {
    title: 'rutor',
    layer: (release: Release, feeling: Feeling) => {
      const picture = mapPicture(release, { feeling, chosen: {} });
      return picture === null ? null : heatLayer(picture);
    },
  },
  platser: {
    title: 'namngivna platser',
    layer: (release: Release, feeling: Feeling) => placesLayer(placesPicture(release, { feeling })),
  },
  omraden: {
    title: 'områden',
    layer: (release: Release, feeling: Feeling) => {
      const picture = districtsPicture(release, { feeling, chosen: {} });
      return picture === null ? null : districtsLayer(picture, []);
    },
  },
} as const;
type Kind = keyof typeof KINDS;
type Feeling = 'unsafe' | 'safe';
const FEELINGS = { otrygga: 'unsafe', trygga: 'safe' } as const;
type FeelingWord = keyof typeof FEELINGS;

/** A layer of a release as OGC API – Features has it. */
export interface Collection {
  /** "ljuskoping-2025-rutor-otrygga": the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly frame: Frame;
  /** The corners of what the release covers. */
  readonly corners: readonly Position[];
  readonly kind: Kind;
  readonly feeling: Feeling;
}

/** The collections of every published release with a map, the newest release first. */
export const collectionsOf = (releases: ReleaseShelf, tier: Tier): readonly Collection[] =>
  releases.summaries(tier).flatMap(collectionsIn);

/** The one of that id, or null: its release alone is looked at. */
export function collectionOf(releases: ReleaseShelf, tier: Tier, id: string): Collection | null {
  const [release] = id.split(ENDING);
  const summary = release === undefined ? null : releases.summary(release, tier);
  return (summary === null ? undefined : collectionsIn(summary).find((one) => one.id === id)) ?? null;
}

/** Worked out once for as long as the release is known. */
const worked = new WeakMap<ReleaseSummary, readonly Collection[]>();

function collectionsIn(summary: ReleaseSummary): readonly Collection[] {
  const before = worked.get(summary);
  if (before !== undefined) return before;
  const frame = framePicture(summary);
  const { root } = summary.header;
  const corners = cornersOf({ ...root, sizeMetres: root.sideMetres });
  const collections = (frame.hasMap ? (Object.keys(KINDS) as Kind[]) : []).flatMap((kind) =>
    (Object.keys(FEELINGS) as FeelingWord[]).map((word) => ({
      id: `${frame.release}-${kind}-${word}`,
      title: `${textIn(frame.title, 'sv')}: ${KINDS[kind].title} som pekats ut som ${word}`,
      frame,
      corners,
      kind,
      feeling: FEELINGS[word],
    })),
  );
  worked.set(summary, collections);
  return collections;
}

/** What stands behind the release in a collection's id. */
const ENDING = new RegExp(`-(?:${Object.keys(KINDS).join('|')})-(?:${Object.keys(FEELINGS).join('|')})$`);

/** A layer with the checksum of its figures, and where each feature stands in it. */
export interface SummedLayer extends ExportLayer {
  readonly checksum: string;
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Layers that are kept in memory: all of as many releases as the shelf keeps. */
const KEPT = 48;

/** The layers that were asked for last. */
export class Layers {
  readonly #releases: ReleaseShelf;
  readonly #tier: Tier;
  readonly #known = new Newest<{ readonly of: Collection; readonly layer: SummedLayer }>(KEPT);

  constructor(releases: ReleaseShelf, tier: Tier) {
    this.#releases = releases;
    this.#tier = tier;
  }

  /** The rows and shapes of a collection; null where its release is gone meanwhile. */
  of(collection: Collection): SummedLayer | null {
    const { id, frame, kind, feeling } = collection;
    const before = this.#known.get(id);
    // A collection is the same for as long as its release is.
    if (before?.of === collection) return before.layer;
    const release = this.#releases.open(frame.release, this.#tier);
    const layer = release === null ? null : KINDS[kind].layer(release, feeling);
    if (layer === null) return null;
    const indexOf = new Map(layer.features.map((feature, index) => [feature.id, index]));
    const summed = { ...layer, checksum: checksumOf(layer), indexOf };
    this.#known.set(id, { of: collection, layer: summed });
    return summed;
  }
}
