/** Apart from device.ts, so that a page where nothing is kept carries none of it. */
export const DATABASE = 'lykta';
/** Where every change of what waits is told, to all tabs. */
export const QUEUE_CHANNEL = 'lykta-queue';

/** The name of every cache of pages and files begins so. */
export const CACHE_PREFIX = 'lykta-';

/** Public data that the answering pages are useless without; the service worker keeps what of it is asked for. */
export const DATA_PATHS: readonly string[] = ['/api/dialogue', '/api/dialogue/places', '/api/map/gazetteer'];

/** Whether anything is kept on this device. Looks only: makes no database. */
export async function isOnDevice(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
