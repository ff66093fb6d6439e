import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import { openRawDb } from '#db/raw/open.ts';
import { deriveFromKey } from '#db/raw/receipts.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import type { Manifest } from '#server/jobs/backup/manifest.ts';
import { numberedKey, rawResponse } from '../../support/raw-item.ts';
import { bytesIn } from '../../support/retained-town.ts';
import { type Ended, runCommand } from '../../support/runbook.ts';

/** Ljusköping, which has decided on G1 and G6, with a dialogue that closed a hundred days ago and one that closes in a hundred. */
const PEOPLE = 25;
let home: string;
let folders: Folders;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-retention-'));
  folders = foldersOf(home, 'ljuskoping');
  mkdirSync(folders.raw, { recursive: true });
  mkdirSync(dirname(folders.workFile), { recursive: true });
  const workDb = await openWorkDb(folders.workFile);
  const campaigns = new CampaignStore(workDb);
  for (const [id, days] of [
    ['gammal', -100],
    ['ny', 100],
  ] as const)
    await campaigns.put('ljuskoping', {
      id,
      title: { sv: id, lattlast: id, en: id },
      survey: { id: 'dialogue', version: 1 },
      opens: addDays(dayOf(Date.now()), days - 30),
      closes: addDays(dayOf(Date.now()), days),
      channels: ['web'],
      expectedAnswers: 400,
      diaryNumber: null,
    });
  await workDb.destroy();
  const rawDb = await openRawDb(folders.rawFile);
  const responses = new RawResponses(rawDb);
  for (let number = 0; number < PEOPLE; number += 1)
    await responses.keep({
      idempotencyKey: numberedKey(number),
      body: { number },
      response: rawResponse({ municipality: 'ljuskoping', campaign: number < PEOPLE - 1 ? 'gammal' : 'ny' }),
    });
  await rawDb.destroy();
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const run = (...parts: readonly string[]): Promise<Ended> =>
  runCommand('server/jobs/retention-command.ts', parts, { LYKTA_MUNICIPALITY: 'ljuskoping', LYKTA_DATA: home });
const codes = (): number => {
  const bytes = bytesIn(home);
  return Array.from({ length: PEOPLE }, (_, number) => deriveFromKey(numberedKey(number), { number })).filter(
    ({ receiptHash }) => bytes.includes(receiptHash),
  ).length;
};

describe('whoever looks after the server', () => {
  it('destroys nothing by a clock that has leapt until they say the day, and the clock says the same', async () => {
    const today = dayOf(Date.now());
    const workDb = await openWorkDb(folders.workFile);
    await new ClockMemory(workDb, 'ljuskoping').confirm(addDays(today, -130));
    await workDb.destroy();
    expect((await run('--dry-run')).out).toContain(`Klockan har hoppat till ${today}.`);
    expect(await run('--carry-out')).toMatchObject({ code: 1, errors: expect.stringContaining(`--today ${today}`) });
    const other = await run('--carry-out', '--today', addDays(today, -130));
    expect(other).toMatchObject({ code: 1, errors: expect.stringContaining(`the clock says ${today}`) });
    expect(codes()).toBe(PEOPLE);
    expect(await run('--carry-out', '--today', today)).toMatchObject({ code: 0, errors: '' });
    expect(codes()).toBe(1);
    // A day that nobody doubts needs nobody's word, and the log is not filled with it.
    expect(await run('--carry-out', '--today', today)).toMatchObject({ code: 0, errors: '' });
    const log = await runCommand('server/jobs/audit-command.ts', ['list'], {
      LYKTA_MUNICIPALITY: 'ljuskoping',
      LYKTA_DATA: home,
    });
    const day = dayInWords(today, 'sv', '0000-00-00');
    const said = `Någon vid serverns kommandorad bekräftade att dagen är ${day}, sedan klockan hade hoppat`;
    expect(log.out.split(said)).toHaveLength(2);
    // The newest comes first.
    expect(log.out.indexOf(said)).toBeGreaterThan(log.out.indexOf('förstörde avtryck av koder'));
  });

  it('sees what would go, then destroys it at once, and the log says that it was done there', async () => {
    const dry = await run('--dry-run');
    expect(dry).toMatchObject({ code: 0, errors: '' });
    expect(dry.out).toMatch(
      /Ska förstöras nu:\n {2}G6, dialogen gammal, .*Minst 20 svar .*Beslut: KS 2026-10-01 § 112\./,
    );
    expect(dry.out).toContain('Inget är förstört.');
    expect(codes()).toBe(PEOPLE);
    const real = await run('--carry-out');
    expect(real).toMatchObject({ code: 0, errors: '' });
    expect(real.out).toContain('Förstört. Filen är skriven på nytt');
    expect(codes()).toBe(1);
    expect((await run('--carry-out')).out).toContain('Inget behövde förstöras.');
    const log = await runCommand('server/jobs/audit-command.ts', ['list'], {
      LYKTA_MUNICIPALITY: 'ljuskoping',
      LYKTA_DATA: home,
    });
    expect(log.out).toContain(
      'Någon vid serverns kommandorad förstörde avtryck av koder (G6) i dialogen gammal (minst 20). Skäl: KS 2026-10-01 § 112',
    );
    expect(log.out.match(/förstörde/g)).toHaveLength(1);
  });

  it('is told which backups have had their day, and the command ends with 1 as long as there are any', async () => {
    const backups = join(home, 'backups');
    const manifest = (destroyBy: string): Manifest => ({
      format: 'lykta-backup',
      formatVersion: 1,
      program: '0.1.0',
      municipality: 'ljuskoping',
      begunAt: '2026-01-01T00:00:00.000Z',
      endedAt: '2026-01-01T00:00:01.000Z',
      schemas: { raw: '', work: '' },
      retention: { class: 'G6', destroyBy, becauseOf: 'gammal' },
      files: [],
    });
    for (const [name, destroyBy] of [
      ['old', '2026-02-01'],
      ['new', '2999-01-01'],
    ] as const) {
      mkdirSync(join(backups, name), { recursive: true });
      writeFileSync(join(backups, name, 'manifest.json'), JSON.stringify(manifest(destroyBy)));
    }
    const told = await run('--backups', backups);
    expect(told.code).toBe(1);
    expect(told.out.trim().split('\n')).toEqual([
      `Förstör ${join(backups, 'old')}: dagen var 2026-02-01 (G6).`,
      `Nästa: ${join(backups, 'new')}, senast 2999-01-01 (G6).`,
      '2 säkerhetskopior, 1 som ska vara förstörda.',
    ]);
    rmSync(join(backups, 'old'), { recursive: true });
    expect((await run('--backups', backups)).code).toBe(0);
  });

  it('is told in one line what is wrong', async () => {
    expect(await run('--dry-run', '--carry-out')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^lykta: choose one/),
    });
    expect(await run('--backups', join(home, 'nowhere'))).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^lykta: there is no folder/),
    });
  });
});
