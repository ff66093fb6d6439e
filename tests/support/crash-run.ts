import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '#core/survey/contract.ts';
import { receiptHashOf } from '#db/raw/receipts.ts';
import { firstWord } from './first-word.ts';
import { type LoadReport, postOf } from './load-process.ts';
import { dataFolderOfTown, hashOf, rowsOfTown } from './town-folder.ts';

/** What became of the answers of a run, each found by its own key. */
export interface CrashReport {
  readonly kills: number;
  /** Answers that had their receipt. */
  readonly answered: number;
  /** Answers under way when the server was killed, of which `keptUnanswered` had been kept. */
  readonly unanswered: number;
  readonly keptUnanswered: number;
  /** Had a receipt and are not in the store, whole. */
  readonly lost: number;
  /** Are in the store more than once. */
  readonly doubled: number;
  /** In the store under another receipt than the one that was shown. */
  readonly otherReceipt: number;
  /** In the store under a key that nobody has sent. */
  readonly strangers: number;
  /** Of those without an answer: sent again, and not exactly one afterwards. */
  readonly badRetries: number;
}

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Kills the real server (SIGKILL) in the midst of many people's answers, again and again on the same data folder, at a different
 * moment each time, and then looks for every answer. `onKill` is told after each.
 */
export async function crashRun(kills: number, onKill: (done: number) => void = () => {}): Promise<CrashReport> {
  const dataFolder = dataFolderOfTown('lykta-kill-');
  const load = fork(program('load-process.ts'));
  // One answers, and the next one has read its program and opened nothing: it gets ready while the last is under load.
  const servers: ChildProcess[] = [];
  const readyServer = (): ChildProcess => {
    const server = fork(program('intake-process.ts'), { execArgv: ['--no-deprecation'] });
    servers.push(server);
    return server;
  };
  const answered = new Map<string, string>();
  const unanswered: string[] = [];
  try {
    let next = readyServer();
    for (let kill = 0; kill < kills; kill += 1) {
      const server = next;
      const gone = ended(server);
      const address = await firstWord(server, dataFolder);
      next = readyServer();
      // After the 1st, 12th, 23rd … answer, wherever the server then is.
      const killAfter = 1 + ((kill * 11) % 60);
      let count = 0;
      await new Promise<void>((resolve, reject) => {
        const onReport = (report: LoadReport): void => {
          if (report.kind === 'over') {
            unanswered.push(...report.unanswered);
            load.off('message', onReport);
            resolve();
            return;
          }
          if (report.status !== 201) reject(new Error(`an answer had ${report.status}`));
          answered.set(report.key, report.code);
          count += 1;
          if (count === killAfter) server.kill('SIGKILL');
        };
        load.on('message', onReport);
        load.send(address);
      });
      await gone;
      onKill(kill + 1);
    }
    const kept = await rowsOfTown(dataFolder);
    const retries = await retry(next, dataFolder, unanswered, kept);
    const after = await rowsOfTown(dataFolder);
    const keys = [...answered.keys()];
    const sent = new Set([...keys, ...unanswered].map(hashOf));
    return {
      kills,
      answered: answered.size,
      unanswered: unanswered.length,
      keptUnanswered: unanswered.filter((key) => kept.has(hashOf(key))).length,
      lost: keys.filter((key) => !kept.has(hashOf(key))).length,
      doubled: [...kept.values(), ...after.values()].filter(({ times }) => times !== 1).length,
      otherReceipt: [...answered].filter(([key, code]) => kept.get(hashOf(key))?.receipt !== receiptHashOf(code))
        .length,
      strangers: [...after.keys()].filter((hash) => !sent.has(hash)).length,
      badRetries: retries + unanswered.filter((key) => after.get(hashOf(key))?.times !== 1).length,
    };
  } finally {
    for (const child of [load, ...servers]) child.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const ended = (server: ChildProcess): Promise<void> => new Promise((resolve) => server.once('exit', () => resolve()));

/** Sends those without an answer once more, as a device does. How many were answered otherwise than they should be. */
async function retry(
  server: ChildProcess,
  dataFolder: string,
  unanswered: readonly string[],
  kept: ReadonlyMap<string, unknown>,
): Promise<number> {
  const gone = ended(server);
  const address = await firstWord(server, dataFolder);
  let bad = 0;
  for (const key of unanswered) {
    const answer = await postOf(address, key);
    if (answer.status !== (kept.has(hashOf(key)) ? 200 : 201)) bad += 1;
    // The same key is answered with the same code, whatever happened in between.
    const again = await postOf(address, key);
    if (((await again.json()) as Receipt).code !== ((await answer.json()) as Receipt).code) bad += 1;
  }
  server.kill('SIGKILL');
  await gone;
  return bad;
}
