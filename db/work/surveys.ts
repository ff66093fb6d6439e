import { Newest } from '#core/base/newest.ts';
import type { Day } from '#core/base/time.ts';
import type { Survey } from '#core/survey/contract.ts';
import { inOne } from './in-one.ts';
import type { SurveyDraftTable, SurveyVersionTable, WorkDb } from './schema.ts';

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

/** More than a municipality has in its list: each is read anew beyond that. */
const AT_HAND = 64;

/** The surveys of a municipality: drafts, which change, and published versions, which never do. */
export class SurveyStore {
  readonly #db: WorkDb;
  /** What has been read, by name: a version never changes, and a draft's revision is never used again. */
  readonly #versions = new Newest<Survey>(AT_HAND);
  readonly #drafts = new Newest<{ readonly revision: number; readonly document: Survey }>(AT_HAND);

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
    return rows.map((row) => this.#draftIn(row));
  }

  /** The same document, as an object too, until somebody saves. */
  async draft(municipality: string, id: string): Promise<SurveyDraft | null> {
    const row = await this.#db
      .selectFrom('survey_draft')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : this.#draftIn(row);
  }

  /** False when a draft of that id is there already. Its revisions go on from those of an earlier draft of that id. */
  async addDraft(municipality: string, id: string, { document, day, by }: Change): Promise<boolean> {
    return inOne(this.#db, async (transaction) => {
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
    return inOne(this.#db, (transaction) => leave(transaction, municipality, id, revision));
  }

  /** Newest version first; each document the same object as the last time, as long as it is at hand. */
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
      document: this.#versionIn(row),
    }));
  }

  async published(municipality: string, id: string, version: number): Promise<Survey | null> {
    const row = await this.#db
      .selectFrom('survey_version')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return row === undefined ? null : this.#versionIn(row);
  }

  /**
   * Makes the draft of that revision a version for good, and takes the draft away, both or neither. False when somebody else
   * has saved meanwhile. Throws when that version is there already.
   */
  async publishDraft(municipality: string, id: string, revision: number, change: Change): Promise<boolean> {
    return inOne(this.#db, async (transaction) => {
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

  #versionIn(row: SurveyVersionTable): Survey {
    const name = `${row.municipality} ${row.id} ${row.version}`;
    const document = this.#versions.get(name) ?? (JSON.parse(row.document) as Survey);
    this.#versions.set(name, document);
    return document;
  }

  #draftIn(row: SurveyDraftTable): SurveyDraft {
    const { id, revision } = row;
    const name = `${row.municipality} ${id}`;
    const known = this.#drafts.get(name);
    const document = known?.revision === revision ? known.document : (JSON.parse(row.document) as Survey);
    this.#drafts.set(name, { revision, document });
    return { id, document, revision, changedOn: row.changed_on, changedBy: row.changed_by };
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
