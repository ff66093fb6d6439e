import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresAsCsv, toCsv } from '#core/exports/csv.ts';
import { heatTable } from '#core/exports/heat-table.ts';
import { heatLayer, placesLayer } from '#core/exports/layer.ts';
import { toSpss } from '#core/exports/spss.ts';
import { surveyTable } from '#core/exports/survey-table.ts';
import { boundsOf, type Ring } from '#core/geo/geometry.ts';
import { layersFile } from '#server/insight/files/layers-file.ts';
import { workbook } from '#server/insight/files/workbook.ts';
import { mapPicture, placesPicture, surveyPicture } from '../support/insight-pictures.ts';
import { asAnalyst, type InsightServer, putRelease, startInsight } from '../support/insight-server.ts';

/** The files that analysts take away, opened with other eyes than our own where those are installed. */
const folder = mkdtempSync(join(tmpdir(), 'lykta-files-'));
let server: InsightServer;
let release: string;
beforeAll(async () => {
  server = await startInsight();
  release = putRelease(server.releases, 'provstad-2026', '2026-03-15', 1200);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;
function output(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}
/** Asks for a file as an analyst does, and lays it on the disk. */
async function taken(file: string): Promise<string> {
  const reply = await server.app.inject({ url: `/api/insight/releases/${release}/${file}`, headers: asAnalyst });
  expect(reply.statusCode).toBe(200);
  const path = join(folder, file.replace(/\?.*/, ''));
  writeFileSync(path, reply.rawPayload);
  return path;
}
/** What GDAL says of a layer: its geometry, extent, reference system, and the type of each field. */
const described = (file: string, layer: string): string => output('ogrinfo', '-ro', '-so', file, layer);
const typesOf = (description: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...description.matchAll(/^(.+): (String|Integer|Integer64|Real) \(/gm)].map(([, name, type]) => [name, type]),
  );
const layersOf = (file: string): readonly string[] =>
  [...output('ogrinfo', '-ro', '-q', file).matchAll(/^\d+: (.+?)(?: \(.*\))?$/gm)].map(([, name]) => name as string);

interface Feature {
  readonly geometry: { readonly coordinates: readonly (readonly (readonly [number, number][])[])[] };
  readonly properties: Readonly<Record<string, unknown>>;
}
/** The features of a layer as GDAL reads them. */
const featuresOf = (file: string, layer: string, ...options: string[]): readonly Feature[] =>
  JSON.parse(output('ogr2ogr', '-f', 'GeoJSON', ...options, '/vsistdout/', file, layer)).features;

describe('a GeoPackage', () => {
  it.skipIf(!has('ogrinfo'))(
    'has its layers in EPSG:3006, easting first, with every row, type and withheld figure',
    () => {
      const map = mapPicture('staff');
      const places = placesPicture('staff');
      writeFileSync(join(folder, 'both.gpkg'), layersFile(map, places, null));
      expect(layersOf('both.gpkg')).toEqual(['rutor', 'platser', 'las_mig', 'layer_styles']);
      for (const ours of [heatLayer(map), placesLayer(places)]) {
        const description = described('both.gpkg', ours.name);
        expect(description).toContain('Geometry: Multi Polygon');
        expect(description).toContain(`Feature Count: ${ours.rows.length}`);
        expect(description).toContain('ID["EPSG",3006]]');
        expect(description).toContain(extentOf(ours.features.flatMap(({ rings }) => rings)));
        expect(typesOf(description)).toEqual({
          id: 'String',
          ...Object.fromEntries(
            ours.columns.map(({ key, type }) => [key, { text: 'String', integer: 'Integer64', real: 'Real' }[type]]),
          ),
        });
        expect(featuresOf('both.gpkg', ours.name).map(({ properties }) => properties)).toEqual(
          ours.rows.map((cells, row) => ({
            id: ours.features[row]?.id,
            ...Object.fromEntries(ours.columns.map(({ key }, column) => [key, cells[column] ?? null])),
          })),
        );
      }
      expect(JSON.stringify(featuresOf('both.gpkg', 'las_mig'))).toContain(
        'Gäller dem som svarat, inte alla invånare.',
      );
      expect(featuresOf('both.gpkg', 'layer_styles').map(({ properties }) => properties.f_table_name)).toEqual([
        'rutor',
        'platser',
      ]);
    },
  );

  it.skipIf(!has('ogrinfo'))('lies where its rows say, when GDAL turns it into degrees', () => {
    writeFileSync(join(folder, 'turned.gpkg'), layersFile(mapPicture('staff'), placesPicture('staff'), null));
    const whole = featuresOf('turned.gpkg', 'rutor', '-t_srs', 'EPSG:4326').filter(
      ({ properties }) => properties.part === 'hel ruta',
    );
    expect(whole.length).toBeGreaterThan(3);
    for (const { geometry, properties } of whole) {
      const corners = geometry.coordinates[0]?.[0]?.slice(0, 4) ?? [];
      const middle = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0) / 4, 0));
      expect(middle[0]).toBeCloseTo(Number(properties.centre_lon), 4);
      expect(middle[1]).toBeCloseTo(Number(properties.centre_lat), 4);
    }
  });

  it('is valid to SQLite, the same bytes each time, and holds nothing of when it was asked for', async () => {
    const once = layersFile(mapPicture('staff'), placesPicture('staff'), null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(layersFile(mapPicture('staff'), placesPicture('staff'), null).equals(once)).toBe(true);
    expect(once.subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(once.subarray(68, 72).toString()).toBe('GPKG');
    expect(once.includes(new Date().toISOString().slice(0, 10))).toBe(false);
  });

  it.skipIf(!has('ogrinfo'))('of a whole release comes from the address that the page gives', async () => {
    const file = await taken('map.gpkg?feeling=safe');
    const { areas, tooFew } = (
      await server.app.inject({ url: `/api/insight/releases/${release}/map?feeling=safe`, headers: asAnalyst })
    ).json();
    expect(areas.length).toBeGreaterThan(0);
    expect(featuresOf(file, 'rutor')).toHaveLength(areas.length + tooFew.length);
    expect(featuresOf(file, 'omraden').length).toBeGreaterThan(0);
    expect(JSON.stringify(featuresOf(file, 'las_mig'))).toContain('Platser som pekats ut som trygga, alla orsaker');
  });
});

describe('the districts’ file', () => {
  it('says what was chosen, as the map’s does', async () => {
    const ask = async (path: string) =>
      server.app.inject({ url: `/api/insight/releases/${release}/${path}`, headers: asAnalyst });
    const { filters } = (await ask('map?feeling=unsafe')).json() as {
      readonly filters: readonly { readonly name: string; readonly values: readonly { readonly code: string }[] }[];
    };
    const [filter] = filters.filter(({ values }) => values.length > 0);
    const chosen = `feeling=unsafe&${filter?.name}=${filter?.values[0]?.code}`;
    const titleOf = (csv: string): string => csv.split('\r\n', 1)[0]?.replace('\u{FEFF}', '').replaceAll('"', '') ?? '';
    const ofMap = titleOf((await ask(`map.csv?${chosen}`)).body);
    expect(ofMap).not.toContain('alla orsaker');
    expect(titleOf((await ask(`districts.csv?${chosen}`)).body)).toBe(`${ofMap}, per område`);
    expect(titleOf((await ask('districts.csv?feeling=unsafe')).body)).toContain('alla orsaker, per område');
  });
});

describe('a workbook', () => {
  it.skipIf(!has('ogrinfo'))('has a sheet that says what it is, and numbers as numbers', async () => {
    const table = surveyTable(surveyPicture('staff'));
    writeFileSync(join(folder, 'survey.xlsx'), await workbook(table));
    expect(layersOf('survey.xlsx')).toEqual(['Läs mig', 'Svar']);
    const said = JSON.stringify(featuresOf('survey.xlsx', 'Läs mig'));
    for (const words of ['Enkätsvar', 'Gäller dem som svarat, inte alla invånare.', 'Kontrollsumma', 'SHA-256 '])
      expect(said).toContain(words);
    expect(typesOf(described('survey.xlsx', 'Svar'))).toMatchObject({
      Fråga: 'String',
      Procent: 'Integer',
      'Varav urvalsfel, högst ± procentenheter (95 %)': 'Real',
    });
    const headings = table.columns.map(({ heading }) => heading);
    expect(
      featuresOf('survey.xlsx', 'Svar').map(({ properties }) => headings.map((heading) => properties[heading] ?? null)),
    ).toEqual(table.rows);
  });

  it.skipIf(!has('soffice'))('has the same types and values in LibreOffice', async () => {
    const table = heatTable(mapPicture('staff'));
    writeFileSync(join(folder, 'karta.xlsx'), await workbook(table));
    const [readMe, rows] = sheetsIn('karta.xlsx');
    expect(readMe?.flat()).toContain('Kontrollsumma');
    expect(rows?.[0]).toEqual(table.columns.map(({ heading }) => heading));
    expect(rows?.slice(1)).toEqual(table.rows.map((row) => withoutTail(row)));
  });

  it('runs no formula, whatever a text begins with, and is the same bytes each time', async () => {
    const table = surveyTable(surveyPicture('staff'));
    const dangerous = { ...table, rows: table.rows.map(([, ...rest]) => ['=cmd|/c calc', ...rest]) };
    const once = await workbook(dangerous);
    expect(once.equals(await workbook(dangerous))).toBe(true);
    const parts = Object.entries(unzipSync(once)).filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name));
    expect(parts.length).toBe(2);
    for (const [, bytes] of parts) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
  });

  it('names the checksum of the figures, which the CSV of the same table names too', async () => {
    const table = surveyTable(surveyPicture('staff'));
    const sum = createHash('sha256').update(figuresAsCsv(table)).digest('hex');
    const written = Object.values(unzipSync(await workbook(table))).map((bytes) => strFromU8(bytes));
    expect(written.some((part) => part.includes(sum))).toBe(true);
  });
});

