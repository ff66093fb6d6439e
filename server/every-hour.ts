import type { Clock } from '#core/base/time.ts';

const HOUR = 60 * 60_000;

/**
 * Does `work` at each full hour until it is stopped, one after another. It says how many milliseconds to wait where that is
 * sooner than the hour; `first` is that for the first time.
 */
export function everyHour(
  clock: Clock,
  work: () => Promise<number | undefined>,
  first?: number | undefined,
): { stop(): void } {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const wind = (sooner = HOUR): void => {
    if (isStopped) return;
    timer = setTimeout(() => void work().then(wind), Math.min(sooner, HOUR - (clock() % HOUR)));
    timer.unref();
  };
  wind(first);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
