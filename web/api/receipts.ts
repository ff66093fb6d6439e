import type { Refusal } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Carried } from '#core/survey/carried.ts';
import type { Answers, Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import type { ToldAnswer } from '#core/survey/kept-in-words.ts';
import type { Sending } from './responses.ts';

/** What POST /api/receipts/open answers, as far as the pages read it. */
export interface Opened {
  readonly campaign: { readonly id: string };
  readonly channel: Channel;
  readonly revision: string;
  readonly answers: Answers;
  /** The way that it is changed on. */
  readonly route: string;
  /** What of the answer that way does not ask. */
  readonly carried: Carried;
  readonly told: ToldAnswer;
}

/** The answer under a code; null when it cannot be had. */
export async function openReceipt(code: string, language: Language): Promise<Opened | null> {
  try {
    const response = await post(`/api/receipts/open?sprak=${language}`, { code });
    return response.ok ? ((await response.json()) as Opened) : null;
  } catch {
    return null;
  }
}

/** Puts other answers in the place of those that were opened as `from`. The same change sent twice is made once. */
export async function changeAnswer(code: string, from: string, response: SubmittedResponse): Promise<Sending> {
  let reply: Response;
  try {
    reply = await post('/api/receipts/change', { code, from, response });
    if (reply.ok) return { outcome: 'kept', receipt: (await reply.json()) as Receipt };
  } catch {
    return { outcome: 'unreachable' };
  }
  if (reply.status === 429 || reply.status === 503) return { outcome: 'busy' };
  if (reply.status >= 500) return { outcome: 'failed' };
  try {
    const { code: why, message, faults } = (await reply.json()) as Refusal;
    return { outcome: 'refused', code: why, message, faults };
  } catch {
    return { outcome: 'failed' };
  }
}

const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    credentials: 'omit',
    body: JSON.stringify(body),
  });
