import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdLock } from '#db/release/lock.ts';
import type { Part } from './config.ts';
import type { Folders } from './folders.ts';

/** Something about the data folder that stops a start, in one line. */
export class DataFault extends Error {}

/** The parts that write: two of them on one data folder would plan and count twice. */
const WRITING: readonly Part[] = ['intake', 'staff'];

/**
 * Takes a data folder and the second copy of its ledger for this process until it ends, a lock of the kernel for each part that
 * writes; the kernel lets go of it however the process ends. An old folder beside the restored one would write its own lines into
 * the same second copy, and neither would be whole. Throws DataFault when another Lykta has one of them.
 */
export function takeFolder(
  { workFile, ledgerCopy }: Pick<Folders, 'workFile' | 'ledgerCopy'>,
  parts: readonly Part[],
  dataFolder: string,
): void {
  for (const part of WRITING.filter((one) => parts.includes(one))) {
    const own = join(dirname(workFile), `${part}.lock.sqlite`);
    if (!holdLock(own))
      throw new DataFault(
        `another Lykta is running on the data folder ${dataFolder} (it holds ${own}): stop it, or choose another folder with LYKTA_DATA`,
      );
    const beside = `${ledgerCopy}.${part}.lock.sqlite`;
    if (!holdLock(beside))
      throw new DataFault(
        `another Lykta, with another data folder, is running on the second copy of the ledger ${ledgerCopy} (it holds ${beside}): stop the one that should not be there`,
      );
  }
}

/**
 * Refuses to begin anew where there has been a store: one of two that is gone means a disk that is not mounted or a file that
 * somebody moved, and an empty one in its place would take people's answers. Throws DataFault.
 */
export function checkNoneMissing(folders: Pick<Folders, 'raw' | 'rawFile' | 'workFile'>, parts: readonly Part[]): void {
  const { raw, rawFile, workFile } = folders;
  const [gone, there] =
    parts.includes('intake') && isThere(raw) && !hasBytes(rawFile) && hasBytes(workFile)
      ? [rawFile, workFile]
      : hasBytes(rawFile) && !hasBytes(workFile)
        ? [workFile, rawFile]
        : [null, null];
  if (gone !== null)
    throw new DataFault(
      `${gone} is gone, though ${there} is there: nothing was begun anew in its place. Is its disk mounted? See "A damaged file" in docs/runbook.md`,
    );
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** A store's first bytes may still be in its journal alone. */
const hasBytes = (file: string): boolean =>
  [file, `${file}-wal`].some((path) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0);
