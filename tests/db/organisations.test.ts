import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MUNICIPALITY_ITSELF, type Organisation } from '#core/access/organisations.ts';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { AccountStore, type NewAccount } from '#db/work/accounts.ts';
import { workMigrations } from '#db/work/migrations/index.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { SessionStore } from '#db/work/sessions.ts';

let home: string;
let file: string;
const opened: WorkDb[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-organisations-'));
  file = join(home, 'work.sqlite');
});
afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
  rmSync(home, { recursive: true, force: true });
});

async function open(): Promise<WorkDb> {
  const db = await openWorkDb(file);
  opened.push(db);
  return db;
}

const ljusbo: Organisation = { id: 'ljusbo', kind: 'property-owner', name: 'Ljusbo AB' };
const anna: NewAccount = {
  id: 'anna-1',
  municipality: 'ljuskoping',
  name: 'anna',
  title: 'Anna Ek',
  role: 'property-owner',
  organisation: ljusbo,
  passwordHash: '$argon2id$',
};

describe('a work store from before there were organisations', () => {
  it('has each of its accounts in the municipality itself, with role, sign-in and session as they were', async () => {
    const old = openSqlite<Record<string, never>>(file, 0o640);
    const before = Object.entries(workMigrations).filter(([name]) => name < '008');
    await migrate(old, Object.fromEntries(before));
    const roles = ['analyst', 'coordinator', 'host', 'moderator', 'admin', 'dpo'];
    for (const role of roles)
      await sql`INSERT INTO account (id, municipality, name, title, role, password_hash, created_on)
        VALUES (${`${role}-1`}, 'ljuskoping', ${role}, ${role}, ${role}, '$argon2id$', '2026-01-01')`.execute(old);
    await sql`INSERT INTO session (token_hash, account_id, municipality, started_at, seen_at)
      VALUES ('hash', 'dpo-1', 'ljuskoping', 5, 5)`.execute(old);
    await old.destroy();

    const db = await open();
    const found = await new AccountStore(db).all('ljuskoping');
    expect(found.map(({ role }) => role).sort()).toEqual([...roles].sort());
    for (const { organisation, passwordHash } of found)
      expect([organisation, passwordHash]).toEqual([MUNICIPALITY_ITSELF, '$argon2id$']);
    const limits = { startedAfter: 0, seenAfter: 0, notAfter: 10 };
    const session = await new SessionStore(db).current('ljuskoping', 'hash', limits);
    expect(session?.account.organisation).toEqual(MUNICIPALITY_ITSELF);
    expect(await new OrganisationStore(db).all('ljuskoping')).toEqual([MUNICIPALITY_ITSELF]);
  });
});

describe('an organisation', () => {
  it('is of its own municipality alone, also where another has one with the same id', async () => {
    const db = await open();
    const organisations = new OrganisationStore(db);
    await organisations.put('provstad', { ...ljusbo, kind: 'police', name: 'Polisen i Provstad' }, '2026-01-01');
    await organisations.put('ljuskoping', ljusbo, '2026-01-01');
    const accounts = new AccountStore(db);
    await accounts.put(anna, '2026-01-01');
    expect((await accounts.all('ljuskoping')).map(({ organisation }) => organisation)).toEqual([ljusbo]);
    expect(await organisations.byId('provstad', 'ljusbo')).toMatchObject({ kind: 'police' });
    expect(await organisations.byId('annanstans', 'ljusbo')).toBeNull();
  });

  it('never changes its kind, and is never the municipality itself', async () => {
    const organisations = new OrganisationStore(await open());
    await organisations.put('ljuskoping', ljusbo, '2026-01-01');
    for (const changed of [{ kind: 'police' }, { id: 'municipality' }, { id: 'ny', kind: 'municipality' }] as const)
      await expect(organisations.put('ljuskoping', { ...ljusbo, ...changed }, '2026-01-01')).rejects.toThrow(
        /cannot be/,
      );
    expect(await organisations.all('ljuskoping')).toEqual([MUNICIPALITY_ITSELF, ljusbo]);
  });

  it('has no account with a role that it cannot have, by whatever way the role comes', async () => {
    const db = await open();
    await new OrganisationStore(db).put('ljuskoping', ljusbo, '2026-01-01');
    const accounts = new AccountStore(db);
    const wrong = /moderator does not fit property-owner/;
    await expect(accounts.put({ ...anna, role: 'moderator' }, '2026-01-01')).rejects.toThrow(wrong);
    const identity = { issuer: 'https://id.example', subject: 'anna' };
    await expect(accounts.addWithIdentity({ ...anna, role: 'moderator' }, identity, '2026-01-01')).rejects.toThrow(
      wrong,
    );
    await accounts.put(anna, '2026-01-01');
    const known = await accounts.byName('ljuskoping', 'anna');
    if (known === null) throw new Error('anna is there');
    await expect(accounts.setPosition(known, { role: 'moderator', organisation: ljusbo }, 'Anna Ek')).rejects.toThrow(
      wrong,
    );
    expect(await accounts.all('ljuskoping')).toEqual([known]);
  });
});
