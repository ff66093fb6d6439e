import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { HcaptchaSetting } from '#core/places/bot-check-setting.ts';
import { isOwnMachine } from '../config.ts';

/** https://docs.hcaptcha.com/#verify-the-user-response-server-side */
const SITEVERIFY = 'https://api.hcaptcha.com/siteverify';

/** Milliseconds that the company may take; somebody waits for it. */
const PATIENCE = 5_000;
/** Bytes of a reply; hCaptcha's are some hundred. */
const LONGEST_REPLY = 16_384;

const Reply = Compile(
  Type.Object({
    success: Type.Boolean(),
    hostname: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    'error-codes': Type.Optional(Type.Array(Type.String({ maxLength: 100 }))),
  }),
);

/** Codes that say that we are set up wrongly: no resident can mend that, and none is to pay for it. */
const SETUP = [
  'missing-input-secret',
  'invalid-input-secret',
  'sitekey-secret-mismatch',
  'invalid-sitekey',
  'not-using-dummy-passcode',
  'bad-request',
];

/** `refused`: used before, too old, or no token. `away`: nothing can be known of it, since the company cannot say. */
export type Verdict = 'passed' | 'refused' | 'away';

export interface HcaptchaSettings extends HcaptchaSetting {
  readonly secret: string;
  /** Where people reach Lykta: "https://lykta.kommun.se". Null where nobody has said. */
  readonly address: string | null;
}

/**
 * Asks hCaptcha whether a token is its own, ours and not used before. The company is told the token, our secret and our site key;
 * never whose token it is: `remoteip` is not sent. `warn` is told once of each thing that whoever runs Lykta can mend.
 */
export class Hcaptcha {
  readonly #settings: HcaptchaSettings;
  readonly #warn: (sentence: string) => void;
  readonly #told = new Set<string>();

  constructor(settings: HcaptchaSettings, warn: (sentence: string) => void) {
    this.#settings = settings;
    this.#warn = warn;
  }

  async verdict(token: string): Promise<Verdict> {
    const reply = await this.#ask(token);
    if (reply === null) return 'away';
    const setUpWrongly = (reply['error-codes'] ?? []).filter((code) => SETUP.includes(code));
    if (!reply.success && setUpWrongly.length > 0) {
      this.#tellOnce(
        `hCaptcha answers ${setUpWrongly.join(', ')}: look at botCheck in settings.json and LYKTA_HCAPTCHA_SECRET. Residents' devices do the check meanwhile`,
      );
      return 'away';
    }
    return reply.success && this.#isHere(reply.hostname ?? null) ? 'passed' : 'refused';
  }

  /**
   * A token that was got on somebody else's page is not taken. The company may leave the name out ("not-provided"), and it comes from a
   * browser: it is no proof, and only a name that is plainly another's speaks against a token.
   */
  #isHere(hostname: string | null): boolean {
    const { address } = this.#settings;
    if (address === null || hostname === null) return true;
    const own = new URL(address).hostname;
    return isOwnMachine(own) || [own, 'not-provided', ''].includes(hostname);
  }

  async #ask(token: string): Promise<ReturnType<typeof Reply.Parse> | null> {
    const { siteKey, secret, siteverify = SITEVERIFY } = this.#settings;
    try {
      const response = await fetch(siteverify, {
        method: 'POST',
        body: new URLSearchParams({ secret, response: token, sitekey: siteKey }),
        signal: AbortSignal.timeout(PATIENCE),
        redirect: 'error',
      });
      if (!response.ok) return this.#away(`it answers ${response.status}`);
      const text = await shortText(response);
      const value: unknown = text === null ? null : JSON.parse(text);
      return Reply.Check(value) ? value : this.#away('it answers what cannot be read');
    } catch (error) {
      return this.#away(error instanceof SyntaxError ? 'it answers what cannot be read' : 'it cannot be reached');
    }
  }

  /** What went wrong in our own words: an error from the net may hold what was sent. */
  #away(why: string): null {
    this.#tellOnce(`hCaptcha cannot be asked: ${why}. Residents' devices do the check meanwhile`);
    return null;
  }

  #tellOnce(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.#warn(sentence);
  }
}

/** Null where it is longer than any true reply. */
async function shortText(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST_REPLY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
