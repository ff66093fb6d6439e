import type { Fault, Refusal } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';

/** What came back. A refusal has a sentence a person understands; "signed-out" leads to the sign-in page. */
export type Reply<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly faults?: readonly Fault[] }
  | { readonly kind: 'unreachable' };

/** What came instead of a value. */
export type Unanswered = Exclude<Reply<unknown>, { kind: 'value' }>;

/** A sentence for what went wrong. */
export const faultSentence = (reply: Unanswered, unreachable: string): string =>
  reply.kind === 'refused' ? reply.message : unreachable;

/** Asks the server in the reader's language. `read`: how what came is read; as JSON, where nothing else is said. */
export async function request<Value>(
  path: string,
  language: Language,
  init: RequestInit = {},
  read: (response: Response) => Promise<Value> = (response) => response.json(),
): Promise<Reply<Value>> {
  let response: Response;
  try {
    const headers = { ...init.headers, 'accept-language': language === 'en' ? 'en' : 'sv' };
    response = await fetch(path, { ...init, headers });
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.status === 204) return { kind: 'value', value: null as Value };
  try {
    if (response.ok) return { kind: 'value', value: await read(response) };
    const refusal = (await response.json()) as Refusal;
    if (response.status === 401 && refusal.code === 'sign_in_first') return { kind: 'signed-out' };
    return { kind: 'refused', code: refusal.code, message: refusal.message, faults: refusal.faults };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Asks the server to do something, with a body as JSON where there is one. */
export const send = <Value>(method: string, path: string, language: Language, body?: unknown): Promise<Reply<Value>> =>
  request<Value>(path, language, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
