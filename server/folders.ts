import { join } from 'node:path';

/** Where everything of one municipality lies in the data folder. */
export interface Folders {
  /** Raw store: a folder of its own, so that it can have its own owner and disk. */
  readonly raw: string;
  readonly rawFile: string;
  readonly workFile: string;
  /** What is counted against guessing and flooding (db/limits): nothing that anybody needs, and in no backup. */
  readonly limitsFile: string;
  /** basemap.mbtiles and geography.json: public map data, made by the basemap job. */
  readonly map: string;
  readonly basemapFile: string;
  readonly geographyFile: string;
  /** What the municipality has laid over the map, a file each. */
  readonly overlays: string;
  /** One staff and one public file a release. */
  readonly releases: string;
  /**
   * The two copies of the ledger, outside the raw store and apart from each other. For people who really live there the
   * second must lie outside the data folder, so that a restored or copied data folder cannot hide what was drawn.
   */
  readonly ledger: string;
  readonly ledgerCopy: string;
  /** How far the invented town has been filled, where it is one: goes and comes with the stores. */
  readonly demoMark: string;
  /** When the last backup was whole: nothing but that moment, for whoever watches over the server. */
  readonly lastBackup: string;
  /** How far the audit log had come, at times: outside the database, and beside the ledger's second copy. */
  readonly auditHeads: string;
  /** Marks of the answers that have been taken back, so that no restored backup brings them back: beside the second copy too. */
  readonly takenBack: string;
}

/** `ledgerCopyFolder` is LYKTA_LEDGER_COPY; null for a folder in the data folder, which suits invented people alone. */
export function foldersOf(dataFolder: string, municipality: string, ledgerCopyFolder: string | null = null): Folders {
  const home = join(dataFolder, municipality);
  const beside = ledgerCopyFolder ?? join(dataFolder, 'ledger-copy');
  return {
    raw: join(home, 'raw'),
    rawFile: join(home, 'raw', 'raw.sqlite'),
    workFile: join(home, 'work.sqlite'),
    limitsFile: join(home, 'limits.sqlite'),
    map: join(home, 'map'),
    basemapFile: join(home, 'map', 'basemap.mbtiles'),
    geographyFile: join(home, 'map', 'geography.json'),
    overlays: join(home, 'map', 'overlays'),
    releases: join(home, 'releases'),
    ledger: join(home, 'ledger', 'ledger.jsonl'),
    ledgerCopy: join(beside, `${municipality}.jsonl`),
    demoMark: join(home, 'demo.json'),
    lastBackup: join(home, 'last-backup.json'),
    auditHeads: join(beside, `${municipality}-audit.jsonl`),
    takenBack: join(beside, `${municipality}-taken-back.jsonl`),
  };
}
