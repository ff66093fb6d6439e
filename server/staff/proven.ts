import type { FastifyRequest } from 'fastify';
import type { Clock } from '#core/base/time.ts';
import type { Account } from '#db/work/accounts.ts';
import { networkOf } from '../network-of.ts';
import { signedInOf } from '../plugins/access.ts';
import { mistake, proveAgain } from './own-account-mistakes.ts';
import { fitsPassword } from './password.ts';
import type { SignInTries } from './sign-in-tries.ts';

/** How long somebody without a password may go on after they have shown who they are. */
const FRESH = 10 * 60_000;

/**
 * What changes a sign-in takes proof of whose it is, so that a desk left open is not enough: the password, of which wrong ones are
 * counted; or, from whoever has none here, a sign-in by their organisation a moment ago.
 */
export const provenBy =
  (tries: SignInTries, clock: Clock) =>
  async (request: FastifyRequest, password = ''): Promise<Account> => {
    const { account, provenAt } = signedInOf(request);
    const { passwordHash } = account;
    if (passwordHash === null) {
      if (clock() - provenAt > FRESH) throw proveAgain();
      return account;
    }
    const tryer = { name: account.name, network: networkOf(request.ip), knownDevice: null };
    const known = await tries.try(tryer, async () => ((await fitsPassword(password, passwordHash)) ? account : null));
    if (known === null) throw mistake(request, 'password', 'wrong-password');
    return known;
  };
