import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** Another release job is at work on the same municipality. */
export class LockedFault extends Error {}

/**
 * Runs something while no other job holds any of these lock files. SQLite's exclusive lock is the kernel's: it holds
 * between processes that cannot see each other, in two containers on one volume, and it is gone when its process dies.
 * Throws LockedFault. The empty files stay: to remove them would let two jobs hold two different ones.
 */
export async function withLocks<Outcome>(paths: readonly string[], work: () => Promise<Outcome>): Promise<Outcome> {
  const held: Database.Database[] = [];
  try {
    for (const path of paths) held.push(take(path));
    return await work();
  } finally {
    for (const lock of held) lock.close();
  }
}

function take(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new LockedFault(`another release is being made (it holds ${path}): wait for it to end`);
  }
}
