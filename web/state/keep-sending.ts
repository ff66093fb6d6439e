import { isAnyWaiting } from './is-any-waiting.ts';

/** Milliseconds between attempts while a page is open and something waits; the last one again and again. */
const PAUSES = [4_000, 10_000, 20_000, 40_000, 60_000];

/**
 * Sends what waits: now, when the net comes back, when the page comes to the front, and with growing pauses as long as
 * something waits. Where nothing is kept it only looks. Returns what ends it.
 */
export function keepSending(): () => void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const turn = async (): Promise<void> => {
    if (await isAnyWaiting()) {
      const [{ sendAll }, { unwantedKeys, waitingList }] = await Promise.all([
        import('./send-waiting.ts'),
        import('./queue.ts'),
      ]);
      const isAny = (await waitingList()).some(({ state }) => state.is === 'waiting');
      if (isAny || (await unwantedKeys()).length > 0) {
        await sendAll();
        attempt = Math.min(attempt + 1, PAUSES.length - 1);
      } else attempt = 0;
    }
  };
  // A turn that fails, because a part of the page could not be had or for a reason that nobody thought of, is not the last.
  const again = async (): Promise<void> => {
    await turn().catch(() => undefined);
    clearTimeout(timer);
    if (!ended) timer = setTimeout(again, PAUSES[attempt]);
  };
  const afresh = (): void => {
    attempt = 0;
    if (document.visibilityState === 'visible') void again();
  };

  addEventListener('online', afresh);
  document.addEventListener('visibilitychange', afresh);
  void again();
  return () => {
    ended = true;
    clearTimeout(timer);
    removeEventListener('online', afresh);
    document.removeEventListener('visibilitychange', afresh);
  };
}
