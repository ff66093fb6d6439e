import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { placesPicture } from '#core/measures/places.ts';
import { demoCampaigns, demoDraft } from '#db/demo/campaigns.ts';
import { PLANTED } from '#db/demo/truth.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { backUp } from '#server/jobs/backup/backup.ts';
import { restore } from '#server/jobs/backup/restore.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { fillDemo } from '#server/jobs/demo.ts';
import { loadMunicipality, loadPolicy } from '#server/municipality.ts';
import { openStores } from '#server/stores.ts';
import { numberedKey, rawResponse } from '../support/raw-item.ts';

const today = '2026-11-25';
const municipality = loadMunicipality('ljuskoping');
const folders: Folders = foldersOf(mkdtempSync(join(tmpdir(), 'lykta-demo-')), 'ljuskoping');
const demos = demoCampaigns(today);

/** One start of the program. `stopAt` breaks it off, as somebody would with Ctrl C, when a stage has come so far. */
async function start(
  day: string,
  stopAt?: readonly [label: string, fraction: number],
  at: Folders = folders,
): Promise<readonly string[]> {
  const geography = loadGeography(at);
  const stores = await openStores(at, ['intake', 'staff', 'insight'], geography);
  if (stores.rawDb === null) throw new Error('no raw store');
  const heard: string[] = [];
  try {
    await fillDemo({
      rawDb: stores.rawDb,
      workDb: stores.workDb,
      folders: at,
      municipality,
      geography,
      policy: loadPolicy('ljuskoping'),
      today: day,
      onProgress: (label, fraction) => {
        heard.push(label);
        if (stopAt !== undefined && label === stopAt[0] && fraction >= stopAt[1]) throw new Error('broken off');
      },
    });
  } finally {
    await stores.close();
  }
  return heard;
}

async function counts(at: Folders = folders): Promise<Record<string, number>> {
  const stores = await openStores(at, ['intake'], loadGeography(at));
  const rows =
    (await stores.rawDb
      ?.selectFrom('response')
      .select(['campaign', ({ fn }) => fn.countAll<number>().as('number')])
      .groupBy('campaign')
      .execute()) ?? [];
  await stores.close();
  return Object.fromEntries(rows.map(({ campaign, number }) => [campaign, number]));
}

const whole = Object.fromEntries(demos.map(({ campaign, respondents }) => [campaign.id, respondents]));

beforeAll(async () => {
  await ensureMap(municipality, folders, () => undefined);
});

