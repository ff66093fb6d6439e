import { randomUUID } from 'node:crypto';
import type { Role } from '#core/access/roles.ts';
import { dayOf } from '#core/base/time.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import { hashPassword } from './password.ts';

/** Sign-ins of an invented municipality, printed at the start and shown on the sign-in page. Never made for a real one. */
export const DEMO_ACCOUNTS: readonly {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly password: string;
}[] = [
  { name: 'analytiker', title: 'Analytiker', role: 'analyst', password: 'lykta-analytiker-demo' },
  { name: 'samordnare', title: 'Säkerhetssamordnare', role: 'coordinator', password: 'lykta-samordnare-demo' },
  { name: 'dialogvard', title: 'Dialogvärd', role: 'host', password: 'lykta-dialogvard-demo' },
  { name: 'moderator', title: 'Moderator', role: 'moderator', password: 'lykta-moderator-demo' },
  // What leaves the raw store takes two.
  { name: 'granskare', title: 'Granskare', role: 'moderator', password: 'lykta-granskare-demo' },
  { name: 'admin', title: 'Administratör', role: 'admin', password: 'lykta-admin-demo' },
  {
    name: 'dataskyddsombud',
    title: 'Dataskyddsombud',
    role: 'dpo',
    password: 'lykta-dataskyddsombud-demo',
  },
];

/** Makes the demo sign-ins where they are missing. */
export async function ensureDemoAccounts(accounts: AccountStore, municipality: string, now: number): Promise<void> {
  for (const { name, title, role, password } of DEMO_ACCOUNTS)
    if ((await accounts.byName(municipality, name)) === null)
      await accounts.put(
        { id: randomUUID(), municipality, name, title, role, passwordHash: await hashPassword(password) },
        dayOf(now),
      );
}
