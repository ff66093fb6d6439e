import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** Another release job is at work on the same municipality. */
export class LockedFault extends Error {}

/**
 * Runs something while no other job holds any of these lock files. SQLite's exclusive lock is the kernel's: it holds
 * between processes that cannot see each other, in two containers on one volume, and it is gone when its process dies.
 * Whoever finds one taken asks again for `patience` milliseconds, while the rest of the program goes on: a page that reads
 * the ledger holds it for a moment, a release for minutes. Throws LockedFault after that. The empty files stay: to remove
 * them would let two jobs hold two different ones.
 */
export async function withLocks<Outcome>(
  paths: readonly string[],
  work: () => Promise<Outcome>,
  patience = 0,
): Promise<Outcome> {
  const held: Database.Database[] = [];
  const until = performance.now() + patience;
  try {
    for (const path of paths) {
      let lock = take(path);
      while (lock === null) {
        if (performance.now() >= until)
          throw new LockedFault(`another release is being made (it holds ${path}): wait for it to end`);
        await delay(ASK_AGAIN);
        lock = take(path);
      }
      held.push(lock);
    }
    return await work();
  } finally {
    for (const lock of held) lock.close();
  }
}

/** Takes a lock for as long as this process lives. False where another has it. */
export function holdLock(path: string): boolean {
  const lock = take(path);
  if (lock !== null) heldForGood.push(lock);
  return lock !== null;
}

/** A lock whose handle is forgotten would be collected, and let go. */
const heldForGood: Database.Database[] = [];

const ASK_AGAIN = 20;

/** The lock, or null where somebody else holds it. */
function take(path: string): Database.Database | null {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    return null;
  }
}
