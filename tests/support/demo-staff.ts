import { argon2Sync, randomBytes, randomUUID } from 'node:crypto';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import { dayOf } from '#core/base/time.ts';
import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';
import type { Stores } from '#server/stores.ts';

/** The demo's staff as `ensureDemoAccounts` makes them, at a hundredth of its price: for tests of other things than passwords. */
export async function addDemoStaff(
  { accounts, organisations }: Pick<Stores, 'accounts' | 'organisations'>,
  municipality: string,
  now: number,
): Promise<void> {
  const today = dayOf(now);
  for (const { password, organisation, ...account } of DEMO_ACCOUNTS) {
    if (organisation !== undefined) await organisations.put(municipality, organisation, today);
    const passwordHash = quickHash(password);
    await accounts.put(
      { id: randomUUID(), municipality, ...account, organisation: organisation ?? MUNICIPALITY_ITSELF, passwordHash },
      today,
    );
  }
}

/** At the least cost that argon2id takes. A hash says its own cost, so that a sign-in by it is as quick. */
export function quickHash(password: string): string {
  const [nonce, memory, passes, parallelism] = [randomBytes(16), 8, 1, 1];
  const tag = argon2Sync('argon2id', { message: password, nonce, memory, passes, parallelism, tagLength: 32 });
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt}$${hash}`;
}
