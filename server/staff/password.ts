import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';

/**
 * Password hashes by argon2id with OWASP's recommended cost (19 MiB, 2 passes, 1 lane; Password Storage Cheat Sheet),
 * written as a PHC string so that the cost can be raised later without breaking old ones.
 */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** A new PHC string for a password. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plainBase64(nonce)}$${plainBase64(tag)}`;
}

/** Whether a password fits a PHC string; false for a string that is no argon2id hash. */
export async function fitsPassword(password: string, phc: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (match === null) return false;
  const [, memory, passes, parallelism, nonce, tag] = match;
  const expected = Buffer.from(tag ?? '', 'base64');
  const found = await derive(password, Buffer.from(nonce ?? '', 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Told of each derivation, which is what a sign-in costs: for tests and measurements, and without any value. */
export const derivations = channel('lykta:password-derivation');

function derive(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  derivations.publish({});
  return new Promise((resolve, reject) =>
    argon2(
      'argon2id',
      { message: password.normalize('NFKC'), nonce, memory, passes, parallelism, tagLength },
      (error, tag) => (error === null ? resolve(tag) : reject(error)),
    ),
  );
}

const plainBase64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
