import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockedFault, withLocks } from '#db/release/lock.ts';
import { killed, lockHolder } from '../support/lock-holder.ts';

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

/** Another process that holds the lock. */
async function holder(path: string): Promise<ChildProcess> {
  other = await lockHolder(path);
  return other;
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

  it('is waited for, while the rest of the program goes on, by whoever has been told how long', async () => {
    const [first, second] = [join(folder, 'a.sqlite'), join(folder, 'b.sqlite')];
    const child = await holder(second);
    let isDone = false;
    const waiting = withLocks([first, second], nothing, 60_000).then((word) => {
      isDone = true;
      return word;
    });
    expect((await stat(folder)).isDirectory()).toBe(true);
    expect(isDone).toBe(false);
    await killed(child);
    expect(await waiting).toBe('done');
  });

  it('that is still held when the time is out is told of as before', async () => {
    const path = join(folder, 'ledger.lock.sqlite');
    await holder(path);
    await expect(withLocks([path], nothing, 50)).rejects.toThrow(LockedFault);
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
