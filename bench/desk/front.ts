import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 20_000;

/**
 * Caddy in front of a server, as deploy/Caddyfile has it: TLS, and HTTP/2 with that. Its certificate is of its own making. Throws
 * where there is no Caddy on the machine.
 */
export async function withFront(address: string, use: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-bench-front-'));
  // Below those that the system hands out: one that is somebody's already cannot be listened on.
  const port = randomInt(20_000, 32_000);
  const file = join(folder, 'Caddyfile');
  const deployed = readFileSync(join(import.meta.dirname, '..', '..', 'deploy', 'Caddyfile'), 'utf8');
  writeFileSync(
    file,
    deployed
      .replace('admin off', 'admin off\n\tskip_install_trust\n\tauto_https disable_redirects')
      .replace('app:3000', new URL(address).host),
  );
  const caddy = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: { ...process.env, LYKTA_SITE: `https://localhost:${port}`, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    // What it says of itself is read by nobody.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  caddy.stderr.resume();
  const gone = once(caddy, 'exit').catch(() => undefined);
  const missing = once(caddy, 'error').then(() => {
    throw new Error('there is no Caddy on this machine, which stands in front of Lykta (deploy/Caddyfile)');
  });
  try {
    await Promise.race([missing, answersAt(port)]);
    await use(`https://localhost:${port}`);
  } finally {
    caddy.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answersAt(port: number): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    const socket = connect({ port, host: 'localhost' });
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
  }
  throw new Error('Caddy did not start');
}
