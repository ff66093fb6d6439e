import type { Fault, Refusal } from '#core/base/fault.ts';
import type { Day } from '#core/base/time.ts';
import type { Receipt, SubmittedResponse } from '#core/survey/contract.ts';

/** How a sending ended. `unreachable` leaves open whether the answers were kept: the same key must be used again. */
export type Sending =
  | { readonly outcome: 'kept'; readonly receipt: Receipt }
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'busy' }
  /** Staff have to sign in anew before it can be sent. */
  | { readonly outcome: 'signed-out' }
  /** The dialogue does not take answers: `code` is "campaign-closed", "campaign-upcoming" or "campaign-unknown". */
  | { readonly outcome: 'closed'; readonly code: string; readonly message: string }
  /** Other answers were kept under the key before. */
  | { readonly outcome: 'key-used'; readonly message: string }
  /** It had arrived, and its author has erased it with their code. */
  | { readonly outcome: 'erased'; readonly message: string }
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly message: string;
      readonly faults: readonly Fault[];
    };

/** Longer than any answer takes to be kept; after it the net is as good as gone. */
const PATIENCE = 20_000;

/** Said of whoever is signed in, not of the answer (server/plugins/session.ts): it waits for somebody who may give it in. */
const NOT_THE_HOST = ['not_allowed', 'password_first', 'second_factor_first'];

type Destination = '/api/responses' | '/api/staff/entries';

/**
 * POSTs an answer to the residents' or the staff's address. The key makes a retry harmless: one key, one response. With it goes
 * the bot check's task, done; where that is not taken another is done, and at last the answer goes without: it is kept all
 * the same, and a moderator lets it in. `handedIn`: the day on which staff were given it; a dialogue that has closed since takes
 * what came before.
 */
export async function sendResponse(
  body: SubmittedResponse,
  key: string,
  to: Destination = '/api/responses',
  handedIn: Day | null = null,
): Promise<Sending> {
  if (to !== '/api/responses') return post(body, key, handedIn === null ? to : `${to}?handedIn=${handedIn}`, null);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const proof = await proofOfWork();
    if (proof === null) break;
    const sending = await post(body, key, to, proof);
    if (sending.outcome !== 'refused' || sending.code !== 'check-failed') return sending;
  }
  return post(body, key, to, null);
}

/** Has an answer erased that was sent, or is being sent, with a key. False unless the server itself has said that it is done. */
export async function takeBack(key: string): Promise<boolean> {
  try {
    const response = await fetch('/api/responses', {
      method: 'DELETE',
      headers: { 'idempotency-key': key },
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    // A key that is none has brought nothing. Whatever else is answered was said by something on the way.
    return response.status === 204 || (await refusalOf(response))?.code === 'key-weak';
  } catch {
    return false;
  }
}

/** Null also where that part of the page cannot be had any more. */
async function proofOfWork(): Promise<string | null> {
  try {
    const { doneTask } = await import('../state/bot-check.ts');
    return await doneTask();
  } catch {
    return null;
  }
}

async function post(body: SubmittedResponse, key: string, to: string, proof: string | null): Promise<Sending> {
  let response: Response;
  try {
    response = await fetch(to, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': key,
        ...(proof === null ? {} : { 'bot-check': proof }),
      },
      credentials: to === '/api/responses' ? 'omit' : 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
      body: JSON.stringify(body),
    });
    if (response.ok) return keptBy(await response.json());
  } catch {
    return { outcome: 'unreachable' };
  }
  if (response.status === 429 || response.status === 503) return { outcome: 'busy' };
  const refusal = response.status >= 500 ? null : await refusalOf(response);
  if (refusal === null) return { outcome: 'failed' };
  if (response.status === 401 || NOT_THE_HOST.includes(refusal.code)) return { outcome: 'signed-out' };
  if (refusal.code === 'key-used') return { outcome: 'key-used', message: refusal.message };
  if (refusal.code === 'taken-back') return { outcome: 'erased', message: refusal.message };
  if (/^campaign-/.test(refusal.code)) return { outcome: 'closed', code: refusal.code, message: refusal.message };
  return { outcome: 'refused', code: refusal.code, message: refusal.message, faults: refusal.faults };
}

/** Something on the way (the sign-in of a guest network, a firewall) may say yes in the server's place: then nothing has been kept. */
const keptBy = (said: Partial<Receipt> | null): Sending =>
  typeof said?.code === 'string' ? { outcome: 'kept', receipt: said as Receipt } : { outcome: 'unreachable' };

/** What the server says against it; null where it is something on the way that does. */
async function refusalOf(response: Response): Promise<Refusal | null> {
  try {
    const said = (await response.json()) as Partial<Refusal> | null;
    const isOurs = typeof said?.code === 'string' && typeof said.message === 'string' && Array.isArray(said.faults);
    return isOurs ? (said as Refusal) : null;
  } catch {
    return null;
  }
}
