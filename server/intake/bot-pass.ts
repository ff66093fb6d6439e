import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import Type, { type Static } from 'typebox';
import type { Clock } from '#core/base/time.ts';
import type { Counts } from '#db/limits/counts.ts';

/** How long a pass may wait for its answer: somebody reads on, or mends something. A token of hCaptcha's lives two minutes. */
const VALID = 60 * 60_000;

/** That somebody has been through hCaptcha: signed by us, of the day, and saying nothing of who or of what was asked. */
export const BotPass = Type.Object(
  {
    id: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    /** Milliseconds since 1970. */
    until: Type.Integer(),
    signature: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);
export type BotPass = Static<typeof BotPass>;

export async function newPass(counts: Counts, clock: Clock): Promise<BotPass> {
  const id = randomBytes(16).toString('hex');
  const until = clock() + VALID;
  return { id, until, signature: (await signatureOf(counts, id, until)).toString('hex') };
}

/** Whether it is ours and of use yet. Whether it has been used is the bot check's to say. */
export async function isOurs({ id, until, signature }: BotPass, counts: Counts, clock: Clock): Promise<boolean> {
  const now = clock();
  if (until <= now || until > now + VALID) return false;
  return timingSafeEqual(Buffer.from(signature, 'hex'), await signatureOf(counts, id, until));
}

async function signatureOf(counts: Counts, id: string, until: number): Promise<Buffer> {
  return createHmac('sha256', await counts.secretOfDay('bot pass'))
    .update(`${id} ${until}`)
    .digest();
}
