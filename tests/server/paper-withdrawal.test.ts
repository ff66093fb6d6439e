import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import type { Release } from '#core/release/contract.ts';
import type { Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import { keyOfPaper, paperNumber } from '#core/survey/paper-number.ts';
import { codeFromDigest, RECEIPT_CODE_PREFIX } from '#core/survey/receipt.ts';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { ensureDemoAccounts } from '#server/staff/demo-accounts.ts';
import { openStores, type Stores } from '#server/stores.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { planAndRelease } from '../support/planned-release.ts';
import { addRawRows } from '../support/raw-rows.ts';
import { compactTown, hotSpots, townCampaign, townGeography, townPeople, townSurvey } from '../support/release-town.ts';

/** Four worlds of the same town with the same chance, all the way from the paper form to the release's files. */

const campaign = { ...townCampaign('var', '2026-03-15', '2026-03-01'), channels: ['web', 'paper'] as const };
const OPEN = Date.parse('2026-03-10T09:00:00Z');
const CLOSED = Date.parse('2026-03-20T09:00:00Z');
const number = paperNumber(Uint8Array.from({ length: 12 }, (_, index) => 11 * index + 5));
/** What is printed on the slip before there is an answer. */
const slip = codeFromDigest(
  createHash('sha256')
    .update(RECEIPT_CODE_PREFIX + keyOfPaper(number))
    .digest(),
);

const BOUNDS = { minEasting: 440_000, minNorthing: 6_330_000, maxEasting: 456_000, maxNorthing: 6_346_000 };
const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

interface World {
  readonly address: string;
  readonly stores: Stores;
  setNow(now: number): void;
  close(): Promise<void>;
}

async function openWorld(): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), 'lykta-paper-'));
  const folders = foldersOf(home, compactTown.settings.id);
  mkdirSync(folders.map, { recursive: true });
  writeBasemap(folders.basemapFile, [], BOUNDS, { name: 'Provstad', attribution: '', version: '1' }, () => undefined);
  let now = OPEN;
  const parts = ['intake', 'staff', 'insight'] as const;
  const stores = await openStores(folders, parts, townGeography);
  await stores.campaigns.put(compactTown.settings.id, { ...campaign, channels: [...campaign.channels] });
  await ensureDemoAccounts(stores, compactTown.settings.id, now);
  const app: FastifyInstance = await createApp(
    {
      municipality: compactTown,
      policy: STANDARD_POLICY,
      parts,
      clock: () => now,
      surveys: () => townSurvey,
      webFolder: null,
    },
    stores,
  );
  const { rawDb } = stores;
  if (rawDb === null) throw new Error('no raw store');
  await addRawRows(rawDb, { municipality: 'provstad', campaign: 'var' }, townPeople(200, 31));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const world: World = {
    address,
    stores,
    setNow: (moment) => {
      now = moment;
    },
    async close() {
      await app.close();
      await stores.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
  worlds.push(world);
  return world;
}

/** A dialogue host signs in and types the form. */
async function typeForm({ address }: World): Promise<Receipt> {
  const signedIn = await fetch(`${address}/api/staff/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dialogvard', password: 'lykta-dialogvard-demo' }),
  });
  const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const form: SubmittedResponse = {
    campaign: 'var',
    survey: { id: townSurvey.id, version: townSurvey.version },
    language: 'sv',
    inputWay: 'entry',
    channel: 'paper',
    answers: {
      Q2: 'otrygg',
      Q4: [
        {
          geometry: { type: 'point', position: hotSpots[0] ?? [0, 0] },
          named: null,
          way: 'map',
          answers: { '4b': ['BEL-SVAG'], '4c': ['kvall'] },
        },
      ],
    },
  };
  const answer = await fetch(`${address}/api/staff/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': keyOfPaper(number) },
    body: JSON.stringify(form),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as Receipt;
}

/** The person, at home, with nothing but the slip: types the code on the page and says yes twice. */
async function takeBack({ address }: World): Promise<void> {
  const press = async (act: string): Promise<string> =>
    (
      await fetch(`${address}/anvand-din-kod/svar/`, {
        method: 'POST',
        body: new URLSearchParams({ code: slip.toLowerCase().replaceAll('-', ' '), do: act }),
      })
    ).text();
  expect(await press('open')).toContain('En person i personalen skrev in ditt svar.');
  expect(await press('ask-withdraw')).toContain('Vill du ta tillbaka svaret?');
  expect(await press('withdraw')).toContain('Svaret är återtaget');
}

async function release({ stores }: World): Promise<{ readonly release: Release; readonly hashes: readonly string[] }> {
  if (stores.rawDb === null) throw new Error('no raw store');
  await planAndRelease({
    rawDb: stores.rawDb,
    folders: stores.folders,
    municipality: compactTown,
    geography: townGeography,
    survey: townSurvey,
    campaign: { ...campaign, channels: [...campaign.channels] },
    today: '2026-04-01',
    hour: 10,
    randomness: fixedWords(7),
  });
  const drawn = readFileSync(stores.folders.ledger, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: { state: string; staffHash: string; publicHash: string } }).event)
    .find(({ state }) => state === 'drawn');
  const [listed] = stores.releases.list('staff');
  if (drawn === undefined || listed === undefined) throw new Error('not released');
  const opened = stores.releases.open(listed.id, 'staff');
  if (opened === null) throw new Error('not released');
  return { release: opened, hashes: [drawn.staffHash, drawn.publicHash] };
}

test('a person who was given the code only on paper withdraws the answer, and the next release is built without it', async () => {
  // Nobody hands in a form.
  const never = await release(await openWorld());

  const stays = await openWorld();
  expect((await typeForm(stays)).code).toBe(slip);
  const given = await release(stays);

  const regrets = await openWorld();
  await typeForm(regrets);
  await takeBack(regrets);
  const withdrawn = await release(regrets);

  // Closed, and not released yet: it is still kept out.
  const late = await openWorld();
  await typeForm(late);
  late.setNow(CLOSED);
  await takeBack(late);
  const withdrawnLate = await release(late);

  // The same chance over the same counts gives the same files, to the last byte: nothing of the answer is in them.
  expect(withdrawn.hashes).toEqual(never.hashes);
  expect(withdrawnLate.hashes).toEqual(never.hashes);
  // And the test can see an answer that is in it: one respondent, 60 units.
  expect(given.hashes).not.toEqual(never.hashes);
  expect(given.release.header.respondents.units - never.release.header.respondents.units).toBe(60);
});
