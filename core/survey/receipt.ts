/**
 * The receipt code: "K7M4-Q9TD-3HXW", shown once to the person who answered, the only key to see, change or take back the
 * answer. It is derived from the idempotency key that the person's own device made for the answer:
 *
 *   code   = first 60 bits of SHA-256("lykta receipt code 1" NUL key), in base 32
 *   stored = SHA-256("lykta receipt 1" NUL code), SHA-256("lykta key 1" NUL key); never the code, never the key
 *
 * Why derived: an answer that was kept but whose reply was lost on the way is sent again with the same key, and must show the
 * same code, though the code itself is stored nowhere. Why that is safe: the key has at least 122 random bits and is known
 * to the device alone; SHA-256 is one-way, and each use has its own prefix, so neither the stored hashes nor the code
 * lead back to the key or from one to the other. Guessing a code over the network means 2^60 tries per answer. Whoever holds
 * the raw store itself could search that space for years, and would win what they already hold: the answer.
 */

/** Crockford's base 32 without I, L, O and U: nothing that is misread, misheard or spells a word by itself. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Domain-separation prefixes of the three hashes, and of those that tell one body and one state from another. */
export const RECEIPT_CODE_PREFIX = 'lykta receipt code 1\0';
export const RECEIPT_HASH_PREFIX = 'lykta receipt 1\0';
export const KEY_HASH_PREFIX = 'lykta key 1\0';
export const BODY_HASH_PREFIX = 'lykta body 1\0';
export const REVISION_PREFIX = 'lykta state 1\0';

/** Twelve characters in groups of four from the first 60 bits of a digest (at least 8 bytes). */
export function codeFromDigest(digest: Uint8Array): string {
  if (digest.length < 8) throw new Error(`digest of ${digest.length} bytes`);
  let bits = 0n;
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let shift = 59n; shift >= 4n; shift -= 5n) code += CODE_ALPHABET[Number((bits >> shift) & 31n)];
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8, 12)}`;
}

/** Reads a code as somebody types it: any case, spaces or hyphens, O for 0, I and L for 1. Null where it is no code. */
export function codeFromTyping(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== 12 || [...letters].some((letter) => !CODE_ALPHABET.includes(letter))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`;
}

/** A UUID, or at least 16 bytes as hex or base64url: too long to guess. Whether it is random only its maker knows. */
export const isIdempotencyKey = (key: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(key) || /^[A-Za-z0-9_-]{22,128}$/.test(key);
