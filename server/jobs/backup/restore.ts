import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Clock, dayOf } from '#core/base/time.ts';
import { batchesOf, standingOf } from '#core/privacy/ledger.ts';
import { flush } from '#db/dialects/flush.ts';
import { inspectRaw, takeBackIn, takenBackIn, tensIn } from '#db/raw/backup.ts';
import { withLocks } from '#db/release/lock.ts';
import { hashOfFile } from '#db/release/write.ts';
import { contentsOfWork, endWaysInto, inspectWork } from '#db/work/backup.ts';
import { AuditHeads } from '../../audit-heads.ts';
import { type Folders, foldersOf } from '../../folders.ts';
import { municipalityFolder } from '../../municipality.ts';
import { storageFaultOf } from '../../storage-fault.ts';
import { TakenBackList } from '../../taken-back.ts';
import type { OnProgress } from '../../terminal.ts';
import { LedgerFile } from '../ledger-file.ts';
import { isInside, ledgerPlaceFault } from '../ledger-place.ts';
import { releaseIdOf } from '../release-facts.ts';
import { copyFlushed, filesUnder } from './files.ts';
import { BACKED_UP, type BackedUpFile, BackupFault, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { leavingNoFolders } from './no-folders.ts';
import { ledgerAfter, type RestoredLedger, writeLedger } from './restored-ledger.ts';
import { marksAfter, type RestoredMarks } from './restored-marks.ts';

export interface RestoreOrder {
  readonly backup: string;
  readonly dataFolder: string;
  readonly ledgerCopyFolder: string | null;
  readonly municipality: string;
  /** Whether the operator has said that the ledger's second copy is lost for good. */
  readonly ledgerLost: boolean;
  readonly clock: Clock;
  readonly patience: number;
  readonly onProgress: OnProgress;
}

export interface Restored {
  readonly manifest: Manifest;
  /** How many the backup holds, rounded down to tens, as the backup itself said. */
  readonly answers: number;
  /** Whether what was taken back since the backup has been taken back here too. */
  readonly takenBack: boolean;
  readonly accounts: number;
  readonly dialogues: number;
  /** Ids of releases that can be read. */
  readonly releases: readonly string[];
  /** Batches that have been drawn, and whose files are not in the backup. They can be neither read nor drawn again. */
  readonly withoutFiles: readonly string[];
  /** Lines of the ledger from after the backup. */
  readonly newerLedgerLines: number;
  /** Batches that can never be released, since the ledger's newest lines are lost. */
  readonly lost: readonly string[];
  /** Files of the municipality's own that are otherwise here than in the backup; they were left as they are. */
  readonly otherSettings: readonly string[];
}

/**
 * Puts a backup into an empty data folder. Everything is examined before the first byte is written: checksums, every page of
 * both stores, every reference, whether this program knows their schemas, what the ledger's second copy says, and what was taken
 * back since. The data appear under their name when all are on disk. Throws BackupFault, and then the data folder is as it was.
 */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const { backup, dataFolder, municipality, onProgress } = order;
  const manifest = readManifest(backup);
  if (manifest.municipality !== municipality)
    throw new BackupFault(
      `the backup is of ${manifest.municipality}, not of ${municipality}: set LYKTA_MUNICIPALITY=${manifest.municipality}`,
    );
  checkEmpty(dataFolder);
  checkFiles(backup, manifest, onProgress);
  onProgress('Läser igenom databaserna', 0);
  await checkStores(backup);

  const folders = foldersOf(dataFolder, municipality, order.ledgerCopyFolder);
  const placeFault = ledgerPlaceFault(folders, dataFolder, isFictional(backup, municipality));
  if (placeFault !== null) throw new BackupFault(placeFault);
  const home = dirname(folders.workFile);
  const isOutside = !isInside(folders.ledgerCopy, dataFolder);
  const askLedger = (): RestoredLedger =>
    ledgerAfter({
      backedUp: textOf(join(backup, BACKED_UP.ledger)),
      second: textOf(folders.ledgerCopy),
      isOutside,
      isLost: order.ledgerLost,
      place: folders.ledgerCopy,
    });
  // What is refused is refused before a lock makes its folder: whoever then puts the second copy there finds the place free.
  askLedger();
  const today = dayOf(order.clock());
  const list = new TakenBackList(folders.takenBack, municipality, order.clock);
  const backedUpMarks = await takenBackIn(join(backup, BACKED_UP.raw), municipality, today);
  const askMarks = (): RestoredMarks =>
    marksAfter({
      listed: list.read(),
      backedUp: backedUpMarks,
      isOutside,
      isLost: order.ledgerLost,
      place: folders.takenBack,
    });
  askMarks();
  const undo = leavingNoFolders([dataFolder, dirname(folders.ledgerCopy)]);
  return withLocks(
    isOutside ? [`${folders.ledgerCopy}.lock.sqlite`] : [],
    async () => {
      const ledger = askLedger();
      const takenBack = askMarks();
      const unfinished = `${home}.restoring`;
      const before = new Set(existsSync(dataFolder) ? readdirSync(dataFolder) : []);
      try {
        const inside = foldersIn(unfinished, folders);
        mkdirSync(unfinished, { recursive: true, mode: 0o750 });
        mkdirSync(inside.raw, { mode: 0o700 });
        manifest.files.forEach((file, index) => {
          onProgress('Lägger tillbaka', index / manifest.files.length);
          const to = placeOf(file.path, inside);
          if (to !== null) copyFlushed(join(backup, file.path), to, Number.parseInt(file.mode, 8), 0o750);
        });
        await endWaysInto(inside.workFile, today);
        if (takenBack.marks.length > 0) await takeBackIn(inside.rawFile, municipality, takenBack.marks);
        const lost = writeLedger(inside, ledger, municipality, today);
        for (const folder of [inside.raw, inside.releases, dirname(inside.ledger), unfinished])
          if (existsSync(folder)) flush(folder);
        renameSync(unfinished, home);
        flush(dataFolder);
        const otherSettings = putSettings(backup, manifest);
        onProgress('Lägger tillbaka', 1);
        const { accounts, dialogues, log } = await contentsOfWork(folders.workFile, municipality);
        new AuditHeads(folders.auditHeads).noteRestoring({
          municipality,
          ...log,
          at: order.clock(),
          restored: manifest.begunAt,
        });
        return {
          manifest,
          answers: await tensIn(join(backup, BACKED_UP.raw)),
          takenBack: takenBack.isWhole,
          accounts,
          dialogues: dialogues.length,
          releases: releasesIn(manifest),
          withoutFiles: drawnWithoutFiles(folders, municipality),
          newerLedgerLines: ledger.newer,
          lost,
          otherSettings,
        };
      } catch (error) {
        for (const name of existsSync(dataFolder) ? readdirSync(dataFolder) : [])
          if (!before.has(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
        throw full(error, dataFolder);
      }
    },
    order.patience,
  ).catch((error: unknown) => {
    undo();
    throw error;
  });
}

function checkEmpty(dataFolder: string): void {
  if (!existsSync(dataFolder)) return;
  if (!statSync(dataFolder).isDirectory()) throw new BackupFault(`${dataFolder} is not a folder: set LYKTA_DATA`);
  const [something] = readdirSync(dataFolder);
  if (something !== undefined)
    throw new BackupFault(
      `the data folder ${dataFolder} is not empty (${something}): a backup is put back into an empty one alone. Set LYKTA_DATA to a new folder, or move the old one away`,
    );
}

function checkFiles(backup: string, { files }: Manifest, onProgress: OnProgress): void {
  const listed = new Set(files.map(({ path }) => path));
  for (const needed of [BACKED_UP.raw, BACKED_UP.work])
    if (!listed.has(needed)) throw new BackupFault(`the backup has no ${needed}: use another backup`);
  const foreign = filesUnder(backup).find((name) => name !== MANIFEST && !listed.has(name));
  if (foreign !== undefined)
    throw new BackupFault(`${foreign} is in the backup and not in its ${MANIFEST}: somebody has put it there`);
  files.forEach((file, index) => {
    onProgress('Räknar kontrollsummor', index / files.length);
    checkFile(backup, file);
  });
}

function checkFile(backup: string, { path, bytes, sha256 }: BackedUpFile): void {
  const file = join(backup, path);
  if (!existsSync(file)) throw new BackupFault(`${path} is missing in the backup: use another backup`);
  if (statSync(file).size !== bytes || hashOfFile(file) !== sha256)
    throw new BackupFault(
      `${path} is not as it was when the backup was made (its checksum differs): use another backup`,
    );
}

async function checkStores(backup: string): Promise<void> {
  for (const [path, inspect] of [
    [BACKED_UP.raw, inspectRaw],
    [BACKED_UP.work, inspectWork],
  ] as const) {
    const { faults, unknown } = await inspect(join(backup, path));
    if (faults.length > 0) throw new BackupFault(`${path} is damaged (${faults[0]}): use another backup`);
    if (unknown.length > 0)
      throw new BackupFault(
        `${path} was written by a newer Lykta (${unknown.join(', ')}): install the version that made the backup, or a newer one`,
      );
  }
}

/** As the backup's own settings say: the machine may not have the municipality's folder yet. */
function isFictional(backup: string, municipality: string): boolean {
  const settings = textOf(join(backup, BACKED_UP.municipality, municipality, 'settings.json'));
  return settings !== '' && (JSON.parse(settings) as { fictional?: unknown }).fictional === true;
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The same folders while they are being filled, under another name. The second copy stays where it is, outside. */
function foldersIn(unfinished: string, folders: Folders): Folders {
  const home = dirname(folders.workFile);
  const moved = Object.entries(folders).map(([name, path]) => [
    name,
    path.startsWith(`${home}/`) ? join(unfinished, path.slice(home.length + 1)) : path,
  ]);
  return Object.fromEntries(moved) as unknown as Folders;
}

/** Where a file of the backup belongs in the data folder; null for the ledger, which is decided apart, and for settings. */
function placeOf(path: string, folders: Folders): string | null {
  if (path === BACKED_UP.raw) return folders.rawFile;
  if (path === BACKED_UP.work) return folders.workFile;
  if (path === BACKED_UP.demoMark) return folders.demoMark;
  if (path.startsWith(BACKED_UP.releases)) return join(folders.releases, path.slice(BACKED_UP.releases.length));
  if (path.startsWith(BACKED_UP.map)) return join(folders.map, path.slice(BACKED_UP.map.length));
  return null;
}

/** A municipality's own files are put back where they are missing; what is otherwise is told and left to people. */
function putSettings(backup: string, { files, municipality }: Manifest): readonly string[] {
  const other: string[] = [];
  const isNew = !existsSync(municipalityFolder(municipality));
  for (const { path, sha256 } of files.filter((file) => file.path.startsWith(BACKED_UP.municipality))) {
    const name = path.slice(BACKED_UP.municipality.length);
    const here = municipalityFolder(name);
    if (existsSync(here) ? hashOfFile(here) === sha256 : isNew && name.startsWith(`${municipality}/`)) {
      if (!existsSync(here)) copyFlushed(join(backup, path), here, 0o644, 0o755);
    } else other.push(name);
  }
  return other;
}

const releasesIn = ({ files }: Manifest): readonly string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => path.startsWith(BACKED_UP.releases) && path.endsWith('.staff.sha256'))
    .map((path) => path.slice(BACKED_UP.releases.length, -'.staff.sha256'.length));

function drawnWithoutFiles({ ledger, ledgerCopy, releases }: Folders, municipality: string): readonly string[] {
  const events = new LedgerFile(ledger, ledgerCopy).read();
  return batchesOf(events, municipality).filter((batch) => {
    const name = `${releaseIdOf(municipality, batch)}.staff.sqlite`;
    const isThere = existsSync(join(releases, name)) || existsSync(join(releases, `.${name}.part`));
    return standingOf(events, municipality, batch).drawn !== null && !isThere;
  });
}

function full(error: unknown, dataFolder: string): unknown {
  return storageFaultOf(error)?.kind === 'full'
    ? new BackupFault(`the disk of ${dataFolder} is full: nothing was restored. Make room and try again`, {
        cause: error,
      })
    : error;
}
