import { randomUUID } from 'node:crypto';
import { MUNICIPALITY_ITSELF, type Organisation } from '#core/access/organisations.ts';
import type { Role } from '#core/access/roles.ts';
import { dayOf } from '#core/base/time.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import { hashPassword } from './password.ts';

/** Whom an invented municipality works with. */
const DEMO_ORGANISATIONS = {
  police: { id: 'polisen', kind: 'police', name: 'Polisen' },
  landlord: { id: 'bostadsbolaget', kind: 'property-owner', name: 'Bostadsbolaget' },
} as const satisfies Readonly<Record<string, Organisation>>;

/** Sign-ins of an invented municipality, printed at the start and shown on the sign-in page. Never made for a real one. */
export const DEMO_ACCOUNTS: readonly {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Left out: the municipality itself. */
  readonly organisation?: Organisation;
  readonly password: string;
}[] = [
  { name: 'analytiker', title: 'Analytiker', role: 'analyst', password: 'lykta-analytiker-demo' },
  {
    name: 'polisanalytiker',
    title: 'Polisens analytiker',
    role: 'police-analyst',
    password: 'lykta-polisanalytiker-demo',
    organisation: DEMO_ORGANISATIONS.police,
  },
  {
    name: 'patrull',
    title: 'Patrull',
    role: 'patrol',
    password: 'lykta-patrull-demo',
    organisation: DEMO_ORGANISATIONS.police,
  },
  {
    name: 'fastighetsagare',
    title: 'Fastighetsägare',
    role: 'property-owner',
    password: 'lykta-fastighetsagare-demo',
    organisation: DEMO_ORGANISATIONS.landlord,
  },
  { name: 'ledamot', title: 'Ledamot i Brå', role: 'council-member', password: 'lykta-ledamot-demo' },
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

/** Makes the demo sign-ins where they are missing, and the organisations that they belong to. */
export async function ensureDemoAccounts(
  { accounts, organisations }: { readonly accounts: AccountStore; readonly organisations: OrganisationStore },
  municipality: string,
  now: number,
): Promise<void> {
  const today = dayOf(now);
  for (const organisation of Object.values(DEMO_ORGANISATIONS))
    await organisations.put(municipality, organisation, today);
  for (const { password, organisation = MUNICIPALITY_ITSELF, ...account } of DEMO_ACCOUNTS)
    if ((await accounts.byName(municipality, account.name)) === null) {
      const passwordHash = await hashPassword(password);
      await accounts.put({ id: randomUUID(), municipality, ...account, organisation, passwordHash }, today);
    }
}
