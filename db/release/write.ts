import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sumUp } from '#core/privacy/lattice.ts';
import type { Release, ReleaseTier } from '#core/release/contract.ts';
import { checksumFileName, ELSEWHERE, NO_ANSWER, RELEASE_SCHEMA, releaseFileName } from './format.ts';

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
  database.exec(RELEASE_SCHEMA);
  database.transaction(() => fill(database, release))();
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

export const hashOfFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function flush(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function fill(database: Database.Database, release: Release): void {
  const { header } = release;
  const about = database.prepare('INSERT INTO about VALUES (?, ?)');
  about.run('format', header.format);
  about.run('format_version', String(header.formatVersion));
  about.run('header', JSON.stringify(header));
  fillCells(database, release);
  fillMaps(database, release);
  fillPlaces(database, release);
  fillTables(database, release);
}

function fillCells(database: Database.Database, { ground }: Release): void {
  const { lattice } = ground;
  const insert = database.prepare('INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?, ?)');
  const prior = sumUp(lattice, ground.prior);
  const residents = sumUp(lattice, ground.residents);
  lattice.levels.forEach(({ ids, perSide, sideMetres }, level) => {
    ids.forEach((id, number) => {
      insert.run(
        level,
        number,
        lattice.root.easting + (id % perSide) * sideMetres,
        lattice.root.northing + Math.floor(id / perSide) * sideMetres,
        sideMetres,
        prior[level]?.[number] ?? 0,
        residents[level]?.[number] ?? 0,
      );
    });
  });
}

function fillMaps(database: Database.Database, { header, maps, ground }: Release): void {
  const measurement = database.prepare('INSERT INTO measurement VALUES (?, ?, ?, ?, ?, ?, ?)');
  const count = database.prepare('INSERT INTO map_count VALUES (?, ?, ?)');
  let id = 0;
  header.maps.forEach((map, mapNumber) => {
    map.slices.forEach((slice, sliceNumber) => {
      map.varianceUnits2.forEach((variance, level) => {
        id += 1;
        const side = ground.lattice.levels[level]?.sideMetres ?? 0;
        measurement.run(id, map.family, slice.feeling, slice.code, level, side, variance);
        const values = maps[mapNumber]?.slices[sliceNumber]?.[level] ?? new Int32Array(0);
        for (let cell = 0; cell < values.length; cell += 1) count.run(id, cell, values[cell]);
      });
    });
  });
}

function fillPlaces(database: Database.Database, { header, places }: Release): void {
  const insert = database.prepare('INSERT INTO place_count VALUES (?, ?, ?, ?)');
  const { register, feelings } = header.places;
  feelings.forEach((feeling, index) => {
    places[index]?.forEach((value, number) => {
      insert.run(feeling, number, register[number]?.id ?? ELSEWHERE, value);
    });
  });
}

function fillTables(database: Database.Database, { header, tables }: Release): void {
  const insert = database.prepare('INSERT INTO answer_count VALUES (?, ?, ?, ?, ?, ?, ?)');
  header.tables.forEach((table, tableNumber) => {
    tables[tableNumber]?.forEach((value, number) => {
      const answer = table.options[number]?.code ?? NO_ANSWER;
      insert.run(tableNumber, number, table.question, table.row, answer, value, table.varianceUnits2);
    });
  });
}
