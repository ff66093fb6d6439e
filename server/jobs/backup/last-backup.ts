import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes down when a backup was whole, for whoever watches over the server: nothing else is known of it there. A disk that cannot
 * take it is told, and the backup is none the worse.
 */
export function noteBackup(file: string, endedAt: string, warn: (sentence: string) => void): void {
  try {
    writeFileSync(file, `${JSON.stringify({ endedAt })}\n`, { mode: 0o640 });
  } catch (error) {
    warn(`when the backup was made cannot be written to ${file}: ${(error as Error).message}`);
  }
}

/** When the last backup was whole, in milliseconds; null where nothing is written down. */
export function lastBackup(file: string): number | null {
  try {
    const { endedAt } = JSON.parse(readFileSync(file, 'utf8')) as { readonly endedAt?: unknown };
    const time = typeof endedAt === 'string' ? Date.parse(endedAt) : Number.NaN;
    return Number.isNaN(time) ? null : time;
  } catch {
    return null;
  }
}
