import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Takes a task from a server and does it: what the header Bot-Check then holds. */
export async function doneTask(server: string, from = '127.0.0.1'): Promise<string> {
  const reply = await fetch(`${server}/api/bot-check`, { method: 'POST', headers: { 'x-forwarded-for': from } });
  if (reply.status !== 200) throw new Error(`the task is answered ${reply.status}`);
  const { challenge } = (await reply.json()) as { readonly challenge: Challenge };
  return proofOf(challenge);
}

/** A task that is done, as a header. */
export async function proofOf(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return headerOf({ challenge, solution, signs: [] });
}

export const headerOf = (proof: object): string => Buffer.from(JSON.stringify(proof)).toString('base64');
