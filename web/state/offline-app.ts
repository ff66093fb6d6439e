import { CACHE_PREFIX } from './on-device.ts';

/**
 * Lets the answering pages work without a net from now on. Called when somebody has opened one of them, and after the page is
 * there: it must not cost the first page anything.
 */
export function workOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    // "none": the browser asks the server itself for the worker, so that a new build is seen at the next visit.
    void navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/** Takes the pages and the worker away from the device. What waits and drafts: see device.ts. */
export async function forgetOffline(): Promise<void> {
  try {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const names = await caches.keys();
    await Promise.all([
      ...registrations.map((registration) => registration.unregister()),
      ...names.filter((name) => name.startsWith(CACHE_PREFIX)).map((name) => caches.delete(name)),
    ]);
  } catch {
    // No caches where the page is not served over https: then there is nothing to take away.
  }
}
