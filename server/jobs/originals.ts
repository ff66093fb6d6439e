import { type Clock, dayOf } from '#core/base/time.ts';
import { destroyOriginals } from '#db/raw/originals.ts';
import type { RawDb } from '#db/raw/schema.ts';

/**
 * Destroys the originals whose days are out, at the start and then every hour. By itself and not with the rest of the
 * clockwork: a ledger that cannot be reached is no reason to keep what must be gone.
 */
export async function keepDestroying(
  rawDb: RawDb,
  municipality: string,
  clock: Clock,
  warn: (sentence: string) => void,
): Promise<{ stop(): void }> {
  const destroy = (): Promise<void> =>
    destroyOriginals(rawDb, municipality, dayOf(clock())).catch((error: unknown) =>
      warn(
        `originals of reviewed texts cannot be destroyed: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
  await destroy();
  const timer = setInterval(() => void destroy(), HOUR);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

const HOUR = 60 * 60_000;
