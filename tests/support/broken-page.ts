import { readFileSync, writeFileSync } from 'node:fs';

/** Breaks a page in the middle of a database file, or another one, as a bad disk does. */
export function breakPage(file: string, page = 3): void {
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 4096 * page, 4096 * (page + 1));
  writeFileSync(file, bytes);
}
