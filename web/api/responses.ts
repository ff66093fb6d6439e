import type { Fault, Refusal } from '#core/base/fault.ts';
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
  | { readonly outcome: 'refused'; readonly message: string; readonly faults: readonly Fault[] };

/** Longer than any answer takes to be kept; after it the net is as good as gone. */
const PATIENCE = 20_000;

/** POSTs an answer to the residents' or the staff's address. The key makes a retry harmless: one key, one response. */
export async function sendResponse(
  body: SubmittedResponse,
  key: string,
  to: '/api/responses' | '/api/staff/entries' = '/api/responses',
): Promise<Sending> {
  let response: Response;
  try {
    response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
      credentials: to === '/api/responses' ? 'omit' : 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
      body: JSON.stringify(body),
    });
    if (response.ok) return { outcome: 'kept', receipt: (await response.json()) as Receipt };
  } catch {
    return { outcome: 'unreachable' };
  }
  if (response.status === 429 || response.status === 503) return { outcome: 'busy' };
  if (response.status === 401) return { outcome: 'signed-out' };
  if (response.status >= 500) return { outcome: 'failed' };
  const refusal = await refusalOf(response);
  if (refusal === null) return { outcome: 'failed' };
  if (refusal.code === 'key-used') return { outcome: 'key-used', message: refusal.message };
  if (/^campaign-/.test(refusal.code)) return { outcome: 'closed', code: refusal.code, message: refusal.message };
  return { outcome: 'refused', message: refusal.message, faults: refusal.faults };
}

async function refusalOf(response: Response): Promise<Refusal | null> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    return null;
  }
}
