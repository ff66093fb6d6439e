import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishRelease, writeRelease } from '#db/release/write.ts';
import { builtRelease, townFacts } from '../support/built-release.ts';
import { compactTown, townPeople } from '../support/release-town.ts';

/** The file read with other eyes than our own: each tool is tried where it is installed. */
const folder = mkdtempSync(join(tmpdir(), 'lykta-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { release } = builtRelease(townPeople(600, 61), 61, townFacts({ municipality: compactTown }));
const { id, root } = release.header;
publishRelease(folder, id, 'staff', writeRelease(folder, release));
const file = join(folder, `${id}.staff.sqlite`);

const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;
function output(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`);
  return stdout;
}

const whole = release.maps[0]?.slices[0]?.[0]?.[0] as number;
const [place] = release.header.places.register;
const atPlace = release.places[0]?.[0] as number;

describe('a release file', () => {
  it.skipIf(!has('sqlite3'))('can be read with the sqlite3 tool, which shows what each column is', () => {
    const query = "SELECT persons FROM map_value WHERE family = 'base' AND feeling = 'unsafe' AND level = 0";
    expect(Number(output('sqlite3', '-readonly', file, query))).toBeCloseTo(whole / 60, 9);
    expect(output('sqlite3', '-readonly', file, '.schema map_count')).toContain('-- with noise, so it can be negative');
    expect(output('sqlite3', '-readonly', file, 'SELECT item, value FROM passport')).toContain(
      'municipality|Provstads kommun',
    );
  });

  it.skipIf(!has('python3'))('can be read with Python and nothing more', () => {
    const program = `
import json, sqlite3, sys
file = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
header = json.loads(file.execute("SELECT value FROM about WHERE key = 'header'").fetchone()[0])
place = file.execute("SELECT name, value_units, standard_error FROM place_value WHERE feeling = 'unsafe'").fetchone()
spent = file.execute("SELECT sum(3600.0 / variance_units2) FROM measurement WHERE feeling = 'unsafe' AND family = 'base'").fetchone()[0]
print(json.dumps([header['id'], place, spent]))
`;
    const variances = release.header.maps[0]?.varianceUnits2 ?? [];
    expect(JSON.parse(output('python3', '-c', program, file))).toEqual([
      id,
      [place?.name, atPlace, Math.sqrt(release.header.places.varianceUnits2 as number) / 60],
      expect.closeTo(
        variances.reduce((sum, variance) => sum + 3600 / variance, 0),
        9,
      ),
    ]);
  });

  it.skipIf(!has('ogrinfo'))('can be read with GDAL, squares and places as polygons', () => {
    const finest = (release.header.maps[0]?.varianceUnits2.length ?? 0) - 1;
    const squares = output(
      'ogrinfo',
      '-ro',
      '-q',
      '-sql',
      `SELECT easting, northing, persons, outline_wkt FROM map_value WHERE family = 'base' AND feeling = 'unsafe' AND level = ${finest} LIMIT 1`,
      file,
    );
    expect(squares).toMatch(/easting \(Integer(64)?\) = \d+/);
    expect(squares).toContain('POLYGON((');
    const places = output(
      'ogrinfo',
      '-ro',
      '-q',
      '-sql',
      "SELECT name, persons FROM place_value WHERE feeling = 'unsafe' LIMIT 1",
      file,
    );
    expect(places).toContain(`name (String) = ${place?.name}`);
    // With the polygon as geometry, GDAL's own reader of well-known text has to agree that it is one.
    const drawn = join(folder, 'squares.geojson');
    output(
      'ogr2ogr',
      '-f',
      'GeoJSON',
      '-dialect',
      'SQLite',
      '-sql',
      `SELECT ST_GeomFromText(outline_wkt) AS geometry, persons FROM map_value WHERE family = 'base' AND feeling = 'unsafe' AND level = 0`,
      drawn,
      file,
    );
    expect(output('ogrinfo', '-ro', '-so', '-al', drawn)).toContain(
      `(${root.easting}.000000, ${root.northing}.000000)`,
    );
  });
});
