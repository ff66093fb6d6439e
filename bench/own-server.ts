import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The demo data has to be made and released first. */
const PATIENCE = 300_000;

/**
 * The whole server as `npm start` runs it, on a port and with data of its own, which go when `use` has ended. `use` begins when
 * `isReady` has said so of the address; throws where it never does.
 */
export async function withOwnServer(
  name: string,
  isReady: (address: string) => Promise<boolean>,
  use: (address: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `lykta-bench-${name}-`));
  const port = randomInt(20_000, 40_000);
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'server', 'main.ts')], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LYKTA_DATA: folder },
    stdio: 'ignore',
  });
  const gone = once(server, 'exit');
  try {
    for (const end = Date.now() + PATIENCE; !(await isReady(address).catch(() => false)); await pause(500))
      if (Date.now() > end) throw new Error('the server did not start');
    await use(address, folder);
  } finally {
    server.kill();
    // It writes until it is gone.
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}
