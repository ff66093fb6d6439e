import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import type { WholeText } from '#core/base/text.ts';
import { RefusalError } from '../errors.ts';
import { networkOf } from '../network-of.ts';
import type { BotCheck } from './bot-check.ts';
import { BotPass } from './bot-pass.ts';
import type { Hcaptcha } from './hcaptcha.ts';

/** Tokens from one network within ten minutes: as tasks, and each of them is a question to somebody else. */
const TOKENS = { most: 400, within: 10 * 60_000 } as const;

/**
 * POST /api/bot-check/hcaptcha: a token of hCaptcha's for a pass of ours, which the answer then carries. So the company is asked at
 * once, while its token lives, and never learns whether an answer came of it; and who is refused is told before anything is sent.
 */
export async function hcaptchaTokenPart(
  plain: FastifyInstance,
  { check, hcaptcha }: { readonly check: BotCheck | null; readonly hcaptcha: Hcaptcha | null },
): Promise<void> {
  plain.withTypeProvider<TypeBoxTypeProvider>().post(
    '/api/bot-check/hcaptcha',
    {
      bodyLimit: 16 * 1024,
      config: {
        rateLimit: {
          max: TOKENS.most,
          timeWindow: TOKENS.within,
          keyGenerator: ({ ip }) => `hcaptcha tokens ${networkOf(ip)}`,
        },
      },
      schema: {
        summary: 'A pass for somebody who has been through hCaptcha',
        description:
          'Where the municipality has set hCaptcha. The pass is sent with the answer, in the header Bot-Check: base64 of JSON with `pass` and `signs`. Good for one answer, within an hour and the same day. 404 where hCaptcha is not set, 422 where it does not know the token, 503 where it cannot be asked: then the device does the task of POST /api/bot-check.',
        tags: ['intake'],
        body: Type.Object(
          { token: Type.String({ minLength: 1, maxLength: 8_000, pattern: '^[\\x21-\\x7e]+$' }) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ pass: BotPass }),
          400: Refusal,
          404: Refusal,
          422: Refusal,
          429: Refusal,
          503: Refusal,
        },
      },
    },
    async (request, reply) => {
      if (check === null || hcaptcha === null) throw new RefusalError(404, 'hcaptcha-off', sentences.off);
      const verdict = await hcaptcha.verdict(request.body.token);
      if (verdict === 'refused') throw new RefusalError(422, 'hcaptcha-refused', sentences.refused);
      if (verdict === 'away') throw new RefusalError(503, 'hcaptcha-away', sentences.away);
      reply.header('cache-control', 'no-store');
      return { pass: await check.pass() };
    },
  );
}

const sentences = {
  off: {
    sv: 'Här används inte hCaptcha.',
    lattlast: 'Här används inte hCaptcha.',
    en: 'hCaptcha is not used here.',
    fi: 'Täällä ei käytetä hCaptchaa.',
    ar: 'لا تُستخدم hCaptcha هنا.',
  },
  refused: {
    sv: 'hCaptcha godkände inte kontrollen. Dina svar finns kvar. Gör kontrollen igen, eller låt din enhet göra den.',
    lattlast:
      'Kontrollen gick inte bra. Dina svar finns kvar. Gör kontrollen en gång till, eller låt din enhet göra den.',
    en: 'hCaptcha did not pass the check. Your answers are still here. Do the check again, or let your device do it.',
    fi: 'hCaptcha ei hyväksynyt tarkistusta. Vastauksesi ovat tallessa. Tee tarkistus uudelleen tai anna laitteesi tehdä se.',
    ar: 'لم تقبل hCaptcha التحقق. إجاباتك ما زالت هنا. أعد التحقق، أو دع جهازك يقوم به.',
  },
  away: {
    sv: 'hCaptcha går inte att nå just nu. Din enhet kan göra kontrollen i stället.',
    lattlast: 'Kontrollen hos hCaptcha fungerar inte nu. Din enhet kan göra kontrollen.',
    en: 'hCaptcha cannot be reached just now. Your device can do the check instead.',
    fi: 'hCaptchaan ei juuri nyt saada yhteyttä. Laitteesi voi tehdä tarkistuksen sen sijaan.',
    ar: 'لا يمكن الوصول إلى hCaptcha الآن. يمكن لجهازك أن يقوم بالتحقق بدلاً من ذلك.',
  },
} as const satisfies Record<string, WholeText>;
