import Database from 'better-sqlite3';
import { openRawDb } from '#db/raw/open.ts';
import { releaseInput } from '#db/raw/release-input.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { foldersOf } from '#server/folders.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { planAndRelease } from '../../tests/support/planned-release.ts';
import { town, townGeography } from '../../tests/support/release-town.ts';
import { fillRawStore } from './fill.ts';
import { benchBatch, benchCampaign, benchSurvey } from './town.ts';

/** One measured task, in a process of its own so that its memory is its own: `task.ts NAME FOLDER RESPONDENTS`. */
export interface TaskResult {
  readonly seconds: number;
  /** Of the whole process: what is much less than `seconds` was spent waiting for a core or the disk. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly stages: Readonly<Record<string, number>>;
}

const [name, folder = '', respondents = ''] = process.argv.slice(2);
const folders = foldersOf(folder, benchBatch.municipality);
const stages = new Map<string, number>();
const work = { fill, release, plain, sql }[name ?? ''];
if (work === undefined) throw new Error(`no task ${name}`);
const seconds = await work();
const { user, system } = process.cpuUsage();
const result: TaskResult = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  // Linux counts it in kilobytes.
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  stages: Object.fromEntries(stages),
};
process.send?.(result);

function fill(): Promise<number> {
  return timed(() => fillRawStore(folders.rawFile, Number(respondents)));
}

/** From rows on the disk to two published files. */
function release(): Promise<number> {
  return withRawDb(async (rawDb) => {
    let stage = '';
    let since = performance.now();
    const note = (next: string): void => {
      const now = performance.now();
      if (stage !== '') stages.set(stage, (stages.get(stage) ?? 0) + (now - since) / 1000);
      since = now;
      stage = next;
    };
    await planAndRelease({
      rawDb,
      folders,
      municipality: town,
      geography: townGeography,
      survey: benchSurvey,
      campaign: benchCampaign,
      today: '2026-04-01',
      hour: 10,
      randomness: systemRandomness,
      onProgress: (label) => {
        if (label !== stage) note(label);
      },
    });
    note('');
  });
}

/** What a program would do that promises nothing: reads the same rows and counts marks by square, answers by option. */
function plain(): Promise<number> {
  return withRawDb(async (rawDb) => {
    const counts = new Map<string, number>();
    const add = (key: string): void => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    };
    for await (const page of releaseInput(rawDb, benchBatch))
      for (const { answers, places } of page) {
        for (const { geometry, feeling } of places)
          if (geometry.type === 'point')
            add(`${feeling}:${Math.floor(geometry.position[0] / 125)}:${Math.floor(geometry.position[1] / 125)}`);
        for (const [question, answer] of Object.entries(answers)) add(`${question}:${JSON.stringify(answer)}`);
      }
  });
}

/** The same counts by SQLite itself, without a row leaving it. */
async function sql(): Promise<number> {
  const database = new Database(folders.rawFile, { readonly: true });
  try {
    return await timed(async () => {
      database
        .prepare(
          `SELECT feeling, json_extract(geometry, '$.position[0]') / 125 AS east,
                  json_extract(geometry, '$.position[1]') / 125 AS north, count(*)
           FROM place WHERE municipality = ? AND campaign = ? GROUP BY 1, 2, 3`,
        )
        .all(benchBatch.municipality, benchBatch.campaign);
      database
        .prepare(
          `SELECT answer.key, answer.value, count(*) FROM response, json_each(response.answers) AS answer
           WHERE municipality = ? AND campaign = ? AND state = 'new' GROUP BY 1, 2`,
        )
        .all(benchBatch.municipality, benchBatch.campaign);
    });
  } finally {
    database.close();
  }
}

async function withRawDb(work: (rawDb: RawDb) => Promise<void>): Promise<number> {
  const rawDb = await openRawDb(folders.rawFile);
  try {
    return await timed(() => work(rawDb));
  } finally {
    await rawDb.destroy();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
