import Database from 'better-sqlite3';
import { faultOf, OverlayFault } from './fault.ts';
import { nameFieldOf, type OverlaySource, type SourceFeature } from './source.ts';
import { geometryIn } from './well-known-binary.ts';

/**
 * Reads a layer of a GeoPackage (OGC 12-128r17), which is a SQLite file; `layer` may be null where there is but one. Only the
 * geometry and the name are asked for. Throws OverlayFault.
 */
export function readGeoPackage(file: string, layer: string | null): OverlaySource {
  const database = opened(file);
  try {
    const { table, column, system } = chosen(layersOf(database), layer);
    const fields = fieldsOf(database, table).filter((field) => field !== column);
    const nameField = nameFieldOf(fields);
    const rows = database.prepare(
      `SELECT ${quoted(column)} AS geometry, ${nameField === null ? 'NULL' : quoted(nameField)} AS name FROM ${quoted(table)}`,
    );
    return {
      system,
      leftOut: fields.filter((field) => field !== nameField),
      features: featuresOf(rows),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error instanceof OverlayFault ? error : notWhole(error);
  }
}

interface Layer {
  readonly table: string;
  readonly column: string;
  /** 0 where the file names none that EPSG has a number for. */
  readonly system: number;
}

function opened(file: string): Database.Database {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    // What stands in the file is data: it may call nothing.
    database.pragma('trusted_schema = OFF');
    return database;
  } catch (error) {
    throw notWhole(error);
  }
}

const layersOf = (database: Database.Database): readonly Layer[] =>
  database
    .prepare(
      `SELECT content.table_name AS "table", shape.column_name AS "column",
         CASE upper(system.organization) WHEN 'EPSG' THEN system.organization_coordsys_id ELSE 0 END AS system
       FROM gpkg_contents content
       JOIN gpkg_geometry_columns shape ON shape.table_name = content.table_name
       LEFT JOIN gpkg_spatial_ref_sys system ON system.srs_id = shape.srs_id
       WHERE content.data_type = 'features' ORDER BY content.table_name`,
    )
    .all() as Layer[];

function chosen(layers: readonly Layer[], wanted: string | null): Layer {
  const [first, second] = layers;
  if (first === undefined) throw new OverlayFault('GeoPackage-filen har inget lager med former');
  const names = layers.map(({ table }) => table).join(', ');
  if (wanted === null) {
    if (second === undefined) return first;
    throw new OverlayFault(
      `GeoPackage-filen har flera lager. Skriv vilket efter ett kolon, "fil.gpkg:lager": ${names}`,
    );
  }
  const found = layers.find(({ table }) => table === wanted);
  if (found === undefined) throw new OverlayFault(`GeoPackage-filen har inget lager "${wanted}". Den har: ${names}`);
  return found;
}

const fieldsOf = (database: Database.Database, table: string): readonly string[] =>
  (database.prepare('SELECT name FROM pragma_table_info(?) WHERE pk = 0').all(table) as { name: string }[]).map(
    ({ name }) => name,
  );

function* featuresOf(rows: Database.Statement): Generator<SourceFeature> {
  let number = 0;
  for (const row of rows.iterate()) {
    number += 1;
    const { geometry, name } = row as { geometry: unknown; name: unknown };
    yield { number, geometry: geometry === null ? null : read(geometry, number), name };
  }
}

function read(blob: unknown, number: number): unknown {
  if (!(blob instanceof Uint8Array)) throw faultOf(number, 'formen är inte lagrad som i ett GeoPackage');
  try {
    return geometryIn(blob);
  } catch (error) {
    throw faultOf(number, (error as Error).message);
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const notWhole = (error: unknown): OverlayFault =>
  new OverlayFault(`filen går inte att läsa som GeoPackage (${(error as Error).message})`, { cause: error });
