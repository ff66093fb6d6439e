import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { RELEASE_FORMAT, RELEASE_FORMAT_VERSION, type Release } from '#core/release/contract.ts';
import { examineHeader, examineRelease } from '#core/release/examine.ts';
import type { Finding } from '#core/release/finding.ts';
import { compareContents } from './compare.ts';
import { APPLICATION_ID, FIRST_FORMAT_2_SCHEMA, RELEASE_SCHEMA } from './format.ts';
import { FORMAT_1_SCHEMA } from './format-1.ts';
import { headerIn, ReleaseFault, releaseIn } from './read.ts';

/** A release file as it was found. */
export interface Inspection {
  /** SHA-256 of the whole file, hex. */
  readonly sha256: string;
  readonly findings: readonly Finding[];
  /** What is in the file, as far as it could be read. */
  readonly release: Release | null;
}

/**
 * Examines a release file from its first byte to its last, whatever has been done to it: that SQLite finds it whole, that
 * it holds the tables of its format and no other, that its header keeps to the schema, that every count that the header
 * promises is there and nothing else, and that what the header says of noise and spending is so. The file is read once and
 * never opened by SQLite. Throws only when there is no file to read.
 */
export function inspectRelease(path: string): Inspection {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const shape = shapeOf(bytes);
  if (shape.length > 0) return { sha256, findings: shape, release: null };
  const database = new Database(bytes);
  try {
    return { sha256, ...inside(database, bytes) };
  } finally {
    database.close();
  }
}

const MAGIC = 'SQLite format 3\0';

/** What SQLite's own header says of the file's length (sqlite.org/fileformat2.html, section 1.3). */
function shapeOf(bytes: Buffer): readonly Finding[] {
  if (bytes.length < 100 || bytes.toString('latin1', 0, 16) !== MAGIC)
    return [{ check: 'database', code: 'not-sqlite', detail: `${bytes.length}` }];
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const expected = pageSize * bytes.readUInt32BE(28);
  return bytes.length === expected
    ? []
    : [{ check: 'database', code: 'cut-short', detail: `${bytes.length}, ${expected}` }];
}

function inside(database: Database.Database, bytes: Buffer): Omit<Inspection, 'sha256'> {
  const findings: Finding[] = [...damageIn(database)];
  if (findings.some(({ code }) => code === 'damaged')) return { findings, release: null };
  findings.push(...formatFindings(database));
  // A file from the future may hold anything: nothing more can be said of it.
  if (findings.some(({ code }) => code === 'no-release' || code === 'from-the-future'))
    return { findings, release: null };
  findings.push(...schemaFindings(database));
  try {
    const faults = examineHeader(headerIn(database, 'file'));
    findings.push(...faults);
    const release = releaseIn(database, 'file');
    if (faults.length === 0)
      findings.push(
        ...compareContents(bytes, database, release, isFirst(database) ? FIRST_FORMAT_2_SCHEMA : RELEASE_SCHEMA),
        ...examineRelease(release),
      );
    return { findings, release };
  } catch (error) {
    const detail = (error as Error).message;
    findings.push(
      error instanceof ReleaseFault
        ? { check: 'counts', code: 'rows', detail }
        : { check: 'header', code: 'unreadable', detail },
    );
    return { findings, release: null };
  }
}

function damageIn(database: Database.Database): readonly Finding[] {
  let report: readonly string[];
  try {
    report = database.prepare('PRAGMA integrity_check').pluck().all() as string[];
  } catch (error) {
    report = [(error as Error).message];
  }
  if (report[0] !== 'ok')
    return [{ check: 'database', code: 'damaged', detail: (report[0] ?? '').replaceAll('\n', ' ') }];
  // A page that no table uses may hold what was deleted, or what somebody hid.
  const free = database.pragma('freelist_count', { simple: true });
  return free === 0 ? [] : [{ check: 'database', code: 'hidden-pages', detail: String(free) }];
}

function formatFindings(database: Database.Database): readonly Finding[] {
  const version = versionOf(database);
  if (version === null) return [{ check: 'format', code: 'no-release', detail: '' }];
  if (!(version >= 1 && version <= RELEASE_FORMAT_VERSION))
    return [{ check: 'format', code: 'from-the-future', detail: `${version}, ${RELEASE_FORMAT_VERSION}` }];
  const expected = { application: version === 1 ? 0 : APPLICATION_ID, user: version === 1 ? 0 : version };
  const application = database.pragma('application_id', { simple: true });
  const user = database.pragma('user_version', { simple: true });
  const findings: Finding[] = [];
  if (application !== expected.application)
    findings.push({ check: 'format', code: 'application-id', detail: `${application}, ${expected.application}` });
  if (user !== expected.user)
    findings.push({ check: 'format', code: 'user-version', detail: `${user}, ${expected.user}` });
  return findings;
}

/** The format's version, or null in a database that is no release. */
function versionOf(database: Database.Database): number | null {
  try {
    const about = new Map(database.prepare('SELECT key, value FROM about').raw().all() as [string, string][]);
    return about.get('format') === RELEASE_FORMAT ? Number(about.get('format_version')) : null;
  } catch {
    return null;
  }
}

function schemaFindings(database: Database.Database): readonly Finding[] {
  const expected = schemaOf(makeSchema(writtenBy(database)));
  const found = schemaOf(database);
  const add = (code: 'extra' | 'missing' | 'changed', detail: string): Finding => ({ check: 'tables', code, detail });
  return [
    ...[...found.keys()].filter((name) => !expected.has(name)).map((name) => add('extra', name)),
    ...[...expected.keys()].filter((name) => !found.has(name)).map((name) => add('missing', name)),
    ...[...found]
      .filter(([name, sql]) => expected.has(name) && expected.get(name) !== sql)
      .map(([name]) => add('changed', name)),
  ];
}

const writtenBy = (database: Database.Database): readonly string[] => {
  if (versionOf(database) === 1) return FORMAT_1_SCHEMA;
  return isFirst(database) ? FIRST_FORMAT_2_SCHEMA : RELEASE_SCHEMA;
};

/** Whether the file has the passport of the first files of format 2. */
const isFirst = (database: Database.Database): boolean =>
  schemaOf(database).get('view passport') === FIRST_FORMAT_2_SCHEMA.at(-1);

const schemaOf = (database: Database.Database): ReadonlyMap<string, string | null> =>
  new Map(
    database.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema ORDER BY 1").raw().all() as [
      string,
      string | null,
    ][],
  );

function makeSchema(statements: readonly string[]): Database.Database {
  const database = new Database(':memory:');
  for (const statement of statements) database.exec(statement);
  return database;
}
