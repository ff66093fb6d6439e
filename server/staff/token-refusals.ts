import type { FastifyRequest } from 'fastify';
import type { faultsOfNewToken, TokenFault } from '#core/access/tokens.ts';
import { textIn } from '#core/base/text-in.ts';
import { RefusalError, type Sentence } from '../errors.ts';
import { languageOf } from '../language.ts';

/** What is wrong with a new token, each at its field. */
export function tokenRefused(request: FastifyRequest, faults: ReturnType<typeof faultsOfNewToken>): RefusalError {
  const language = languageOf(request);
  return new RefusalError(
    422,
    'token_faulty',
    FAULTY,
    faults.map(({ field, code }) => ({ field, code, message: textIn(SENTENCES[code], language) })),
  );
}

const FAULTY: Sentence = {
  sv: 'Något behöver rättas innan nyckeln kan skapas.',
  lattlast: 'Något behöver rättas.',
  en: 'Something needs mending before the token can be made.',
};

const SENTENCES: Readonly<Record<TokenFault, Sentence>> = {
  'token-name': {
    sv: 'Skriv vad nyckeln ska användas till, till exempel ”Power BI, kommunens analys”. Högst 60 tecken.',
    lattlast: 'Skriv vad nyckeln ska användas till. Högst 60 tecken.',
    en: 'Write what the token is to be used for, such as “Power BI, the municipality’s analysis”. At most 60 characters.',
  },
  'token-organisation': {
    sv: 'Välj en organisation som har analytiker: kommunen eller polisen. Andra hämtar inga uttag.',
    lattlast: 'Välj kommunen eller polisen.',
    en: 'Choose an organisation that has analysts: the municipality or the police. Others fetch no releases.',
  },
  'token-day': {
    sv: 'Välj en sista dag, från i dag till och med ett år framåt.',
    lattlast: 'Välj en sista dag. Den kan vara högst ett år fram.',
    en: 'Choose a last day, from today up to a year ahead.',
  },
};

export const tooManyTokens = (): RefusalError =>
  new RefusalError(409, 'token_many', {
    sv: 'Det finns redan 50 nycklar som gäller. Ta tillbaka någon som inte används, så kan du skapa en ny.',
    lattlast: 'Det finns redan 50 nycklar. Ta tillbaka en först.',
    en: 'There are 50 tokens that are good already. Take one back that is not in use, and you can make a new one.',
  });

export const unknownToken = (): RefusalError =>
  new RefusalError(404, 'unknown_token', {
    sv: 'Den åtkomstnyckeln finns inte. Läs in sidan igen.',
    lattlast: 'Nyckeln finns inte. Läs in sidan igen.',
    en: 'There is no such access token. Load the page again.',
  });
