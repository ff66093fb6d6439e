import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import Database from 'better-sqlite3';
import type { Feature, Geometry, Position } from 'geojson';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { toLatLon, toSweref } from '#core/geo/sweref.ts';
import { overlayIdOf } from '#core/places/overlay-id.ts';
import { MAX_ZOOM, MIN_ZOOM } from '#db/map/feature.ts';
import { type LaidOverlay, layOverlay } from '#db/map/overlay/overlay.ts';
import { fromSystem } from '#db/map/overlay/reference-system.ts';
import { openOverlay, overlayFile, overlayIds, removeOverlay } from '#db/map/overlay/shelf.ts';
import { geometryIn } from '#db/map/overlay/well-known-binary.ts';
import { toUnitSquare } from '#db/map/projection.ts';

/** Files as municipalities have them, most written by GDAL, laid over a town of ten kilometres' side. */
const folder = mkdtempSync(join(tmpdir(), 'lykta-overlay-'));
const box = { minEasting: 500_000, minNorthing: 6_500_000, maxEasting: 510_000, maxNorthing: 6_510_000 };
const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

function run(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', cwd: folder });
  expect(status, stderr).toBe(0);
  return stdout;
}

function put(file: string, content: unknown): string {
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const lay = (
  file: string,
  { layer = null, withNames = true }: { layer?: string | null; withNames?: boolean } = {},
): LaidOverlay =>
  layOverlay(
    { file: join(folder, file), layer },
    overlayFile(join(folder, 'laid'), 'prov'),
    box,
    { name: 'Prov', attribution: 'Lillstads kommun, CC0, 2026-10-01', withNames },
    () => undefined,
  );

/** What the tiles of a zoom hold, in degrees, a shape that lies in several tiles several times. */
function drawn(zoom: number, layer = 'shape'): readonly Feature[] {
  const overlay = openOverlay(join(folder, 'laid'), 'prov');
  const found: Feature[] = [];
  const [west, north] = toUnitSquare([box.minEasting, box.maxNorthing]);
  const [east, south] = toUnitSquare([box.maxEasting, box.minNorthing]);
  for (let x = Math.floor(west * 2 ** zoom) - 1; x <= east * 2 ** zoom + 1; x += 1)
    for (let y = Math.floor(north * 2 ** zoom) - 1; y <= south * 2 ** zoom + 1; y += 1) {
      const bytes = overlay.tile(zoom, x, y);
      if (bytes === null) continue;
      const inTile = new VectorTile(new PbfReader(gunzipSync(bytes))).layers[layer];
      for (let i = 0; i < (inTile?.length ?? 0); i += 1)
        found.push(inTile?.feature(i).toGeoJSON(x, y, zoom) as Feature);
    }
  overlay.close();
  return found;
}

const positionsOf = (geometry: Geometry): readonly Position[] =>
  (geometry as Exclude<Geometry, { type: 'GeometryCollection' }>).coordinates
    .flat(3)
    .reduce<Position[]>((pairs, value, i, all) => {
      if (i % 2 === 0) pairs.push([value, all[i + 1] as number]);
      return pairs;
    }, []);

const metresFrom = ([lon = 0, lat = 0]: Position, at: readonly [number, number]): number => {
  const [easting, northing] = toSweref({ lat, lon });
  return Math.hypot(easting - at[0], northing - at[1]);
};

const nearest = (features: readonly Feature[], at: readonly [number, number]): number =>
  Math.min(...features.flatMap(({ geometry }) => positionsOf(geometry)).map((position) => metresFrom(position, at)));

const thing = (type: string, coordinates: unknown, properties: object = {}): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (features: readonly unknown[], system?: string): object => ({
  type: 'FeatureCollection',
  ...(system === undefined ? {} : { crs: { type: 'name', properties: { name: system } } }),
  features,
});
const degrees = (easting: number, northing: number): readonly [number, number] => {
  const { lat, lon } = toLatLon([easting, northing]);
  return [lon, lat];
};

/** Of each kind one, a square with a hole, and one that lies in another town. */
const everyKind = collection(
  [
    thing('Point', [501_000, 6_501_000], { namn: 'Byskolan', rektor: 'Anna Prov', telefon: '0370-12 34 56' }),
    thing(
      'MultiPoint',
      [
        [502_000, 6_502_000],
        [502_100, 6_502_000],
      ],
      { namn: 'Hållplats' },
    ),
    thing(
      'LineString',
      [
        [503_000, 6_503_000],
        [504_000, 6_504_000],
      ],
      { namn: 'Slingan' },
    ),
    thing('MultiLineString', [
      [
        [505_000, 6_503_000],
        [505_500, 6_503_000],
      ],
      [
        [505_000, 6_503_200],
        [505_500, 6_503_200],
      ],
    ]),
    thing(
      'Polygon',
      [
        [
          [506_000, 6_506_000],
          [507_000, 6_506_000],
          [507_000, 6_507_000],
          [506_000, 6_507_000],
          [506_000, 6_506_000],
        ],
        [
          [506_400, 6_506_400],
          [506_400, 6_506_600],
          [506_600, 6_506_600],
          [506_600, 6_506_400],
          [506_400, 6_506_400],
        ],
      ],
      { namn: 'Torgområdet' },
    ),
    thing(
      'MultiPolygon',
      [
        [
          [
            [508_000, 6_508_000],
            [508_100, 6_508_000],
            [508_000, 6_508_100],
            [508_000, 6_508_000],
          ],
        ],
        [
          [
            [509_000, 6_508_000],
            [509_500, 6_508_000],
            [509_000, 6_508_500],
            [509_000, 6_508_000],
          ],
        ],
      ],
      { namn: 'Två delar' },
    ),
    thing('Point', [674_000, 6_580_000], { namn: 'Stockholm' }),
  ],
  'urn:ogc:def:crs:EPSG::3006',
);
const vertices = [
  [501_000, 6_501_000],
  [502_000, 6_502_000],
  [502_100, 6_502_000],
  [503_000, 6_503_000],
  [504_000, 6_504_000],
  [505_000, 6_503_000],
  [505_500, 6_503_200],
  [506_000, 6_506_000],
  [507_000, 6_507_000],
  [506_400, 6_506_600],
  [508_000, 6_508_100],
  [509_500, 6_508_000],
] as const;

/** Everything that was in everyKind has come to its place, with its name and nothing else. */
function everythingIsThere(laid: LaidOverlay): void {
  expect(laid).toMatchObject({ drawn: 6, outside: 1, nowhere: 0, named: 5, fromZoom: MIN_ZOOM });
  expect(laid.leftOut.filter((field) => field !== 'fid').sort()).toEqual(['rektor', 'telefon']);
  const near = drawn(MAX_ZOOM);
  for (const at of vertices) expect(nearest(near, at), `${at}`).toBeLessThan(2);
  const far = drawn(MIN_ZOOM);
  expect(new Set(far.map(({ properties }) => JSON.stringify(properties)))).toEqual(
    new Set([
      '{"name":"Byskolan"}',
      '{"name":"Hållplats"}',
      '{"name":"Slingan"}',
      '{}',
      '{"name":"Torgområdet"}',
      '{"name":"Två delar"}',
    ]),
  );
  expect(readFileSync(overlayFile(join(folder, 'laid'), 'prov')).includes('Anna Prov')).toBe(false);
}

describe('a file laid over the map', () => {
  it('may be GeoJSON in metres, as Swedish programs for maps save it', () => {
    everythingIsThere(lay(put('every.geojson', everyKind)));
  });

  it.skipIf(!has('ogr2ogr')).each([
    ['GeoJSON in degrees', 'GeoJSON', 'EPSG:4326', 'geojson', ['-lco', 'RFC7946=YES']],
    ['GeoJSON in degrees that names CRS84', 'GeoJSON', 'EPSG:4326', 'geojson', []],
    ['GeoJSON in metres', 'GeoJSON', 'EPSG:3006', 'geojson', []],
    ['GeoJSON of a local zone', 'GeoJSON', 'EPSG:3010', 'geojson', []],
    ['a GeoPackage in metres', 'GPKG', 'EPSG:3006', 'gpkg', []],
    ['a GeoPackage in degrees', 'GPKG', 'EPSG:4326', 'gpkg', []],
    ['a GeoPackage of a local zone', 'GPKG', 'EPSG:3012', 'gpkg', []],
    ['a GeoPackage in Web Mercator', 'GPKG', 'EPSG:3857', 'gpkg', []],
    ['a GeoPackage with heights', 'GPKG', 'EPSG:3006', 'gpkg', ['-dim', 'XYZ']],
    ['a GeoPackage with heights and measures', 'GPKG', 'EPSG:3006', 'gpkg', ['-dim', 'XYZM']],
  ] as const)('may be %s, written by GDAL', (what, format, system, ending, options) => {
    put('every.geojson', everyKind);
    const file = `${overlayIdOf(what)}.${ending}`;
    run('ogr2ogr', '-f', format, '-t_srs', system, ...options, file, 'every.geojson');
    everythingIsThere(lay(file));
  });

  it.skipIf(!has('gdaltransform'))('is taken out of every system of the list as GDAL takes it', () => {
    const zones = [3007, 5846].flatMap((first) => Array.from({ length: 12 }, (_, i) => first + i));
    for (const code of [3006, 5845, 3857, ...zones]) {
      const flat = code > 5844 ? code - 2839 : code;
      const { stdout } = spawnSync(
        'gdaltransform',
        ['-s_srs', 'EPSG:3006', '-t_srs', `EPSG:${code === 5845 ? 3006 : flat}`, '-output_xy'],
        {
          encoding: 'utf8',
          input: '505000 6505000\n',
        },
      );
      const [x = 0, y = 0] = stdout.trim().split(' ').map(Number);
      const [easting, northing] = fromSystem(code)?.(x, y) ?? [0, 0];
      expect(Math.hypot(easting - 505_000, northing - 6_505_000), `EPSG:${code}`).toBeLessThan(1);
    }
    for (const code of [3021, 4124, 25833, 0]) expect(fromSystem(code)).toBeNull();
  });

  it('says in MBTiles that it is an overlay, whose it is and from which zoom', () => {
    lay(put('every.geojson', everyKind));
    const file = new Database(overlayFile(join(folder, 'laid'), 'prov'), { readonly: true });
    const facts = Object.fromEntries(
      (file.prepare('SELECT name, value FROM metadata').all() as { name: string; value: string }[]).map(
        ({ name, value }) => [name, value],
      ),
    );
    file.close();
    expect(facts).toMatchObject({
      name: 'Prov',
      attribution: 'Lillstads kommun, CC0, 2026-10-01',
      type: 'overlay',
      format: 'pbf',
      minzoom: '8',
      maxzoom: '15',
    });
    expect(JSON.parse(facts.json ?? '').vector_layers.map(({ id }: { id: string }) => id)).toEqual(['shape', 'name']);
  });

  it('has a version that stays for the same file, and is another for other content, name or licence', () => {
    const version = (file: string, options = {}): string => {
      lay(file, options);
      const overlay = openOverlay(join(folder, 'laid'), 'prov');
      overlay.close();
      return overlay.version;
    };
    const first = version(put('a.geojson', collection([thing('Point', degrees(501_000, 6_501_000), { namn: 'A' })])));
    expect(version('a.geojson')).toBe(first);
    expect(version('a.geojson', { withNames: false })).not.toBe(first);
    expect(
      version(put('b.geojson', collection([thing('Point', degrees(501_010, 6_501_000), { namn: 'A' })]))),
    ).not.toBe(first);
  });

  it('is cut at the edge of the box: lines into parts, areas along it, and what lies outside is counted', () => {
    const laid = lay(
      put(
        'edge.geojson',
        collection(
          [
            // In, out and in again, past the eastern edge.
            thing('LineString', [
              [509_000, 6_501_000],
              [511_000, 6_501_000],
              [511_000, 6_502_000],
              [509_000, 6_502_000],
            ]),
            thing('Polygon', [
              [
                [499_000, 6_505_000],
                [501_000, 6_505_000],
                [501_000, 6_506_000],
                [499_000, 6_506_000],
                [499_000, 6_505_000],
              ],
            ]),
            thing('LineString', [
              [511_000, 6_501_000],
              [512_000, 6_501_000],
            ]),
            { type: 'Feature', properties: null, geometry: null },
          ],
          'EPSG:3006',
        ),
      ),
    );
    expect(laid).toMatchObject({ drawn: 2, outside: 1, nowhere: 1 });
    const near = drawn(MAX_ZOOM);
    for (const at of [
      [510_000, 6_501_000],
      [510_000, 6_502_000],
      [500_000, 6_505_000],
      [500_000, 6_506_000],
    ] as const)
      expect(nearest(near, at)).toBeLessThan(20);
    const eastings = near
      .flatMap(({ geometry }) => positionsOf(geometry))
      .map(([lon = 0, lat = 0]) => toSweref({ lat, lon })[0]);
    expect(Math.max(...eastings)).toBeLessThan(510_020);
    expect(Math.min(...eastings)).toBeGreaterThan(499_980);
  });

  it('has the name of an area once, in its largest part, and never in its hole', () => {
    lay(put('every.geojson', everyKind));
    const names = drawn(MIN_ZOOM, 'name');
    expect(names.map(({ properties }) => properties?.name).sort()).toEqual(['Torgområdet', 'Två delar']);
    const near = drawn(MAX_ZOOM, 'name');
    const at = (name: string): Position => {
      const geometry = near.find(({ properties }) => properties?.name === name)?.geometry;
      return geometry?.type === 'Point' ? geometry.coordinates : [0, 0];
    };
    expect(metresFrom(at('Två delar'), [509_125, 6_508_250])).toBeLessThan(5);
    expect(metresFrom(at('Torgområdet'), [506_200, 6_506_500])).toBeLessThan(5);
  });

  it('begins nearer where it holds more than can be read', () => {
    const lamps = Array.from({ length: 9000 }, (_, i) =>
      thing('Point', [500_500 + (i % 95) * 95, 6_500_500 + Math.floor(i / 95) * 95]),
    );
    const laid = lay(put('lamps.geojson', collection(lamps, 'EPSG:3006')));
    expect(laid.fromZoom).toBe(14);
    expect(drawn(13)).toEqual([]);
    expect(drawn(14).length).toBeGreaterThanOrEqual(9000);
  });

  it.skipIf(!has('ogr2ogr'))('is the layer of a GeoPackage that is asked for, where it has several', () => {
    put('a.geojson', collection([thing('Point', degrees(501_000, 6_501_000), { namn: 'A' })]));
    run('ogr2ogr', '-f', 'GPKG', '-nln', 'lampor', 'two.gpkg', 'a.geojson');
    run('ogr2ogr', '-f', 'GPKG', '-update', '-nln', 'skolor "nya"', 'two.gpkg', 'a.geojson');
    expect(() => lay('two.gpkg')).toThrow(
      'har flera lager. Skriv vilket efter ett kolon, "fil.gpkg:lager": lampor, skolor "nya"',
    );
    expect(() => lay('two.gpkg', { layer: 'gator' })).toThrow('har inget lager "gator". Den har: lampor, skolor "nya"');
    expect(lay('two.gpkg', { layer: 'skolor "nya"' })).toMatchObject({ drawn: 1, named: 1 });
  });
});

describe('a file that cannot be laid is refused in words, and what lay there stays', () => {
  const points = (...coordinates: readonly unknown[]): object =>
    collection(coordinates.map((one) => thing('Point', one, { name: 'x' })));
  const inTown = degrees(501_000, 6_501_000);

  it.each<readonly [string, string, unknown, string]>([
    ['broken JSON', 'x.geojson', '{"type": "FeatureCollection", "features": [', 'filen är inte hel JSON ('],
    ['other JSON', 'x.json', { a: 1 }, 'filen är JSON men inte GeoJSON'],
    ['a list', 'x.json', [], 'filen är JSON men inte GeoJSON'],
    ['a thing that is none', 'x.geojson', collection([thing('Point', inTown), 7]), 'sak nummer 2: är ingen Feature'],
    [
      'an unknown shape',
      'x.geojson',
      collection([thing('Point', inTown), thing('Circle', [])]),
      'sak nummer 2: "Circle" är inget slag av form',
    ],
    [
      'a shape named as a method',
      'x.geojson',
      collection([thing('toString', [])]),
      'sak nummer 1: "toString" är inget slag av form',
    ],
    ['text for a number', 'x.geojson', points(inTown, ['14', '58']), 'sak nummer 2: en position är inte två tal'],
    [
      'a number for a position',
      'x.geojson',
      collection([thing('LineString', [1, 2])]),
      'sak nummer 1: en position är ingen lista',
    ],
    [
      'no coordinates',
      'x.geojson',
      collection([{ type: 'Feature', properties: {}, geometry: { type: 'Point' } }]),
      'sak nummer 1: coordinates är ingen lista',
    ],
    [
      'metres without a system',
      'x.geojson',
      points([501_000, 6_501_000]),
      'sak nummer 1: positionen 501000, 6501000 är inte i grader',
    ],
    [
      'a system that nobody knows',
      'x.geojson',
      { ...points(inTown), crs: { type: 'name', properties: { name: 'lokalt' } } },
      'koordinatsystem, {"type":"name","properties":{"name":"lokalt"}}, är okänt',
    ],
    [
      'RT 90',
      'x.geojson',
      { ...points([1_400_000, 6_400_000]), crs: { type: 'name', properties: { name: 'EPSG:3021' } } },
      'koordinatsystem (EPSG:3021) är okänt här. Spara filen i något av WGS 84 (EPSG:4326), SWEREF 99 TM (EPSG:3006)',
    ],
    [
      'axes the other way round',
      'x.geojson',
      points([...inTown].reverse()),
      'inget av 1 i filen ligger i kommunens ruta',
    ],
    ['nothing', 'x.geojson', collection([]), 'filen har ingenting som kan ritas'],
    [
      'a national id',
      'x.geojson',
      collection([thing('Point', inTown, { namn: 'Anna 19850101-1236' })]),
      'sak nummer 1: namnet ser ut att innehålla personnummer',
    ],
    [
      'a telephone number',
      'x.geojson',
      collection([thing('Point', inTown, { Namn: 'Ring 070-174 06 05' })]),
      'sak nummer 1: namnet ser ut att innehålla telefonnummer',
    ],
    [
      'no database',
      'x.gpkg',
      'not a database, but long enough to be read as the head of one '.repeat(20),
      'filen går inte att läsa som GeoPackage (',
    ],
    ['another kind of file', 'x.shp', '', 'är varken .geojson, .json eller .gpkg'],
  ])('%s', (_, file, content, sentence) => {
    lay(put('every.geojson', everyKind));
    const before = readFileSync(overlayFile(join(folder, 'laid'), 'prov'));
    put(file, content);
    expect(() => lay(file)).toThrow(sentence);
    expect(readFileSync(overlayFile(join(folder, 'laid'), 'prov')).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'laid'))).toEqual(['prov.mbtiles']);
  });

  it('a file that is not there', () => {
    expect(() => lay('nowhere.geojson')).toThrow('nowhere.geojson finns inte');
  });

  it('a name with a telephone number may be left out instead', () => {
    put('x.geojson', collection([thing('Point', inTown, { namn: 'Ring 070-174 06 05' })]));
    expect(lay('x.geojson', { withNames: false })).toMatchObject({ drawn: 1, named: 0 });
    expect(drawn(MAX_ZOOM)[0]?.properties).toEqual({});
  });

  it('a SQLite file that is no GeoPackage', () => {
    new Database(join(folder, 'other.gpkg')).exec('CREATE TABLE a (b)').close();
    expect(() => lay('other.gpkg')).toThrow('filen går inte att läsa som GeoPackage (no such table: gpkg_contents)');
  });

  it.skipIf(!has('ogr2ogr'))('a GeoPackage with arcs', () => {
    writeFileSync(
      join(folder, 'arc.csv'),
      'id,WKT\n1,"CIRCULARSTRING(501000 6501000,501500 6501500,502000 6501000)"\n',
    );
    run('ogr2ogr', '-f', 'GPKG', '-a_srs', 'EPSG:3006', '-oo', 'GEOM_POSSIBLE_NAMES=WKT', 'arc.gpkg', 'arc.csv');
    expect(() => lay('arc.gpkg')).toThrow('sak nummer 1: formen (typ 8) har bågar');
  });

  it.skipIf(!has('ogr2ogr'))('a GeoPackage whose shape ends in the middle, is no shape or is text', () => {
    put('a.geojson', collection([thing('LineString', [inTown, degrees(502_000, 6_502_000)], { namn: 'A' })]));
    for (const [content, sentence] of [
      ['substr(geom, 1, length(geom) - 4)', 'sak nummer 1: formen slutar mitt i'],
      ["x'00112233445566778899'", 'sak nummer 1: formen börjar inte som i ett GeoPackage'],
      ["'POINT(1 2)'", 'sak nummer 1: formen är inte lagrad som i ett GeoPackage'],
    ] as const) {
      run('ogr2ogr', '-f', 'GPKG', '-overwrite', '-lco', 'SPATIAL_INDEX=NO', '-nln', 'a', 'bad.gpkg', 'a.geojson');
      const file = new Database(join(folder, 'bad.gpkg'));
      for (const { name } of file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
        name: string;
      }[])
        file.exec(`DROP TRIGGER "${name}"`);
      file.exec(`UPDATE a SET geom = ${content}`).close();
      expect(() => lay('bad.gpkg')).toThrow(sentence);
    }
  });
});

