import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Account } from '#db/work/accounts.ts';
import type { SignInStores } from './let-in.ts';
import { latestStep, recoveryHash, stepOf } from './totp.ts';

/** What somebody gives beside their first step. */
export interface Given {
  readonly code?: string | undefined;
  readonly passkey?: AuthenticationResponseJSON | undefined;
}

/** Whether a second step is right: a code from the app, once; a recovery code, once; or a passkey of that very account. */
export async function secondStep(
  stores: Pick<SignInStores, 'factors' | 'passkeyCheck' | 'clock'>,
  account: Account,
  { code = '', passkey }: Given,
): Promise<'right' | 'missing' | 'wrong-code' | 'wrong-passkey'> {
  if (passkey !== undefined) {
    const found = await stores.passkeyCheck?.fits(passkey);
    return found?.account === account.id ? 'right' : 'wrong-passkey';
  }
  if (code.trim() === '') return 'missing';
  return (await fitsCode(stores, account, code)) ? 'right' : 'wrong-code';
}

async function fitsCode(
  { factors, clock }: Pick<SignInStores, 'factors' | 'clock'>,
  { id }: Account,
  code: string,
): Promise<boolean> {
  const secret = await factors.secret(id);
  const step = secret === null || !/^[\d\s]+$/.test(code) ? null : stepOf(secret, code, clock());
  if (step !== null) return factors.useStep(id, step, latestStep(clock()));
  return factors.useRecoveryCode(id, recoveryHash(code));
}