describe('the CSV for a Swedish Excel', () => {
  it.skipIf(!has('soffice'))(
    'keeps its decimal comma and its letters in a spreadsheet that is set to Swedish',
    async () => {
      const table = heatTable(mapPicture('staff'));
      const fractions = table.rows.flat().filter((cell) => typeof cell === 'number' && !Number.isInteger(cell));
      expect(fractions.length).toBeGreaterThan(3);
      writeFileSync(join(folder, 'karta.csv'), toCsv(table, 'excel', 'c'.repeat(64)));
      // Separator ";", quotes, UTF-8, from the first line, no column set, Swedish (1053), quoted fields as text, numbers as numbers.
      const [sheet] = sheetsIn('karta.csv', '--infilter=CSV:59,34,76,1,,1053,true,true');
      const headings = table.columns.map(({ heading }) => heading);
      const first = sheet?.findIndex((row) => row[0] === headings[0]) ?? -1;
      expect(sheet?.[first]).toEqual(headings);
      expect(sheet?.slice(first + 1)).toEqual(table.rows.map((row) => withoutTail(row)));
    },
  );
});

describe('SPSS syntax', () => {
  it.skipIf(!has('pspp'))('makes a data set with labels in PSPP, and keeps what is withheld as missing', () => {
    const table = surveyTable(surveyPicture('staff'));
    writeFileSync(
      join(folder, 'svar.sps'),
      `${toSpss(table, 'b'.repeat(64))}\nSAVE TRANSLATE /OUTFILE='back.csv' /TYPE=CSV /FIELDNAMES /REPLACE.\nDISPLAY DICTIONARY.\n`,
    );
    const said = output('pspp', '-O', 'format=txt', 'svar.sps');
    expect(said).not.toMatch(/error|warning/i);
    expect(said).toMatch(/answered +\| +9\|Antal svar/);
    expect(said).toMatch(/Svar, id +ganska_otrygg ?\|Ganska otrygg/);
  });

  it('keeps no word that SPSS has for itself as a name, and a line for each row', () => {
    const table = surveyTable(surveyPicture('staff'));
    const syntax = toSpss(table, 'b'.repeat(64));
    expect(syntax).toContain('by_ (A');
    const data = syntax.slice(syntax.indexOf('BEGIN DATA\n') + 11, syntax.indexOf('\nEND DATA.')).split('\n');
    expect(data).toHaveLength(table.rows.length);
    for (const line of data) expect(line.split('\t')).toHaveLength(table.columns.length);
  });
});

