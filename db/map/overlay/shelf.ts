import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OVERLAY_ID } from '#core/places/overlay-id.ts';
import { TileFile } from '../mbtiles.ts';

const ENDING = '.mbtiles';

/** The file of an overlay among the others. */
export const overlayFile = (folder: string, id: string): string => join(folder, `${id}${ENDING}`);

/** The ids of those that are laid, in the order of the alphabet. */
export function overlayIds(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter((id) => new RegExp(OVERLAY_ID, 'u').test(id))
    .sort();
}

/** Takes an overlay away; false where there was none. */
export function removeOverlay(folder: string, id: string): boolean {
  const isThere = overlayIds(folder).includes(id);
  if (isThere) rmSync(overlayFile(folder, id));
  return isThere;
}

/** An overlay's tiles and what it says of itself. Throws where the file cannot be read; close it when done. */
export const openOverlay = (folder: string, id: string): TileFile => new TileFile(overlayFile(folder, id));
