import type { Role } from './roles.ts';

/**
 * Roles that an account of each kind of organisation can have. What residents have said, in their own words or answer by answer,
 * is read by the municipality alone: it answers for the personal data, and what tells of offences is not for private actors
 * (GDPR article 10). `other`: a region, an association, a shopkeepers' circle.
 */
const ROLES_OF = {
  municipality: ['analyst', 'patrol', 'council-member', 'coordinator', 'host', 'moderator', 'admin', 'dpo'],
  police: ['police-analyst', 'patrol', 'council-member'],
  'property-owner': ['property-owner', 'council-member'],
  'guard-company': ['patrol', 'council-member'],
  other: ['council-member'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type OrganisationKind = keyof typeof ROLES_OF;
export const ORGANISATION_KINDS = Object.keys(ROLES_OF) as readonly OrganisationKind[];

export const isOrganisationKind = (value: unknown): value is OrganisationKind =>
  ORGANISATION_KINDS.includes(value as OrganisationKind);

/** What an organisation's id may be, as a regular expression. */
export const ORGANISATION_ID = '^[a-z0-9-]{1,40}$';

/** Whom an account works for. */
export interface Organisation {
  /** "ljusbo": what rows of theirs carry. */
  readonly id: string;
  readonly kind: OrganisationKind;
  /** "Ljusbo AB" */
  readonly name: string;
}

/** The municipality itself: always there, and in no table. What readers call it is in its settings (`formalName`). */
export const MUNICIPALITY_ITSELF: Organisation = { id: 'municipality', kind: 'municipality', name: 'Kommunen' };

export const rolesOf = (kind: OrganisationKind): readonly Role[] => ROLES_OF[kind];

/** Whether an account of an organisation can have a role. */
export const fitsOrganisation = (role: Role, { kind }: Pick<Organisation, 'kind'>): boolean =>
  rolesOf(kind).includes(role);
