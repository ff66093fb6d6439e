import { codeFromDigest, RECEIPT_CODE_PREFIX } from '#core/survey/receipt.ts';
import type { Given } from './give.ts';

/**
 * The code of an answer that has been given: the one it got or, before it has arrived, the one that it will get. Null where the
 * browser cannot tell that, in a page that is not served over https.
 */
export const codeOfGiven = async ({ entry, result }: Given): Promise<string | null> =>
  result.outcome === 'kept' ? result.receipt.code : codeOfKey(entry.key).catch(() => null);

/**
 * The receipt code of an answer from its own key, as the server derives it (core/survey/receipt.ts): where several people answer
 * on one device they can have it at once, also without a net. It leads somewhere when the answer has arrived.
 */
export async function codeOfKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(RECEIPT_CODE_PREFIX + key));
  return codeFromDigest(new Uint8Array(digest));
}
