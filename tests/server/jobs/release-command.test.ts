import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#core/base/time.ts';
import type { Geography } from '#core/places/municipality.ts';
import { openRawDb } from '#db/raw/open.ts';
import { withLocks } from '#db/release/lock.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import { foldersOf } from '#server/folders.ts';
import { planCampaign } from '#server/jobs/plan.ts';
import { loadMunicipality, loadPolicy, loadSurvey } from '#server/municipality.ts';
import { withNoRoomIn } from '../../support/no-room.ts';
import { addRawRows } from '../../support/raw-rows.ts';
import { townCampaign, townPeople } from '../../support/release-town.ts';
import { type Ended, runCommand } from '../../support/runbook.ts';

const home = mkdtempSync(join(tmpdir(), 'lykta-command-'));
const folders = foldersOf(home, 'ljuskoping');
const nowhere: Geography = { gazetteer: [], population: { sizeMetres: 1000, squares: [] }, network: [], homes: [] };

beforeAll(async () => {
  mkdirSync(folders.raw, { recursive: true });
  mkdirSync(dirname(folders.geographyFile), { recursive: true });
  writeFileSync(folders.geographyFile, JSON.stringify({ version: 'test', geography: nowhere }));
  const rawDb = await openRawDb(folders.rawFile);
  const answersOnly = townPeople(300, 51).map((person) => ({ ...person, places: [] }));
  await addRawRows(rawDb, { municipality: 'ljuskoping', campaign: 'var' }, answersOnly);
  await rawDb.destroy();
  const workDb = await openWorkDb(folders.workFile);
  const campaigns = new CampaignStore(workDb);
  const survey = { id: 'dialogue', version: 1 };
  await campaigns.put('ljuskoping', { ...townCampaign('var', '2024-03-15', '2024-02-01'), survey });
  await campaigns.put('ljuskoping', { ...townCampaign('tom', '2022-03-15', '2022-02-01'), survey });
  await campaigns.put('ljuskoping', { ...townCampaign('bruten', '2020-03-15', '2020-02-01'), survey });
  await campaigns.put('ljuskoping', { ...townCampaign('nu', '2999-12-31', '2024-02-01'), survey });
  const municipality = loadMunicipality('ljuskoping');
  for (const [campaign, today] of [
    [{ ...townCampaign('bruten', '2020-03-15', '2020-02-01'), survey }, '2020-02-01'],
    [{ ...townCampaign('tom', '2022-03-15', '2022-02-01'), survey }, '2022-02-01'],
    [{ ...townCampaign('var', '2024-03-15', '2024-02-01'), survey }, '2024-02-01'],
  ] as const)
    await planCampaign({
      folders,
      municipality,
      geography: nowhere,
      policy: loadPolicy('ljuskoping'),
      survey: loadSurvey('dialogue', 1),
      campaign,
      today,
    });
  await workDb.destroy();
});
afterAll(() => rmSync(home, { recursive: true }));

/** A name outside a folder that leads into it. */
function linkTo(folder: string): string {
  const link = join(mkdtempSync(join(tmpdir(), 'lykta-link-')), 'copies');
  symlinkSync(folder, link);
  return link;
}

