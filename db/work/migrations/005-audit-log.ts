import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { BEFORE_THE_FIRST } from '#core/audit/entry.ts';
import { hashOfEntry } from '../audit-chain.ts';
import { AUDIT_TRIGGERS } from '../audit-triggers.ts';

/** The flat list of what staff looked at becomes the audit log: a chain of hashes that is only ever added to. */
export const auditLogMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('audit_entry')
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .addColumn('role', 'text')
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('thing', 'text', (column) => column.notNull())
      .addColumn('object', 'text')
      .addColumn('why', 'text')
      .addColumn('address', 'text')
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_entry_key', ['municipality', 'number'])
      .execute();
    await db.schema.createIndex('audit_entry_time').on('audit_entry').columns(['municipality', 'at']).execute();
    await db.schema
      .createTable('audit_head')
      .addColumn('municipality', 'text', (column) => column.primaryKey())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await carryOver(db);
    await db.schema.dropTable('staff_log').execute();
    for (const trigger of AUDIT_TRIGGERS) await sql.raw(trigger.text).execute(db);
  },
};

interface Before {
  readonly staff_log: {
    readonly municipality: string;
    readonly account_id: string;
    readonly act: string;
    readonly address: string;
    readonly at: number;
  };
  readonly audit_entry: Record<string, unknown>;
  readonly audit_head: Record<string, unknown>;
}

/** In the order of time. Nobody wrote down which role somebody had. */
async function carryOver(db: Kysely<unknown>): Promise<void> {
  const stores = db as Kysely<Before>;
  const rows = await stores.selectFrom('staff_log').selectAll().orderBy('at').orderBy(sql`rowid`).execute();
  const heads = new Map<string, { readonly number: number; readonly hash: string }>();
  for (const { municipality, account_id: account, act, address, at } of rows) {
    const head = heads.get(municipality) ?? { number: 0, hash: BEFORE_THE_FIRST };
    const number = head.number + 1;
    const thing = thingOf(address);
    const unsigned = { municipality, number, at, account, role: null, act, thing, object: null, why: null, address };
    const hash = hashOfEntry({ ...unsigned, previous: head.hash });
    const { account: _, ...row } = unsigned;
    await stores
      .insertInto('audit_entry')
      .values({ ...row, account_id: account, previous: head.hash, hash })
      .execute();
    heads.set(municipality, { number, hash });
  }
  for (const [municipality, head] of heads)
    await stores
      .insertInto('audit_head')
      .values({ municipality, ...head })
      .execute();
}

/** The list held addresses alone, of figures and of dialogues and surveys. */
const thingOf = (address: string): string => (address.startsWith('/api/insight') ? 'release' : 'dialogue');
