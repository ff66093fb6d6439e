import { removeDraft } from './draft.ts';

/**
 * "Lämna sidan snabbt": hides the page at once, removes the draft, walks back over the pages that were visited here and
 * puts the empty page in their place, so that neither "back" nor "forward" leads to the answers.
 */
export function leaveQuickly(depth: number, emptyPage: string): void {
  document.documentElement.hidden = true;
  document.title = '–';
  const leave = (): void => location.replace(emptyPage);
  const removed = removeDraft();
  if (depth === 0) {
    void removed.then(leave);
    return;
  }
  addEventListener('popstate', () => void removed.then(leave), { once: true });
  history.go(-depth);
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
