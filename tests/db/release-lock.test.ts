import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockedFault, withLocks } from '#db/release/lock.ts';

let folder: string;
let other: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-lock-'));
});
afterEach(async () => {
  if (other !== null) await killed(other);
  other = null;
  rmSync(folder, { recursive: true });
});

/** Starts another process, and waits until it holds the lock. */
async function holder(path: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '..', 'support', 'lock-process.ts');
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  other = child;
  const [word] = (await once(child.stdout, 'data')) as [Buffer];
  expect(word.toString()).toBe('held\n');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const nothing = async (): Promise<string> => 'done';

describe('a lock', () => {
  it('that another process holds keeps this one out, and is free at once when that process is killed', async () => {
    const path = join(folder, 'ledger.lock.sqlite');
    const child = await holder(path);
    await expect(withLocks([path], nothing)).rejects.toThrow(LockedFault);
    await killed(child);
    expect(await withLocks([path], nothing)).toBe('done');
  });

  it('is let go when the work fails', async () => {
    const path = join(folder, 'ledger.lock.sqlite');
    const failing = withLocks([path], () => Promise.reject(new Error('no disk')));
    await expect(failing).rejects.toThrow('no disk');
    expect(await withLocks([path], nothing)).toBe('done');
  });

  it('is not kept when the second of two is taken', async () => {
    const [first, second] = [join(folder, 'a.sqlite'), join(folder, 'b.sqlite')];
    await holder(second);
    await expect(withLocks([first, second], nothing)).rejects.toThrow(LockedFault);
    expect(await withLocks([first], nothing)).toBe('done');
  });
});
