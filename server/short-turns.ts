/** Milliseconds of work in one turn of the event loop, before whoever has more to do waits for the next. */
const LONGEST = 2;

/** When the work of this turn began; null before there is any. */
let began: number | null = null;

/**
 * Resolves when this turn of the event loop, or one soon after it, has room for one more piece of work; first come, first served.
 * Whatever takes a millisecond for each of many who come at once waits for this first. One new connection is taken in each turn
 * (libuv since 1.45), so that a hundred pieces in one turn would keep everybody else at the door for as long.
 */
export async function roomInTurn(): Promise<void> {
  while (!hasRoom()) await nextTurn();
}

/** Resolves in the next turn, when what has come meanwhile has been read. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function hasRoom(): boolean {
  const now = performance.now();
  if (began !== null) return now - began < LONGEST;
  began = now;
  setImmediate(() => {
    began = null;
  });
  return true;
}
