import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapPicture } from '#core/measures/map.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import { ReleaseFault, readRelease } from '#db/release/read.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { publishRelease, writeRelease } from '#db/release/write.ts';
import { builtRelease, townFacts } from '../support/built-release.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { compactTown, townPeople } from '../support/release-town.ts';

const { release } = builtRelease(townPeople(300, 21), 21, townFacts({ municipality: compactTown }));
const { id } = release.header;
const path = (folder: string, tier = 'staff'): string => join(folder, `${id}.${tier}.sqlite`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (file: string): number => statSync(file).mode & 0o777;

const publish = (what: Release): void => {
  publishRelease(folder, what.header.id, what.header.tier, writeRelease(folder, what));
};

describe('a release file', () => {
  it('gives back exactly what was written', () => {
    publish(release);
    const read = readRelease(folder, id, 'staff');
    expect(read.header).toEqual(JSON.parse(JSON.stringify(release.header)));
    expect(read.maps).toEqual(release.maps);
    expect(read.places).toEqual(release.places);
    expect(read.tables).toEqual(release.tables);
    expect(read.ground).toEqual(release.ground);
    expect(mapPicture(read, { feeling: 'unsafe', category: null })).toEqual(
      mapPicture(release, { feeling: 'unsafe', category: null }),
    );
  });

  it('can be read by anybody with an SQLite tool', () => {
    publish(release);
    const database = new Database(path(folder), { readonly: true });
    const row = database
      .prepare(
        `SELECT family, feeling, slice, level, easting, northing, size_metres, value_units, persons, standard_error
         FROM map_value WHERE family = 'base' AND feeling = 'unsafe' AND level = 0`,
      )
      .get();
    expect(row).toMatchObject({
      level: 0,
      easting: release.header.root.easting,
      northing: release.header.root.northing,
      size_metres: release.header.root.sideMetres,
      value_units: release.maps[0]?.slices[0]?.[0]?.[0],
    });
    expect(database.prepare("SELECT count(*) FROM answer_value WHERE question = 'Q2'").pluck().get()).toBe(4);
    expect(database.prepare("SELECT count(*) FROM place_value WHERE place = 'elsewhere'").pluck().get()).toBe(3);
    database.close();
  });

  it('cannot be written to, and is refused once a byte has changed', () => {
    publish(release);
    const bytes = readFileSync(path(folder));
    expect(bytes.length).toBeGreaterThan(100_000);
    chmodSync(path(folder), 0o644);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] as number) ^ 1;
    writeFileSync(path(folder), bytes);
    expect(() => readRelease(folder, id, 'staff')).toThrow(ReleaseFault);
  });

  it('is not published when it is not the one that was drawn', () => {
    writeRelease(folder, release);
    expect(() => publishRelease(folder, id, 'staff', 'another hash')).toThrow('hash');
    expect(new ReleaseShelf(folder).list('staff')).toEqual([]);
  });

  it('has no name before it is published, and can be read by its owner alone', () => {
    writeRelease(folder, release);
    const [draft, ...more] = readdirSync(folder);
    expect([draft, more]).toEqual([`.${id}.staff.sqlite.part`, []]);
    expect(modeOf(join(folder, draft ?? ''))).toBe(0o600);
  });

  it('is published as far as it had come when a run broke off between its name and its checksum', () => {
    const hash = writeRelease(folder, release);
    publishRelease(folder, id, 'staff', hash);
    rmSync(join(folder, `${id}.staff.sha256`));
    publishRelease(folder, id, 'staff', hash);
    expect(readRelease(folder, id, 'staff').header.id).toBe(id);
  });

  it('that is published cannot be written again', () => {
    publish(release);
    const before = readFileSync(path(folder));
    expect(() => writeRelease(folder, release)).toThrow('nothing may take its place');
    expect(readFileSync(path(folder)).equals(before)).toBe(true);
  });

  it('for staff is closed to other accounts of the machine, whatever the umask', () => {
    const before = process.umask(0);
    try {
      publish(release);
      publish(publicRelease(release, createNoise(fixedWords(3))));
    } finally {
      process.umask(before);
    }
    expect(modeOf(folder)).toBe(0o750);
    expect(modeOf(path(folder))).toBe(0o440);
    expect(modeOf(path(folder, 'public'))).toBe(0o444);
  });

  it('leaves nothing half-made beside it', () => {
    publish(release);
    expect(readdirSync(folder).sort()).toEqual([`${id}.staff.sha256`, `${id}.staff.sqlite`]);
  });
});

describe('the shelf of releases', () => {
  it('is empty before there is a folder', () => {
    const shelf = new ReleaseShelf(join(folder, 'not-yet'));
    expect(shelf.list('staff')).toEqual([]);
    expect(shelf.open(id, 'staff')).toBeNull();
  });

  it('notices a new release by itself, and only once it is published', () => {
    const shelf = new ReleaseShelf(folder);
    expect(shelf.list('staff')).toEqual([]);
    const hash = writeRelease(folder, release);
    expect(shelf.list('staff')).toEqual([]);
    expect(shelf.open(id, 'staff')).toBeNull();
    publishRelease(folder, id, 'staff', hash);
    expect(shelf.list('staff').map((header) => header.id)).toEqual([id]);
    expect(shelf.list('public')).toEqual([]);
    expect(shelf.open(id, 'staff')?.header.id).toBe(id);
  });

  it('lists the newest batch first', () => {
    for (const [name, closes] of [
      ['a-2024', '2024-03-15'],
      ['b-2026', '2026-03-15'],
      ['c-2025', '2025-03-15'],
    ] as const)
      publish({
        ...release,
        header: { ...release.header, id: name, campaign: { ...release.header.campaign, closes } },
      });
    expect(new ReleaseShelf(folder).list('staff').map((header) => header.id)).toEqual(['b-2026', 'c-2025', 'a-2024']);
  });

  it('keeps a release in memory, so that the second reader does not wait', () => {
    publish(release);
    const shelf = new ReleaseShelf(folder);
    expect(shelf.open(id, 'staff')).toBe(shelf.open(id, 'staff'));
  });

  it('goes on showing the others when the file of one is gone or was changed', () => {
    const other = { ...release, header: { ...release.header, id: 'provstad-other' } };
    publish(release);
    publish(other);
    rmSync(path(folder));
    const shelf = new ReleaseShelf(folder);
    expect(shelf.list('staff').map((header) => header.id)).toEqual(['provstad-other']);
    expect(() => shelf.open(id, 'staff')).toThrow(ReleaseFault);
  });

  it('never leads out of its folder', () => {
    publish(release);
    const shelf = new ReleaseShelf(join(folder, 'inner'));
    expect(shelf.open(`../${id}`, 'staff')).toBeNull();
    expect(shelf.open('..', 'staff')).toBeNull();
  });
});
