import type { FastifyRequest } from 'fastify';

/** Where people reach Lykta, without a slash at its end: what is set (LYKTA_ADDRESS), else what the request says. */
export const ownAddress = ({ protocol, host }: FastifyRequest, set: string | null): string =>
  set?.replace(/\/$/, '') ?? `${protocol}://${host}`;
