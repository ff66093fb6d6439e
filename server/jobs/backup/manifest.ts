import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';

/** What somebody has to mend or decide before a backup can be made or put back: one clear line. */
export class BackupFault extends Error {}

export const MANIFEST = 'manifest.json';
export const BACKUP_FORMAT = 1;

/** Names inside a backup, forward slashes on every machine. */
export const BACKED_UP = {
  raw: 'raw.sqlite',
  work: 'work.sqlite',
  releases: 'releases/',
  map: 'map/',
  demoMark: 'demo.json',
  ledger: 'ledger/ledger.jsonl',
  ledgerCopy: 'ledger/second-copy.jsonl',
  municipality: 'municipality/',
} as const;

const BackedUpFile = Type.Object({
  /** Inside the backup, "releases/ljuskoping-var.staff.sqlite". No part of it leads out of the folder. */
  path: Type.String({ pattern: '^(?!\\.\\.?(?:/|$))[^/\\\\]+(?:/(?!\\.\\.?(?:/|$))[^/\\\\]+)*$' }),
  bytes: Type.Integer({ minimum: 0 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** The rights that the file has in the data folder, in octal, "440". In the backup every file is its owner's alone. */
  mode: Type.String({ pattern: '^[0-7]{3}$' }),
});
export type BackedUpFile = Static<typeof BackedUpFile>;

/** manifest.json of a backup: written last, so a folder without one is no backup. Holds nothing counted from answers. */
export const Manifest = Type.Object({
  format: Type.Literal('lykta-backup'),
  formatVersion: Type.Integer(),
  /** Version of the program that made it, "0.1.0". */
  program: Type.String(),
  municipality: Type.String({ pattern: '^[a-z0-9-]+$' }),
  /** Every answer that had its receipt at this moment is in the backup. ISO 8601, UTC. */
  begunAt: Type.String(),
  endedAt: Type.String(),
  /** The newest migration of each store. */
  schemas: Type.Object({ raw: Type.String(), work: Type.String() }),
  /** How long the backup may be kept: as long as the answers in it (docs/field.md section 3.2). */
  retention: Type.Object({
    /** G1 as long as it holds words that a moderator has hidden, or may hide tomorrow; G5 for events; G6 for codes; else G2. */
    class: Type.Union([Type.Literal('G1'), Type.Literal('G2'), Type.Literal('G5'), Type.Literal('G6')]),
    /** The day on which it must have been destroyed at the latest. */
    destroyBy: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** The dialogue that decides the day, or null where it holds no answers. */
    becauseOf: Type.Union([Type.String(), Type.Null()]),
  }),
  files: Type.Array(BackedUpFile),
});
export type Manifest = Static<typeof Manifest>;

/** Throws BackupFault where there is no backup, or one that this program cannot read. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path))
    throw new BackupFault(`${folder} is no backup: it has no ${MANIFEST} (one that broke off has none)`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BackupFault(`${path} cannot be read as JSON: use another backup`, { cause });
  }
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === 'number' && version > BACKUP_FORMAT)
    throw new BackupFault(`${folder} was made by a newer Lykta (backup format ${version}): install that version first`);
  if (!Value.Check(Manifest, value)) {
    const [first] = Value.Errors(Manifest, value);
    throw new BackupFault(`${path} is not as it was written (${first?.instancePath ?? ''}): use another backup`);
  }
  return value;
}
