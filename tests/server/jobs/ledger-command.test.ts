import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { openRawDb } from '#db/raw/open.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { planCampaign, recordPolicy } from '#server/jobs/plan.ts';
import { releaseCampaign } from '#server/jobs/release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { compactTown, townCampaign, townGeography, townSurvey } from '../../support/release-town.ts';
import { type Ended, runCommand } from '../../support/runbook.ts';

let home: string;
let folders: Folders;
let rawDb: RawDb;
// The command serves the municipalities that there are: the same town under the demo's name.
const municipality = { ...compactTown, settings: { ...compactTown.settings, id: 'ljuskoping' } };
const order = (name: string, closes: string, today: string) => ({
  rawDb,
  folders,
  municipality,
  geography: townGeography,
  survey: townSurvey,
  policy: STANDARD_POLICY,
  campaign: townCampaign(name, closes),
  today,
  hour: 10,
  randomness: fixedWords(3),
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-ledger-'));
  folders = foldersOf(home, 'ljuskoping');
  mkdirSync(folders.raw, { recursive: true });
  rawDb = await openRawDb(folders.rawFile);
});
afterEach(async () => {
  await rawDb.destroy();
  rmSync(home, { recursive: true });
});

const ledger = (...parts: readonly string[]): Promise<Ended> =>
  runCommand('server/jobs/ledger-command.ts', parts, { LYKTA_DATA: home, LYKTA_MUNICIPALITY: 'ljuskoping' });

describe('somebody who looks into the ledger', () => {
  it('sees the policy, every dialogue with its budget, and what of the year is spent', async () => {
    await recordPolicy(order('var', '2024-03-15', '2024-01-01'));
    const stricter = { ...STANDARD_POLICY, version: 'strict', floors: { staff: 100, public: 200 } };
    await recordPolicy({ ...order('var', '2024-03-15', '2024-01-02'), policy: stricter });
    await planCampaign(order('var', '2024-03-15', '2024-02-01'));
    await releaseCampaign(order('var', '2024-03-15', '2024-04-01'));
    const { code, out, errors } = await ledger();
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain('kedjan är hel och båda exemplaren är lika');
    expect(out).toContain('Policy strict, beslutad 2026-11-25 av Lykta.');
    expect(out).toContain('ändrad 2024-01-02: /version, /floors');
    expect(out).toMatch(/var +2024-03-15 +1\/1 +1,0 % +släppt 2024-04-01/);
    // Long ago: nothing of the last year.
    expect(out).toContain('De senaste 365 dagarna: 0,0 % av högst 100,0 %');
  });

  it('is told when a copy was changed, and sees nothing else', async () => {
    await planCampaign(order('var', '2024-03-15', '2024-02-01'));
    writeFileSync(folders.ledgerCopy, readFileSync(folders.ledgerCopy, 'utf8').replace('2024-03-15', '2024-03-16'));
    const { code, out, errors } = await ledger();
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain('the two copies of the ledger differ');
    // The last line has none after it that would say that it was changed.
    expect(errors).toContain('each tells of something that the other does not');
  });

  it('is never told to believe a copy that is damaged, and told which one tells of more where one has lost its end', async () => {
    await recordPolicy(order('var', '2024-03-15', '2024-01-01'));
    await planCampaign(order('var', '2024-03-15', '2024-02-01'));
    const whole = readFileSync(folders.ledger, 'utf8');
    const changed = whole.replace('"day":"2024-01-01"', '"day":"2024-01-03"');
    const shorter = `${whole.split('\n').slice(0, -2).join('\n')}\n`;
    const said = async (own: string, copy: string): Promise<string> => {
      writeFileSync(folders.ledger, own);
      writeFileSync(folders.ledgerCopy, copy);
      return (await ledger()).errors;
    };
    expect(await said(changed, whole)).toContain(`let both be as ${folders.ledgerCopy}: ${folders.ledger} is damaged`);
    expect(await said(whole, changed)).toContain(`let both be as ${folders.ledger}: ${folders.ledgerCopy} is damaged`);
    expect(await said(shorter, whole)).toContain(`let both be as ${folders.ledgerCopy}, which tells of more`);
    expect(await said(whole, shorter)).toContain(`let both be as ${folders.ledger}, which tells of more`);
    expect(await said(changed, whole.slice(0, -9))).toContain('both are damaged');
  });

  it('can give the budget of a planned dialogue back, once, and never that of one that was drawn', async () => {
    await planCampaign(order('var', '2024-03-15', '2024-02-01'));
    expect((await ledger('--abandon', 'var')).out).toMatch(/var +2024-03-15 +1\/1 +avskriven/);
    expect((await ledger('--abandon', 'var')).errors).toContain('was abandoned on');
    expect((await ledger('--abandon', 'host')).errors).toContain('no plan for host');
    await expect(releaseCampaign(order('var', '2024-03-15', '2999-04-01'))).rejects.toMatchObject({
      code: 'abandoned',
    });
    await planCampaign(order('sommar', '2999-07-15', '2999-06-01'));
    await releaseCampaign(order('sommar', '2999-07-15', '2999-08-01'));
    expect((await ledger('--abandon', 'sommar')).errors).toContain('its budget is spent');
  });

  it('before anything has happened is told that nothing was checked, and leaves nothing behind', async () => {
    await rawDb.destroy();
    rmSync(home, { recursive: true });
    const { code, out } = await ledger();
    expect(code).toBe(0);
    expect(out).toContain('Det finns ingen liggare här än');
    expect(out).not.toContain('kedjan är hel');
    expect(existsSync(home)).toBe(false);
    mkdirSync(home);
  });

  it('in an empty data folder is told that the second copy knows of more, and nothing is in the way of a restoring', async () => {
    await planCampaign(order('var', '2024-03-15', '2024-02-01'));
    await rawDb.destroy();
    rmSync(dirname(folders.workFile), { recursive: true });
    const { code, errors } = await ledger();
    expect(code).toBe(1);
    expect(errors).toMatch(/second copy .* tells of 1 line: .* put a backup back/);
    expect(existsSync(dirname(folders.workFile))).toBe(false);
  });

  it('is told that the second copy is gone, and no empty folder is put where it was', async () => {
    await planCampaign(order('var', '2024-03-15', '2024-02-01'));
    rmSync(dirname(folders.ledgerCopy), { recursive: true });
    const { code, errors } = await ledger();
    expect(code).toBe(1);
    expect(errors).toMatch(/second copy .* is not there/);
    expect(existsSync(dirname(folders.ledgerCopy))).toBe(false);
  });
});
