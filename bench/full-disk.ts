import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullDiskRun, limitedDisk, mountedDisk } from '../tests/support/full-disk-run.ts';

/**
 * `npm run full-disk -- 100`: the disk under a running server fills up a hundred times while people answer, and has room again.
 * On a small file system of its own where a namespace may be made (Linux), else under a limit of the kernel on the size of files;
 * `--limit` chooses the second. Exit code 1 when an answer was lost, doubled, refused without a word, or could not be given
 * once there was room.
 */
const runs = Number(process.argv[2] ?? 20);
if (!Number.isInteger(runs) || runs < 1) throw new Error('npm run full-disk -- RUNS [--limit]');
const [mounted] = process.argv.filter((part) => part.startsWith('--mounted=')).map((part) => part.slice(10));
const folder = mounted ?? mkdtempSync(join(tmpdir(), 'lykta-full-disk-'));

const inNamespace = (command: string): number | null =>
  spawnSync('unshare', ['-Urm', 'sh', '-c', command], {
    stdio: command === MOUNT ? 'ignore' : 'inherit',
    env: { ...process.env, FOLDER: folder, NODE: process.execPath, SELF: import.meta.filename, RUNS: String(runs) },
  }).status;
const MOUNT = 'mount -t tmpfs -o size=96m tmpfs "$FOLDER"';

if (mounted === undefined && !process.argv.includes('--limit') && inNamespace(MOUNT) === 0)
  process.exitCode = inNamespace(`${MOUNT} && exec "$NODE" "$SELF" "$RUNS" "--mounted=$FOLDER"`) ?? 1;
else await report();

async function report(): Promise<void> {
  const disk = mounted === undefined ? limitedDisk(folder) : mountedDisk(folder);
  const began = Date.now();
  const told = await fullDiskRun(disk, runs, (done) => {
    if (done % 20 === 0) console.log(`${done} times full`);
  });
  console.log(`
The disk                   ${disk.name}
Full                       ${told.runs} times, in ${Math.round((Date.now() - began) / 1000)} s
Answers with a receipt     ${told.answered}
  lost                     ${told.lost}
  kept twice, or in part   ${told.doubled}
Refused while it was full  ${told.refused}
  otherwise than with 503  ${told.badRefusals}
  kept all the same        ${told.keptThoughRefused}
  not taken with room      ${told.stuck}
Reading failed             ${told.readsFailed}
Started anew               ${told.isSameServer ? 'never' : 'yes'}`);
  const { lost, doubled, badRefusals, keptThoughRefused, stuck, readsFailed, isSameServer } = told;
  if (lost + doubled + badRefusals + keptThoughRefused + stuck + readsFailed > 0 || !isSameServer) process.exitCode = 1;
}