type SheetCell = string | number | null;

/** The cells of each sheet as LibreOffice has read them: a number is one to it, and not only looks so. */
function sheetsIn(file: string, ...options: readonly string[]): readonly (readonly (readonly SheetCell[])[])[] {
  const home = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  output('soffice', home, '--headless', ...options, '--convert-to', 'fods', file);
  const document = readFileSync(join(folder, file.replace(/\.\w+$/, '.fods')), 'utf8');
  return [...document.matchAll(/<table:table [\s\S]*?<\/table:table>/g)].map(([sheet]) =>
    [...sheet.matchAll(/<table:table-row\b[\s\S]*?<\/table:table-row>/g)].map(([row]) => withoutTail(cellsIn(row))),
  );
}

/** A row of a flat OpenDocument sheet; what is alike beside one another is written once, with how often. */
function cellsIn(row: string): readonly SheetCell[] {
  return [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
    ([, marks = '', inside = '']) => {
      const number = /office:value-type="(?:float|percentage)" office:value="([^"]+)"/.exec(marks)?.[1];
      const words = [...inside.matchAll(/<text:p>([\s\S]*?)<\/text:p>/g)]
        .map(([, line = '']) => plain(line))
        .join('\n');
      const cell = number === undefined ? words || null : Number(number);
      // What follows the last column is one empty cell, thousands of times.
      const times = Math.min(100, Number(/number-columns-repeated="(\d+)"/.exec(marks)?.[1] ?? 1));
      return Array.from({ length: times }, () => cell);
    },
  );
}

const plain = (xml: string): string =>
  xml
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(quot|apos|lt|gt|amp);/g,
      (_, name: string) => ({ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' })[name] ?? '',
    );

/** Without the empty cells that a row ends with: a sheet has no end to the right. */
function withoutTail(row: readonly SheetCell[]): readonly SheetCell[] {
  const last = row.findLastIndex((cell) => cell !== null && cell !== '');
  return row.slice(0, last + 1);
}

/** "Extent: (481250.000000, …) - (…)": easting first, as GDAL writes it. */
function extentOf(rings: readonly Ring[]): string {
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(rings.flat());
  const corner = (...at: readonly number[]): string => `(${at.map((metres) => metres.toFixed(6)).join(', ')})`;
  return `Extent: ${corner(minEasting, minNorthing)} - ${corner(maxEasting, maxNorthing)}`;
}
