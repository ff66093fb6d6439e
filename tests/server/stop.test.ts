import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const isReady = (home: string): Promise<boolean> =>
  fetch(`${home}/health`).then(
    (response) => response.ok,
    () => false,
  );

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('who stops "npm start" with SIGTERM', () => {
  it('stops the server too, which npm itself would leave running', async () => {
    const port = await freePort();
    const home = `http://127.0.0.1:${port}`;
    const npm = spawn('npm', ['start'], {
      env: {
        ...process.env,
        PORT: String(port),
        LYKTA_DATA: mkdtempSync(join(tmpdir(), 'lykta-stop-')),
        LYKTA_MUNICIPALITY: 'varnamo',
      },
      stdio: 'ignore',
    });
    await until(() => isReady(home));
    npm.kill('SIGTERM');
    await until(async () => !(await isReady(home)));
    expect(await isReady(home)).toBe(false);
  });
});
