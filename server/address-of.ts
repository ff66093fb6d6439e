import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalError } from './errors.ts';

/**
 * Where people reach Lykta, without a slash at its end: what is set (LYKTA_ADDRESS), else what the request says. Throws a refusal
 * where that names no host (RFC 9112 section 3.2).
 */
export function addressOf({ protocol, host }: FastifyRequest, set: string | null): string {
  if (set !== null) return set.replace(/\/$/, '');
  if (!HOST.test(host) || !URL.canParse(`${protocol}://${host}`)) throw noHost();
  return `${protocol}://${host}`;
}

/** A name or a number, and perhaps a port. */
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

const noHost = (): RefusalError =>
  new RefusalError(400, 'bad_host', {
    sv: 'Anropet säger inte vilken server det gäller. Kontrollera adressen.',
    lattlast: 'Adressen är fel.',
    en: 'The request does not say which server it is for. Check the address.',
  });

/** What holds addresses may be kept by others only where they are set, and not as whoever asked first has written them. */
export const keptFor = (reply: FastifyReply, set: string | null): FastifyReply =>
  reply.header('cache-control', set === null ? 'private, no-cache' : 'public, max-age=300');