describe('the first start of the demo', () => {
  test('broken off among the answers and then among the releases, it is taken up again and becomes whole', async () => {
    await expect(start(today, ['Fyller på med påhittade svar', 0.5])).rejects.toThrow('broken off');
    expect(await counts()).not.toEqual(whole);
    // The next day: the dates stay those of the first start.
    await expect(start('2026-11-26', ['Gör uttag med slumpfel', 0.5])).rejects.toThrow('broken off');
    await start('2026-11-26');
    expect(await counts()).toEqual(whole);
  });

  test('three dialogues are released, each with the whole budget and a way of counting of its own', async () => {
    const stores = await openStores(folders, [], loadGeography(folders));
    const staff = stores.releases.list('staff');
    expect(staff.map(({ bracket }) => bracket)).toEqual(['S3', 'S2', 'S1']);
    expect(stores.releases.list('public')).toHaveLength(3);
    const known = await stores.campaigns.all('ljuskoping');
    expect(known.filter(({ releasedOn }) => releasedOn !== null)).toHaveLength(3);
    const open = known.filter(({ stage, releasedOn }) => stage === 'ready' && releasedOn === null);
    expect(open.map(({ closes }) => closes)).toEqual([demos[3]?.campaign.closes]);
    await stores.close();
  });

  test('next year’s dialogue lies there as a draft, which residents never meet', async () => {
    const stores = await openStores(folders, [], loadGeography(folders));
    const known = await stores.campaigns.all('ljuskoping');
    expect(known.filter(({ stage }) => stage === 'draft').map(({ id }) => id)).toEqual([demoDraft(today).id]);
    const met = await stores.campaigns.public('ljuskoping');
    expect(met.map(({ id }) => id)).toEqual(demos.map(({ campaign }) => campaign.id).reverse());
    await stores.close();
  });

  test('the two planted hot spots are among the five most pointed out, and the loved place is the most loved', async () => {
    const stores = await openStores(folders, [], loadGeography(folders));
    const [newest] = stores.releases.list('staff');
    const release = stores.releases.open(newest?.id ?? '', 'staff');
    if (release === null) throw new Error('no release');
    const unsafe = placesPicture(release, { feeling: 'unsafe' })
      .places.slice(0, 5)
      .map(({ id }) => id);
    expect(unsafe).toEqual(expect.arrayContaining([PLANTED.nightHotSpot, PLANTED.schoolRoadHotSpot]));
    expect(placesPicture(release, { feeling: 'safe' }).places[0]?.id).toBe(PLANTED.lovedPlace);
    await stores.close();
  });

  test('a whole demo is never touched again', async () => {
    const before = readFileSync(folders.ledger, 'utf8');
    expect(await start('2027-02-01')).toEqual([]);
    expect(await counts()).toEqual(whole);
    expect(readFileSync(folders.ledger, 'utf8')).toBe(before);
  });

  describe('that somebody has answered in, backed up and restored on another machine,', () => {
    const town = municipality.settings.id;
    const open = demos.find(({ campaign }) => campaign.closes >= today)?.campaign.id ?? '';
    let backup: string;
    beforeAll(async () => {
      const stores = await openStores(folders, ['intake'], loadGeography(folders));
      await stores.rawResponses?.keep({
        idempotencyKey: numberedKey(1),
        body: null,
        response: rawResponse({ municipality: town, campaign: open }),
      });
      await stores.close();
      backup = join(mkdtempSync(join(tmpdir(), 'lykta-demo-backup-')), 'night');
      await backUp({
        folders,
        dataFolder: dirname(dirname(folders.workFile)),
        municipality: town,
        target: backup,
        clock: () => Date.parse(today),
        patience: 0,
        onProgress: () => undefined,
        warn: (sentence) => expect.fail(sentence),
      });
    });

    async function restored(change: (dataFolder: string) => void = () => undefined): Promise<Folders> {
      const dataFolder = mkdtempSync(join(tmpdir(), 'lykta-demo-restored-'));
      await restore({
        backup,
        dataFolder,
        ledgerCopyFolder: null,
        municipality: town,
        ledgerLost: false,
        clock: () => Date.parse(today),
        patience: 0,
        onProgress: () => undefined,
      });
      change(dataFolder);
      return foldersOf(dataFolder, town);
    }

    test('starts with every answer that people gave, and invents none', async () => {
      const there = await restored();
      expect(await start('2026-11-27', undefined, there)).toEqual([]);
      expect(await counts(there)).toEqual({ ...whole, [open]: (whole[open] ?? 0) + 1 });
    });

    test('says what cannot be read where a full disk has left nothing of what says how far it had been filled', async () => {
      const there = await restored((dataFolder) => writeFileSync(join(dataFolder, town, 'demo.json'), ''));
      await expect(start('2026-11-27', undefined, there)).rejects.toThrow(
        /demo\.json, which says .* cannot be read: remove it/,
      );
      rmSync(there.demoMark);
      expect(await start('2026-11-27', undefined, there)).toEqual([]);
      expect(await counts(there)).toEqual({ ...whole, [open]: (whole[open] ?? 0) + 1 });
    });

    test('does so too where nothing says how far the town had been filled, as in backups of earlier versions', async () => {
      const there = await restored((dataFolder) => rmSync(join(dataFolder, town, 'demo.json')));
      expect(await start('2026-11-27', undefined, there)).toEqual([]);
      expect(await counts(there)).toEqual({ ...whole, [open]: (whole[open] ?? 0) + 1 });
    });
  });
});
