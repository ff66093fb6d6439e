/**
 * Lets the browser ask, in its own words, before a page with answers that are nowhere else is left. Not when somebody leaves
 * quickly, when the page is hidden already (leave.ts), and never before a call: the page stays where it is. `isNeeded` is asked at
 * that moment. Returns what ends the asking.
 */
export function askFirst(isNeeded: () => boolean): () => void {
  let called = Number.NEGATIVE_INFINITY;
  const pressed = ({ target, timeStamp }: MouseEvent): void => {
    const isCall = (target as Element | null)?.closest('a[href^="tel:"]');
    called = isCall ? timeStamp : Number.NEGATIVE_INFINITY;
  };
  const ask = (event: BeforeUnloadEvent): void => {
    const isCall = event.timeStamp - called <= CALL_MILLISECONDS;
    if (!document.documentElement.hidden && !isCall && isNeeded()) event.preventDefault();
  };
  addEventListener('click', pressed, true);
  addEventListener('beforeunload', ask);
  return () => {
    removeEventListener('click', pressed, true);
    removeEventListener('beforeunload', ask);
  };
}

/** A link to a number is followed within so long from being pressed. */
const CALL_MILLISECONDS = 1000;
