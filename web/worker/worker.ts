/// <reference lib="webworker" />

import { dayOf } from '#core/base/time.ts';
import { campaignState, type Dialogue } from '#core/survey/dialogue.ts';
import { CACHE_PREFIX, DATA_PATHS } from '../state/on-device.ts';
import { removeWaiting, unwantedKeys, waitingList } from '../state/queue.ts';
import { isSeenMessage } from '../state/seen-message.ts';
import { sendAll } from '../state/send-waiting.ts';
import { SYNC_TAG } from '../state/when-there-is-net.ts';
import { keepBuild, keptOrFresh } from './kept-build.ts';

/**
 * The service worker: lets the answering pages, their files and their data be there without a net. It holds one build of the
 * pages whole, under the build's own name, or not at all; a page and its files are therefore always of the same build:
 *
 * - A page comes from the net when the net has it. Its files are named by their content, so a page of a newer build than
 *   this worker's takes its files from the net too.
 * - Without a net it comes from here, with the files that were kept at the same moment.
 * - An address without its last slash is led to the page, and the other addresses where somebody answers to one that says what can be
 *   done, since the server makes those pages.
 * - A newer worker waits until no page of the older one is open, and then takes the older build away.
 *
 * Whoever leaves quickly has had all of it taken away, while the page that is left may still ask for something (state/leave.ts):
 * where the build is gone nothing is kept anew.
 *
 * Scripts, styles and pages of other parts (results, staff, the map engine) are left to the browser.
 */
declare const self: ServiceWorkerGlobalScope;
/** Filled in by scripts/offline-build.ts. */
declare const __BUILD__: string;
declare const __FILES__: readonly string[];
declare const __PAGES__: readonly string[];

const BUILD = `${CACHE_PREFIX}build-${__BUILD__}`;
const DATA = `${CACHE_PREFIX}data`;
const FILES = new Set(__FILES__);
const PAGES = new Set(__PAGES__);
/** After so long the net is as good as gone, and what is kept here is shown. Milliseconds. */
const PATIENCE = 2500;

self.addEventListener('install', (event) => event.waitUntil(keepBuild(BUILD, FILES, PAGES)));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer !== null) event.respondWith(answer);
});
self.addEventListener('message', (event) => {
  if (isSeenMessage(event.data)) event.waitUntil(removeWaiting(event.data.seen));
});
self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { readonly tag: string };
  if (tag === SYNC_TAG) waitUntil.call(event, sendOrFail());
});

function answerTo(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return null;
  if (request.mode === 'navigate') {
    if (PAGES.has(pathname)) return freshOrKept(event, BUILD, pathname);
    // As the server says, too.
    if (PAGES.has(`${pathname}/`) || PAGES.has(`${pathname}/vantar/`))
      return Promise.resolve(Response.redirect(`${pathname}/${search}`));
    const instead = insteadOf(pathname);
    return PAGES.has(instead) ? fetch(request).catch(() => kept(BUILD, instead)) : null;
  }
  if (FILES.has(pathname)) return keptOrFresh(request, BUILD);
  return DATA_PATHS.includes(pathname) ? freshOrKept(event, DATA, null) : null;
}

/** What is shown without a net: at the start page what waits; where the server makes a page where somebody answers, what can be done. */
const insteadOf = (pathname: string): string =>
  /\/(?:enkel|skola)\/?$/.test(pathname) ? pathname.replace(/(?:enkel|skola)\/?$/, 'utan-nat/') : `${pathname}vantar/`;

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(CACHE_PREFIX) && name !== BUILD && name !== DATA) await caches.delete(name);
  // The page that registered it is served by it from now on: its later parts are there when the net goes.
  await self.clients.claim();
}

/**
 * From the net within PATIENCE; else exactly what was asked for, as it is kept; else from the net however late. Where the net
 * fails, what is kept that is nearest. Data is kept as it comes; pages are kept with their build alone.
 */
async function freshOrKept(event: FetchEvent, cacheName: string, page: string | null): Promise<Response> {
  const { request } = event;
  const what = page ?? request;
  if (!self.navigator.onLine) return kept(cacheName, what);
  const fresh = fetch(request).then((response) => {
    if (response.status >= 500) throw new Error(String(response.status));
    return response;
  });
  // Beside what is handed on: a device that is full has its questions all the same. Whoever asked hears of a net that fails.
  if (page === null) event.waitUntil(fresh.then((response) => keep(request, response.clone())).catch(() => undefined));
  const freshOrNearest = fresh.catch(() => kept(cacheName, what));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return (await Promise.race([freshOrNearest, late.then(() => exactly(cacheName, what))])) ?? freshOrNearest;
}

async function keep(request: Request, response: Response): Promise<void> {
  if (response.ok && (await caches.has(BUILD))) await (await caches.open(DATA)).put(request, response);
}

async function exactly(cacheName: string, what: Request | string): Promise<Response | undefined> {
  const found = await caches.match(what, { cacheName });
  return typeof what === 'string' ? found : asOfToday(what, found);
}

/** What is kept goes on saying that its dialogue is open; when the last day has gone, the device's own clock has to say so. */
async function asOfToday(asked: Request, found: Response | undefined): Promise<Response | undefined> {
  if (found === undefined || new URL(asked.url).pathname !== '/api/dialogue') return found;
  const dialogue = (await found.json()) as Dialogue;
  const { campaign } = dialogue;
  const isPast = campaign?.state === 'open' && campaignState(campaign, dayOf(Date.now())) === 'closed';
  return Response.json(isPast ? { ...dialogue, campaign: { ...campaign, state: 'past' } } : dialogue);
}

/** Exactly this, else the same dialogue in another language than was asked for; else a network error. */
async function kept(cacheName: string, what: Request | string): Promise<Response> {
  return (await exactly(cacheName, what)) ?? (await nearest(cacheName, what)) ?? Response.error();
}

/** The same dialogue in the language that was asked for last. */
async function nearest(cacheName: string, what: Request | string): Promise<Response | undefined> {
  if (typeof what === 'string' || !(await caches.has(cacheName))) return undefined;
  const cache = await caches.open(cacheName);
  const asked = new URL(what.url);
  const same = (await cache.keys()).filter(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    return pathname === asked.pathname && searchParams.get('dialog') === asked.searchParams.get('dialog');
  });
  const last = same.at(-1);
  return last === undefined ? undefined : asOfToday(last, await cache.match(last));
}

/** Fails while something still waits, so that the browser wakes the worker again later. */
async function sendOrFail(): Promise<void> {
  await sendAll();
  const left = (await waitingList()).filter(({ state }) => state.is === 'waiting' && state.last !== 'signed-out');
  const untold = await unwantedKeys();
  if (left.length + untold.length > 0) throw new Error(`${left.length} still wait, ${untold.length} to be taken back`);
}
