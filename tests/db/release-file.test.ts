import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapPicture } from '#core/measures/map.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import type { Survey } from '#core/survey/contract.ts';
import { ReleaseFault, readRelease } from '#db/release/read.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { publishRelease, writeRelease } from '#db/release/write.ts';
import { builtRelease, townFacts } from '../support/built-release.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { compactTown, townPeople, townSurvey } from '../support/release-town.ts';

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
    expect(mapPicture(read, { feeling: 'unsafe', chosen: {} })).toEqual(
      mapPicture(release, { feeling: 'unsafe', chosen: {} }),
    );
  });

  it('holds the words of a survey that is in English alone', () => {
    const survey = JSON.parse(JSON.stringify(townSurvey), (_, value) =>
      typeof value?.en === 'string' ? { en: value.en } : value,
    ) as Survey;
    const { release: english } = builtRelease(
      townPeople(300, 22),
      22,
      townFacts({ municipality: compactTown, survey }),
    );
    const campaign = { ...english.header.campaign, title: { fi: 'Turvallisuus', en: 'Safety' } };
    publish({ ...english, header: { ...english.header, campaign } });
    const database = new Database(path(folder), { readonly: true });
    expect(database.prepare("SELECT value FROM passport WHERE item = 'dialogue'").pluck().get()).toBe('Safety');
    expect(database.prepare("SELECT DISTINCT question_name FROM answer_count WHERE question = 'Q2'").all()).toEqual([
      { question_name: 'Ute själv' },
    ]);
    database.close();
  });

  it('can be read by anybody with an SQLite tool', () => {
    publish(release);
    const database = new Database(path(folder), { readonly: true });
    const { root } = release.header;
    const value = release.maps[0]?.slices[0]?.[0]?.[0] as number;
    const variance = release.header.maps[0]?.varianceUnits2[0] as number;
    expect(
      database.prepare("SELECT * FROM map_value WHERE family = 'base' AND feeling = 'unsafe' AND level = 0").get(),
    ).toEqual({
      family: 'base',
      feeling: 'unsafe',
      slice: null,
      slice_name: null,
      level: 0,
      number: 0,
      easting: root.easting,
      northing: root.northing,
      size_metres: root.sideMetres,
      value_units: value,
      persons: value / 60,
      standard_error: Math.sqrt(variance) / 60,
      margin_90: (1.645 * Math.sqrt(variance)) / 60,
      variance_units2: variance,
      outline_wkt:
        `POLYGON((${root.easting} ${root.northing},${root.easting + root.sideMetres} ${root.northing},` +
        `${root.easting + root.sideMetres} ${root.northing + root.sideMetres},` +
        `${root.easting} ${root.northing + root.sideMetres},${root.easting} ${root.northing}))`,
    });
    const [place] = release.header.places.register;
    expect(
      database.prepare("SELECT * FROM place_value WHERE feeling = 'safe' AND place = ?").get(place?.id),
    ).toMatchObject({
      name: place?.name,
      easting: place?.point[0],
      northing: place?.point[1],
      value_units: release.places[1]?.[0],
      variance_units2: release.header.places.varianceUnits2,
    });
    expect(database.prepare("SELECT count(*) FROM place_value WHERE place = 'elsewhere'").pluck().get()).toBe(3);
    expect(
      database.prepare("SELECT answer, answer_name, question_name FROM answer_value WHERE question = 'Q2'").all(),
    ).toEqual([
      { answer: 'trygg', answer_name: 'Trygg', question_name: 'Ute själv' },
      { answer: 'otrygg', answer_name: 'Otrygg', question_name: 'Ute själv' },
      { answer: 'vet_ej', answer_name: 'Vet ej', question_name: 'Ute själv' },
      { answer: 'no-answer', answer_name: 'Inget svar', question_name: 'Ute själv' },
    ]);
    database.close();
  });

  it('says itself what it is, who made it and what it cost', () => {
    publish(release);
    const database = new Database(path(folder), { readonly: true });
    expect(Buffer.from([0, 0, 0, 0]).fill('LYKT').readInt32BE()).toBe(
      database.pragma('application_id', { simple: true }),
    );
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    const passport = new Map(
      database.prepare('SELECT item, value FROM passport ORDER BY number').raw().all() as [string, unknown][],
    );
    expect(Object.fromEntries(passport)).toEqual({
      municipality: 'Provstads kommun',
      dialogue: 'Dialog var-2026',
      opened: '2026-02-02',
      closed: '2026-03-15',
      released: '2026-04-01',
      for: 'staff',
      'method version': release.header.methodVersion,
      'persons, about': Math.round(release.header.respondents.units / 60),
      budget: '1/1',
      mu: release.header.passport.mu,
      'counts on maps': release.maps
        .flatMap(({ slices }) => slices.flat())
        .reduce((sum, { length }) => sum + length, 0),
      'counts of places': release.places.reduce((sum, { length }) => sum + length, 0),
      'counts of answers': release.tables.reduce((sum, { length }) => sum + length, 0),
    });
    expect(database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'map_count'").pluck().get()).toContain(
      '60 units are one person',
    );
    database.close();
  });

  it('holds cross-tables by group, then answer', () => {
    const [first] = release.header.tables;
    if (first === undefined) throw new Error('no table');
    const groups = ['kvinna', 'man'].map((code) => ({ code, text: first.text }));
    const crossed: Release = {
      ...release,
      header: {
        ...release.header,
        tables: [...release.header.tables, { ...first, by: { name: 'gender', groups }, varianceUnits2: 7200 }],
      },
      tables: [...release.tables, Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8])],
    };
    publish(crossed);
    expect(readRelease(folder, id, 'staff').tables).toEqual(crossed.tables);
    const database = new Database(path(folder), { readonly: true });
    expect(
      database
        .prepare("SELECT grouping, group_code, answer, value_units FROM answer_value WHERE grouping = 'gender'")
        .raw()
        .all(),
    ).toEqual([
      ['gender', 'kvinna', 'trygg', 1],
      ['gender', 'kvinna', 'otrygg', 2],
      ['gender', 'kvinna', 'vet_ej', 3],
      ['gender', 'kvinna', 'no-answer', 4],
      ['gender', 'man', 'trygg', 5],
      ['gender', 'man', 'otrygg', 6],
      ['gender', 'man', 'vet_ej', 7],
      ['gender', 'man', 'no-answer', 8],
    ]);
    database.close();
  });

  it('of a format from the future is refused, and so is one with fewer counts than it promises', () => {
    publish({ ...release, header: { ...release.header, formatVersion: 3 } });
    expect(() => readRelease(folder, id, 'staff')).toThrow('a format this program does not know');
    const short = { ...release.header, id: 'short' };
    publish({ ...release, header: short, places: release.places.map((counts) => counts.slice(1)) });
    expect(() => readRelease(folder, 'short', 'staff')).toThrow(ReleaseFault);
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

describe('a release file of format 1', () => {
  const old = join(import.meta.dirname, '../golden/releases/format-1');

  it('is read with what was then the same for all', () => {
    const staff = readRelease(old, 'provstad-var-2026', 'staff');
    expect(staff.header).toMatchObject({ formatVersion: 1, floors: { staff: 50, public: 200 } });
    expect(staff.header.passport.publicPart).toBe('1/4');
    expect(staff.header.tables.map(({ by }) => by)).toEqual(staff.header.tables.map(() => null));
    const database = new Database(join(old, 'provstad-var-2026.staff.sqlite'), { readonly: true });
    const sumOf = (table: string): unknown => database.prepare(`SELECT sum(value_units) FROM ${table}`).pluck().get();
    const sum = (arrays: readonly Int32Array[]): number =>
      arrays.reduce((all, values) => all + values.reduce((total, value) => total + value, 0), 0);
    expect(sum(staff.maps.flatMap(({ slices }) => slices.flat()))).toBe(sumOf('map_count'));
    expect(sum(staff.places)).toBe(sumOf('place_count'));
    expect(sum(staff.tables)).toBe(sumOf('answer_count'));
    database.close();
  });

  it('stands on the shelf beside new ones', () => {
    expect(new ReleaseShelf(old).list('public').map(({ id: name }) => name)).toEqual(['provstad-var-2026']);
    expect(new ReleaseShelf(old).open('provstad-var-2026', 'public')?.header.floors).toEqual({
      staff: 50,
      public: 200,
    });
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
