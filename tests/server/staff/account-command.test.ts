import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastDayOfGiven } from '#core/access/given-password.ts';
import { dayOf } from '#core/base/time.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { KnownDevices } from '#db/work/known-devices.ts';
import { openWorkDb } from '#db/work/open.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { foldersOf } from '#server/folders.ts';
import { fitsPassword } from '#server/staff/password.ts';
import { rowsIn, withNoRoomIn } from '../../support/no-room.ts';
import { type Ended, runCommand } from '../../support/runbook.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-account-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const account = (...parts: readonly string[]): Promise<Ended> =>
  runCommand('server/staff/account-command.ts', parts, { LYKTA_DATA: home, LYKTA_MUNICIPALITY: 'varnamo' });

const passwordIn = (out: string): string => /^ {2}(\S+)$/m.exec(out)?.[1] ?? '';

async function looking<Found>(
  look: (accounts: AccountStore, log: AuditLog, factors: SecondFactors) => Promise<Found>,
): Promise<Found> {
  const db = await openWorkDb(foldersOf(home, 'varnamo').workFile);
  const found = await look(new AccountStore(db), new AuditLog(db, 'varnamo', Date.now), new SecondFactors(db));
  await db.destroy();
  return found;
}

describe('somebody at the command line', () => {
  it('who looks for accounts where there are none is told so, and leaves nothing behind', async () => {
    const empty = join(home, 'empty');
    const settings = { LYKTA_DATA: empty, LYKTA_MUNICIPALITY: 'varnamo' };
    const { code, errors } = await runCommand('server/staff/account-command.ts', ['list'], settings);
    expect(code).toBe(1);
    expect(errors).toContain('no account has been made in this data folder');
    expect(existsSync(empty)).toBe(false);
  });

  it('adds, lists, closes, opens and resets an account, and each stands in the log', async () => {
    const added = await account('add', '--name', 'anna', '--role', 'moderator', '--title', 'Anna Ek');
    expect([added.code, added.errors]).toEqual([0, '']);
    expect(added.out).toContain('anna can sign in to Värnamo as moderator');
    const until = lastDayOfGiven(dayOf(Date.now()));
    expect(added.out).toContain(`is good until ${until}, and is changed at the first sign-in`);
    const first = passwordIn(added.out);
    const known = await looking((accounts) => accounts.byName('varnamo', 'anna'));
    expect(await fitsPassword(first, known?.passwordHash ?? '')).toBe(true);
    expect(known?.passwordUntil).toBe(until);
    // As it was called before there were other acts.
    expect((await account('--name', 'bo', '--role', 'dpo')).code).toBe(0);
    expect((await account('list')).out).toMatch(
      /^anna +moderator +municipality +Anna Ek +password only\nbo +dpo +municipality +dpo +password only\n$/,
    );

    expect((await account('disable', '--name', 'anna')).out).toContain('can no longer sign in');
    expect((await account('list')).out).toMatch(/^anna .* closed \d{4}-\d{2}-\d{2}$/m);
    expect((await account('enable', '--name', 'anna')).out).toContain('can sign in to Värnamo again');
    await looking(async (_, __, factors) => {
      await factors.begin(known?.id ?? '', 'JBSWY3DPEHPK3PXP');
      await factors.turnOn(known?.id ?? '', 1);
    });
    expect((await account('list')).out).toMatch(/^anna .* password \+ app$/m);
    const reset = await account('reset', '--name', 'anna');
    const after = await looking((accounts) => accounts.byName('varnamo', 'anna'));
    expect(after?.secondSteps).toEqual([]);
    expect(await fitsPassword(first, after?.passwordHash ?? '')).toBe(false);
    expect(after?.passwordUntil).toBe(until);
    expect(await fitsPassword(passwordIn(reset.out), after?.passwordHash ?? '')).toBe(true);

    const entries = await looking((_, log) => log.from(1));
    expect(entries.map(({ act, role, thing, object }) => [act, role, thing, object === known?.id])).toEqual([
      ['add', 'operator', 'account', true],
      ['add', 'operator', 'account', false],
      ['disable', 'operator', 'account', true],
      ['enable', 'operator', 'account', true],
      ['reset', 'operator', 'account', true],
    ]);
    expect(JSON.stringify(entries)).not.toContain(first);
  });

  it('is told in one line what is wrong', async () => {
    for (const [parts, said] of [
      [['disable', '--name', 'ingen'], 'nobody signs in as ingen'],
      [['reset'], 'give a name'],
      [['add', '--name', 'anna', '--role', 'kung'], 'give a role'],
      [['add', '--name', 'anna', '--role', 'property-owner'], 'an account of the municipality itself can be analyst'],
      [['add', '--name', 'anna', '--role', 'analyst', '--organisation', 'finns-inte'], 'no organisation finns-inte'],
      [['befordra', '--name', 'anna'], 'npm run account -- add'],
    ] as const) {
      const { code, errors } = await account(...parts);
      expect([code, errors]).toEqual([1, expect.stringContaining(said)]);
    }
  });

  it('changes nothing that the log cannot take, and logs nothing that cannot be done', async () => {
    expect((await account('add', '--name', 'anna', '--role', 'moderator')).code).toBe(0);
    const db = await openWorkDb(foldersOf(home, 'varnamo').workFile);
    const anna = await new AccountStore(db).byName('varnamo', 'anna');
    await new KnownDevices(db).remember(anna?.id ?? '', 'a device', '2026-01-01');
    const all = async () => [await rowsIn(db, 'account'), await rowsIn(db, 'audit_entry')];
    const before = await all();
    for (const [table, what, parts] of [
      ['account', 'insert', ['add', '--name', 'bo', '--role', 'dpo']],
      ['known_device', 'delete', ['reset', '--name', 'anna']],
    ] as const)
      for (const [full, how] of [
        [table, what],
        ['audit_entry', 'insert'],
      ] as const) {
        const { code } = await withNoRoomIn(db, full, how, () => account(...parts));
        expect([parts, full, code, await all()]).toEqual([parts, full, 1, before]);
      }
    await db.destroy();
  });
});
