import type { Fault, Refusal } from '#core/base/fault.ts';
import type { Receipt, SubmittedResponse } from '#core/survey/contract.ts';

/** How a sending ended. `unreachable` leaves open whether the answers were kept: the same key must be used again. */
export type Sending =
  | { readonly outcome: 'kept'; readonly receipt: Receipt }
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'closed'; readonly message: string }
  /** Other answers were kept under the key before. */
  | { readonly outcome: 'key-used' }
  | { readonly outcome: 'refused'; readonly message: string; readonly faults: readonly Fault[] };

/** POST /api/responses. The key makes a retry harmless: one key, one response. */
export async function sendResponse(body: SubmittedResponse, key: string): Promise<Sending> {
  let response: Response;
  try {
    response = await fetch('/api/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
      credentials: 'omit',
      body: JSON.stringify(body),
    });
    if (response.ok) return { outcome: 'kept', receipt: (await response.json()) as Receipt };
  } catch {
    return { outcome: 'unreachable' };
  }
  if (response.status === 429 || response.status === 503) return { outcome: 'busy' };
  if (response.status >= 500) return { outcome: 'failed' };
  const refusal = await refusalOf(response);
  if (refusal === null) return { outcome: 'failed' };
  if (refusal.code === 'key-used') return { outcome: 'key-used' };
  if (/^campaign-/.test(refusal.code)) return { outcome: 'closed', message: refusal.message };
  return { outcome: 'refused', message: refusal.message, faults: refusal.faults };
}

async function refusalOf(response: Response): Promise<Refusal | null> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    return null;
  }
}
