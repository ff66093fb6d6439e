import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault, Refusal } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { RefusalError, type Sentence } from '../errors.ts';
import { languageOf } from '../language.ts';
import { storeAway } from '../later.ts';
import { type StorageFault, storageFaultOf } from '../storage-fault.ts';
import { contentPolicy, sendPage, wantsPage } from './pages.ts';

const sentences = {
  not_found: {
    sv: 'Det finns inget på den här adressen.',
    lattlast: 'Sidan finns inte.',
    en: 'There is nothing at this address.',
    fi: 'Tässä osoitteessa ei ole mitään.',
    ar: 'لا يوجد شيء في هذا العنوان.',
  },
  bad_request: {
    sv: 'Servern förstod inte det som skickades. Kontrollera adressen och formatet och försök igen.',
    lattlast: 'Något blev fel i det som skickades. Försök igen.',
    en: 'The server did not understand what was sent. Check the address and the format, and try again.',
    fi: 'Palvelin ei ymmärtänyt lähetettyä. Tarkista osoite ja muoto ja yritä uudelleen.',
    ar: 'لم يفهم الخادم ما أُرسل. تحقق من العنوان والصيغة وحاول مرة أخرى.',
  },
  invalid: {
    sv: 'Något i det som skickades behöver rättas. Se listan.',
    lattlast: 'Något behöver rättas. Se listan.',
    en: 'Something that was sent needs mending. See the list.',
    fi: 'Jotain lähetetyssä on korjattava. Katso luettelo.',
    ar: 'يجب تصحيح شيء مما أُرسل. انظر القائمة.',
  },
  too_large: {
    sv: 'Det som skickades är för stort.',
    lattlast: 'Det du skickade är för stort.',
    en: 'What was sent is too large.',
    fi: 'Lähetetty on liian suuri.',
    ar: 'ما أُرسل كبير جدًا.',
  },
  unsupported_type: {
    sv: 'Skicka svaret som JSON eller som ett formulär.',
    lattlast: 'Svaret kom i fel form.',
    en: 'Send the answer as JSON or as a form.',
    fi: 'Lähetä vastaus JSON-muodossa tai lomakkeena.',
    ar: 'أرسل الإجابة بصيغة JSON أو كنموذج.',
  },
  too_many: {
    sv: 'Det kom många försök på kort tid. Vänta en stund och försök igen.',
    lattlast: 'Det blev för många försök. Vänta lite. Försök sedan igen.',
    en: 'There were many attempts in a short time. Wait a moment and try again.',
    fi: 'Yrityksiä tuli monta lyhyessä ajassa. Odota hetki ja yritä uudelleen.',
    ar: 'جاءت محاولات كثيرة في وقت قصير. انتظر قليلًا ثم حاول مرة أخرى.',
  },
  unexpected: {
    sv: 'Något gick fel hos oss. Försök igen om en stund. Uppge referensen om du hör av dig.',
    lattlast: 'Något gick fel hos oss. Försök igen om en stund.',
    en: 'Something went wrong on our side. Try again in a while. Give the reference if you contact us.',
    fi: 'Jotain meni vikaan meillä. Yritä hetken kuluttua uudelleen. Ilmoita viite, jos otat yhteyttä.',
    ar: 'حدث خطأ لدينا. حاول مرة أخرى بعد قليل. واذكر رقم المرجع إن تواصلت معنا.',
  },
} as const satisfies Record<string, Sentence>;

const fieldSentence: Sentence = {
  sv: 'Fältet har ett värde som inte går att ta emot.',
  lattlast: 'Här står något som inte går att ta emot.',
  en: 'The field has a value that cannot be accepted.',
  fi: 'Kentässä on arvo, jota ei voi ottaa vastaan.',
  ar: 'في الحقل قيمة لا يمكن استقبالها.',
};

