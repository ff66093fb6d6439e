import { fork, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '#core/base/fault.ts';
import { foldersOf } from '#server/folders.ts';
import { firstWord } from './first-word.ts';
import { postOf } from './load-process.ts';
import { smallTown } from './small-town.ts';
import { dataFolderOfTown, hashOf, rowsOfTown } from './town-folder.ts';

/** What became of the answers while the disk was full again and again. */
export interface FullDiskReport {
  readonly runs: number;
  readonly answered: number;
  /** Refused with 503 while the disk was full; `badRefusals` were refused in another way, or said nothing. */
  readonly refused: number;
  readonly badRefusals: number;
  /** Refused ones that were kept all the same: none may, or a device that gives up would be in the store unknown to itself. */
  readonly keptThoughRefused: number;
  /** Refused ones that could not be given once there was room. */
  readonly stuck: number;
  readonly lost: number;
  readonly doubled: number;
  /** Whether what only reads went on while the disk was full. */
  readonly readsFailed: number;
  /** The process at the end is the one of the beginning. */
  readonly isSameServer: boolean;
}

/** A disk that can be filled up to some bytes, and given room again. */
export interface Disk {
  readonly name: string;
  readonly folder: string;
  fill(dataFolder: string, pid: number, spare: number): void;
  free(pid: number): void;
}

/** A file system of its own, mounted at `folder` (bench/full-disk.ts does it in a namespace of its own): a full disk as it is. */
export const mountedDisk = (folder: string): Disk => ({
  name: 'a small file system that is full',
  folder,
  fill(_dataFolder, _pid, spare) {
    const { bavail, bsize } = statfsSync(folder);
    const file = openSync(join(folder, 'filler'), 'w');
    writeSync(file, Buffer.alloc(Math.max(0, bavail * bsize - spare)));
    closeSync(file);
  },
  free: () => rmSync(join(folder, 'filler'), { force: true }),
});

/** Where nothing may be mounted: the kernel lets no file of the server grow any more (RLIMIT_FSIZE), and then again. */
export const limitedDisk = (folder: string): Disk => ({
  name: 'files that the kernel lets grow no more',
  folder,
  fill(dataFolder, pid, spare) {
    const { rawFile } = foldersOf(dataFolder, smallTown.settings.id);
    const journal = `${rawFile}-wal`;
    const size = existsSync(journal) ? statSync(journal).size : 0;
    limit(pid, String(size + spare));
  },
  free: (pid) => limit(pid, 'unlimited'),
});

function limit(pid: number, bytes: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit: ${stderr}`);
}

const PEOPLE = 8;
/** So many are refused in each run before there is room again. */
const REFUSED_A_RUN = 10;

/** Fills the disk under one running server, again and again, while people answer; each time at another number of bytes. */
export async function fullDiskRun(
  disk: Disk,
  runs: number,
  onRun: (done: number) => void = () => {},
): Promise<FullDiskReport> {
  const dataFolder = dataFolderOfTown('lykta-full-', disk.folder);
  const server = fork(fileURLToPath(new URL('intake-process.ts', import.meta.url)), {
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  const pid = server.pid ?? 0;
  const answered = new Set<string>();
  const refused = new Set<string>();
  const tally = { badRefusals: 0, keptThoughRefused: 0, stuck: 0, readsFailed: 0 };
  try {
    const address = await firstWord(server, dataFolder);
    for (let run = 0; run < runs; run += 1) {
      const now: string[] = [];
      disk.fill(dataFolder, pid, (run * 7_919) % 120_000);
      await Promise.all(
        Array.from({ length: PEOPLE }, async () => {
          while (now.length < REFUSED_A_RUN) {
            const key = randomUUID();
            const answer = await postOf(address, key);
            if (answer.status === 201) answered.add(key);
            else {
              now.push(key);
              if (!(await isProper(answer))) tally.badRefusals += 1;
            }
            await answer.arrayBuffer().catch(() => undefined);
          }
        }),
      );
      if ((await fetch(`${address}/api/dialogue`)).status !== 200) tally.readsFailed += 1;
      disk.free(pid);
      const kept = await rowsOfTown(dataFolder);
      for (const key of now) {
        refused.add(key);
        if (kept.has(hashOf(key))) tally.keptThoughRefused += 1;
        const again = await postOf(address, key);
        if (again.status === 201) answered.add(key);
        else tally.stuck += 1;
      }
      onRun(run + 1);
    }
    const kept = await rowsOfTown(dataFolder);
    return {
      runs,
      answered: answered.size,
      refused: refused.size,
      ...tally,
      lost: [...answered].filter((key) => !kept.has(hashOf(key))).length,
      doubled: [...kept.values()].filter(({ times }) => times !== 1).length,
      isSameServer: server.exitCode === null && server.signalCode === null,
    };
  } finally {
    server.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** 503 with a sentence and a time to come again. */
async function isProper(answer: Response): Promise<boolean> {
  if (answer.status !== 503 || Number(answer.headers.get('retry-after')) <= 0) return false;
  const { code, message } = (await answer.json()) as Refusal;
  return code === 'store-away' && message.length > 20;
}
