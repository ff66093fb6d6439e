import { withLocks } from '#db/release/lock.ts';

/** A process that holds the lock files named on its command line until it is killed. */
await withLocks(process.argv.slice(2), async () => {
  console.log('held');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
