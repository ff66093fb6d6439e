import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '#core/base/time.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

interface KeptBackup {
  readonly path: string;
  readonly class: Manifest['retention']['class'];
  /** The day on which it must have been destroyed at the latest. */
  readonly destroyBy: Day;
}

/** The backups in a folder, and the folder itself where it is one; that which must go first, first. Throws BackupFault. */
export const backupsIn = (folder: string): readonly KeptBackup[] =>
  [
    folder,
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(folder, entry.name)] : [],
    ),
  ]
    .filter((path) => existsSync(join(path, MANIFEST)))
    .map((path): KeptBackup => {
      const { retention } = readManifest(path);
      return { path, class: retention.class, destroyBy: retention.destroyBy };
    })
    .sort((one, other) => (one.destroyBy < other.destroyBy ? -1 : 1));
