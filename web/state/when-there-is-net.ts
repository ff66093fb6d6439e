/** What the service worker is woken by when the net is back. */
export const SYNC_TAG = 'lykta-queue';

interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks the browser to wake the service worker when there is net, also with every page closed; where it can (Chromium). */
export async function whenThereIsNet(): Promise<void> {
  try {
    const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register(SYNC_TAG);
  } catch {
    // Refused, or no such thing: the pages themselves send when they are opened or the net comes back.
  }
}
