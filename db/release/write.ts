import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Release, ReleaseTier } from '#core/release/contract.ts';
import { flush } from '../dialects/flush.ts';
import { fillRelease } from './fill.ts';
import { checksumFileName, releaseFileName } from './format.ts';

/**
 * Writes a release as a draft that only its owner can read, flushed. Returns the SHA-256 of the file, in hex, for the
 * ledger. Until `publishRelease` nothing of it stands under the release's own name. Throws when it is published already.
 */
export function writeRelease(folder: string, release: Release): string {
  const { id, tier } = release.header;
  if (isPublished(folder, id, tier))
    throw new Error(`release ${id} (${tier}) is published: nothing may take its place`);
  makeFolder(folder);
  const draft = draftPath(folder, id, tier);
  rmSync(draft, { force: true });
  closeSync(openSync(draft, 'wx', 0o600));
  const database = new Database(draft);
  // Nothing reads the file before it is whole: one flush at the end is enough.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  fillRelease(database, release);
  database.close();
  flush(draft);
  flush(folder);
  return hashOfFile(draft);
}

/**
 * Gives a draft its name, and then puts the checksum beside it, which makes it visible. A run that broke in between is
 * taken up where it was. Throws when the file is not the one with that hash.
 */
export function publishRelease(folder: string, id: string, tier: ReleaseTier, sha256: string): void {
  const name = releaseFileName(id, tier);
  const path = join(folder, name);
  const draft = draftPath(folder, id, tier);
  const written = existsSync(draft) ? draft : path;
  const found = existsSync(written) ? hashOfFile(written) : 'nothing';
  if (found !== sha256) throw new Error(`release file ${name} has hash ${found}, not ${sha256}`);
  chmodSync(written, FILE_MODES[tier]);
  if (written === draft) renameSync(draft, path);
  flush(folder);
  writeChecksum(join(folder, checksumFileName(id, tier)), `${sha256}  ${name}\n`, FILE_MODES[tier]);
  flush(folder);
}

/** Whether readers can see a release: then nothing may ever take its place. */
export const isPublished = (folder: string, id: string, tier: ReleaseTier): boolean =>
  existsSync(join(folder, checksumFileName(id, tier)));

/** Removes the draft that a broken run left behind: nobody but the job could read it. */
export const discardDraft = (folder: string, id: string, tier: ReleaseTier): void =>
  rmSync(draftPath(folder, id, tier), { force: true });

/** What staff may read is kept from every other account of the machine. */
const FILE_MODES = { staff: 0o440, public: 0o444 } as const;
const FOLDER_MODE = 0o750;

const draftPath = (folder: string, id: string, tier: ReleaseTier): string =>
  join(folder, `.${releaseFileName(id, tier)}.part`);

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, FOLDER_MODE);
}

function writeChecksum(path: string, line: string, mode: number): void {
  const temporary = `${path}.part`;
  rmSync(temporary, { force: true });
  const file = openSync(temporary, 'wx', mode);
  writeSync(file, line);
  fsyncSync(file);
  closeSync(file);
  chmodSync(temporary, mode);
  renameSync(temporary, path);
}

/** SHA-256 in hex, read a part at a time: a file may be large. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const part = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, part); length > 0; length = readSync(file, part))
      hash.update(part.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
