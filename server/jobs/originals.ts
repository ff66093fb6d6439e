import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import { destroyOriginals, leaveNoTrace } from '#db/raw/originals.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { everyHour } from './every-hour.ts';

/**
 * Destroys the originals whose days are out, at the start and then every hour, where the municipality has decided on it
 * (`decision`, class G1); and writes the file anew once a day, at midnight, so that what people have erased leaves no trace in
 * it. By itself and not with the rest of the clockwork: a ledger that cannot be reached is no reason to keep what must be gone.
 */
export async function keepDestroying(
  rawDb: RawDb,
  municipality: string,
  decision: string | undefined,
  clock: Clock,
  warn: (sentence: string) => void,
  onDone: () => void = () => undefined,
): Promise<{ stop(): void }> {
  let last: Day = dayOf(clock());
  const destroy = async (): Promise<undefined> => {
    try {
      const today = dayOf(clock());
      const isWrittenAnew = decision !== undefined && (await destroyOriginals(rawDb, municipality, today));
      if (!isWrittenAnew && today !== last) await leaveNoTrace(rawDb);
      last = today;
      onDone();
    } catch (error) {
      warn(`what must be destroyed is still there: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  await destroy();
  return everyHour(clock, destroy);
}
