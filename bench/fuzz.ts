import { ensureBuilt, webFolder } from '#server/web-build.ts';
import { fuzzRun, UNREACHABLE } from '../tests/support/fuzz-run.ts';

/**
 * `npm run fuzz -- 1000000`: so many malformed requests over all routes, by the server's own description of itself, to the whole
 * server in a process of its own. `--seed=7` repeats the requests of a run; `--minutes=30` ends
 * it then, however far it has come. Exit code 1 when something answered 5xx, a refusal
 * had another shape, the log repeated what was sent, the memory grew, a store was not sound, or a route was never reached.
 */
const malformed = Number(process.argv[2] ?? 20_000);
if (!Number.isInteger(malformed) || malformed < 1)
  throw new Error('npm run fuzz -- REQUESTS [--seed=NUMBER] [--minutes=NUMBER]');
const seed = Number(process.argv.find((part) => part.startsWith('--seed='))?.slice(7) ?? 1);
const minutes = Number(
  process.argv.find((part) => part.startsWith('--minutes='))?.slice(10) ?? Number.POSITIVE_INFINITY,
);
const began = Date.now();
const seconds = (): number => Math.round((Date.now() - began) / 1000);
await ensureBuilt(() => console.log('Building the pages'));
const report = await fuzzRun({
  seed,
  malformed,
  endsAt: began + minutes * 60_000,
  webFolder,
  onProgress: (done) => console.log(`${done} of ${malformed}, ${seconds()} s`),
});

const classOf = (status: number): string =>
  status === 400 || status === 401 ? String(status) : status === 0 ? 'none' : `${Math.floor(status / 100)}xx`;
const CLASSES = ['2xx', '3xx', '400', '401', '4xx', '5xx', 'none'];
console.log(`\n${'Operation'.padEnd(66)}${CLASSES.map((one) => one.padStart(8)).join('')}   ms`);
for (const { operation, sent, statuses, milliseconds } of report.tallies) {
  const counts = CLASSES.map((one) =>
    [...statuses].reduce((sum, [status, times]) => sum + (classOf(status) === one ? times : 0), 0),
  );
  const mean = (milliseconds / Math.max(1, sent)).toFixed(0);
  console.log(`${operation.padEnd(66)}${counts.map((count) => String(count).padStart(8)).join('')}${mean.padStart(5)}`);
}
const memory = report.memory.filter((_, index) => (index + 1) % Math.ceil(report.memory.length / 8) === 0);
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
console.log(`
Malformed requests   ${report.malformed}, and ${report.right} that were right, in ${seconds()} s; seed ${report.seed}
Raw connections      ${report.rawConnections}
Heap on the way      ${memory.map(({ heap }) => megabytes(heap)).join(', ')}
Memory of the whole  ${memory.map(({ rss }) => megabytes(rss)).join(', ')}
Stuck at 400 or 401  ${report.stuck.join(', ') || 'none'}
Never succeeded      ${report.unreached.join(', ') || 'none'}
Cannot succeed here  ${Object.entries(UNREACHABLE)
  .map(([operation, why]) => `${operation} (${why})`)
  .join(', ')}
Faults               ${[...report.faultCounts].map(([kind, times]) => `${times} × ${kind}`).join(', ') || 'none'}`);
for (const { operation, refusals } of report.tallies)
  if (report.unreached.includes(operation) || process.argv.includes('--refusals'))
    console.log(`${operation}: ${[...refusals].map(([code, times]) => `${times} × ${code}`).join(', ')}`);
for (const fault of report.faults) console.log(`\n${fault}`);
if (report.faults.length + report.unreached.length + report.stuck.length > 0) process.exitCode = 1;
