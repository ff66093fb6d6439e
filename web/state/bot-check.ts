import { type Challenge, type Solution, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Sign } from '#core/waves/looked-at.ts';

/**
 * The bot check's task: this device works for about a second so that nobody can send thousands of answers for nothing. The work is
 * the browser's own cryptography, which runs beside the page, in a page and in the service worker alike. Nothing is kept
 * on the device and nothing of the person is in it.
 */
let begun: Promise<Done | null> | null = null;
let noted: readonly Sign[] = [];
/** What the server gave for a token of hCaptcha's. */
let pass: object | null = null;

interface Done {
  readonly challenge: Challenge;
  readonly solution: Solution;
}

/** Begins while somebody reads through what they are about to send, so that nobody waits for it. */
export function beginTask(): void {
  begun ??= doTask();
}

/** Somebody has been through hCaptcha: the next answer carries this instead of a task. */
export function notePass(given: object): void {
  pass = given;
}

/** What the next answer will carry, as far as it is known: somebody may leave the page where it is sent and come back. */
export const checkSoFar = (): 'passed' | 'device' | null =>
  pass !== null ? 'passed' : begun !== null ? 'device' : null;

/** What is odd about how the page was filled in: goes with the next answer, and keeps none out. */
export function noteSigns(signs: readonly Sign[]): void {
  noted = signs;
}

/**
 * What goes with an answer in the header Bot-Check; each is used once. Null where there is none: no net, a browser without
 * cryptography, or no check here. The answer is then sent without, and is kept all the same.
 */
export async function doneTask(): Promise<string | null> {
  const early = begun;
  const given = pass;
  begun = null;
  pass = null;
  if (given !== null) {
    const proof = { pass: given, signs: noted };
    noted = [];
    return btoa(JSON.stringify(proof));
  }
  // One that was begun without a net is tried once more now.
  const done = (await early) ?? (await doTask());
  const signs = noted;
  noted = [];
  return done === null ? null : btoa(JSON.stringify({ ...done, signs }));
}

/** Longer than the oldest telephone works on the hardest task, milliseconds. */
const PATIENCE = 30_000;

async function doTask(): Promise<Done | null> {
  try {
    const reply = await fetch('/api/bot-check', {
      method: 'POST',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!reply.ok) return null;
    const { challenge } = (await reply.json()) as { readonly challenge: Challenge | null };
    if (challenge === null) return null;
    const solution = await solveChallenge({ challenge, deriveKey, timeout: PATIENCE });
    return solution === null ? null : { challenge, solution };
  } catch {
    return null;
  }
}
