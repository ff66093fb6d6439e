import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/**
 * Codes from an app (TOTP, RFC 6238) as every app reads them: SHA-1, six digits, thirty seconds. A code of the step before or
 * after is taken too, for clocks that are a little off (RFC 6238 section 5.2).
 */
const STEP = 30_000;
const WINDOW = 1;

/** A new secret of 160 bits, in base32. */
export const newSecret = (): string => new Secret({ buffer: Uint8Array.from(randomBytes(20)).buffer }).base32;

/** The address that an app reads from the QR code. */
export const secretAddress = (secret: string, issuer: string, name: string): string =>
  totpOf(secret, issuer, name).toString();

/** The time step that a code belongs to, or null for a wrong one. Who asks has to see to it that each step is used once. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '');
  // The library compares bytes, and throws where six signs are more of them.
  if (!/^[0-9]{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / STEP) + delta;
}

/** The latest step that a code can be of now. One that is remembered beyond it was used by a clock that has been set back since. */
export const latestStep = (now: number): number => Math.floor(now / STEP) + WINDOW;

/** Ten codes for whoever has lost the app, of 80 bits each: "k7m4-q9td-3hxw-2abc". Shown once; their hashes are kept. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: 10 }, () => {
    const signs = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32] ?? '').join('');
    return signs.match(/.{4}/g)?.join('-') ?? signs;
  });

/** Capitals, spaces and dashes do not matter. */
export const recoveryHash = (code: string): string =>
  createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex');

/** Crockford's 32 signs: none is taken for another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const totpOf = (secret: string, issuer = 'Lykta', label = ''): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP / 1_000 });
