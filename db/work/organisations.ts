import { isOrganisationKind, MUNICIPALITY_ITSELF, type Organisation } from '#core/access/organisations.ts';
import type { Day } from '#core/base/time.ts';
import type { OrganisationTable, WorkDb } from './schema.ts';

/** The organisations of a municipality: itself, and those it works with. None is ever removed, since rows carry its id. */
export class OrganisationStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  /** The municipality itself first, then the others by name. */
  async all(municipality: string): Promise<readonly Organisation[]> {
    const rows = await this.#db
      .selectFrom('organisation')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('name')
      .execute();
    return [MUNICIPALITY_ITSELF, ...rows.map(organisationOf)];
  }

  async byId(municipality: string, id: string): Promise<Organisation | null> {
    return (await this.all(municipality)).find((one) => one.id === id) ?? null;
  }

  /** Adds an organisation, or gives one of that id and kind another name. Its kind never changes: its accounts' roles hang on it. */
  async put(municipality: string, { id, kind, name }: Organisation, createdOn: Day): Promise<void> {
    const known = await this.byId(municipality, id);
    if (id === MUNICIPALITY_ITSELF.id || kind === MUNICIPALITY_ITSELF.kind || (known !== null && known.kind !== kind))
      throw new Error(`${id} cannot be a ${kind} organisation`);
    await this.#db
      .insertInto('organisation')
      .values({ municipality, id, kind, name, created_on: createdOn })
      .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet({ name }))
      .execute();
  }
}

function organisationOf({ id, kind, name }: OrganisationTable): Organisation {
  if (!isOrganisationKind(kind)) throw new Error(`unknown kind of organisation ${kind}`);
  return { id, kind, name };
}
