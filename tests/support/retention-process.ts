import { ClockMemory } from '#db/work/clock-memory.ts';
import { carryOutRetention } from '#server/jobs/retention.ts';
import { openRetainedTown } from './retained-town.ts';

/**
 * What the server does when the day has come, as a process that is killed in the middle:
 * `node retention-process.ts FOLDER DAY MILLISECONDS` dies so long after the work has begun; 0 lets it end.
 */
const [folder = '', day = '', milliseconds = '0'] = process.argv.slice(2);
const town = await openRetainedTown(folder);
const works = town.works(day);
await new ClockMemory(works.workDb, works.municipality).confirm(day);
if (milliseconds !== '0') {
  // Nothing else of this thread runs while SQLite writes, so the blow must come from another.
  const { Worker } = await import('node:worker_threads');
  const killer = new Worker(
    `const { workerData } = require('node:worker_threads');
     setTimeout(() => process.kill(process.pid, 'SIGKILL'), workerData);`,
    { eval: true, workerData: Number(milliseconds) },
  );
  await new Promise((resolve) => killer.once('online', resolve));
}
await carryOutRetention(works);
await town.close();
process.exit(0);
