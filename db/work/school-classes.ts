import type { Day } from '#core/base/time.ts';
import type { WorkDb } from './schema.ts';

export interface SchoolClass {
  readonly campaign: string;
  /** What the pupils type: "KLA-7M4". */
  readonly code: string;
  /** "7B Sjövikskolan": for staff alone. */
  readonly name: string;
  readonly createdOn: Day;
}

/** School classes that take part. No answer says which class it came from, so none can be counted. */
export class SchoolClasses {
  readonly #db: WorkDb;

  constructor(db: WorkDb) {
    this.#db = db;
  }

  /** By name. */
  async of(municipality: string, campaign: string): Promise<readonly SchoolClass[]> {
    const rows = await this.#db
      .selectFrom('school_class')
      .select(['campaign', 'code', 'name', 'created_on'])
      .where('municipality', '=', municipality)
      .where('campaign', '=', campaign)
      .orderBy('name')
      .execute();
    return rows.map(({ created_on: createdOn, ...row }) => ({ ...row, createdOn }));
  }

  /** The class of a code, or null. */
  async byCode(municipality: string, code: string): Promise<SchoolClass | null> {
    const row = await this.#db
      .selectFrom('school_class')
      .select(['campaign', 'code', 'name', 'created_on'])
      .where('municipality', '=', municipality)
      .where('code', '=', code)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { created_on: createdOn, ...rest } = row;
    return { ...rest, createdOn };
  }

  /** False when another class has that code. */
  async add(municipality: string, { campaign, code, name, createdOn }: SchoolClass, by: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('school_class')
      .values({ municipality, campaign, code, name, created_on: createdOn, created_by: by })
      .onConflict((conflict) => conflict.columns(['municipality', 'code']).doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  async remove(municipality: string, campaign: string, code: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('school_class')
      .where('municipality', '=', municipality)
      .where('campaign', '=', campaign)
      .where('code', '=', code)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
