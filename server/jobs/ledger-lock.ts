import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another release job is at work on the same municipality. */
export class LockedFault extends Error {}

/** Locks that this process holds: after a crash a new process may well have the old one's number. */
const held = new Set<string>();

/** Runs something while no other release job of this municipality does. A lock left by a process that died is taken over. */
export async function withLock<Outcome>(path: string, work: () => Promise<Outcome>): Promise<Outcome> {
  mkdirSync(dirname(path), { recursive: true });
  take(path);
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    rmSync(path, { force: true });
  }
}

/** A link is made whole or not at all, so the lock never stands there without its holder's number. */
function take(path: string): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(own, path);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(path);
      if (holder !== null && isAtWork(holder, path))
        throw new LockedFault(`another release is being made (process ${holder}): wait for it to end`);
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function holderOf(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    // It was let go in the meantime.
    return null;
  }
}

function isAtWork(pid: number, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
