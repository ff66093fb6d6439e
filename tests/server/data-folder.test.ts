import { cpSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldersOf } from '#server/folders.ts';
import { storageFaultOf } from '#server/storage-fault.ts';
import { breakPage } from '../support/broken-page.ts';
import { startLykta } from '../support/real-server.ts';
import { fillVarnamo } from '../support/varnamo-data.ts';

const home = mkdtempSync(join(tmpdir(), 'lykta-data-folder-'));
const whole = join(home, 'whole');
const settingsOf = (dataFolder: string) => ({
  LYKTA_MUNICIPALITY: 'varnamo',
  LYKTA_DATA: dataFolder,
  LYKTA_LEDGER_COPY: join(home, 'ledger'),
});
beforeAll(() => fillVarnamo(foldersOf(whole, 'varnamo', join(home, 'ledger'))));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the start says of a data folder that something has happened to. */
async function startAfter(name: string, change: (folders: ReturnType<typeof foldersOf>) => void): Promise<string> {
  const dataFolder = join(home, name);
  cpSync(whole, dataFolder, { recursive: true });
  const folders = foldersOf(dataFolder, 'varnamo');
  change(folders);
  const before = sizes(folders);
  const said = await startLykta(settingsOf(dataFolder)).then(
    async (server) => {
      await server.stop();
      return 'it started';
    },
    (error: Error) => error.message,
  );
  // Whatever was found is left as it was: somebody may still bring something out of it.
  expect(sizes(folders)).toEqual(before);
  return said;
}

const sizes = ({ rawFile, workFile }: ReturnType<typeof foldersOf>): readonly (number | null)[] =>
  [rawFile, workFile].map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? null);

describe('a second server on one data folder', () => {
  it('says that the first has it, and ends; once that one is gone, killed even, the next one starts', async () => {
    const first = await startLykta(settingsOf(whole));
    await expect(startLykta(settingsOf(whole))).rejects.toThrow(
      /^Lykta ended with 1: lykta: another Lykta is running on the data folder .*: stop it, or choose another folder with LYKTA_DATA$/,
    );
    expect((await fetch(`${first.address}/health`)).status).toBe(200);
    await first.kill();
    const next = await startLykta(settingsOf(whole));
    // One that only shows releases writes nothing, and may run beside it.
    const beside = await startLykta({ ...settingsOf(whole), LYKTA_PARTS: 'insight' });
    expect((await fetch(`${beside.address}/health`)).status).toBe(200);
    await beside.stop();
    await next.stop();
  });

  it('says so too of an old folder that is started again beside the restored one, on the same second copy of the ledger', async () => {
    const restored = await startLykta(settingsOf(whole));
    cpSync(whole, join(home, 'old'), { recursive: true });
    await expect(startLykta(settingsOf(join(home, 'old')))).rejects.toThrow(
      /^Lykta ended with 1: lykta: another Lykta, with another data folder, is running on the second copy of the ledger .*: stop the one that should not be there$/,
    );
    await restored.stop();
    const old = await startLykta(settingsOf(join(home, 'old')));
    await old.stop();
  });
});

describe('a damaged data folder is named at the start, and never begun anew:', () => {
  it.each([
    ['a page of the answers', 'raw.sqlite', ({ rawFile }) => breakPage(rawFile, 3)],
    ['the first page of the answers', 'raw.sqlite', ({ rawFile }) => breakPage(rawFile, 0)],
    ['a page of the staff’s work', 'work.sqlite', ({ workFile }) => breakPage(workFile, 2)],
    ['answers that were cut off', 'raw.sqlite', ({ rawFile }) => truncateSync(rawFile, 3 * 4096)],
  ] as readonly (readonly [string, string, (folders: ReturnType<typeof foldersOf>) => void])[])(
    '%s',
    async (name, file, change) => {
      const said = await startAfter(name.replaceAll(/\W/g, '-'), change);
      expect(said).toMatch(
        /^Lykta ended with 1: lykta: .* is damaged \(.*\): nothing was changed in it\. See "A damaged file"/,
      );
      expect(said).toContain(file);
      expect(said.split('\n')).toHaveLength(1);
    },
    30_000,
  );

  it.each([
    ['the answers are gone', 'raw.sqlite', ({ rawFile }) => rmSync(rawFile)],
    ['the answers are empty', 'raw.sqlite', ({ rawFile }) => truncateSync(rawFile)],
    ['the staff’s work is gone', 'work.sqlite', ({ workFile }) => renameSync(workFile, `${workFile}.moved`)],
  ] as readonly (readonly [string, string, (folders: ReturnType<typeof foldersOf>) => void])[])(
    '%s',
    async (name, file, change) => {
      const said = await startAfter(name.replaceAll(/\W/g, '-'), change);
      expect(said).toMatch(/^Lykta ended with 1: lykta: .* is gone, though .* is there: nothing was begun anew/);
      expect(said).toContain(file);
    },
    30_000,
  );
});

describe('what SQLite and the system say of a disk', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['EFBIG', 'full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_IOERR_FSYNC', 'broken'],
    ['SQLITE_CORRUPT', 'broken'],
    ['SQLITE_BUSY', 'busy'],
  ])('%s is told apart', (code, kind) => {
    expect(storageFaultOf(Object.assign(new Error('x'), { code }))).toEqual({ kind, code });
  });

  it('is never taken for a fault of ours', () => {
    for (const code of ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'ERR_INVALID_ARG_TYPE', 'FST_ERR_VALIDATION'])
      expect(storageFaultOf(Object.assign(new Error('x'), { code }))).toBeNull();
    expect(storageFaultOf(new TypeError('x'))).toBeNull();
  });
});
