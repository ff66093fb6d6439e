import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '#core/survey/contract.ts';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { openRawDb } from '#db/raw/open.ts';
import { deriveFromKey } from '#db/raw/receipts.ts';
import { foldersOf } from '#server/folders.ts';
import { type LoadReport, postOf } from '../support/load-process.ts';
import { smallTown } from '../support/small-town.ts';

const KILLS = 50;
const program = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));

let dataFolder: string;
let load: ChildProcess;

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lykta-kill-'));
  const folders = foldersOf(dataFolder, smallTown.settings.id);
  mkdirSync(folders.map, { recursive: true });
  const bounds = { minEasting: 500_000, minNorthing: 6_500_000, maxEasting: 510_000, maxNorthing: 6_510_000 };
  writeBasemap(folders.basemapFile, [], bounds, { name: 'Lillstad', attribution: '', version: '1' }, () => {});
  load = fork(program('load-process.ts'));
});
afterAll(() => {
  load.kill('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A server process that has read its program and opened nothing: the next one gets ready while the last is under load. */
const readyServer = (): ChildProcess =>
  fork(program('intake-process.ts'), {
    execArgv: ['--no-deprecation'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dataFolder, 'compiled') },
  });

/** Lets it open the stores; resolves with its address when it listens. */
const listening = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('message', (address) => resolve(String(address)));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    server.send(dataFolder);
  });

const ended = (server: ChildProcess): Promise<void> => new Promise((resolve) => server.once('exit', () => resolve()));

test(`killed ${KILLS} times under load, the server has kept every answered response once, and a retry of the others makes exactly one`, async () => {
  const answered = new Map<string, string>();
  const unanswered: string[] = [];

  let next = readyServer();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = next;
    const gone = ended(server);
    const address = await listening(server);
    next = readyServer();
    // A different moment each time: after the 1st, 12th, 23rd … answer, wherever the server then is.
    const killAfter = 1 + ((kill * 11) % 60);
    let count = 0;
    await new Promise<void>((resolve) => {
      const onReport = (report: LoadReport): void => {
        if (report.kind === 'over') {
          unanswered.push(...report.unanswered);
          load.off('message', onReport);
          resolve();
          return;
        }
        expect(report.status).toBe(201);
        answered.set(report.key, report.code);
        count += 1;
        if (count === killAfter) server.kill('SIGKILL');
      };
      load.on('message', onReport);
      load.send(address);
    });
    await gone;
  }
  expect(answered.size).toBeGreaterThan(KILLS);
  expect(unanswered.length).toBeGreaterThan(KILLS);

  const kept = await rowsByKeyHash();
  const hashOf = (key: string): string => deriveFromKey(key, null).idempotencyHash;
  for (const key of answered.keys()) expect(kept.get(hashOf(key)), `answered ${key}`).toBe(1);
  for (const rows of kept.values()) expect(rows).toBe(1);
  const keptUnanswered = unanswered.filter((key) => kept.has(hashOf(key)));
  console.log(
    `${answered.size} answered, all kept once; ${unanswered.length} unanswered, of which ${keptUnanswered.length} were kept`,
  );

  const gone = ended(next);
  const address = await listening(next);
  for (const key of unanswered) {
    const answer = await postOf(address, key);
    expect(answer.status, key).toBe(kept.has(hashOf(key)) ? 200 : 201);
  }
  const [someKey, itsCode] = [...answered.entries()][0] ?? ['', ''];
  const repeat = await postOf(address, someKey);
  expect(repeat.status).toBe(200);
  expect(((await repeat.json()) as Receipt).code).toBe(itsCode);
  next.kill('SIGKILL');
  await gone;

  const after = await rowsByKeyHash();
  expect(after.size).toBe(answered.size + unanswered.length);
  for (const key of unanswered) expect(after.get(hashOf(key)), `retried ${key}`).toBe(1);
}, 180_000);

/** How many whole responses each key has: a row without its places or its words is not whole. */
async function rowsByKeyHash(): Promise<ReadonlyMap<string, number>> {
  const db = await openRawDb(foldersOf(dataFolder, smallTown.settings.id).rawFile);
  const rows = await db.selectFrom('response').select(['response_key', 'idempotency_hash']).execute();
  const places = await db.selectFrom('place').select('response_key').execute();
  const texts = await db.selectFrom('free_text').select('response_key').execute();
  await db.destroy();
  const of = (children: readonly { response_key: string }[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { response_key } of children) counts.set(response_key, (counts.get(response_key) ?? 0) + 1);
    return counts;
  };
  const [placesOf, textsOf] = [of(places), of(texts)];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const whole = placesOf.get(row.response_key) === 2 && textsOf.get(row.response_key) === 1;
    if (whole) counts.set(row.idempotency_hash, (counts.get(row.idempotency_hash) ?? 0) + 1);
  }
  expect(counts.size).toBe(rows.length);
  return counts;
}
