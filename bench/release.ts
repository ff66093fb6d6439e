import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { foldersOf } from '#server/folders.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import type { TaskResult } from './release/task.ts';
import { benchBatch } from './release/town.ts';

/**
 * How long a release takes and how much memory it needs by the number of respondents, from rows on the disk to two
 * published files; every run in a process of its own. Beside it, over the same rows: reading and counting them without
 * bounding, noise or file ("plain"), and SQLite's own GROUP BY without a row leaving it ("SQL").
 *
 * `npm run bench -- release` makes the rows anew. LYKTA_BENCH_ROWS names a folder that keeps them between runs, and
 * LYKTA_BENCH_SIZES other numbers of respondents.
 */
const SIZES = (process.env.LYKTA_BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number);
const LIMIT = { respondents: 1_000_000, seconds: 30, megabytes: 1000, stepOfTen: 11 };

interface Run {
  readonly respondents: number;
  readonly release: TaskResult;
  readonly plain: TaskResult;
  readonly sql: TaskResult;
}

const kept = process.env.LYKTA_BENCH_ROWS;
const home = kept ?? mkdtempSync(join(tmpdir(), 'lykta-bench-'));
try {
  const runs: Run[] = [];
  for (const size of SIZES) runs.push(await measure(size));
  report(runs);
  reportSampler();
} finally {
  if (kept === undefined) rmSync(home, { recursive: true });
}

async function measure(respondents: number): Promise<Run> {
  const data = join(home, String(respondents));
  const folders = foldersOf(data, benchBatch.municipality);
  mkdirSync(folders.raw, { recursive: true });
  if (!existsSync(folders.rawFile)) await task('fill', data, respondents);
  for (const made of [folders.releases, folders.ledger, folders.ledgerCopy])
    rmSync(made, { recursive: true, force: true });
  const plain = await task('plain', data, respondents);
  const sql = await task('sql', data, respondents);
  const release = await task('release', data, respondents);
  return { respondents, release, plain, sql };
}

function task(name: string, data: string, respondents: number): Promise<TaskResult> {
  const child = fork(join(import.meta.dirname, 'release', 'task.ts'), [name, data, String(respondents)]);
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as TaskResult));
    child.once('exit', (code) => reject(new Error(`task ${name} ended with ${code}`)));
  });
}

function report(runs: readonly Run[]): void {
  console.table(
    runs.map(({ respondents, release, plain, sql }, index) => {
      const before = runs[index - 1];
      return {
        respondents,
        'release s': round(release.seconds),
        'CPU s': round(release.cpuSeconds),
        'peak MB': Math.round(release.peakMegabytes),
        'times the step before': before === undefined ? '' : round(release.seconds / before.release.seconds),
        'µs a respondent': round((1e6 * release.seconds) / respondents),
        'plain count s': round(plain.seconds),
        'SQL count s': round(sql.seconds),
        'release / plain': round(release.seconds / plain.seconds),
        'release / SQL': round(release.seconds / sql.seconds),
      };
    }),
  );
  console.log('seconds by stage');
  console.table(
    runs.map(({ respondents, release }) => ({
      respondents,
      ...Object.fromEntries(Object.entries(release.stages).map(([label, seconds]) => [label, round(seconds)])),
    })),
  );
  for (const { respondents, release } of runs)
    if (respondents === LIMIT.respondents)
      console.log(
        `1 000 000 respondents: ${verdict(release.seconds, LIMIT.seconds)} s, ` +
          `${verdict(release.peakMegabytes, LIMIT.megabytes)} MB`,
      );
}

function verdict(value: number, limit: number): string {
  return `${round(value)} ${value < limit ? 'is within' : 'IS OVER'} ${limit}`;
}

function reportSampler(): void {
  const noise = createNoise(systemRandomness);
  const values = new Int32Array(2_000_000);
  noise.addTo(values.subarray(0, 200_000), 36_000);
  console.log('sampler, microseconds a sample');
  console.table(
    [9, 14_400, 36_000, 9_198_000].map((sigmaSquared) => {
      const start = performance.now();
      noise.addTo(values, sigmaSquared);
      return { 'sigma²': sigmaSquared, µs: round((1000 * (performance.now() - start)) / values.length) };
    }),
  );
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
