import { RefusalError } from '../errors.ts';
import { storeAway } from '../later.ts';
import { storageFaultOf } from '../storage-fault.ts';

/**
 * Does some work for the forms without script. A refusal that only asks somebody to come again is returned and not thrown, so
 * that their page can be shown once more with all that is in it: too many tries, or a store that takes nothing right now.
 */
export async function unlessLater<Done>(work: () => Promise<Done>): Promise<Done | RefusalError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusalError && error.retryAfter !== null) return error;
    if (storageFaultOf(error) !== null) return storeAway();
    throw error;
  }
}
