import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOfToken, newToken, setToken, tokenOf } from './token-cookie.ts';

const DEVICE = { name: 'lykta_enhet', path: '/api/staff' } as const;
/** A device that has not been used for so long is a stranger again. */
export const DEVICE_DAYS = 180;

/** The hash of a device's cookie, or null where it has none. */
export function deviceHashOf(request: FastifyRequest): string | null {
  const token = tokenOf(request, DEVICE);
  return token === undefined || token === '' ? null : hashOfToken(token);
}

/**
 * Gives the device its cookie, or keeps it for longer where it is known already as a device of whoever has signed in. One that
 * is not may have been put there by somebody else, who could then use up its tries. Returns its hash. It signs nobody in.
 */
export function rememberDevice(request: FastifyRequest, reply: FastifyReply, isKnown: boolean): string {
  const token = (isKnown && tokenOf(request, DEVICE)) || newToken();
  setToken(request, reply, { ...DEVICE, token, seconds: DEVICE_DAYS * 86_400 });
  return hashOfToken(token);
}
