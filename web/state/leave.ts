import { forgetOffline } from './offline-app.ts';
import { DATABASE } from './on-device.ts';

/**
 * "Lämna sidan snabbt": empties the page at once, removes the draft, what waits and the pages kept for use without a net, walks back over the pages that were visited here, puts
 * the empty page in their place and opens it anew, which drops the entries ahead: neither "back" nor "forward" leads to
 * the answers. `depth` is how many entries of history lie behind on this page.
 */
export function leaveQuickly(depth: number, emptyPage: string): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  document.title = '–';
  const removed = Promise.all([removeDatabase(), forgetOffline()]);
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    history.replaceState(null, '', emptyPage);
    // The question mark makes it another address, since going to the same one would only replace the entry again.
    void removed.then(() => location.assign(`${emptyPage}?`));
  };
  if (depth === 0) leave();
  else {
    addEventListener('popstate', leave, { once: true });
    history.go(-depth);
    // A browser that has forgotten some of its history goes nowhere when it is asked too far back, and says nothing.
    setTimeout(leave, PATIENCE);
  }
}

/** How long going back may take, milliseconds; the page is empty meanwhile. */
const PATIENCE = 1000;

/** At once and whole, past the lock that others wait for: whoever has it open lets go (device.ts). */
function removeDatabase(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
      request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

/** Calls `leave` when Escape is pressed three times within two seconds. Returns what ends the listening. */
export function leaveOnThreeEscapes(leave: () => void): () => void {
  let presses: number[] = [];
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') {
      presses = [];
      return;
    }
    presses = [...presses.filter((moment) => event.timeStamp - moment < 2000), event.timeStamp];
    if (presses.length >= 3) leave();
  };
  addEventListener('keydown', listen, true);
  return () => removeEventListener('keydown', listen, true);
}
