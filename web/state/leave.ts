import { removeDraft } from './draft.ts';

/**
 * "Lämna sidan snabbt": empties the page at once, removes the draft, walks back over the pages that were visited here, puts
 * the empty page in their place and opens it anew, which drops the entries ahead: neither "back" nor "forward" leads to
 * the answers. `depth` is how many entries of history lie behind on this page.
 */
export function leaveQuickly(depth: number, emptyPage: string): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  document.title = '–';
  const removed = removeDraft();
  const leave = (): void => {
    history.replaceState(null, '', emptyPage);
    // The question mark makes it another address, since going to the same one would only replace the entry again.
    void removed.then(() => location.assign(`${emptyPage}?`));
  };
  if (depth === 0) leave();
  else {
    addEventListener('popstate', leave, { once: true });
    history.go(-depth);
  }
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
