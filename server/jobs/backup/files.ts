import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file in a folder and those below it, "water/lakes.json"; none where there is no folder. Locks are left out. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesUnder(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
      return entry.isFile() && !entry.name.endsWith('.lock.sqlite') ? [entry.name] : [];
    });
}

/** Copies a file, makes its folder where there is none, and lets it reach the disk. */
export function copyFlushed(from: string, to: string, mode: number, folderMode = 0o700): void {
  mkdirSync(dirname(to), { recursive: true, mode: folderMode });
  copyFileSync(from, to);
  chmodSync(to, 0o600);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
  chmodSync(to, mode);
}
