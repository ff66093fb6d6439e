import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { firstWord } from '../support/first-word.ts';

export interface OwnTown {
  readonly address: string;
  readonly server: ChildProcess;
}

/**
 * A town of a spec's own (tests/support/NAME-process.ts), in a process of its own from before its first test until after its last. What one
 * test has done is there for the next: they run in their order.
 */
export function ownTown(name: string): OwnTown {
  const town: { server?: ChildProcess; address?: string } = {};
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    town.server = fork(join(import.meta.dirname, '..', 'support', `${name}-process.ts`), { stdio: 'inherit' });
    town.address = await firstWord(town.server);
  });
  test.afterAll(() => {
    town.server?.kill();
  });
  const there = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the town has not been started');
    return part;
  };
  return {
    get address() {
      return there(town.address);
    },
    get server() {
      return there(town.server);
    },
  };
}
