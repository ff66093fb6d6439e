/// <reference lib="webworker" />

import { FIELD_CACHES } from '../state/field/names.ts';
import { keepBuild, keptOrFresh } from './kept-build.ts';

/**
 * The service worker of the pages for work outdoors: they start without a net, and their files are there. It holds one build of
 * them in one language, and nothing that anybody has written or been told: that lies in the page's own database (state/field). Apart from
 * the one of residents' pages, whose caches it never touches, nor they its.
 */
declare const self: ServiceWorkerGlobalScope;
/** Filled in by scripts/offline-build.ts. */
declare const __BUILD__: string;
declare const __FILES__: readonly string[];
declare const __PAGES__: readonly string[];

const SCOPE = new URL(self.registration.scope).pathname;
const PREFIX = FIELD_CACHES + SCOPE.slice(1).replaceAll('/', '-');
const BUILD = PREFIX + __BUILD__;
const FILES = new Set(__FILES__);
const PAGES = new Set(__PAGES__.filter((page) => page.startsWith(SCOPE)));
/** After so long the net is as good as gone. Milliseconds. */
const PATIENCE = 2500;

self.addEventListener('install', (event) => event.waitUntil(keepBuild(BUILD, FILES, PAGES)));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (PAGES.has(pathname)) event.respondWith(pageFor(request, pathname));
    else if (PAGES.has(`${pathname}/`)) event.respondWith(Promise.resolve(Response.redirect(`${pathname}/`)));
  } else if (FILES.has(pathname)) event.respondWith(keptOrFresh(request, BUILD));
});

/** From the net where it answers in time; else as it is kept. */
async function pageFor(request: Request, path: string): Promise<Response> {
  const kept = (): Promise<Response | undefined> => caches.match(path, { cacheName: BUILD });
  if (!self.navigator.onLine) return (await kept()) ?? Response.error();
  const fresh = fetch(request).then((response) => {
    if (response.status >= 500) throw new Error(String(response.status));
    return response;
  });
  const freshOrKept = fresh.catch(async () => (await kept()) ?? Response.error());
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return (await Promise.race([freshOrKept, late.then(kept)])) ?? freshOrKept;
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== BUILD) await caches.delete(name);
  await self.clients.claim();
}
