import { isOrganisationKind, MUNICIPALITY_ITSELF, type Organisation } from '#core/access/organisations.ts';
import { isRole, type Role } from '#core/access/roles.ts';
import type { SecondStep, SignsIn } from '#core/access/sign-in-ways.ts';
import type { Day } from '#core/base/time.ts';
import type { AccountTable, WorkDb } from './schema.ts';

/** Somebody who works in the portal. */
export interface Account extends SignsIn {
  readonly id: string;
  readonly municipality: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Whom they work for. */
  readonly organisation: Organisation;
  /** Null where the organisation's provider says who they are. */
  readonly passwordHash: string | null;
  /** The last day of a password that somebody else has given; null where its owner has chosen it. */
  readonly passwordUntil: Day | null;
  /** The day it was closed, or null. */
  readonly disabledOn: Day | null;
}

export interface AccountRow extends AccountTable {
  readonly passkeys: number | string | null;
  readonly identities: number | string | null;
  /** Null where they work for the municipality itself. */
  readonly organisation_kind: string | null;
  readonly organisation_name: string | null;
}

/** Accounts with what decides how their owners sign in: a query to narrow down. */
export const accountRows = (db: WorkDb) =>
  db
    .selectFrom('account')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.municipality', '=', 'account.municipality')
        .onRef('organisation.id', '=', 'account.organisation_id'),
    )
    .selectAll('account')
    .select(['organisation.kind as organisation_kind', 'organisation.name as organisation_name'])
    .select((row) => [
      row
        .selectFrom('passkey')
        .whereRef('passkey.account_id', '=', 'account.id')
        .select((found) => found.fn.countAll<number>().as('found'))
        .as('passkeys'),
      row
        .selectFrom('identity as own_identity')
        .whereRef('own_identity.account_id', '=', 'account.id')
        .select((found) => found.fn.countAll<number>().as('found'))
        .as('identities'),
    ]);

export function accountOf(row: AccountRow): Account {
  if (!isRole(row.role)) throw new Error(`unknown role ${row.role}`);
  const { id, municipality, name, title, role } = row;
  const secondSteps: readonly SecondStep[] = [
    ...(row.totp_secret === null ? [] : (['app'] as const)),
    ...(Number(row.passkeys) > 0 ? (['passkey'] as const) : []),
  ];
  return {
    id,
    municipality,
    name,
    title,
    role,
    organisation: organisationOf(row),
    passwordHash: row.password_hash === '' ? null : row.password_hash,
    passwordUntil: row.password_until,
    disabledOn: row.disabled_on,
    byProvider: Number(row.identities) > 0,
    secondSteps,
  };
}

/** Whose a row is, of a query that has joined its organisation. */
export function organisationOf({
  organisation_id: id,
  organisation_kind: kind,
  organisation_name: name,
}: Pick<AccountRow, 'organisation_id' | 'organisation_kind' | 'organisation_name'>): Organisation {
  if (id === MUNICIPALITY_ITSELF.id) return MUNICIPALITY_ITSELF;
  if (!isOrganisationKind(kind) || name === null) throw new Error(`unknown organisation ${id}`);
  return { id, kind, name };
}
