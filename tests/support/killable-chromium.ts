import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/** A Chromium of our own with a profile on disk, whose whole process group can be killed as a battery that dies kills it. */
export interface KillableChromium {
  readonly context: BrowserContext;
  /** SIGKILL to every process of it. */
  kill(): Promise<void>;
  /** Ends as when somebody closes it. */
  stop(): Promise<void>;
}

export async function startChromium(executable: string, profile: string): Promise<KillableChromium> {
  // What a killed browser leaves behind: the next one with the profile would ask who has it open.
  for (const left of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, left), { force: true });
  const child = spawn(
    executable,
    [
      `--user-data-dir=${profile}`,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--disable-extensions',
      '--lang=sv-SE',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANG: 'sv_SE.UTF-8' } },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = said.match(/DevTools listening on (ws:\S+)/);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no profile open');
  return {
    context,
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
    async stop() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}
