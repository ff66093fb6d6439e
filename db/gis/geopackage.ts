import Database from 'better-sqlite3';
import { boundsOf, counterclockwise, type Position, type Ring } from '#core/geo/geometry.ts';

/** A table of a GeoPackage, with a geometry for each row or without. */
export interface GisTable {
  readonly name: string;
  /** What a program for maps shows in its list. */
  readonly title: string;
  readonly description: string;
  readonly columns: readonly { readonly key: string; readonly type: 'text' | 'integer' | 'real' }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** For each row the outer rings of its polygons in SWEREF 99 TM; null where the table is no layer. */
  readonly geometries: readonly (readonly Ring[])[] | null;
  /** A QGIS style that the layer opens with. */
  readonly qml?: string;
}

/**
 * A GeoPackage 1.3 (OGC 12-128r17) of some tables in EPSG:3006, as bytes: the same bytes for the same tables and day. Coordinates
 * are stored E,N, which the standard demands whatever the axis order of the reference system. `day` is when what it tells of was
 * made, "2026-03-15"; the moment of writing is nowhere in it.
 */
export function geoPackage(tables: readonly GisTable[], day: string): Buffer {
  const file = new Database(':memory:');
  try {
    file.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 10300;`);
    file.exec(STANDARD_TABLES);
    const system = file.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
    for (const row of REFERENCE_SYSTEMS) system.run(...row);
    for (const table of tables) addTable(file, table, `${day}T00:00:00.000Z`);
    addStyles(file, tables, `${day}T00:00:00.000Z`);
    return file.serialize();
  } finally {
    file.close();
  }
}

/** "GPKG" */
const APPLICATION_ID = 0x47504b47;
const SWEREF_99_TM = 3006;

const STANDARD_TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
`;

/** The three that every GeoPackage has, and ours; definitions in the well-known text of OGC 01-009. */
const REFERENCE_SYSTEMS: readonly (readonly [string, number, string, number, string, string])[] = [
  ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
  [
    'WGS 84',
    4326,
    'EPSG',
    4326,
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
    'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid',
  ],
  [
    'SWEREF99 TM',
    SWEREF_99_TM,
    'EPSG',
    SWEREF_99_TM,
    'PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6619"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4619"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3006"]]',
    'Sweden',
  ],
];

function addTable(file: Database.Database, table: GisTable, changed: string): void {
  const { name, title, description, columns, rows, geometries } = table;
  const fields = columns.map(({ key, type }) => `${quoted(key)} ${type.toUpperCase()}`);
  const geometry = geometries === null ? [] : ['geom MULTIPOLYGON'];
  file.exec(`CREATE TABLE ${quoted(name)} (${['fid INTEGER PRIMARY KEY', ...geometry, ...fields].join(', ')})`);
  const extent = extentOf(geometries ?? []);
  file
    .prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      name,
      geometries === null ? 'attributes' : 'features',
      title,
      description,
      changed,
      ...extent,
      geometries === null ? null : SWEREF_99_TM,
    );
  if (geometries !== null)
    file
      .prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)')
      .run(name, 'geom', 'MULTIPOLYGON', SWEREF_99_TM);
  const places = [...geometry, ...fields].map(() => '?');
  const insert = file.prepare(`INSERT INTO ${quoted(name)} VALUES (${['?', ...places].join(', ')})`);
  file.transaction(() => {
    for (const [index, row] of rows.entries())
      insert.run(index + 1, ...(geometries === null ? [] : [multiPolygon(geometries[index] ?? [])]), ...row);
  })();
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function extentOf(geometries: readonly (readonly Ring[])[]): readonly (number | null)[] {
  const positions = geometries.flat(2);
  if (positions.length === 0) return [null, null, null, null];
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(positions);
  return [minEasting, minNorthing, maxEasting, maxNorthing];
}

/** The binary geometry of OGC 12-128r17 section 2.1.3: a header with its bounds, and well-known binary, all little-endian. */
function multiPolygon(rings: readonly Ring[]): Buffer {
  const closed = rings.map((ring) => {
    const ordered = counterclockwise(ring);
    return [...ordered, ordered[0] as Position];
  });
  const positions = closed.flat();
  const isEmpty = positions.length === 0;
  const header = Buffer.alloc(isEmpty ? 8 : 40);
  header.write('GP', 0, 'latin1');
  // Bit 0: little-endian. Bits 1 to 3: bounds as minx, maxx, miny, maxy. Bit 4: empty.
  header.writeUInt8(isEmpty ? 0b1_0001 : 0b0_0011, 3);
  header.writeInt32LE(SWEREF_99_TM, 4);
  if (!isEmpty) {
    const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(positions);
    for (const [index, value] of [minEasting, maxEasting, minNorthing, maxNorthing].entries())
      header.writeDoubleLE(value, 8 + 8 * index);
  }
  return Buffer.concat([header, wellKnown(MULTI_POLYGON, closed.length), ...closed.map(polygon)]);
}

const POLYGON = 3;
const MULTI_POLYGON = 6;

/** The beginning of a geometry of well-known binary: byte order, type, how many parts. */
function wellKnown(type: number, parts: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(type, 1);
  bytes.writeUInt32LE(parts, 5);
  return bytes;
}

function polygon(ring: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(4 + 16 * ring.length);
  bytes.writeUInt32LE(ring.length, 0);
  for (const [index, [easting, northing]] of ring.entries()) {
    bytes.writeDoubleLE(easting, 4 + 16 * index);
    bytes.writeDoubleLE(northing, 12 + 16 * index);
  }
  return Buffer.concat([wellKnown(POLYGON, 1), bytes]);
}

/** The table where QGIS looks for how a layer is drawn. */
function addStyles(file: Database.Database, tables: readonly GisTable[], changed: string): void {
  const styled = tables.filter(({ qml }) => qml !== undefined);
  if (styled.length === 0) return;
  file.exec(`CREATE TABLE layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME
  )`);
  file
    .prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, NULL)')
    .run('layer_styles', 'attributes', 'layer_styles', '', changed);
  const insert = file.prepare(
    "INSERT INTO layer_styles VALUES (NULL, '', '', ?, 'geom', 'Lykta', ?, NULL, 1, ?, NULL, NULL, ?)",
  );
  for (const { name, qml, description } of styled) insert.run(name, qml, description, changed);
}
