import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Clock } from '#core/base/time.ts';

/** What a sealed text was made for: one made for something else does not open. */
export type SealedFor = 'provider' | 'half-way' | 'passkey-sign-in' | 'passkey-new';

/**
 * What somebody carries for us between two requests, sealed so that nobody can read, make or change it, and good for a while.
 * Nothing is kept here meanwhile: whoever begins a thousand sign-ins fills no memory. The key is drawn at the start and is
 * nowhere else, so a restart ends what was under way. AES-256-GCM.
 */
export class Seals {
  readonly #key = randomBytes(32);
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** As base64url. Two of the same value are never alike. */
  seal(what: SealedFor, value: unknown, milliseconds: number): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(what));
    const text = JSON.stringify({ until: this.#clock() + milliseconds, value });
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** What was sealed; null where it was not made here for this, has been changed, or its time is out. */
  open<Value>(what: SealedFor, sealed: string): Value | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < 28) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), { authTagLength: 16 })
        .setAAD(Buffer.from(what))
        .setAuthTag(bytes.subarray(-16));
      const text = decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
      const { until, value } = JSON.parse(text) as { readonly until: number; readonly value: Value };
      return this.#clock() < until ? value : null;
    } catch {
      return null;
    }
  }
}
