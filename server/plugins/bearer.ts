import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalError } from '../errors.ts';

/** What the Authorization header says of a bearer token (RFC 6750). */
export type Bearer =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'token'; readonly token: string };

/**
 * The bearer token that came along. Node keeps the first of two Authorization headers, so the lines as they were sent are read: where
 * there are two, nobody can say which was meant. Other schemes are none of ours, and belong perhaps to a proxy in front.
 */
export function bearerOf({ raw }: FastifyRequest): Bearer {
  const { rawHeaders } = raw;
  const given = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization',
  );
  if (!given.some((value) => /^bearer\b/i.test(value))) return { kind: 'none' };
  const token = given.length === 1 ? /^bearer +([\w.~+/-]+=*) *$/i.exec(given[0] ?? '')?.[1] : undefined;
  return token === undefined ? { kind: 'unreadable' } : { kind: 'token', token };
}

/** Says on an answer that a token would do, and what was wrong with the one that came: RFC 6750 section 3. */
export function challenge(
  reply: FastifyReply,
  error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope',
): void {
  reply.header('www-authenticate', `Bearer realm="Lykta"${error === undefined ? '' : `, error="${error}"`}`);
}

export const unreadableBearer = (): RefusalError =>
  new RefusalError(400, 'token_unreadable', {
    sv: 'Åtkomstnyckeln kan inte läsas. Skicka ett enda huvud: Authorization: Bearer lykta_…',
    lattlast: 'Åtkomstnyckeln kan inte läsas.',
    en: 'The access token cannot be read. Send one header alone: Authorization: Bearer lykta_…',
  });

/** One sentence for a token that is none, one that has ended and one that was taken back: whoever tries learns nothing. */
export const wrongToken = (): RefusalError =>
  new RefusalError(401, 'token_wrong', {
    sv: 'Åtkomstnyckeln gäller inte. Den kan vara felskriven, ha passerat sin sista dag eller vara tillbakatagen. Be om en ny hos den som administrerar Lykta.',
    lattlast: 'Åtkomstnyckeln gäller inte. Be om en ny.',
    en: 'The access token is not good. It may be misspelled, past its last day or taken back. Ask whoever administers Lykta for a new one.',
  });

export const notByToken = (): RefusalError =>
  new RefusalError(403, 'not_by_token', {
    sv: 'Med en åtkomstnyckel går det att läsa och hämta uttag, inget annat.',
    lattlast: 'Det går inte med en åtkomstnyckel.',
    en: 'With an access token releases can be read and fetched, and nothing else.',
  });
