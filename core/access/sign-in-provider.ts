import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { fitsOrganisation, MUNICIPALITY_ITSELF, ORGANISATION_ID, type Organisation } from './organisations.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * The organisation's own sign-in (OpenID Connect), as the municipality has set it. All of it may be read by anybody; the
 * client's secret is in the environment alone.
 */
export const SignInProvider = Type.Object(
  {
    /** What the button says after "Logga in med": "Ljusköpings kommun". */
    name: Type.String({ minLength: 1, maxLength: 60 }),
    /** Exactly as the provider says it: "https://login.microsoftonline.com/<tenant>/v2.0". */
    issuer: Type.String({ pattern: '^https?://[^\\s?#]+$' }),
    clientId: Type.String({ minLength: 1 }),
    /** Which claim of the ID token says what somebody may do: "roles", or "realm_access.roles" for one within another. */
    roleClaim: Type.String({ minLength: 1 }),
    /** What the claim's values mean. Whoever has several is what the first in this list says; who has none is refused. */
    roles: Type.Array(
      Type.Object(
        {
          value: Type.String({ minLength: 1 }),
          role: literals<Role>(ROLES),
          /** Of whom, by its id here (`npm run organisation`). Left out: of the municipality itself. */
          organisation: Type.Optional(Type.String({ pattern: ORGANISATION_ID })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
    /** Asked for beside "openid" and "profile", where the claim takes it. */
    scopes: Type.Optional(Type.Array(Type.String({ pattern: '^[!#-\\[\\]-~]+$' }), { uniqueItems: true })),
    /**
     * When the provider's own second step counts: it names one of these in `amr` or `acr`; or "always", where it lets nobody on to
     * Lykta without two steps and has no word for it. Left out it never does, and whoever must have two steps adds one here.
     */
    twoSteps: Type.Optional(
      Type.Union([
        Type.Literal('always'),
        Type.Object(
          { amr: Type.Optional(Type.Array(Type.String())), acr: Type.Optional(Type.Array(Type.String())) },
          { additionalProperties: false },
        ),
      ]),
    ),
    /** Whether signing out here leads on to the provider's own page for signing out. It does, unless this says "here". */
    signOut: Type.Optional(Type.Union([Type.Literal('here'), Type.Literal('everywhere')])),
  },
  { additionalProperties: false },
);
export type SignInProvider = Static<typeof SignInProvider>;

/** What an ID token says of somebody, when its signature and times have been checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** The role that the claims give and the id of the organisation that it is in, or null where nobody has mapped them. */
export function roleByClaims(
  { roleClaim, roles }: SignInProvider,
  claims: Claims,
): { readonly role: Role; readonly organisation: string } | null {
  const said = listOf(claimOf(claims, roleClaim));
  const mapped = roles.find(({ value }) => said.includes(value));
  return mapped === undefined ? null : { role: mapped.role, organisation: organisationOf(mapped) };
}

/** A value of the map that lets nobody in, and why. */
export interface RoleFault {
  readonly value: string;
  readonly sentence: string;
}

/** What of the map cannot be so, with the organisations that there are. */
export const faultsOfRoles = (
  { roles }: Pick<SignInProvider, 'roles'>,
  organisations: readonly Organisation[],
): readonly RoleFault[] =>
  roles.flatMap((mapped) => {
    const id = organisationOf(mapped);
    const organisation = organisations.find((one) => one.id === id);
    if (organisation === undefined)
      return [
        {
          value: mapped.value,
          sentence: `${mapped.value} is of ${id}, which is no organisation here: npm run organisation -- add --id ${id} …`,
        },
      ];
    if (fitsOrganisation(mapped.role, organisation)) return [];
    const sentence = `${mapped.value} is ${mapped.role}, which no account of ${id} (${organisation.kind}) can be`;
    return [{ value: mapped.value, sentence }];
  });

const organisationOf = ({ organisation = MUNICIPALITY_ITSELF.id }: { readonly organisation?: string }): string =>
  organisation;

/** Whether the provider says that it has taken two steps, in a word that the municipality has decided to trust. */
export function isInTwoSteps({ twoSteps = {} }: SignInProvider, claims: Claims): boolean {
  if (twoSteps === 'always') return true;
  const { amr = [], acr = [] } = twoSteps;
  return listOf(claims.amr).some((one) => amr.includes(one)) || listOf(claims.acr).some((one) => acr.includes(one));
}

/** A claim by its whole name; else, with dots in it, one within another. */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Claims)[part] : undefined,
      claims,
    );
}

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
