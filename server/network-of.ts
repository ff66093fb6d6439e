import { normalizeIP } from '@fastify/rate-limit';

/**
 * Whose tries count together: an IPv4 address, and the /64 that a subscriber to IPv6 has for themselves. Behind a reverse
 * proxy it is the person's own where the proxy is named in LYKTA_TRUST_PROXY. Whoever has hung up before they are looked at
 * has no address any more: they get no answer, and all of them are one.
 */
export const networkOf = (address: string | undefined): string => normalizeIP(address ?? 'gone');
