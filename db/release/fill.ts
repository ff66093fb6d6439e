import type Database from 'better-sqlite3';
import { textIn } from '#core/base/text-in.ts';
import type { Ring } from '#core/geo/geometry.ts';
import { UNITS } from '#core/privacy/estimate.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import type { Release } from '#core/release/contract.ts';
import { APPLICATION_ID, ELSEWHERE, NO_ANSWER, RELEASE_SCHEMA } from './format.ts';

/** Makes the tables of a release in an empty database and fills them, each table in the order in which it lies on the disk. */
export function fillRelease(
  database: Database.Database,
  release: Release,
  schema: readonly string[] = RELEASE_SCHEMA,
): void {
  const { header } = release;
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${header.formatVersion}`);
  database.transaction(() => {
    for (const statement of schema) database.exec(statement);
    const about = database.prepare('INSERT INTO about VALUES (?, ?)');
    about.run('format', header.format);
    about.run('format_version', String(header.formatVersion));
    about.run('header', JSON.stringify(header));
    fillCells(database, release);
    fillMaps(database, release);
    fillPlaces(database, release);
    fillTables(database, release);
  })();
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
  const measurement = database.prepare('INSERT INTO measurement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  // A level at a time as JSON that SQLite unpacks: about four times as fast as a call a count, and there are millions.
  const counts = database.prepare('INSERT INTO map_count SELECT ?, key, value FROM json_each(?)');
  let id = 0;
  header.maps.forEach((map, mapNumber) => {
    map.slices.forEach(({ feeling, code, text }, sliceNumber) => {
      map.varianceUnits2.forEach((variance, level) => {
        id += 1;
        const side = ground.lattice.levels[level]?.sideMetres ?? 0;
        const name = text === null || text === undefined ? null : textIn(text, 'sv');
        measurement.run(id, map.family, feeling, code, name, level, side, variance, standardError(variance));
        counts.run(id, `[${maps[mapNumber]?.slices[sliceNumber]?.[level] ?? ''}]`);
      });
    });
  });
}

function fillPlaces(database: Database.Database, { header, places }: Release): void {
  const { register, feelings, varianceUnits2 } = header.places;
  const place = database.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?)');
  register.forEach(({ id, name, point, ring, residents }, number) => {
    place.run(number, id, name, point[0], point[1], wktOf(ring), residents);
  });
  place.run(register.length, ELSEWHERE, null, null, null, null, null);
  if (varianceUnits2 === null) return;
  const count = database.prepare('INSERT INTO place_count VALUES (?, ?, ?, ?, ?)');
  feelings.forEach((feeling, index) => {
    places[index]?.forEach((value, number) => {
      count.run(feeling, number, value, varianceUnits2, standardError(varianceUnits2));
    });
  });
}

function fillTables(database: Database.Database, { header, tables }: Release): void {
  const insert = database.prepare('INSERT INTO answer_count VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  header.tables.forEach(({ question, text, row, rowText, by, options, varianceUnits2 }, tableNumber) => {
    if (varianceUnits2 === null) return;
    // A survey need not be in Swedish: then its words are in the nearest language it has.
    const about = [question, textIn(text, 'sv'), row, rowText === null ? null : textIn(rowText, 'sv')];
    tables[tableNumber]?.forEach((value, number) => {
      const group = by?.groups[Math.floor(number / (options.length + 1))];
      const option = options[number % (options.length + 1)];
      insert.run(
        tableNumber,
        number,
        ...about,
        by?.name ?? null,
        group?.code ?? null,
        group === undefined ? null : textIn(group.text, 'sv'),
        option?.code ?? NO_ANSWER,
        option === undefined ? 'Inget svar' : textIn(option.text, 'sv'),
        value,
        varianceUnits2,
        standardError(varianceUnits2),
      );
    });
  });
}

/** Of one count, in persons. Stored, since not every SQLite can draw a root. */
export const standardError = (varianceUnits2: number): number => Math.sqrt(varianceUnits2) / UNITS;

/** A ring as well-known text; there the first position is repeated. */
export const wktOf = (ring: Ring): string =>
  `POLYGON((${[...ring, ...ring.slice(0, 1)].map(([easting, northing]) => `${easting} ${northing}`).join(',')}))`;
