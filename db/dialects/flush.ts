import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Lets a file, or the names in a folder, reach the disk itself. */
export function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
