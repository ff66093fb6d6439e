import { statSync } from 'node:fs';
import { type Clock, clockHourOf, type Day, dayOf } from '#core/base/time.ts';
import type { Folders } from '../folders.ts';

const STEP = 8 * 1024 ** 2;

/** In the morning, as the staff's count of answers. */
const HOUR = 6;

/**
 * How large each database is with its journal, rounded up to 8 MiB, which is thousands of answers: read at the start and then
 * once a day, since a journal that grows tells of each answer.
 */
export function fileSizes(
  folders: Pick<Folders, 'rawFile' | 'workFile' | 'limitsFile'>,
  clock: Clock,
): () => Readonly<Record<string, number>> {
  const files = { raw: folders.rawFile, work: folders.workFile, limits: folders.limitsFile };
  const measure = () =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, Math.ceil(bytesOf(file) / STEP) * STEP]));
  let day: Day = morningOf(clock());
  let sizes = measure();
  return () => {
    const morning = morningOf(clock());
    if (morning !== day) {
      day = morning;
      sizes = measure();
    }
    return sizes;
  };
}

/** The day whose morning was the last one. */
const morningOf = (now: number): Day => dayOf(clockHourOf(now) < HOUR ? now - 24 * 60 * 60_000 : now);

const bytesOf = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
