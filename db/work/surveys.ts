import type { Day } from '#core/base/time.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { WorkDb } from './schema.ts';

/** A survey that is being written: the document may have faults, which the linter tells. */
export interface SurveyDraft {
  readonly id: string;
  readonly document: Survey;
  readonly revision: number;
  readonly changedOn: Day;
  /** The title of the account that changed it last. */
  readonly changedBy: string;
}

export interface PublishedSurvey {
  readonly id: string;
  readonly version: number;
  readonly publishedOn: Day;
  readonly publishedBy: string;
  readonly document: Survey;
}

export interface Change {
  readonly document: Survey;
  readonly day: Day;
  readonly by: string;
}

/** The surveys of a municipality: drafts, which change, and published versions, which never do. */
export class SurveyStore {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  async drafts(municipality: string): Promise<readonly SurveyDraft[]> {
    const rows = await this.#db
      .selectFrom('survey_draft')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      document: JSON.parse(row.document) as Survey,
      revision: row.revision,
      changedOn: row.changed_on,
      changedBy: row.changed_by,
    }));
  }

  async draft(municipality: string, id: string): Promise<SurveyDraft | null> {
    return (await this.drafts(municipality)).find((draft) => draft.id === id) ?? null;
  }

  /** False when a draft of that id is there already. Its revisions go on from those of an earlier draft of that id. */
  async addDraft(municipality: string, id: string, { document, day, by }: Change): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const past = await transaction
        .selectFrom('survey_draft_past')
        .select('revision')
        .where('municipality', '=', municipality)
        .where('id', '=', id)
        .executeTakeFirst();
      const revision = (past?.revision ?? 0) + 1;
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('survey_draft')
        .values({ municipality, id, document: JSON.stringify(document), revision, changed_on: day, changed_by: by })
        .onConflict((conflict) => conflict.columns(['municipality', 'id']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    });
  }

  /** Saves over the revision that was read, and returns the new one; null when somebody else has saved meanwhile. */
  async saveDraft(
    municipality: string,
    id: string,
    revision: number,
    { document, day, by }: Change,
  ): Promise<number | null> {
    const { numUpdatedRows } = await this.#db
      .updateTable('survey_draft')
      .set({ document: JSON.stringify(document), revision: revision + 1, changed_on: day, changed_by: by })
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? revision + 1 : null;
  }

  /** Takes the draft of that revision away. False when somebody else has saved meanwhile, or there is none. */
  async removeDraft(municipality: string, id: string, revision: number): Promise<boolean> {
    return this.#db.transaction().execute((transaction) => leave(transaction, municipality, id, revision));
  }

  /** Newest version first. */
  async publishedAll(municipality: string): Promise<readonly PublishedSurvey[]> {
    const rows = await this.#db
      .selectFrom('survey_version')
      .selectAll()
      .where('municipality', '=', municipality)
      .orderBy('id')
      .orderBy('version', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      publishedOn: row.published_on,
      publishedBy: row.published_by,
      document: JSON.parse(row.document) as Survey,
    }));
  }

  async published(municipality: string, id: string, version: number): Promise<Survey | null> {
    const row = await this.#db
      .selectFrom('survey_version')
      .select('document')
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return row === undefined ? null : (JSON.parse(row.document) as Survey);
  }

  /**
   * Makes the draft of that revision a version for good, and takes the draft away, both or neither. False when somebody else
   * has saved meanwhile. Throws when that version is there already.
   */
  async publishDraft(municipality: string, id: string, revision: number, change: Change): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      if (!(await leave(transaction, municipality, id, revision))) return false;
      if (await new SurveyStore(transaction).publish(municipality, change)) return true;
      throw new Error(`version ${change.document.version} of ${id} is there already`);
    });
  }

  /** Keeps a version for good. False when that version is there already. */
  async publish(municipality: string, { document, day, by }: Change): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('survey_version')
      .values({
        municipality,
        id: document.id,
        version: document.version,
        document: JSON.stringify(document),
        published_on: day,
        published_by: by,
      })
      .onConflict((conflict) => conflict.columns(['municipality', 'id', 'version']).doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
}

/** Deletes a draft and remembers how far its revisions went. */
async function leave(transaction: WorkDb, municipality: string, id: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('survey_draft')
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await transaction
    .insertInto('survey_draft_past')
    .values({ municipality, id, revision })
    .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet({ revision }))
    .execute();
  return true;
}
