import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie that holds a random token, for us alone and for no script. What is stored of it is its hash. */
export function setToken(
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: {
    readonly name: string;
    readonly token: string;
    readonly path: string;
    readonly seconds: number;
    /** "lax": it comes along when another site leads somebody here, and then alone. */
    readonly sameSite?: 'strict' | 'lax';
  },
): void {
  reply.setCookie(cookie.name, cookie.token, {
    path: cookie.path,
    httpOnly: true,
    sameSite: cookie.sameSite ?? 'strict',
    secure: request.protocol === 'https',
    maxAge: cookie.seconds,
  });
}

/** 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
