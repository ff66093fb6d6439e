import { forgetOffline } from './offline-app.ts';
import { DATABASE } from './on-device.ts';

/**
 * "Lämna sidan snabbt": empties the page at once, removes the drafts, what waits and the pages kept for use without a net, walks
 * back over the pages that were visited here, puts the empty page in their place and opens it anew, which drops the entries
 * ahead: neither "back" nor "forward" leads to the answers. The keys of answers that have been taken away, and that the server has
 * not heard of, go as well: what is left behind would tell whoever looks that something was answered here. The page that promises
 * to take them back says so. Where the empty page cannot be had it ends on the browser's own, since its error page would name this site.
 * `depth` is how many entries of history lie behind on this page.
 */
export function leaveQuickly(depth: number, emptyPage: string): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  document.title = '–';
  let end = 'about:blank';
  const empty = (): void => history.replaceState(null, '', emptyPage);
  // What the browser believes of the net says nothing of whether the page can be had.
  const asked = fetch(emptyPage, { method: 'HEAD' }).then(
    ({ ok }) => {
      // The question mark makes it another address, since going to the same one would only replace the entry again.
      if (ok) end = `${emptyPage}?`;
    },
    () => undefined,
  );
  const done = Promise.all([asked, walkBack(depth).then(empty), removeDatabase(), forgetOffline()]);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  void Promise.race([done, late]).then(() => {
    empty();
    if (!leaveSiteAround(end)) location.assign(end);
  });
}

/**
 * How long somebody who leaves waits, in milliseconds, on a page that is empty already: for a net that is too slow, a browser that
 * does not walk back, and a worker that cannot be taken away before it has come. What has been begun is done all the same.
 */
const PATIENCE = 1500;

/** Resolves when the pages behind have been walked back over. Browsers keep some fifty, and go nowhere when they are asked for more. */
const walkBack = (depth: number): Promise<unknown> =>
  new Promise<unknown>((resolve) => {
    if (depth === 0) return resolve(0);
    addEventListener('popstate', resolve, { once: true });
    history.go(Math.max(-depth, 1 - history.length));
  });

/**
 * In a frame the page of the site around it tells as much, so that it is left too: browsers let a frame do so when somebody has
 * pressed something in it. False where there is no frame, or the site has forbidden it (sandbox).
 */
function leaveSiteAround(end: string): boolean {
  if (self === top) return false;
  try {
    top?.location.replace(new URL(end, location.href).href);
    return true;
  } catch {
    return false;
  }
}

/** At once and whole, past the lock that others wait for: whoever has it open lets go (device.ts). */
function removeDatabase(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

/** Calls `leave` when Escape is pressed three times within two seconds. Returns what ends the listening. */
export function leaveOnThreeEscapes(leave: () => void): () => void {
  let presses: number[] = [];
  const listen = ({ key, timeStamp }: KeyboardEvent): void => {
    presses = key === 'Escape' ? [...presses.filter((moment) => timeStamp - moment < 2000), timeStamp] : [];
    if (presses.length > 2) leave();
  };
  addEventListener('keydown', listen, true);
  return () => removeEventListener('keydown', listen, true);
}
