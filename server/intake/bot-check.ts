import { randomInt } from 'node:crypto';
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { literals } from '#core/base/schemas.ts';
import type { Clock } from '#core/base/time.ts';
import { type Sending, UNASKED } from '#core/waves/bot-check.ts';
import { SENT_SIGNS, type SentSign } from '#core/waves/looked-at.ts';
import type { Counts } from '#db/limits/counts.ts';
import { networkOf } from '../network-of.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { BotPass, isOurs, newPass } from './bot-pass.ts';

const MINUTE = 60_000;

/** How long a task may be at hand before its answer comes: somebody reads what they are about to send. */
const VALID = 60 * MINUTE;

/**
 * One step is so many rounds of PBKDF2, and a task takes from 60 to 140 of them, by chance: some tenths of a second on a new
 * telephone and about one on an old one, in the browser's own code beside the page. Verifying takes no rounds at all.
 */
const ROUNDS = 2_000;
const STEPS = { from: 60, to: 140 } as const;

/**
 * The more tasks one network takes within ten minutes, the more work each is: twice after forty, at most four times. It is the
 * budget of whoever sends many answers, without anything that tells one device from another.
 */
const BUDGET = { tasks: 40, within: 10 * MINUTE, most: 4 } as const;

/** As the library writes it; in capitals it would be the same task under another name. */
const Hex = Type.String({ pattern: '^([0-9a-f]{2})*$', maxLength: 128 });

/** What comes with an answer, in the header Bot-Check: a task that is done, a pass, or what the page could say without one. */
const Proof = Type.Object({
  challenge: Type.Optional(
    Type.Object({
      parameters: Type.Object({
        algorithm: Type.Literal('PBKDF2/SHA-256'),
        nonce: Hex,
        salt: Hex,
        cost: Type.Integer({ minimum: 1, maximum: ROUNDS * BUDGET.most }),
        keyLength: Type.Literal(32),
        keyPrefix: Hex,
        keySignature: Hex,
        data: Type.Object({ until: Type.Integer() }),
      }),
      signature: Hex,
    }),
  ),
  pass: Type.Optional(BotPass),
  solution: Type.Optional(Type.Object({ counter: Type.Integer({ minimum: 0 }), derivedKey: Hex })),
  signs: Type.Array(literals<SentSign>(SENT_SIGNS), { maxItems: SENT_SIGNS.length }),
});
type Proof = Static<typeof Proof>;
const checker = Compile(Proof);

/** `failed`: the task was out of date, used before or not done. Whoever sent it takes another; nothing was kept or lost. */
export type Checked = Sending | 'failed';

/**
 * The bot check by proof of work: the device of whoever answers does a small task, which costs a person nothing and somebody
 * with thousands of answers much. No picture to read, nothing to hear, nothing from anybody else. Tasks are signed with the key of
 * the day, which lies with the counts and survives a restart; each opens for one answer, and again for the same one.
 */
export class BotCheck {
  readonly #counts: Counts;
  readonly #clock: Clock;
  readonly #leastWork: number;

  /** `leastWork`: how many times the work of a task is done at least; twice where the task stands in for somebody else's check. */
  constructor(counts: Counts, clock: Clock, leastWork: 1 | 2 = 1) {
    this.#counts = counts;
    this.#clock = clock;
    this.#leastWork = leastWork;
  }

  /** For somebody who has been through another check than the task: good for one answer, as a task is. */
  pass(): Promise<BotPass> {
    return newPass(this.#counts, this.#clock);
  }

  /** A new task for somebody at an address. */
  async task(address: string): Promise<Challenge> {
    const { times } = await this.#counts.add(`bot task ${networkOf(address)}`, BUDGET.within);
    const work = Math.min(BUDGET.most, this.#leastWork + Math.floor(times / BUDGET.tasks));
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: ROUNDS * work,
      counter: randomInt(STEPS.from, STEPS.to + 1),
      deriveKey,
      data: { until: this.#clock() + VALID },
      ...(await this.#secrets()),
    });
  }

  /** What the header says of an answer that comes under an idempotency key. */
  async checked(header: string | undefined, key: string): Promise<Checked> {
    if (header === undefined || header === '') return { check: 'none', signs: [] };
    const proof = read(header);
    if (proof === null) return 'failed';
    const signs = SENT_SIGNS.filter((sign) => proof.signs.includes(sign));
    if (proof.pass !== undefined) {
      const isGood = await isOurs(proof.pass, this.#counts, this.#clock);
      return isGood && (await this.#isFirst(`pass ${proof.pass.id}`, key)) ? { check: 'passed', signs } : 'failed';
    }
    if (proof.challenge === undefined || proof.solution === undefined) return { check: 'none', signs };
    const { challenge, solution } = proof as Payload;
    const now = this.#clock();
    const { until } = proof.challenge.parameters.data;
    if (until <= now || until > now + VALID) return 'failed';
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...(await this.#secrets()) });
    if (!verified) return 'failed';
    return (await this.#isFirst(proof.challenge.signature, key)) ? { check: 'passed', signs } : 'failed';
  }

  /** Whether no other answer has been let in by it. */
  async #isFirst(used: string, key: string): Promise<boolean> {
    const name = `bot task used ${used}`;
    const byThis = await this.#counts.add(`${name} ${key}`, VALID);
    const byAll = await this.#counts.add(name, VALID);
    return byAll.times <= byThis.times;
  }

  async #secrets(): Promise<{ readonly hmacSignatureSecret: string; readonly hmacKeySignatureSecret: string }> {
    return {
      hmacSignatureSecret: await this.#counts.secretOfDay('bot task'),
      hmacKeySignatureSecret: await this.#counts.secretOfDay('bot task key'),
    };
  }
}

/** How an answer was sent. Counts that a full disk cannot take keep nobody from what it can: the answer then waits. */
export async function checkedBy(
  check: BotCheck | null,
  header: string | readonly string[] | undefined,
  key: string,
): Promise<Checked> {
  if (check === null) return UNASKED;
  try {
    return await check.checked(typeof header === 'string' ? header : undefined, key);
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
    return { check: 'none', signs: [] };
  }
}

function read(header: string): Proof | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(header.slice(0, LONGEST), 'base64').toString('utf8'));
    return checker.Check(value) ? value : null;
  } catch {
    return null;
  }
}

const LONGEST = 4_000;
