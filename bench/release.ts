import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { openRawDb } from '#db/raw/open.ts';
import { releaseInput } from '#db/raw/release-input.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { foldersOf } from '#server/folders.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { releaseCampaign } from '#server/jobs/release.ts';
import { addRawRows } from '../tests/support/raw-rows.ts';
import { town, townCampaign, townGeography, townPeople, townSurvey } from '../tests/support/release-town.ts';

/**
 * How long a release takes by the number of respondents, on the synthetic municipality (a town and its country, 1 260
 * km²), from rows on the disk to two published files. As ratios: against the smallest run, by respondent; and against
 * reading and counting the same rows without bounding, noise or file.
 */
const SIZES = [1000, 10_000, 100_000];
const municipality = town.settings.id;

interface Run {
  readonly respondents: number;
  readonly releaseSeconds: number;
  readonly plainSeconds: number;
  readonly stages: ReadonlyMap<string, number>;
}

const home = mkdtempSync(join(tmpdir(), 'lykta-bench-'));
try {
  const runs: Run[] = [];
  for (const size of SIZES) runs.push(await measure(size));
  report(runs);
  reportSampler();
} finally {
  rmSync(home, { recursive: true });
}

async function measure(respondents: number): Promise<Run> {
  const folders = foldersOf(join(home, String(respondents)), municipality);
  mkdirSync(folders.raw, { recursive: true });
  const rawDb = await openRawDb(folders.rawFile);
  const step = 10_000;
  for (let start = 0; start < respondents; start += step)
    await addRawRows(
      rawDb,
      { municipality, campaign: 'bench' },
      townPeople(Math.min(step, respondents), start + 1),
      'new',
      start,
    );
  await plainCount(rawDb);
  const plainSeconds = await seconds(() => plainCount(rawDb));
  const stages = new Map<string, number>();
  let stage = '';
  let since = performance.now();
  const note = (next: string): void => {
    const now = performance.now();
    if (stage !== '') stages.set(stage, (stages.get(stage) ?? 0) + (now - since) / 1000);
    since = now;
    stage = next;
  };
  const releaseSeconds = await seconds(() =>
    releaseCampaign({
      rawDb,
      folders,
      municipality: town,
      geography: townGeography,
      survey: townSurvey,
      campaign: townCampaign('bench', '2026-03-15'),
      today: '2026-04-01',
      randomness: systemRandomness,
      onProgress: (label) => {
        if (label !== stage) note(label);
      },
    }),
  );
  note('');
  await rawDb.destroy();
  return { respondents, releaseSeconds, plainSeconds, stages };
}

/** What a program would do that promises nothing: counts marks by square and answers by option. */
async function plainCount(rawDb: RawDb): Promise<number> {
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for await (const page of releaseInput(rawDb, { municipality, campaign: 'bench' }))
    for (const { answers, places } of page) {
      for (const { geometry, feeling } of places)
        if (geometry.type === 'point')
          add(`${feeling}:${Math.floor(geometry.position[0] / 125)}:${Math.floor(geometry.position[1] / 125)}`);
      for (const [question, answer] of Object.entries(answers)) add(`${question}:${JSON.stringify(answer)}`);
    }
  return counts.size;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function report(runs: readonly Run[]): void {
  const first = runs[0] as Run;
  const perRespondent = (run: Run): number => run.releaseSeconds / run.respondents;
  console.table(
    runs.map((run) => ({
      respondents: run.respondents,
      'release s': round(run.releaseSeconds),
      'plain count s': round(run.plainSeconds),
      'release / plain count': round(run.releaseSeconds / run.plainSeconds),
      'ms a respondent': round(1000 * perRespondent(run)),
      'a respondent, against the smallest': round(perRespondent(run) / perRespondent(first)),
    })),
  );
  console.log('seconds by stage');
  console.table(
    runs.map(({ respondents, stages }) => ({
      respondents,
      ...Object.fromEntries([...stages].map(([label, time]) => [label, round(time)])),
    })),
  );
  console.log(`memory at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
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
