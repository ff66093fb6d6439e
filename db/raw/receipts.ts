import { createHash } from 'node:crypto';
import {
  BODY_HASH_PREFIX,
  codeFromDigest,
  KEY_HASH_PREFIX,
  RECEIPT_CODE_PREFIX,
  RECEIPT_HASH_PREFIX,
  REVISION_PREFIX,
} from '#core/survey/receipt.ts';

/** What an idempotency key turns into; core/survey/receipt.ts says why none of it leads back to the key. */
export interface Derived {
  /** Shown once, never stored. */
  readonly receiptCode: string;
  readonly idempotencyHash: string;
  readonly receiptHash: string;
  readonly bodyHash: string;
  /** What 0.1.0 stored in its place: it took in how the answer was given. */
  readonly formerBodyHash: string;
}

export function deriveFromKey(key: string, body: unknown): Derived {
  const receiptCode = codeFromDigest(sha256(RECEIPT_CODE_PREFIX + key));
  return {
    receiptCode,
    idempotencyHash: hex(KEY_HASH_PREFIX + key),
    receiptHash: receiptHashOf(receiptCode),
    bodyHash: bodyHashOf(key, saidIn(body)),
    formerBodyHash: bodyHashOf(key, body),
  };
}

/** The stored form of a receipt code, to find the answer that it belongs to. */
export const receiptHashOf = (receiptCode: string): string => hex(RECEIPT_HASH_PREFIX + receiptCode);

/**
 * Tells whether the same body came again. The key goes into the hash: the body holds the exact place that the store keeps
 * only coarsened, and without the unstored key nobody can find it by trying the metres of a square one by one.
 * The order of an object's fields plays no part.
 */
const bodyHashOf = (key: string, body: unknown): string => hex(`${BODY_HASH_PREFIX}${key}\0${canonical(body)}`);

/**
 * A body without how it was given: an answer that staff take in from a file is the one that its own device goes on sending,
 * and both get its receipt.
 */
function saidIn(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { channel: _channel, inputWay: _inputWay, ...said } = body as Record<string, unknown>;
  return said;
}

/**
 * Names a state of an answer, to tell whether it has been changed since somebody looked. The code goes into the hash, so that
 * only who holds it learns anything of it; it is computed when asked for and stored nowhere.
 */
export const revisionOf = (receiptCode: string, content: unknown): string =>
  hex(`${REVISION_PREFIX}${receiptCode}\0${canonical(content)}`).slice(0, 32);

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const hex = (text: string): string => sha256(text).toString('hex');
