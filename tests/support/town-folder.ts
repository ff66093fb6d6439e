import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { openRawDb } from '#db/raw/open.ts';
import { deriveFromKey } from '#db/raw/receipts.ts';
import { foldersOf } from '#server/folders.ts';
import { smallTown } from './small-town.ts';

/** A data folder of the small town in a folder of its own, or in `home`. */
export function dataFolderOfTown(prefix: string, home = tmpdir()): string {
  const dataFolder = mkdtempSync(join(home, prefix));
  const folders = foldersOf(dataFolder, smallTown.settings.id);
  mkdirSync(folders.map, { recursive: true });
  const bounds = { minEasting: 500_000, minNorthing: 6_500_000, maxEasting: 510_000, maxNorthing: 6_510_000 };
  writeBasemap(folders.basemapFile, [], bounds, { name: 'Lillstad', attribution: '', version: '1' }, () => {});
  return dataFolder;
}

export const hashOf = (key: string): string => deriveFromKey(key, null).idempotencyHash;

/** How many whole answers each key's hash has, and its receipt: a row without its places or its words is not whole. */
export async function rowsOfTown(
  dataFolder: string,
): Promise<ReadonlyMap<string, { readonly times: number; readonly receipt: string }>> {
  const db = await openRawDb(foldersOf(dataFolder, smallTown.settings.id).rawFile);
  const rows = await db.selectFrom('response').select(['response_key', 'idempotency_hash', 'receipt_hash']).execute();
  const places = await db.selectFrom('place').select('response_key').execute();
  const texts = await db.selectFrom('free_text').select('response_key').execute();
  await db.destroy();
  const [placesOf, textsOf] = [counted(places), counted(texts)];
  const found = new Map<string, { times: number; receipt: string }>();
  for (const { response_key, idempotency_hash, receipt_hash } of rows) {
    const isWhole = placesOf.get(response_key) === 2 && textsOf.get(response_key) === 1;
    const before = found.get(idempotency_hash)?.times ?? 0;
    found.set(idempotency_hash, { times: isWhole ? before + 1 : Number.NaN, receipt: receipt_hash });
  }
  return found;
}

function counted(children: readonly { response_key: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { response_key } of children) counts.set(response_key, (counts.get(response_key) ?? 0) + 1);
  return counts;
}
