import { homeOf } from '#core/base/language.ts';

/** Below a language's home: every page for work outdoors, and nothing else. */
export const FIELD_PATH = 'personal/falt/';

/**
 * Lets the pages for work outdoors start without a net from now on: a service worker of their own, apart from the one of residents'
 * pages, so that nobody carries the other's pages. Called when one of them has been opened by somebody who may use it.
 */
export function workOutdoors(language: 'sv' | 'en'): void {
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    const scope = homeOf(language) + FIELD_PATH;
    void navigator.serviceWorker.register('/falt.js', { scope, updateViaCache: 'none' }).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
