import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Clock, dayOf } from '#core/base/time.ts';
import { batchesOf, standingOf } from '#core/privacy/ledger.ts';
import { destroyBy } from '#core/privacy/raw-retention.ts';
import type { Decisions } from '#core/privacy/retention.ts';
import { flush } from '#db/dialects/flush.ts';
import { copyRaw, heldIn, inspectRaw, tensIn } from '#db/raw/backup.ts';
import { hashOfFile } from '#db/release/write.ts';
import { contentsOfWork, copyWork, firstOfStaffIn, inspectWork } from '#db/work/backup.ts';
import type { Folders } from '../../folders.ts';
import { municipalityFolder } from '../../municipality.ts';
import { programVersion } from '../../program-version.ts';
import { storageFaultOf } from '../../storage-fault.ts';
import type { OnProgress } from '../../terminal.ts';
import { LedgerFault, type LedgerFile, withLedger } from '../ledger-file.ts';
import { isInside } from '../ledger-place.ts';
import { copyFlushed, filesUnder } from './files.ts';
import { noteBackup } from './last-backup.ts';
import { BACKED_UP, BACKUP_FORMAT, type BackedUpFile, BackupFault, MANIFEST, type Manifest } from './manifest.ts';

export interface BackupOrder {
  readonly folders: Folders;
  readonly dataFolder: string;
  readonly municipality: string;
  /** What the municipality has decided may be destroyed, and so must be in copies too. */
  readonly decisions?: Decisions | undefined;
  /** Where the backup is to be: a folder that is not there yet, or is empty. */
  readonly target: string;
  readonly clock: Clock;
  /** How long to wait for a release that is being made, in milliseconds. */
  readonly patience: number;
  readonly onProgress: OnProgress;
  readonly warn: (sentence: string) => void;
}

interface BackedUp {
  readonly manifest: Manifest;
  /** How many answers are in it, rounded down to tens: to be held against what a restoring says. Not in the manifest. */
  readonly answers: number;
}

/**
 * Copies everything that a municipality's Lykta knows into one folder, while it runs: both stores as they are at one moment
 * each, releases and ledger while no release is being made, the map and the municipality's own files. The stores come
 * first, so that whatever had its receipt before the start is in; the work store after the raw one, so that it knows every
 * dialogue that an answer belongs to. The folder gets its name when all is on disk; what breaks off leaves nothing.
 */
export async function backUp(order: BackupOrder): Promise<BackedUp> {
  const { folders, target, onProgress } = order;
  checkTarget(order);
  const begunAt = new Date(order.clock()).toISOString();
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    const files: BackedUpFile[] = [];
    const note = (path: string, from: string): void => {
      const copy = join(unfinished, path);
      const mode = (statSync(from).mode & 0o777).toString(8).padStart(3, '0');
      files.push({ path, bytes: statSync(copy).size, sha256: hashOfFile(copy), mode });
    };
    const take = (path: string, from: string): void => {
      copyFlushed(from, join(unfinished, path), 0o600);
      note(path, from);
    };

    // Before the answers: a town that says it is whole must be so in the copy too.
    if (existsSync(folders.demoMark)) take(BACKED_UP.demoMark, folders.demoMark);
    await copyRaw(folders.rawFile, join(unfinished, BACKED_UP.raw), (share) => onProgress('Kopierar svaren', share));
    note(BACKED_UP.raw, folders.rawFile);
    await copyWork(folders.workFile, join(unfinished, BACKED_UP.work), (share) =>
      onProgress('Kopierar personalens arbete', share),
    );
    note(BACKED_UP.work, folders.workFile);

    onProgress('Väntar på liggaren', 0);
    await withLedger(
      folders,
      async (ledger) => {
        const drawn = drawnHashes(ledger, order);
        const releases = filesUnder(folders.releases).filter(
          (name) => !name.startsWith('.') || drawn.has(hashOfFile(join(folders.releases, name))),
        );
        releases.forEach((name, index) => {
          onProgress('Kopierar släpp', index / releases.length);
          take(BACKED_UP.releases + name, join(folders.releases, name));
        });
        if (existsSync(folders.ledger)) take(BACKED_UP.ledger, folders.ledger);
        if (existsSync(folders.ledgerCopy)) take(BACKED_UP.ledgerCopy, folders.ledgerCopy);
      },
      order.patience,
    );

    onProgress('Kopierar karta och inställningar', 0);
    for (const name of filesUnder(folders.map)) take(BACKED_UP.map + name, join(folders.map, name));
    for (const part of [order.municipality, 'surveys'])
      for (const name of filesUnder(municipalityFolder(part)))
        take(`${BACKED_UP.municipality}${part}/${name}`, join(municipalityFolder(part), name));

    onProgress('Kontrollerar kopian', 0);
    const schemas = await schemasOf(unfinished);
    const { dialogues } = await contentsOfWork(join(unfinished, BACKED_UP.work), order.municipality);
    const held = await heldIn(join(unfinished, BACKED_UP.raw));
    const answers = await tensIn(join(unfinished, BACKED_UP.raw));
    const until = destroyBy(
      {
        ...held,
        firstOfStaff: await firstOfStaffIn(join(unfinished, BACKED_UP.work)),
        dialogues: dialogues
          .filter(({ id }) => held.campaigns.includes(id))
          .map(({ id, closes }) => ({ id, closes, hasCodes: held.coded.includes(id) })),
      },
      dayOf(order.clock()),
      order.decisions,
    );
    const manifest: Manifest = {
      format: 'lykta-backup',
      formatVersion: BACKUP_FORMAT,
      program: programVersion(),
      municipality: order.municipality,
      begunAt,
      endedAt: new Date(order.clock()).toISOString(),
      schemas,
      retention: { class: until.class, destroyBy: until.day, becauseOf: until.becauseOf },
      files,
    };
    writeFileSync(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    for (const folder of new Set(files.map(({ path }) => dirname(join(unfinished, path))))) flush(folder);
    flush(unfinished);
    if (existsSync(target)) rmdirSync(target);
    renameSync(unfinished, target);
    flush(dirname(target));
    noteBackup(folders.lastBackup, manifest.endedAt, order.warn);
    onProgress('Kontrollerar kopian', 1);
    return { manifest, answers };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw asFault(error, target);
  }
}

