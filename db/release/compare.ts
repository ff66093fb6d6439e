import Database from 'better-sqlite3';
import type { Release } from '#core/release/contract.ts';
import type { Finding } from '#core/release/finding.ts';
import { fillRelease } from './fill.ts';

/**
 * Holds a release file against what would be written today of what was read from it, so that everything that follows from
 * the header, the base squares and the counts must be there, and nothing else: in the tables of `schema`. Gives the first
 * difference of each table.
 */
export function compareContents(
  bytes: Buffer,
  database: Database.Database,
  release: Release,
  schema: readonly string[],
): readonly Finding[] {
  const expected = new Database(':memory:');
  try {
    fillRelease(expected, release, schema);
    const queries = release.header.formatVersion === 1 ? FORMAT_1 : FORMAT_2;
    const different = queries.flatMap(({ table, file, written = file }): readonly Finding[] => {
      const difference = firstDifference(rowsOf(database, file), rowsOf(expected, written));
      return difference === null ? [] : [{ check: 'counts', code: 'rows', detail: `${table}: ${difference}` }];
    });
    return different.length > 0 || release.header.formatVersion === 1 ? different : compareBytes(bytes, expected);
  } finally {
    expected.close();
  }
}

/** Of SQLite's header: how often the file was changed, and by which SQLite (sqlite.org/fileformat2.html, section 1.3). */
const CHANGES = [24, 28] as const;
const WRITTEN_BY = [92, 100] as const;

/**
 * A page has room that no row uses, where something could be hidden from every query. The same SQLite lays the same rows
 * in the same bytes; of a file by another nothing can be said here.
 */
function compareBytes(bytes: Buffer, expected: Database.Database): readonly Finding[] {
  const [major = 0, minor = 0, patch = 0] = String(expected.prepare('SELECT sqlite_version()').pluck().get())
    .split('.')
    .map(Number);
  if (bytes.readUInt32BE(WRITTEN_BY[1] - 4) !== major * 1_000_000 + minor * 1000 + patch) return [];
  const own = Buffer.from(bytes);
  const other = expected.serialize();
  for (const [from, to] of [CHANGES, WRITTEN_BY]) {
    own.fill(0, from, to);
    other.fill(0, from, to);
  }
  if (own.equals(other)) return [];
  const first = own.findIndex((byte, index) => byte !== other[index]);
  return [{ check: 'database', code: 'hidden-bytes', detail: String(first) }];
}

interface Query {
  readonly table: string;
  readonly file: string;
  /** How the same rows are had from a file of the newest format, where it is not the same query. */
  readonly written?: string;
}

const CELLS = 'SELECT * FROM cell ORDER BY level, number';

/**
 * Map counts were read in order and are the same where there are as many: what can differ is which there are and of what
 * kind. The sums catch a number that does not fit what the program counts in.
 */
const MAP_COUNTS =
  'SELECT measurement, count(*), min(cell), max(cell), min(typeof(cell)), max(typeof(cell)), min(value_units), ' +
  'max(value_units), sum(value_units), min(typeof(value_units)), max(typeof(value_units)) ' +
  'FROM map_count GROUP BY measurement ORDER BY measurement';

const FORMAT_2: readonly Query[] = [
  { table: 'about', file: 'SELECT * FROM about ORDER BY key' },
  { table: 'cell', file: CELLS },
  { table: 'measurement', file: 'SELECT * FROM measurement ORDER BY id' },
  { table: 'map_count', file: MAP_COUNTS },
  { table: 'place', file: 'SELECT * FROM place ORDER BY number' },
  { table: 'place_count', file: 'SELECT * FROM place_count ORDER BY feeling, number' },
  { table: 'answer_count', file: 'SELECT * FROM answer_count ORDER BY table_number, number' },
];

const FORMAT_1: readonly Query[] = [
  { table: 'about', file: 'SELECT key FROM about ORDER BY key' },
  { table: 'cell', file: CELLS },
  {
    table: 'measurement',
    file: 'SELECT * FROM measurement ORDER BY id',
    written: 'SELECT id, family, feeling, slice, level, size_metres, variance_units2 FROM measurement ORDER BY id',
  },
  { table: 'map_count', file: MAP_COUNTS },
  {
    table: 'place_count',
    file: 'SELECT * FROM place_count ORDER BY feeling, number',
    written:
      'SELECT feeling, number, id, value_units FROM place_count JOIN place USING (number) ORDER BY feeling, number',
  },
  {
    table: 'answer_count',
    file: 'SELECT * FROM answer_count ORDER BY table_number, number',
    written:
      'SELECT table_number, number, question, row, answer, value_units, variance_units2 FROM answer_count ' +
      'ORDER BY table_number, number',
  },
];

type Rows = IterableIterator<readonly unknown[]>;

const rowsOf = (database: Database.Database, query: string): Rows => database.prepare(query).raw().iterate() as Rows;

function firstDifference(found: Rows, expected: Rows): string | null {
  for (;;) {
    const row = found.next();
    const other = expected.next();
    if (row.done === true && other.done === true) return null;
    const [own, wanted] = [textOf(row), textOf(other)];
    if (own !== wanted) {
      found.return?.();
      expected.return?.();
      return `${own}, ${wanted}`;
    }
  }
}

const textOf = (row: IteratorResult<readonly unknown[]>): string =>
  row.done === true ? '–' : JSON.stringify(row.value);
