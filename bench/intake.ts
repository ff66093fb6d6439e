import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { openRawDb } from '#db/raw/open.ts';
import { foldersOf } from '#server/folders.ts';
import { firstWord } from '../tests/support/first-word.ts';
import { addressOfKey, bodyOf } from '../tests/support/load-process.ts';
import { smallTown } from '../tests/support/small-town.ts';
import { dataFolderOfTown } from '../tests/support/town-folder.ts';

/**
 * Durable responses a second, against a bare Fastify route that checks the same body and answers the same words without
 * storing. Each is a process of its own, and they take turns in one run under the same load, so the ratio means the same
 * on any machine. Every 201 is looked up in the store afterwards.
 */
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 100;

interface Server {
  readonly process: ChildProcess;
  readonly address: string;
}

interface Run {
  readonly perSecond: number;
  readonly answered: number;
  readonly p50: number;
  readonly p99: number;
}

// In the tree and not in the temporary folder, which may lie in memory, where a flush costs nothing.
const dataRoot = join(import.meta.dirname, '..', 'data');
mkdirSync(dataRoot, { recursive: true });
const folder = dataFolderOfTown('bench-intake-', dataRoot);
const folders = foldersOf(folder, smallTown.settings.id);
const servers: Server[] = [];
try {
  const bare = await start('./bare-process.ts');
  const durable = await start('../tests/support/intake-process.ts');
  const bareRuns: Run[] = [];
  const durableRuns: Run[] = [];
  // The first round warms both up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    bareRuns.push(await run(bare, round === 0 ? 2 : SECONDS));
    durableRuns.push(await run(durable, round === 0 ? 2 : SECONDS));
    console.log(round === 0 ? 'warmed up' : `round ${round} of ${ROUNDS}`);
  }
  report(bareRuns.slice(1), durableRuns.slice(1));
  const answered = durableRuns.reduce((sum, { answered }) => sum + answered, 0);
  const stored = await rows();
  // Requests under way when the generator stops are stored without their answer being counted.
  const under = ROUNDS * CONNECTIONS + CONNECTIONS;
  console.log(`\n${answered} answered with 201, ${stored} in the store`);
  if (stored < answered || stored > answered + under) throw new Error('answered and stored differ');
} finally {
  for (const server of servers) server.process.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function start(program: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), { execArgv: ['--no-deprecation'] });
  const server = { process: child, address: await firstWord(child, folder) };
  servers.push(server);
  return server;
}

async function run({ address }: Server, seconds: number): Promise<Run> {
  const result = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/responses',
        headers: { 'content-type': 'application/json' },
        body: bodyOf('00000000-0000-4000-8000-000000000000'),
        setupRequest: (request) => {
          const key = randomUUID();
          const from = { 'idempotency-key': key, 'x-forwarded-for': addressOfKey(key) };
          return { ...request, headers: { ...request.headers, ...from } };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} lost`);
  const { p50, p99 } = result.latency;
  return { perSecond: result['2xx'] / result.duration, answered: result['2xx'], p50, p99 };
}

async function rows(): Promise<number> {
  const db = await openRawDb(folders.rawFile);
  const { count } = await db
    .selectFrom('response')
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await db.destroy();
  return Number(count);
}

function report(bareRuns: readonly Run[], durableRuns: readonly Run[]): void {
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  const row = (runs: readonly Run[]) => ({
    'responses/s': Math.round(median(runs.map(({ perSecond }) => perSecond))),
    'p50 ms': median(runs.map(({ p50 }) => p50)),
    'p99 ms': median(runs.map(({ p99 }) => p99)),
  });
  console.log(`\n${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, median`);
  console.table({ 'bare route, nothing stored': row(bareRuns), 'Lykta, on disk before the answer': row(durableRuns) });
  const ratios = bareRuns.map((run, round) => (durableRuns[round]?.perSecond ?? Number.NaN) / run.perSecond);
  console.log(
    `durable / bare: ${median(ratios).toFixed(2)} (rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`,
  );
  console.log(`one write and flush of the disk alone: ${flushMilliseconds().toFixed(2)} ms`);
}

/** What one flush costs here: without sharing commits, no store could answer faster than this, one at a time. */
function flushMilliseconds(): number {
  const file = openSync(join(folder, 'flush'), 'w');
  const began = performance.now();
  for (let write = 0; write < 50; write += 1) {
    writeSync(file, 'x'.repeat(4096));
    fsyncSync(file);
  }
  closeSync(file);
  return (performance.now() - began) / 50;
}