/** SHA-256 of a manifest as it lies on the disk, to be noted elsewhere: who has it can tell that nothing was exchanged. */
export const manifestHash = (folder: string): string => hashOfFile(join(folder, MANIFEST));

/** Throws BackupFault where there is nothing to back up, or the target is none or has no room. Writes nothing. */
export function checkTarget({
  folders,
  dataFolder,
  target,
}: Pick<BackupOrder, 'folders' | 'dataFolder' | 'target'>): void {
  for (const file of [folders.rawFile, folders.workFile])
    if (!existsSync(file))
      throw new BackupFault(
        `${file} is not there: start Lykta once (npm start), or name its data folder in LYKTA_DATA`,
      );
  if (isInside(target, dataFolder))
    throw new BackupFault(
      `the backup would lie in the data folder ${dataFolder} and be lost with it: name a folder outside it, on another disk`,
    );
  if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0))
    throw new BackupFault(`${target} is there already and not empty: name a folder that is not there yet`);
  const parent = nearestFolder(dirname(target));
  const { bavail, bsize } = statfsSync(parent);
  const needed = bytesOf(folders);
  if (bavail * bsize < needed)
    throw new BackupFault(
      `there is no room for the backup: it takes about ${inMegabytes(needed)}, and the disk of ${parent} has ${inMegabytes(bavail * bsize)} left. Nothing was written`,
    );
}

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

/** About how much will be copied. The journals count too: what is in them is copied as pages. */
const bytesOf = (folders: Folders): number =>
  [
    ...['', '-wal'].flatMap((end) => [folders.rawFile + end, folders.workFile + end]),
    ...[folders.releases, folders.map].flatMap((folder) => filesUnder(folder).map((name) => join(folder, name))),
  ].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * The release files that noise was drawn for: a draft of a run that broke before that is left out, or there would be two
 * draws to compare. A ledger that cannot be read stops no backup of what people have said.
 */
function drawnHashes(ledger: LedgerFile, { municipality, warn }: BackupOrder): ReadonlySet<string> {
  try {
    const events = ledger.read();
    return new Set(
      batchesOf(events, municipality).flatMap((batch) => {
        const { drawn } = standingOf(events, municipality, batch);
        return drawn === null ? [] : [drawn.staffHash, drawn.publicHash];
      }),
    );
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error;
    warn(`${error.message}. The backup holds both copies as they are`);
    return new Set();
  }
}

async function schemasOf(folder: string): Promise<Manifest['schemas']> {
  const raw = await inspectRaw(join(folder, BACKED_UP.raw));
  const work = await inspectWork(join(folder, BACKED_UP.work));
  for (const [name, { faults }] of [
    [BACKED_UP.raw, raw],
    [BACKED_UP.work, work],
  ] as const)
    if (faults.length > 0)
      throw new BackupFault(
        `${name} is damaged in the data folder itself (${faults[0]}): no backup was made of it. See "A damaged file" in docs/runbook.md`,
      );
  return { raw: raw.migrations.at(-1) ?? '', work: work.migrations.at(-1) ?? '' };
}

/** What an operator is told where the disk could not take it. */
function asFault(error: unknown, target: string): unknown {
  const { kind, code } = storageFaultOf(error) ?? {};
  const nothingLeft = `nothing is left of the backup ${basename(target)}. Make room or name another disk`;
  if (code === 'EFBIG' || code?.startsWith('SQLITE_IOERR') === true)
    return new BackupFault(
      `the disk of ${dirname(target)}, or that of the data folder, took no more or is broken (${code}): ${nothingLeft}`,
      { cause: error },
    );
  if (kind === 'full')
    return new BackupFault(`the disk of ${dirname(target)} is full: ${nothingLeft}`, { cause: error });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new BackupFault(`${dirname(target)} cannot be written to: name another folder`, { cause: error });
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
    return new BackupFault(
      'a store in the data folder is damaged and cannot be copied: see "A damaged file" in docs/runbook.md',
      { cause: error },
    );
  return error;
}
