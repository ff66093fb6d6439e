import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie of ours: what it is called, and the addresses it comes along to. */
export interface TokenCookie {
  readonly name: string;
  readonly path: string;
}

/**
 * What a browser knows the cookie by. Over TLS the name itself says that no other host and nothing without TLS can have set it
 * (`__Host-`, and `__Secure-` where it belongs to some addresses alone).
 */
const nameOf = ({ protocol }: FastifyRequest, { name, path }: TokenCookie): string =>
  protocol === 'https' ? `${path === '/' ? '__Host-' : '__Secure-'}${name}` : name;

/** What the browser sent of it. */
export const tokenOf = (request: FastifyRequest, cookie: TokenCookie): string | undefined =>
  request.cookies[nameOf(request, cookie)];

/** Takes it away from the browser. */
export const clearToken = (request: FastifyRequest, reply: FastifyReply, cookie: TokenCookie): FastifyReply =>
  reply.clearCookie(nameOf(request, cookie), {
    path: cookie.path,
    httpOnly: true,
    secure: request.protocol === 'https',
  });

/** A cookie that holds a random token, for us alone and for no script. What is stored of it is its hash. */
export function setToken(
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: TokenCookie & {
    readonly token: string;
    readonly seconds: number;
    /** "lax": it comes along when another site leads somebody here, and then alone. */
    readonly sameSite?: 'strict' | 'lax';
  },
): void {
  reply.setCookie(nameOf(request, cookie), cookie.token, {
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
