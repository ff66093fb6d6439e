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
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { sumUp } from '#core/privacy/lattice.ts';
import type { Release, ReleaseTier } from '#core/release/contract.ts';
import { checksumFileName, ELSEWHERE, NO_ANSWER, RELEASE_SCHEMA, releaseFileName } from './format.ts';

/**
 * Writes a release under a temporary name, flushes it, and gives it its name. Returns the SHA-256 of the file, in hex.
 * The file cannot be seen by readers until `publishRelease` has written its checksum beside it.
 */
export function writeRelease(folder: string, release: Release): string {
  mkdirSync(folder, { recursive: true });
  const name = releaseFileName(release.header.id, release.header.tier);
  const temporary = join(folder, `.${name}.part`);
  rmSync(temporary, { force: true });
  const database = new Database(temporary);
  // Nothing reads the file before it is whole: one flush at the end is enough.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.exec(RELEASE_SCHEMA);
  database.transaction(() => fill(database, release))();
  database.close();
  flush(temporary);
  chmodSync(temporary, 0o444);
  renameSync(temporary, join(folder, name));
  flush(folder);
  return hashOfFile(join(folder, name));
}

/** Puts the checksum beside a written file, which makes it visible. Throws when the file is not the one with that hash. */
export function publishRelease(folder: string, id: string, tier: ReleaseTier, sha256: string): void {
  const name = releaseFileName(id, tier);
  const found = hashOfFile(join(folder, name));
  if (found !== sha256) throw new Error(`release file ${name} has hash ${found}, not ${sha256}`);
  const path = join(folder, checksumFileName(id, tier));
  const temporary = `${path}.part`;
  const file = openSync(temporary, 'w', 0o444);
  writeSync(file, `${sha256}  ${name}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
  flush(dirname(path));
}

/** Whether readers can see a release: then nothing may ever take its place. */
export const isPublished = (folder: string, id: string, tier: ReleaseTier): boolean =>
  existsSync(join(folder, checksumFileName(id, tier)));

/** Removes what a broken run left behind: nothing of it was visible. */
export function discardUnpublished(folder: string, id: string, tier: ReleaseTier): void {
  const name = releaseFileName(id, tier);
  for (const file of [`.${name}.part`, name, `${checksumFileName(id, tier)}.part`])
    rmSync(join(folder, file), { force: true });
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
