import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEFORE_THE_FIRST } from '#core/audit/entry.ts';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { hashOfEntry } from '#db/work/audit-chain.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { workMigrations } from '#db/work/migrations/index.ts';
import { openWorkDb } from '#db/work/open.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-audit-'));
  file = join(folder, 'work.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const anna = { id: 'anna', role: 'moderator' } as const;
const clock = (): number => Date.UTC(2026, 2, 1, 9);

describe('the audit log', () => {
  it('numbers its entries, says who did what, to what and why, and each follows on the one before', async () => {
    const db = await openWorkDb(file);
    const log = new AuditLog(db, 'ljuskoping', clock);
    await log.add({ account: anna, act: 'sign-in', thing: 'session' });
    await log.add({ account: anna, act: 'decide', thing: 'moderation', object: 'text-7', why: 'names somebody' });
    const [first, second] = await log.from(1);
    expect(second).toMatchObject({
      municipality: 'ljuskoping',
      number: 2,
      at: clock(),
      account: 'anna',
      role: 'moderator',
      act: 'decide',
      thing: 'moderation',
      object: 'text-7',
      why: 'names somebody',
    });
    expect(first?.previous).toBe(BEFORE_THE_FIRST);
    expect(second?.previous).toBe(first?.hash);
    await db.destroy();
  });

  it('is never changed, shortened, written over or written out of order by an ordinary statement', async () => {
    const db = await openWorkDb(file);
    const log = new AuditLog(db, 'ljuskoping', clock);
    await log.add({ account: anna, act: 'read', thing: 'release' });
    await log.add({ account: anna, act: 'export', thing: 'release' });
    const before = await log.from(1);
    for (const statement of [
      `update audit_entry set account_id = 'bo'`,
      'delete from audit_entry where number = 2',
      `insert or replace into audit_entry select municipality, number, at, 'bo', role, act, thing, object, why, address, previous, hash from audit_entry where number = 1`,
      `insert into audit_entry select municipality, 4, at, 'bo', role, act, thing, object, why, address, previous, hash from audit_entry where number = 1`,
    ])
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/audit log/);
    expect(await log.from(1)).toEqual(before);
    await db.destroy();
  });

  it('stays one chain when two programs write at once', async () => {
    const one = await openWorkDb(file);
    const run = promisify(execFile);
    const writer = join(import.meta.dirname, '../support/audit-writer-process.ts');
    await Promise.all(['anna', 'bo'].map((who) => run(process.execPath, [writer, file, who, '40'])));
    const entries = await new AuditLog(one, 'ljuskoping', clock).from(1);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    for (const who of ['anna', 'bo']) expect(entries.filter(({ account }) => account === who)).toHaveLength(40);
    let previous = BEFORE_THE_FIRST;
    for (const { hash, ...entry } of entries) {
      expect(entry.previous).toBe(previous);
      expect(hashOfEntry(entry)).toBe(hash);
      previous = hash;
    }
    await one.destroy();
  });

  it('takes over what the flat list before it held, in the order of time, and goes on from there', async () => {
    const old = openSqlite<{ staff_log: Record<string, unknown> }>(file);
    const { '005-audit-log': _, ...before } = workMigrations;
    await migrate(old, Object.fromEntries(Object.entries(before).filter(([name]) => name < '005')));
    const line = { municipality: 'ljuskoping', account_id: 'anna', act: 'read' };
    await old
      .insertInto('staff_log')
      .values({ ...line, address: '/api/staff/dialogues', at: 2_000 })
      .execute();
    await old
      .insertInto('staff_log')
      .values({ ...line, address: '/api/insight/releases', at: 1_000 })
      .execute();
    await old.destroy();

    const db = await openWorkDb(file);
    const log = new AuditLog(db, 'ljuskoping', clock);
    await log.add({ account: anna, act: 'read', thing: 'dialogue' });
    const entries = await log.from(1);
    expect(entries.map(({ number, at, account, role, thing }) => [number, at, account, role, thing])).toEqual([
      [1, 1_000, 'anna', null, 'release'],
      [2, 2_000, 'anna', null, 'dialogue'],
      [3, clock(), 'anna', 'moderator', 'dialogue'],
    ]);
    expect(entries.map(({ previous }) => previous)).toEqual([
      BEFORE_THE_FIRST,
      ...entries.slice(0, 2).map(({ hash }) => hash),
    ]);
    for (const { hash, ...entry } of entries) expect(hashOfEntry(entry)).toBe(hash);
    await db.destroy();
  });
});
