import type { FastifyInstance } from 'fastify';
import { type Language, languagesOn } from '#core/base/language.ts';
import { RefusalError } from '../errors.ts';
import { codePageAddress, receiptAddress } from './form-addresses.ts';
import {
  cameOfReceipt,
  eraseAnswer,
  openReceipt,
  type ReceiptDesk,
  tellReceipt,
  withdrawAnswer,
} from './receipt-desk.ts';
import { answerPage, confirmPage, donePage, type ReceiptPage, unknownPage, waitPage } from './receipt-pages.ts';
import { sendPage } from './send-page.ts';
import type { WrongTries } from './tries.ts';
import { unlessLater } from './unless-later.ts';

/**
 * The receipt's pages: plain forms that work without script, the same for everyone. The code is typed on the page
 * /anvand-din-kod/ and travels on in the bodies of posts; no address and no stored page ever holds it.
 */
export async function receiptForms(app: FastifyInstance, desk: ReceiptDesk, tries: WrongTries): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  for (const language of languagesOn(desk.municipality.settings.languages)) {
    const address = receiptAddress(language);
    app.post(
      address,
      {
        schema: {
          summary: 'See, take back or erase an answer by its code, without script',
          tags: ['pages'],
          consumes: ['application/x-www-form-urlencoded'],
        },
      },
      async (request, reply) => {
        const posted = request.body;
        if (!(posted instanceof URLSearchParams)) throw new RefusalError(415, 'unsupported_type', formSentence);
        const typed = posted.get('code') ?? '';
        const act = posted.get('do') ?? 'open';
        const page = await unlessLater(() => tries.try(request.ip, () => pageOf(desk, typed, act, language)));
        if (page instanceof RefusalError) {
          reply.header('retry-after', String(page.retryAfter));
          return sendPage(request, reply, language, address, waitPage(typed, page, language), page.status);
        }
        const shown = page ?? unknownPage(typed, language, desk.municipality);
        return sendPage(request, reply, language, address, shown, page === null ? 404 : 200);
      },
    );
    for (const lost of [address, address.slice(0, -1)])
      app.get(lost, { schema: { hide: true } }, (_request, reply) => reply.redirect(codePageAddress(language), 303));
  }
}

const formSentence = {
  sv: 'Skicka koden som ett formulär.',
  lattlast: 'Koden kom i fel form.',
  en: 'Send the code as a form.',
  fi: 'Lähetä koodi lomakkeella.',
  ar: 'أرسل الرمز عبر النموذج.',
};

/** The page that a button leads to; null where no answer has the code. */
async function pageOf(desk: ReceiptDesk, typed: string, act: string, language: Language): Promise<ReceiptPage | null> {
  if (act === 'withdraw' || act === 'erase') {
    const run = act === 'withdraw' ? withdrawAnswer : eraseAnswer;
    return (await run(desk, typed)) ? donePage(act, typed, language) : null;
  }
  const opened = await openReceipt(desk, typed);
  if (opened === null) return null;
  if (act === 'ask-withdraw' || act === 'ask-erase')
    return confirmPage(act === 'ask-withdraw' ? 'withdraw' : 'erase', opened.code, language);
  const shown = { told: await tellReceipt(desk, opened, language), came: await cameOfReceipt(desk, opened) };
  return answerPage(opened, shown, language, desk.municipality, act === 'changed');
}
