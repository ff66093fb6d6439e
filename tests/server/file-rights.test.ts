import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersOf } from '#server/folders.ts';
import { openStores } from '#server/stores.ts';
import { smallGeography } from '../support/small-town.ts';

let home: string;
let umask: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-rights-'));
  // The widest there is: what is closed now is closed on every machine.
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
  rmSync(home, { recursive: true });
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

async function openAndClose(): Promise<Record<string, string>> {
  const folders = foldersOf(home, 'lillstad');
  const stores = await openStores(folders, ['intake'], smallGeography);
  const paths = {
    raw: folders.raw,
    rawFile: folders.rawFile,
    rawJournal: `${folders.rawFile}-wal`,
    work: folders.workFile,
  };
  const modes = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, modeOf(path)]));
  await stores.close();
  return modes;
}

describe('what people said, on the disk', () => {
  it('can be read by the account that runs Lykta and no other, also before it is moved out of the journal', async () => {
    expect(await openAndClose()).toEqual({ raw: '700', rawFile: '600', rawJournal: '600', work: '640' });
  });

  it('is closed again when it lay open', async () => {
    const folders = foldersOf(home, 'lillstad');
    mkdirSync(folders.raw, { recursive: true });
    for (const file of [folders.rawFile, folders.workFile]) writeFileSync(file, '');
    for (const path of [folders.raw, folders.rawFile, folders.workFile]) chmodSync(path, 0o777);
    expect(await openAndClose()).toMatchObject({ raw: '700', rawFile: '600', work: '640' });
  });
});
