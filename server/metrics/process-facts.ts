import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from '#core/base/time.ts';

/** What the process costs, in steps so coarse that no request can be read out of them. */
export interface ProcessFacts {
  /** Seconds, in tens. */
  readonly cpu: () => number;
  readonly memory: () => number;
  readonly heap: () => number;
  /** Seconds: the 99th percentile over the last whole five minutes, rounded up to forties. */
  readonly lag: () => number;
  /** Seconds since 1970. */
  readonly started: number;
  readonly stop: () => void;
}

const CPU_STEP = 10;
const MEMORY_STEP = 16 * 1024 ** 2;
const LAG_STEP = 0.025;
const WINDOW = 5 * 60_000;

/**
 * An answer is written through to the disk while everything else waits, so the longest wait would tell of each. The 99th
 * percentile of five minutes (15 000 samples) is moved by some hundreds of them, and by a server that cannot keep up.
 */
export function processFacts(clock: Clock): ProcessFacts {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  let lag = 0;
  const timer = setInterval(() => {
    lag = Math.ceil(Math.max(0, delays.percentile(99) / 1e9 - RESOLUTION) / LAG_STEP) * LAG_STEP;
    delays.reset();
  }, WINDOW);
  timer.unref();
  return {
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return Math.floor((user + system) / 1e6 / CPU_STEP) * CPU_STEP;
    },
    memory: () => roundedUp(process.memoryUsage.rss()),
    heap: () => roundedUp(process.memoryUsage().heapUsed),
    lag: () => lag,
    started: Math.floor(clock() / 1000 - process.uptime()),
    stop: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}

/** Seconds that a sample takes where nothing is late. */
const RESOLUTION = 0.02;

const roundedUp = (bytes: number): number => Math.ceil(bytes / MEMORY_STEP) * MEMORY_STEP;
