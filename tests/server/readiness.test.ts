import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstWord } from '../support/first-word.ts';
import { dataFolderOfTown } from '../support/town-folder.ts';

/** The real server in a process of its own, whose files the kernel can be told to let grow no more. */
let home: string;
let server: ChildProcess;
let address: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-ready-'));
  server = fork(fileURLToPath(new URL('../support/intake-process.ts', import.meta.url)), {
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  address = await firstWord(server, dataFolderOfTown('town-', home));
});
afterEach(() => {
  server.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const limitFiles = (bytes: string): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit: ${stderr}`);
};

/** Asks until what is told is so: it is looked at once a second. */
async function untilTold(status: string): Promise<number> {
  for (;;) {
    const answer = await fetch(`${address}/health/ready`);
    if (((await answer.json()) as { status: string }).status === status) return answer.status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('whoever watches over the server', () => {
  it('hears that it takes what people send, that it does not while its disk takes nothing, and that it does again', async () => {
    expect(await untilTold('ready')).toBe(200);
    limitFiles('1');
    expect(await untilTold('broken')).toBe(503);
    // The program itself is up: nothing is won by starting it anew.
    expect((await fetch(`${address}/health`)).status).toBe(200);
    limitFiles('unlimited');
    expect(await untilTold('ready')).toBe(200);
  });
});
