import type { Fault, Refusal } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';

/** What came back. A refusal has a sentence a person understands; "signed-out" leads to the sign-in page. */
export type Reply<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly faults?: readonly Fault[] }
  | { readonly kind: 'unreachable' };

/** Asks the server in the reader's language. */
export async function request<Value>(path: string, language: Language, init: RequestInit = {}): Promise<Reply<Value>> {
  let response: Response;
  try {
    const headers = { ...init.headers, 'accept-language': language === 'en' ? 'en' : 'sv' };
    response = await fetch(path, { ...init, headers });
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.status === 204) return { kind: 'value', value: null as Value };
  try {
    if (response.ok) return { kind: 'value', value: (await response.json()) as Value };
    const refusal = (await response.json()) as Refusal;
    if (response.status === 401 && refusal.code === 'sign_in_first') return { kind: 'signed-out' };
    return { kind: 'refused', code: refusal.code, message: refusal.message, faults: refusal.faults };
  } catch {
    return { kind: 'unreachable' };
  }
}
