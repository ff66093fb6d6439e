import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { inheritedEnvironment } from '#server/config.ts';

const root = join(import.meta.dirname, '../..');

/** A server whose test broke off ends with the file's other tests: nobody else would stop it. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

export interface RealServer {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  /** "http://127.0.0.1:40124/metrics", or null where nothing is measured. */
  readonly metrics: string | null;
  /** All that it has written to its operator so far. */
  said(): string;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** The real program, as `npm start` runs it, on a port of its own. Rejects with what it said where it ends before it listens. */
export function startLykta(settings: Readonly<Record<string, string>>): Promise<RealServer> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: inheritedEnvironment({ PORT: '0', ...settings }),
  });
  running.add(child);
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(() => {
    running.delete(child);
  });
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    return gone;
  };
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const address = said.match(/Svara på dialogen\s+(http:\/\/\S+?)\/\s/)?.[1];
      const metrics = said.match(/Mätvärden\s+(http:\/\/\S+?\/metrics)\s/)?.[1] ?? null;
      if (address === undefined || (metrics === null && settings.LYKTA_METRICS_PORT !== undefined)) return;
      resolve({ address, metrics, said: () => said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => reject(new Error(`Lykta ended with ${code}: ${said.trim()}`)));
  });
}
