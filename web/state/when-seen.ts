import { putInFront } from './in-front.ts';
import { removeWaiting } from './queue.ts';
import type { SeenMessage } from './seen-message.ts';

/** What only somebody who has the page in front of them does. */
const TOUCHES = ['pointerdown', 'keydown', 'click'] as const;

/**
 * Takes an answer that has arrived off the device once its code has been seen: it has been painted in a tab that lies in front,
 * and after that somebody has touched the page or left it. A tab that dies before has shown its code to nobody, or to
 * somebody who had no time to write it down: the code then waits under /vantar/. Returns what ends the watching.
 */
export function removeWhenSeen(key: string): () => void {
  let ended = false;
  const end = (): void => {
    ended = true;
    for (const touch of TOUCHES) removeEventListener(touch, touched, true);
    removeEventListener('pagehide', left);
  };
  const touched = (): void => {
    end();
    void removeWaiting(key);
  };
  // A page that goes away has no time for the database: the worker lives on.
  const left = (): void => navigator.serviceWorker?.controller?.postMessage({ seen: key } satisfies SeenMessage);

  putInFront(key);
  afterPaint(() => {
    if (ended) return;
    for (const touch of TOUCHES) addEventListener(touch, touched, true);
    addEventListener('pagehide', left);
  });
  return end;
}

/** A tab that lies behind is not painted: its turn comes when it is brought to the front. */
const afterPaint = (then: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(then));
