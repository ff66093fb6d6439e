import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import { clearToken, setToken, tokenOf } from '../plugins/token-cookie.ts';
import type { Seals } from './seals.ts';

const COOKIE = { name: 'lykta_halvvags', path: '/api/staff/sessions' } as const;
const MINUTES = 10;

/** Somebody whom the provider knows, and who has a second step here still to take. */
export interface HalfWay {
  readonly account: string;
  readonly provenAt: number;
}

/** Lets the browser carry, for ten minutes, that the first step has been taken. It signs nobody in by itself. */
export function keepHalfWay(seals: Seals, half: HalfWay, request: FastifyRequest, reply: FastifyReply): void {
  const token = seals.seal('half-way', half, MINUTES * 60_000);
  setToken(request, reply, { ...COOKIE, token, seconds: MINUTES * 60 });
}

export const forgetHalfWay = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  tokenOf(request, COOKIE) === undefined ? reply : clearToken(request, reply, COOKIE);

/** Who has come half-way in this browser, as their account is now; null where nobody has, or the account has been closed. */
export async function halfWayOf(
  { seals, accounts, municipality }: { seals: Seals; accounts: AccountStore; municipality: string },
  request: FastifyRequest,
): Promise<{ readonly account: Account; readonly provenAt: number } | null> {
  const half = seals.open<HalfWay>('half-way', tokenOf(request, COOKIE) ?? '');
  if (half === null) return null;
  const account = await accounts.byId(municipality, half.account);
  return account === null || account.disabledOn !== null || !account.byProvider
    ? null
    : { account, provenAt: half.provenAt };
}
