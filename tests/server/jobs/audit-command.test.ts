import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import { BEFORE_THE_FIRST } from '#core/audit/entry.ts';
import type { AuditHead } from '#core/audit/verify.ts';
import { addDays, dayOf } from '#core/base/time.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { hashOfEntry } from '#db/work/audit-chain.ts';
import { AuditLog, type LoggedAct } from '#db/work/audit-log.ts';
import { openWorkDb } from '#db/work/open.ts';
import { AuditHeads } from '#server/audit-heads.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { type Ended, runCommand } from '../../support/runbook.ts';

let home: string;
let folders: Folders;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-audit-'));
  folders = foldersOf(home, 'ljuskoping');
  mkdirSync(dirname(folders.workFile), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const anna = { id: 'anna-1', role: 'moderator' } as const;
const read: LoggedAct = {
  account: anna,
  act: 'read',
  thing: 'release',
  object: 'maj-2026',
  address: '/api/insight/releases/maj-2026/survey?sprak=sv',
};

/** Writes entries on a day so many days ago, and notes outside the database how far the log came. */
async function write(acts: readonly LoggedAct[], daysAgo = 0): Promise<void> {
  const db = await openWorkDb(folders.workFile);
  const accounts = new AccountStore(db);
  if ((await accounts.byName('ljuskoping', 'anna')) === null)
    await accounts.put(
      {
        id: 'anna-1',
        municipality: 'ljuskoping',
        name: 'anna',
        title: 'Anna Ek',
        role: 'moderator',
        organisation: MUNICIPALITY_ITSELF,
        passwordHash: '',
      },
      '2026-01-01',
    );
  const at = Date.parse(`${addDays(dayOf(Date.now()), -daysAgo)}T12:00:00Z`);
  const log = new AuditLog(db, 'ljuskoping', () => at);
  for (const act of acts) await log.add(act);
  await new AuditHeads(folders.auditHeads).note(log);
  await db.destroy();
}

/** What somebody does who has the file itself: the guards are dropped, the deed done, and the guards put back. */
function tamper(deed: (file: Database.Database) => void): void {
  const file = new Database(folders.workFile);
  const triggers = file
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'audit_entry'`,
    )
    .all();
  expect(triggers).toHaveLength(3);
  for (const { name } of triggers) file.exec(`drop trigger ${name}`);
  deed(file);
  for (const { sql } of triggers) file.exec(sql);
  file.close();
}

const audit = (...parts: readonly string[]): Promise<Ended> =>
  runCommand('server/jobs/audit-command.ts', parts, { LYKTA_DATA: home, LYKTA_MUNICIPALITY: 'ljuskoping' });

const six = (): LoggedAct[] => Array.from({ length: 6 }, (_, index) => ({ ...read, object: `uttag-${index + 1}` }));

describe('somebody who asks whether the audit log is whole', () => {
  it('hears that it is, how long it is, and that it fits what was written down outside', async () => {
    await write(six());
    const { code, out, errors } = await audit('verify');
    expect([code, errors]).toEqual([0, '']);
    expect(out).toBe(
      'Loggen är hel: 6 rader, den sista har nummer 6. Den stämmer med 1 anteckning utanför databasen.\n',
    );
  });

  it('hears which entry was changed', async () => {
    await write(six());
    tamper((file) => file.exec(`update audit_entry set account_id = 'bo' where number = 3`));
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('INTE hel');
    expect(out).toContain('rad 3 har ändrats');
    expect(out.match(/•/g)).toHaveLength(1);
  });

  it('hears where the chain breaks when the changed entry was given a new hash', async () => {
    await write(six());
    tamper((file) => rewrite(file, 3, 3));
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('rad 4 följer inte på raden före');
  });

  it('hears that the last entries are gone', async () => {
    await write(six());
    tamper((file) => file.exec('delete from audit_entry where number > 4'));
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('loggen slutar vid 4, men har varit 6 rader lång');
  });

  it('hears it also when the database was made to say that it was never longer', async () => {
    await write(six());
    tamper((file) => {
      file.exec('delete from audit_entry where number > 4');
      file.exec('update audit_head set number = 4, hash = (select hash from audit_entry where number = 4)');
    });
    expect((await audit('verify')).out).toContain('loggen slutar vid 4, men har varit 6 rader lång');
  });

  it('hears of a backup that was put back what it took with it, and is not told that somebody has changed anything', async () => {
    await write(six());
    let fourth: Pick<AuditHead, 'number' | 'hash'> | undefined;
    tamper((file) => {
      fourth = file
        .prepare<[], Pick<AuditHead, 'number' | 'hash'>>('select number, hash from audit_entry where number = 4')
        .get();
      file.exec('delete from audit_entry where number > 4');
      file.exec('update audit_head set number = 4, hash = (select hash from audit_entry where number = 4)');
    });
    if (fourth === undefined) throw new Error('no fourth entry');
    new AuditHeads(folders.auditHeads).noteRestoring({
      ...fourth,
      municipality: 'ljuskoping',
      at: Date.parse('2026-03-16T12:00:00Z'),
      restored: '2026-03-15T01:00:00.000Z',
    });
    await write([read]);
    const { code, out } = await audit('verify');
    expect(code).toBe(0);
    expect(out).toContain('Loggen är hel: 5 rader, den sista har nummer 5.');
    expect(out).toContain('En säkerhetskopia från 2026-03-15 02:00:00 lades tillbaka 2026-03-16.');
    expect(out).toContain('minst raderna 5 till 6 hade skrivits då och är borta');

    // What is older than the backup is guarded as before.
    tamper((file) => rewrite(file, 3, 5));
    const after = await audit('verify');
    expect(after.code).toBe(1);
    expect(after.out).toContain('loggen har skrivits om');
  });

  it('hears that an entry was put in between', async () => {
    await write(six());
    tamper((file) => {
      // From the end, so that no two ever have one number.
      for (let number = 6; number >= 3; number -= 1)
        file.prepare('update audit_entry set number = number + 1 where number = ?').run(number);
      file.exec(
        `insert into audit_entry select municipality, 3, at, 'bo', role, act, thing, object, why, address, previous, hash from audit_entry where number = 2`,
      );
    });
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('rad 3 har ändrats');
    expect(out).toContain('rad 3 följer inte på raden före');
  });

  it('hears that one in the middle is missing', async () => {
    await write(six());
    tamper((file) => file.exec('delete from audit_entry where number = 3'));
    expect((await audit('verify')).out).toContain('rad 3 saknas');
  });

  it('hears that the whole log was written anew from an entry on, though it is whole in itself', async () => {
    await write(six().slice(0, 4));
    await write(six().slice(4));
    tamper((file) => rewrite(file, 3, 6));
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('rad 4 är inte den som antecknades utanför databasen');
    expect(out).toContain('rad 6 är inte den som antecknades utanför databasen');
    expect(out).not.toContain('följer inte');
  });

  it('hears that the guards of the table are gone, and that nothing was written down outside', async () => {
    await write(six());
    const file = new Database(folders.workFile);
    file.exec('drop trigger audit_entry_never_changed');
    file.close();
    rmSync(folders.auditHeads);
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('skydd audit_entry_never_changed är borta');
    expect(out).toContain('ingenting om loggen är antecknat utanför databasen');
  });

  it('is not misled by a line outside that a power cut left half written', async () => {
    await write(six());
    appendFileSync(folders.auditHeads, '{"municipality":"ljusk');
    await write(six());
    expect(readFileSync(folders.auditHeads, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    const { code, out } = await audit('verify');
    expect([code, out]).toEqual([
      0,
      'Loggen är hel: 12 rader, den sista har nummer 12. Den stämmer med 2 anteckningar utanför databasen.\n',
    ]);
  });
});

describe('somebody who shortens the log', () => {
  const disclosed: LoggedAct = { account: anna, act: 'disclose', thing: 'moderation', object: 'KS 12', why: 'begäran' };

  async function threeYears(): Promise<void> {
    await write([disclosed, read], 6 * 365);
    await write([read, disclosed, read], 3 * 365);
    await write([read, read], 10);
  }

  it('first sees what would be destroyed, and nothing is', async () => {
    await threeYears();
    const { code, out } = await audit('shorten');
    expect(code).toBe(0);
    expect(out).toContain('4 rader till och med nummer 5');
    expect(out).toContain('1 utlämnanden');
    expect(out).toContain('Inget är förstört.');
    expect((await audit('verify')).out).toContain('Loggen är hel: 7 rader');
  });

  it('leaves an entry that says what is gone, by which decision and who signed it off, and the log is still whole', async () => {
    await threeYears();
    expect((await audit('shorten', '--carry-out', '--by', 'anna')).code).toBe(1);
    expect((await audit('shorten', '--carry-out', '--decision', 'KS 2026/114')).code).toBe(1);
    const { code, out, errors } = await audit('shorten', '--carry-out', '--decision', 'KS 2026/114', '--by', 'anna');
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain('beslut KS 2026/114 och Anna Ek');
    const verdict = await audit('verify');
    expect([verdict.code, verdict.out]).toEqual([0, expect.stringContaining('Loggen är hel: 4 rader')]);
    expect(verdict.out).toContain('enligt beslut KS 2026/114 (rad 8)');
    expect((await audit('list')).out.split('\n')[0]).toContain(
      'Anna Ek kortade loggen: 4 rader till och med nummer 5 förstördes och 1 utlämnanden sparades. Skäl: KS 2026/114',
    );
    // It goes on as before, and may be shortened again.
    await write([read]);
    expect((await audit('verify')).out).toContain('Loggen är hel: 5 rader, den sista har nummer 9');
    expect((await audit('shorten')).out).toContain('Inget att gallra');
  });

  it('can hide nothing by it: what was kept cannot be changed, taken away or added to', async () => {
    await threeYears();
    await audit('shorten', '--carry-out', '--decision', 'KS 2026/114', '--by', 'anna');
    tamper((file) => file.exec('delete from audit_entry where number = 4'));
    const { code, out } = await audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('rader som sparades när loggen kortades (till och med 5) är inte de som sparades');
    expect((await audit('shorten')).errors).toContain('the log is not whole');
  });

  it('leaves nothing of what was destroyed in the file', async () => {
    await write([{ ...read, object: 'ett-gammalt-uttag' }], 3 * 365);
    await write([read], 1);
    await audit('shorten', '--carry-out', '--decision', 'KS 2026/114', '--by', 'anna');
    for (const name of [folders.workFile, `${folders.workFile}-wal`])
      try {
        expect(readFileSync(name).includes('ett-gammalt-uttag')).toBe(false);
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOENT');
      }
  });
});

describe('somebody who reads the log at the command line', () => {
  it('meets a line for each entry, whatever a reason that somebody has written holds', async () => {
    const why = 'behövs för\n9999  2026-11-27 00:00  Admin raderade allt.\u001b[2K\u001b[1A\u202e';
    await write([{ ...read, why }], 3);
    const { out } = await audit('list');
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out.trimEnd()).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(out).toContain('Skäl: behövs för␤9999');
  });

  it('reads sentences, the newest first, in Swedish or English, of a person, a time and a kind of act', async () => {
    await write([read], 3);
    await write([
      { account: anna, act: 'sign-in', thing: 'session' },
      { account: null, act: 'sign-in-failed', thing: 'session', object: 'anna-1' },
    ]);
    const lines = async (...parts: string[]) =>
      (await audit('list', ...parts)).out
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^\d+ +\S+ \S+ +/, ''));
    expect(await lines()).toEqual([
      'Någon försökte logga in som Anna Ek, men uppgifterna stämde inte.',
      'Anna Ek loggade in.',
      'Anna Ek läste enkätsvar i maj-2026.',
    ]);
    expect(await lines('--act', 'reading', '--english', '--who', 'anna')).toEqual([
      'Anna Ek read survey answers in maj-2026.',
    ]);
    expect(await lines('--to', addDays(dayOf(Date.now()), -2))).toEqual(['Anna Ek läste enkätsvar i maj-2026.']);
    expect((await audit('list', '--who', 'ingen')).errors).toContain('nobody signs in as ingen');
    expect((await audit('list', '--from', '2026-02-30')).code).toBe(1);
  });
});

/** Makes the entries from one number to another somebody else's, each with a hash that fits. */
function rewrite(file: Database.Database, from: number, to: number): void {
  type Row = Parameters<typeof hashOfEntry>[0] & { readonly account_id: string | null; readonly hash: string };
  let previous =
    file.prepare<[number], { hash: string }>('select hash from audit_entry where number = ?').get(from - 1)?.hash ??
    BEFORE_THE_FIRST;
  for (let number = from; number <= to; number += 1) {
    const row = file.prepare<[number], Row>('select * from audit_entry where number = ?').get(number);
    if (row === undefined) throw new Error(`no entry ${number}`);
    const hash = hashOfEntry({ ...row, account: 'bo', previous });
    file
      .prepare(`update audit_entry set account_id = 'bo', previous = ?, hash = ? where number = ?`)
      .run(previous, hash, number);
    previous = hash;
  }
  if (to === 6) file.prepare('update audit_head set hash = ?').run(previous);
}
