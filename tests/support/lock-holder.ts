import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Another process that holds lock files, from when this is returned until it is killed. */
export async function lockHolder(...paths: readonly string[]): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'lock-process.ts');
  const child = spawn(process.execPath, [script, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [word] = (await once(child.stdout, 'data')) as [Buffer];
  if (word.toString() !== 'held\n') throw new Error(`the lock process says ${word}`);
  return child;
}

/** Ends a process that this test has started, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
