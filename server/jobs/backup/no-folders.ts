import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Remembers which of some folders are not there, and their parents; what is returned takes those away again that somebody has
 * made since and that hold nothing but locks. For an act that is refused half-way: it leaves the machine as it was.
 */
export function leavingNoFolders(folders: readonly string[]): () => void {
  const missing = folders.flatMap((folder) => missingFrom(folder)).sort((one, other) => other.length - one.length);
  return () => {
    for (const folder of missing) {
      if (!existsSync(folder)) continue;
      const names = readdirSync(folder);
      if (!names.every((name) => /\.lock\.sqlite(-journal)?$/.test(name))) continue;
      for (const name of names) rmSync(join(folder, name));
      rmdirSync(folder);
    }
  };
}

/** A folder that is not there, and those above it that are not either. */
function missingFrom(folder: string): readonly string[] {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? [] : [folder, ...missingFrom(parent)];
}
