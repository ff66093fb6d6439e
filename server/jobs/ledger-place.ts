import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Folders } from '../folders.ts';

/**
 * What is wrong with where the second copy of the ledger lies, or null: for people who really live there it must be outside
 * the data folder, so that a restored or copied data folder cannot hide what was drawn.
 */
export function ledgerPlaceFault(
  { ledgerCopy }: Pick<Folders, 'ledgerCopy'>,
  dataFolder: string,
  fictional: boolean,
): string | null {
  if (fictional || !isInside(ledgerCopy, dataFolder)) return null;
  return (
    `the second copy of the ledger would lie in the data folder ${dataFolder}, and be restored or copied with it: ` +
    'set LYKTA_LEDGER_COPY to a folder outside it, on another disk'
  );
}

/** Whether a path is a folder or lies in it. Follows links, so that a way round through another name is seen. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** The path with every link followed, also when its last parts are not there yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