/** Runs the command as an operator would: another process, no terminal. */
const release = (parts: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runCommand('server/jobs/release-command.ts', parts, {
    LYKTA_DATA: home,
    LYKTA_MUNICIPALITY: 'ljuskoping',
    ...settings,
  });

describe('somebody who runs the release command', () => {
  it.each([
    ['without a campaign', [], 'usage: npm run release -- --campaign ID [--today DAY]'],
    ['with a misspelt option', ['--campain', 'var'], "Unknown option '--campain'"],
    [
      'for a campaign that is not there',
      ['--campaign', 'host'],
      'there is no campaign host in ljuskoping: choose among',
    ],
    ['for a campaign that takes answers', ['--campaign', 'nu'], 'takes answers until 2999-12-31'],
  ])('%s is told so in one line, with exit code 1', async (_, parts, sentence) => {
    const { code, out, errors } = await release(parts);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(errors).toMatch(/^lykta: [^\n]+\n$/);
    expect(errors).toContain(sentence);
  });

  it('for people who really live there is told to keep the second copy of the ledger outside the data folder', async () => {
    for (const copy of [
      {},
      { LYKTA_LEDGER_COPY: join(home, 'varnamo', 'copies') },
      { LYKTA_LEDGER_COPY: linkTo(home) },
    ]) {
      const { code, errors } = await release(['--campaign', 'var'], { LYKTA_MUNICIPALITY: 'varnamo', ...copy });
      expect(code).toBe(1);
      expect(errors).toMatch(/^lykta: [^\n]+set LYKTA_LEDGER_COPY to a folder outside it[^\n]+\n$/);
    }
    const outside = { LYKTA_MUNICIPALITY: 'varnamo', LYKTA_LEDGER_COPY: join(tmpdir(), 'lykta-ledger-copy') };
    expect((await release(['--campaign', 'var'], outside)).errors).toContain('start Lykta once');
  });

  it('while another process makes a release is told to wait, and nothing is drawn', async () => {
    await withLocks([`${folders.ledger}.lock.sqlite`], async () => {
      const { code, errors } = await release(['--campaign', 'var']);
      expect(code).toBe(1);
      expect(errors).toMatch(/^lykta: another release is being made[^\n]+\n$/);
    });
    expect(readFileSync(folders.ledger, 'utf8')).not.toContain('reserved');
  });

  it('by a clock that has leapt is told how to go on, and nothing is drawn; on the word of somebody who has looked it is, also where nobody answered: "för få svar"', async () => {
    const today = dayOf(Date.now());
    const workDb = await openWorkDb(folders.workFile);
    // The server ran forty days ago by this clock: it is ahead, and the dialogue may still be open.
    await new ClockMemory(workDb, 'ljuskoping').confirm(addDays(today, -40));
    await workDb.destroy();
    const before = readFileSync(folders.ledger, 'utf8');
    for (const campaign of ['tom', 'var']) {
      const doubted = await release(['--campaign', campaign]);
      expect([doubted.code, doubted.out]).toEqual([1, '']);
      expect(doubted.errors).toMatch(/^lykta: [^\n]+\n$/);
      expect(doubted.errors).toContain(`the clock says ${today}, and the last day that Lykta is sure of is`);
      expect(doubted.errors).toContain(`npm run release -- --campaign ${campaign} --today ${today}`);
    }
    const other = await release(['--campaign', 'tom', '--today', addDays(today, -40)]);
    expect([other.code, other.errors]).toEqual([1, expect.stringContaining(`the clock says ${today}, not`)]);
    expect(readFileSync(folders.ledger, 'utf8')).toBe(before);
    expect(readdirSync(home, { recursive: true }).filter((file) => String(file).endsWith('.part'))).toEqual([]);
    const sure = await release(['--campaign', 'tom', '--today', today]);
    expect([sure.code, sure.errors]).toEqual([0, '']);
    expect(sure.out).toContain('Färre än hundra har svarat');
    expect(readFileSync(folders.ledger, 'utf8').startsWith(before)).toBe(true);
  });

  it('before the first start is told to start, in one line', async () => {
    const { code, errors } = await release(['--campaign', 'var'], { LYKTA_DATA: join(home, 'elsewhere') });
    expect(code).toBe(1);
    expect(errors).toMatch(/^lykta: [^\n]+start Lykta once[^\n]+\n$/);
  });

  it('draws nothing that the log cannot take; and what was published and not marked is finished by the next run, with one line', async () => {
    const workDb = await openWorkDb(folders.workFile);
    const log = new AuditLog(workDb, 'ljuskoping', Date.now);
    const lines = async () => (await log.from(1)).filter(({ act }) => act === 'release').map(({ object }) => object);
    const known = async () => (await new CampaignStore(workDb).byId('ljuskoping', 'bruten'))?.releasedOn;
    const earlier = await lines();
    const before = readFileSync(folders.ledger, 'utf8');
    const unlogged = await withNoRoomIn(workDb, 'audit_entry', 'insert', () => release(['--campaign', 'bruten']));
    expect(unlogged.code).toBe(1);
    expect([readFileSync(folders.ledger, 'utf8'), await lines(), await known()]).toEqual([before, earlier, null]);
    const unmarked = await withNoRoomIn(workDb, 'campaign', 'update', () => release(['--campaign', 'bruten']));
    expect([unmarked.code, await lines(), await known()]).toEqual([1, [...earlier, 'ljuskoping-bruten'], null]);
    expect(readFileSync(folders.ledger, 'utf8')).toContain('released');
    const again = await release(['--campaign', 'bruten']);
    expect([again.code, again.errors, await lines()]).toEqual([0, '', [...earlier, 'ljuskoping-bruten']]);
    expect(await known()).toBe(dayOf(Date.now()));
    expect((await release(['--campaign', 'bruten'])).errors).toContain('was released on');
    await workDb.destroy();
  });

  it('for a closed campaign sees each stage on a line, about how many answered, and where the files are', async () => {
    const { code, out, errors } = await release(['--campaign', 'var']);
    expect([code, errors]).toEqual([0, '']);
    expect(out).toMatch(/Räknar svar[\s\S]*Lägger till slumpen[\s\S]*Skriver filerna/);
    expect(out).toContain(folders.releases);
    expect(new ReleaseShelf(folders.releases).list('staff').map(({ id }) => id)).toEqual([
      'ljuskoping-var',
      'ljuskoping-tom',
      'ljuskoping-bruten',
    ]);
    const workDb = await openWorkDb(folders.workFile);
    expect((await new CampaignStore(workDb).byId('ljuskoping', 'var'))?.releasedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await workDb.destroy();
    expect((await release(['--campaign', 'var'])).errors).toContain('was released on');
  });
});
