import type { Rows } from '#core/access/rows.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { Geometry } from '#core/geo/geometry.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import { type RegisteredPlace, registeredOf } from '#core/places/registered.ts';
import { changeAsRead, type NotDone } from './change-as-read.ts';
import type { RegisteredPlaceTable, WorkDb } from './schema.ts';

/** Who changes a place, and when. */
export interface ChangedBy {
  readonly account: string;
  readonly on: Day;
}

/** What a change may say: all but which place it is. */
export type PlaceContentsKept = Omit<RegisteredPlace, 'id' | 'isFixed' | 'revision'>;

/**
 * The register of places: the municipality's named ones, as they are in its file, and those that staff have added. Every method that
 * reads is told whose rows somebody has to do with: whose land it is.
 */
export class PlaceStore {
  readonly #db: WorkDb;
  readonly #municipality: string;
  readonly #named: readonly NamedPlace[];

  constructor(db: WorkDb, municipality: string, named: readonly NamedPlace[]) {
    this.#db = db;
    this.#municipality = municipality;
    this.#named = named;
  }

  /** The same within a transaction. */
  within(work: WorkDb): PlaceStore {
    return new PlaceStore(work, this.#municipality, this.#named);
  }

  /** Every place, retired ones too, by name. */
  async all(rows: Rows): Promise<readonly RegisteredPlace[]> {
    const kept = await this.#db
      .selectFrom('registered_place')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .execute();
    const byId = new Map(kept.map((row) => [row.id, row]));
    const named = this.#named.map((place) => fixedOf(place, byId.get(place.id)));
    const fixed = new Set(named.map(({ id }) => id));
    // A row of a named place that is no longer in the file has no name and no ground of its own.
    const added = kept.filter(({ id }) => !fixed.has(id)).flatMap((row) => addedOf(row) ?? []);
    return [...named, ...added]
      .filter(({ owner }) => rows === 'all' || owner === rows.organisation)
      .sort((one, other) => one.name.localeCompare(other.name, 'sv') || one.id.localeCompare(other.id));
  }

  /** Null for one that is not among these rows. */
  async byId(rows: Rows, id: string): Promise<RegisteredPlace | null> {
    return (await this.all(rows)).find((place) => place.id === id) ?? null;
  }

  /** Adds a place of staff's. */
  async add(id: string, contents: PlaceContentsKept, by: ChangedBy): Promise<RegisteredPlace> {
    const place: RegisteredPlace = { ...contents, id, isFixed: false, revision: 1 };
    await this.#db.insertInto('registered_place').values(this.#row(place, by)).execute();
    return place;
  }

  /** Changes one from the revision that was read. Of a named place its keeping alone. */
  async change(
    id: string,
    revision: number,
    contents: PlaceContentsKept,
    by: ChangedBy,
  ): Promise<Result<RegisteredPlace, NotDone>> {
    return changeAsRead<RegisteredPlace, PlaceContentsKept, never>(this.#db, {
      revision,
      read: (work) => this.within(work).byId('all', id),
      change: () => ok(contents),
      keep: async (work, changed, { isFixed }) => {
        const place: RegisteredPlace = { ...changed, id, isFixed, revision: revision + 1 };
        const row = this.#row(place, by);
        await work
          .insertInto('registered_place')
          .values(row)
          .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet(row))
          .execute();
        return place;
      },
    });
  }

  #row(place: RegisteredPlace, { account, on }: ChangedBy): RegisteredPlaceTable {
    const own = place.isFixed
      ? { kind: null, name: null, geometry: null, radius_metres: null }
      : {
          kind: place.kind,
          name: place.name,
          geometry: JSON.stringify(place.geometry),
          radius_metres: place.radiusMetres,
        };
    return {
      municipality: this.#municipality,
      id: place.id,
      ...own,
      internal_name: place.internalName,
      owner_id: place.owner,
      keeper: place.keeper,
      contact: place.contact,
      speed_limit: place.speedLimit,
      is_retired: place.isRetired ? 1 : 0,
      revision: place.revision,
      changed_on: on,
      changed_by: account,
    };
  }
}

const keepingOf = (row: RegisteredPlaceTable) => ({
  internalName: row.internal_name,
  owner: row.owner_id,
  keeper: row.keeper,
  contact: row.contact,
  speedLimit: row.speed_limit === null ? null : Number(row.speed_limit),
});

const fixedOf = (place: NamedPlace, row: RegisteredPlaceTable | undefined): RegisteredPlace =>
  row === undefined ? registeredOf(place) : registeredOf(place, keepingOf(row), Number(row.revision));

function addedOf(row: RegisteredPlaceTable): RegisteredPlace | null {
  const { kind, name, geometry } = row;
  if (kind === null || name === null || geometry === null) return null;
  return {
    ...keepingOf(row),
    id: row.id,
    isFixed: false,
    kind,
    name,
    geometry: JSON.parse(geometry) as Geometry,
    radiusMetres: row.radius_metres === null ? null : Number(row.radius_metres),
    isRetired: Boolean(row.is_retired),
    revision: Number(row.revision),
  };
}
