import { CACHE_PREFIX, DATA_PATHS } from './on-device.ts';

/**
 * Lets the answering pages work without a net from now on. Called when somebody has opened one of them, and after the page is
 * there: it must not cost the first page anything.
 */
export function workOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    // "none": the browser asks the server itself for the worker, so that a new build is seen at the next visit.
    void navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
    void keepData().catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/**
 * What the page asked for before the worker was there is asked for again through it, and with it the names of places that
 * later pages will ask for. Nothing is asked for twice: afterwards it is kept.
 */
async function keepData(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.ready;
  if (serviceWorker.controller === null)
    await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  const asked = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname === '/api/dialogue')
    .map(({ pathname, search }) => pathname + search);
  // Read to its end: what is not read would keep its connection busy.
  for (const address of new Set([...asked, ...DATA_PATHS.filter((path) => path !== '/api/dialogue')]))
    if ((await caches.match(address)) === undefined) await (await fetch(address, { credentials: 'omit' })).blob();
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