describe('a geometry of a GeoPackage', () => {
  /** A header without bounds, and what follows. */
  const blob = (wkb: string): Uint8Array => Buffer.from(`47500001be0b0000${wkb}`, 'hex');
  const xy = '000000000000f03f0000000000000040';

  it('is read with either order of bytes', () => {
    expect(geometryIn(blob(`0101000000${xy}`))).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(geometryIn(blob('00000000013ff00000000000004000000000000000'))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
  });

  it('that is an empty point is nothing', () => {
    expect(geometryIn(blob('0101000000000000000000f87f000000000000f87f'))).toBeNull();
  });

  it('cannot be nested so deep that it fells the reader, nor claim more than there is', () => {
    expect(() => geometryIn(blob(`${'010700000001000000'.repeat(5000)}0101000000${xy}`))).toThrow('för djupt');
    expect(() => geometryIn(blob('0102000000ffffffff'))).toThrow('formen slutar mitt i');
  });
});

describe('overlays that are laid', () => {
  it('are listed by the alphabet and taken away by name', () => {
    const shelf = join(folder, 'shelf');
    expect(overlayIds(shelf)).toEqual([]);
    put('a.geojson', collection([thing('Point', degrees(501_000, 6_501_000))]));
    for (const name of ['Skolor', 'Belysning'])
      layOverlay(
        { file: join(folder, 'a.geojson'), layer: null },
        overlayFile(shelf, overlayIdOf(name)),
        box,
        { name, attribution: '', withNames: true },
        () => undefined,
      );
    writeFileSync(join(shelf, '..mbtiles'), '');
    writeFileSync(join(shelf, 'halv.mbtiles.unfinished'), '');
    expect(overlayIds(shelf)).toEqual(['belysning', 'skolor']);
    expect(removeOverlay(shelf, '../prov')).toBe(false);
    expect(removeOverlay(shelf, 'skolor')).toBe(true);
    expect(existsSync(overlayFile(shelf, 'skolor'))).toBe(false);
    expect(overlayIds(shelf)).toEqual(['belysning']);
  });

  it('are called by small letters and figures', () => {
    expect(overlayIdOf('Gång- och cykelvägar')).toBe('gang-och-cykelvagar');
    expect(overlayIdOf('  Ö  ')).toBe('o');
    expect(overlayIdOf('…')).toBe('');
    expect(overlayIdOf(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39));
  });
});
