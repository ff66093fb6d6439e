import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CampaignStore } from '#db/work/campaigns.ts';
import { openWorkDb } from '#db/work/open.ts';
import { foldersOf } from '#server/folders.ts';
import { townCampaign } from '../support/release-town.ts';

/** Starts the real program with settings that cannot work and reads what it says. */
function start(settings: Readonly<Record<string, string>>): Promise<{ code: number | null; lines: readonly string[] }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['server/main.ts'], { env: { PATH: '/usr/bin:/bin', ...settings } });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('exit', (code) => resolve({ code, lines: said.trim().split('\n') }));
  });
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'lykta-start-'));

const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

describe('a start that cannot work says so in one line and ends with 1', () => {
  it('when the port is in use', async () => {
    const server = await listening();
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, lines } = await start({ PORT: port, LYKTA_DATA: folder() });
    server.close();
    expect(code).toBe(1);
    expect(lines).toEqual([
      `lykta: port ${port} on 127.0.0.1 is in use: stop the other program or choose another with PORT`,
    ]);
  });

  it('when the data folder cannot be written', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    const { code, lines } = await start({ PORT: '0', LYKTA_DATA: join(file, 'data') });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^lykta: the data folder .* cannot be written to: choose another with LYKTA_DATA$/);
  });

  it.runIf(existsSync('/proc/self'))('when the data folder lies where no folder can be made', async () => {
    const { code, lines } = await start({ PORT: '0', LYKTA_DATA: '/proc/nowhere' });
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^lykta: the data folder \/proc\/nowhere cannot be written to/);
  });

  it('when hCaptcha’s secret is given and its site key is not', async () => {
    const { code, lines } = await start({
      PORT: '0',
      LYKTA_DATA: folder(),
      LYKTA_HCAPTCHA_SECRET: 'ES_told-to-nobody',
    });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^lykta: LYKTA_HCAPTCHA_SECRET is given, but settings\.json has no site key/);
    expect(lines[0]).not.toContain('ES_');
  });

  it('when a setting is wrong', async () => {
    const { code, lines } = await start({ PORT: 'tretusen', LYKTA_DATA: folder() });
    expect(code).toBe(1);
    expect(lines).toEqual(['lykta: PORT is "tretusen": give a number from 0 to 65535']);
  });

  it('when there is no such municipality', async () => {
    const { code, lines } = await start({ PORT: '0', LYKTA_DATA: folder(), LYKTA_MUNICIPALITY: 'atlantis' });
    expect(code).toBe(1);
    expect(lines).toEqual([
      'lykta: there is no municipality atlantis: choose among ljuskoping, varnamo with LYKTA_MUNICIPALITY',
    ]);
  });

  it('when a dialogue with people who really live there is open, and its ledger would be restored with the data', async () => {
    const home = folder();
    const { workFile } = foldersOf(home, 'varnamo');
    mkdirSync(dirname(workFile), { recursive: true });
    const workDb = await openWorkDb(workFile);
    const survey = { id: 'dialogue', version: 1 };
    await new CampaignStore(workDb).put('varnamo', { ...townCampaign('nu', '2999-12-31', '2024-02-01'), survey });
    await workDb.destroy();
    const { code, lines } = await start({ PORT: '0', LYKTA_DATA: home, LYKTA_MUNICIPALITY: 'varnamo' });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^lykta: the dialogue nu is open, but .*set LYKTA_LEDGER_COPY to a folder outside it/);
  });
});
