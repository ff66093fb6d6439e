import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scores } from './scores.ts';
import type { Task } from './tasks.ts';

/** Runs tasks on as many threads as the machine has, the long ones first, and gives the scores of each in order. */
export async function runAll(
  tasks: readonly Task[],
  onProgress: (done: number) => void,
): Promise<readonly (readonly Scores[])[]> {
  const results: (readonly Scores[])[] = [];
  const waiting = tasks
    .map((_, index) => index)
    .sort((a, b) => weightOf(tasks[b] as Task) - weightOf(tasks[a] as Task));
  let done = 0;
  const threads = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => work());
  await Promise.all(threads);
  return results;

  function work(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      let own: number | undefined;
      const next = (): void => {
        own = waiting.shift();
        if (own === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(tasks[own]);
      };
      worker.on('message', (scores: readonly Scores[]) => {
        results[own as number] = scores;
        done += 1;
        onProgress(done);
        next();
      });
      worker.on('error', reject);
      next();
    });
  }
}

const weightOf = ({ respondents, seeds }: Task): number => respondents * seeds.length;