/** The one place where a refusal, a mistake or a bug becomes an answer. The public never sees the inside of a bug. */
export function answerRefusals(app: FastifyInstance): void {
  const tellOperator = onceAMinute((request: FastifyRequest, { kind, code }: StorageFault) =>
    request.log.error(
      { kind, code },
      'the disk of the data folder takes or gives nothing: people are told to come again',
    ),
  );
  const refusalOf = (error: FastifyError | RefusalError, request: FastifyRequest): RefusalError | null => {
    if (error instanceof RefusalError) return error;
    const storage = storageFaultOf(error);
    if (storage === null) return null;
    tellOperator(request, storage);
    return storeAway();
  };
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request);
    const refusal = refusalOf(error, request);
    if (refusal !== null) {
      if (refusal.retryAfter !== null) reply.header('retry-after', String(refusal.retryAfter));
      return answer(request, reply, refusal.status, {
        code: refusal.code,
        message: textIn(refusal.sentence, language),
        faults: [...refusal.faults],
      });
    }
    if (error.validation !== undefined) return answer(request, reply, 400, invalid(error, language));
    const known = knownByStatus(error.statusCode);
    if (known !== undefined)
      return answer(request, reply, error.statusCode ?? 400, {
        code: known,
        message: textIn(sentences[known], language),
        faults: [],
      });
    // Whoever hung up while the answer was on its way hears nothing more, and it is nobody's bug.
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE' && request.raw.socket.destroyed)
      return answer(request, reply, 400, {
        code: 'gone',
        message: textIn(sentences.bad_request, language),
        faults: [],
      });
    const reference = randomUUID().slice(0, 8);
    request.log.error({ reference, err: error }, 'unexpected');
    return answer(request, reply, 500, {
      code: 'unexpected',
      message: textIn(sentences.unexpected, language),
      faults: [],
      reference,
    });
  });

  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, 404, {
      code: 'not_found',
      message: textIn(sentences.not_found, languageOf(request)),
      faults: [],
    }),
  );
}

/** For what Fastify itself refuses before a route is found, such as an address that cannot be read. */
export function answerUnreadable(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const message = textIn(sentences.bad_request, languageOf(request));
  // No hook has seen it, so what every answer says to a browser is said here.
  reply
    .code(400)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('content-security-policy', contentPolicy([]))
    .send({ code: 'bad_request', message, faults: [] });
}

/** Which page somebody who is looking gets; whoever has to wait reads the same, whichever way it came to that. */
const PAGE_OF_STATUS: Readonly<Record<number, '404' | '500' | '503'>> = {
  404: '404',
  429: '503',
  500: '500',
  503: '503',
};

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  refusal: Refusal,
): Promise<FastifyReply> {
  reply.code(status).header('cache-control', 'no-store');
  const page = PAGE_OF_STATUS[status];
  if (page !== undefined && wantsPage(request)) return sendPage(request, reply, page);
  return reply.type('application/json; charset=utf-8').send(refusal);
}

/** A disk that is full is told once, and not at each of a thousand answers that it cannot take. */
function onceAMinute<Said extends readonly unknown[]>(say: (...said: Said) => void): (...said: Said) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...said) => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    say(...said);
  };
}

function invalid(error: FastifyError, language: Language): Refusal {
  const faults: Fault[] = (error.validation ?? []).map((entry) => ({
    field: `${error.validationContext ?? 'body'}${entry.instancePath.replaceAll('/', '.')}`,
    code: entry.keyword,
    message: textIn(fieldSentence, language),
  }));
  return { code: 'invalid', message: textIn(sentences.invalid, language), faults };
}

function knownByStatus(status: number | undefined): keyof typeof sentences | undefined {
  if (status === 413) return 'too_large';
  if (status === 415) return 'unsupported_type';
  if (status === 429) return 'too_many';
  if (status === 404) return 'not_found';
  return status !== undefined && status >= 400 && status < 500 ? 'bad_request' : undefined;
}
