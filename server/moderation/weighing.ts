import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { WaveEffect } from '#core/waves/effect.ts';
import type { FoundWave } from '#core/waves/find.ts';
import type { InPages } from '#db/raw/waves.ts';
import { Turns } from '../turns.ts';
import type { ThreadGround, ToThread } from './weighing-thread.ts';

/** As much memory as the thread may take: twenty thousand answers with five lines of a thousand corners each take half of it. */
const MOST_MEGABYTES = 512;

/** So long an idle thread is kept: a moderator's page asks each half minute. */
const IDLE_MS = 60_000;

/** What marks of a municipality are weighed on, and named by. */
export const groundOf = (town: {
  readonly municipality: Pick<Municipality, 'places' | 'boundary'>;
  readonly geography: Pick<Geography, 'gazetteer'>;
}): ThreadGround => ({
  places: town.municipality.places,
  boundary: town.municipality.boundary,
  names: town.geography.gazetteer.map(({ name, point }) => ({ name, point })),
});

/**
 * Weighs answers in a thread of its own, so that the server answers meanwhile whatever has been sent. One piece of work after the
 * other. It begins when there is something to weigh, and what has had nothing to do for a minute ends, and its memory with it. A
 * thread that fails, for want of memory too, fails the work at hand; the next begins anew.
 */
export class Weighing {
  readonly #ground: ThreadGround;
  readonly #megabytes: number;
  readonly #turns = new Turns();
  #thread: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(ground: ThreadGround, megabytes = MOST_MEGABYTES) {
    this.#ground = ground;
    this.#megabytes = megabytes;
  }

  /** The waves among some answers. */
  wavesAmong(answers: InPages): Promise<readonly FoundWave[]> {
    return this.#done<readonly FoundWave[]>('waves', answers);
  }

  /** What the answers of a wave do to the places. */
  effectOf(answers: InPages): Promise<WaveEffect> {
    return this.#done<WaveEffect>('effect', answers);
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread?.terminate();
    this.#thread = null;
  }

  #done<Found>(begin: 'waves' | 'effect', answers: InPages): Promise<Found> {
    return this.#turns.take('thread', async () => {
      clearTimeout(this.#idle);
      const thread = this.#threadThere();
      try {
        await told(thread, { begin });
        for await (const add of answers) await told(thread, { add });
        return (await told(thread, { end: true })) as Found;
      } catch (error) {
        await this.close();
        throw error;
      } finally {
        this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
      }
    });
  }

  #threadThere(): Worker {
    this.#thread ??= new Worker(new URL('./weighing-thread.ts', import.meta.url), {
      workerData: this.#ground,
      resourceLimits: { maxOldGenerationSizeMb: this.#megabytes },
    });
    return this.#thread;
  }
}

/** Tells the thread something, and gives back what it replies. */
async function told(thread: Worker, message: ToThread): Promise<unknown> {
  const over = new AbortController();
  // "once" rejects where an error comes first.
  const reply = once(thread, 'message', over);
  const ended = once(thread, 'exit', over).then(() => {
    throw new Error('the thread that weighs answers has ended');
  });
  thread.postMessage(message);
  try {
    const [said] = await Promise.race([reply, ended]);
    return said;
  } finally {
    // Whichever did not come is waited for no longer.
    for (const other of [reply, ended]) other.catch(() => undefined);
    over.abort();
  }
}
