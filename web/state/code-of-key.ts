import { codeFromDigest, RECEIPT_CODE_PREFIX } from '#core/survey/receipt.ts';

/**
 * The receipt code of an answer from its own key, as the server derives it (core/survey/receipt.ts): where several people answer
 * on one device they can have it at once, also without a net. It leads somewhere when the answer has arrived.
 */
export async function codeOfKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(RECEIPT_CODE_PREFIX + key));
  return codeFromDigest(new Uint8Array(digest));
}
