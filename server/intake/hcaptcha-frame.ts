import { createHash } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Language } from '#core/base/language.ts';
import type { HcaptchaSetting } from '#core/places/bot-check-setting.ts';
import { HCAPTCHA_FRAME } from '#core/places/hcaptcha-frame.ts';
import { languageOf } from '../language.ts';
import { escapeHtml } from '../plugins/pages.ts';

/** https://docs.hcaptcha.com: where its script comes from, and the domains that it says a policy must let in, no others. */
const SCRIPT = 'https://js.hcaptcha.com/1/api.js';
const DOMAINS = 'https://hcaptcha.com https://*.hcaptcha.com';

/** hCaptcha knows no easily read Swedish. */
const SPOKEN: Readonly<Record<Language, string>> = { sv: 'sv', lattlast: 'sv', en: 'en', fi: 'fi', ar: 'ar' };

/**
 * GET /robotkontroll/: the one document that a script of somebody else's runs in. It stands in a frame on the page where an answer is
 * sent, and holds nothing but hCaptcha's box: no answers, no words of anybody's. What the box hears of pointers and keys it hears
 * in this document alone; it goes with the frame, and its policy lets it ask nothing of Lykta. 404 where hCaptcha is not set.
 */
export async function hcaptchaFramePart(
  plain: FastifyInstance,
  { set, embeddedBy }: { readonly set: HcaptchaSetting | null; readonly embeddedBy: readonly string[] },
): Promise<void> {
  plain.withTypeProvider<TypeBoxTypeProvider>().get(
    HCAPTCHA_FRAME,
    {
      schema: {
        hide: true,
        querystring: Type.Object({
          sprak: Type.Optional(Type.String({ maxLength: 20 })),
          tema: Type.Optional(Type.Literal('mork')),
        }),
      },
    },
    async (request, reply) => {
      if (set === null) return reply.callNotFound();
      const from = set.script === undefined ? DOMAINS : new URL(set.script).origin;
      const policy = [
        "default-src 'none'",
        `script-src ${hashOf(BEGINS)} ${from}`,
        `frame-src ${from}`,
        `style-src ${hashOf(LOOK)} ${from}`,
        `connect-src ${from}`,
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors ${["'self'", ...embeddedBy].join(' ')}`,
      ];
      // The older header knows no list of sites.
      reply.removeHeader('x-frame-options');
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', policy.join('; '))
        .header('cache-control', 'no-store')
        .send(
          page(
            set.siteKey,
            set.script ?? SCRIPT,
            SPOKEN[languageOf(request)],
            request.query.tema === 'mork' ? 'dark' : 'light',
          ),
        );
    },
  );
}

const page = (siteKey: string, script: string, language: string, theme: 'dark' | 'light'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>hCaptcha</title><style>${LOOK}</style></head><body><div id="check" data-sitekey="${escapeHtml(siteKey)}" data-script="${escapeHtml(script)}" data-hl="${language}" data-theme="${theme}"></div><script>${BEGINS}</script></body></html>`;

/** Light in the dark too, so that it can be seen through: a frame of another scheme than its page gets a ground of its own. */
const LOOK = 'body{margin:0;background:transparent}';

/**
 * Puts hCaptcha's box into the document and tells the page around it, of our own origin alone, what comes of it: see
 * web/state/hcaptcha.ts. Its size follows the width: at 320 points the wide one would stick out.
 */
const BEGINS = `
const tell = (check, token) => parent.postMessage({ check, token }, location.origin);
const place = document.getElementById('check');
const { sitekey, script, hl, theme } = place.dataset;
let box;
window.lyktaReady = () => {
  try {
    box = hcaptcha.render(place, {
      sitekey,
      hl,
      theme,
      size: innerWidth < 304 ? 'compact' : 'normal',
      callback: (token) => tell('token', token),
      'open-callback': () => tell('open'),
      'close-callback': () => tell('closed'),
      'chalexpired-callback': () => tell('closed'),
      'error-callback': (code) => tell(/^challenge-/.test(code) ? 'closed' : 'away'),
    });
    tell('ready');
  } catch {
    tell('away');
  }
};
addEventListener('message', ({ source, origin, data }) => {
  if (source === parent && origin === location.origin && data === 'again') hcaptcha.reset(box);
});
const element = document.createElement('script');
element.src = script + '?onload=lyktaReady&render=explicit&recaptchacompat=off&hl=' + hl;
element.onerror = () => tell('away');
document.head.append(element);
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
