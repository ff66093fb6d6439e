import { describe, expect, it } from 'vitest';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import type { Role } from '#core/access/roles.ts';
import { faultsOfRoles, isInTwoSteps, roleByClaims, type SignInProvider } from '#core/access/sign-in-provider.ts';
import { stepsLeft, waysOf } from '#core/access/sign-in-ways.ts';
import { isStaffAddress } from '#core/access/staff-address.ts';
import type { AuditEntry } from '#core/audit/entry.ts';
import { type AuditNames, entryInWords } from '#core/audit/sentence.ts';

const provider: SignInProvider = {
  name: 'Provstad',
  issuer: 'https://id.example',
  clientId: 'lykta',
  roleClaim: 'roles',
  roles: [
    { value: 'b', role: 'admin' },
    { value: 'a', role: 'analyst' },
  ],
};

describe('the ways that are open to somebody', () => {
  it('are the password, a passkey where they have one, and the provider alone where that says who they are', () => {
    expect(waysOf({ byProvider: false, secondSteps: [] })).toEqual(['password']);
    expect(waysOf({ byProvider: false, secondSteps: ['app'] })).toEqual(['password']);
    expect(waysOf({ byProvider: false, secondSteps: ['app', 'passkey'] })).toEqual(['password', 'passkey']);
    expect(waysOf({ byProvider: true, secondSteps: ['passkey'] })).toEqual(['provider']);
  });

  it('leave every second step of the account to take, or none where the way was two', () => {
    expect(stepsLeft({ byProvider: true, secondSteps: ['app', 'passkey'] }, false)).toEqual(['app', 'passkey']);
    expect(stepsLeft({ byProvider: true, secondSteps: ['app', 'passkey'] }, true)).toEqual([]);
    expect(stepsLeft({ byProvider: false, secondSteps: [] }, false)).toEqual([]);
  });
});

describe('what a provider says', () => {
  it('gives the first role of the list that it holds, whichever way it holds them, and none otherwise', () => {
    expect(roleByClaims(provider, { roles: ['a', 'b'] })).toMatchObject({ role: 'admin' });
    expect(roleByClaims(provider, { roles: 'a' })).toMatchObject({ role: 'analyst' });
    for (const roles of [undefined, null, [], '', 'A', 'a b', ['ab'], { a: true }, [['a']], 1])
      expect(roleByClaims(provider, { roles })).toBeNull();
  });

  it('gives the organisation that the role is mapped to, or else the municipality itself', () => {
    const roles = [
      { value: 'p', role: 'police-analyst', organisation: 'polisen' },
      { value: 'a', role: 'analyst' },
    ] as const;
    const mapped = { ...provider, roles: [...roles] };
    expect(roleByClaims(mapped, { roles: ['a', 'p'] })).toEqual({ role: 'police-analyst', organisation: 'polisen' });
    expect(roleByClaims(mapped, { roles: ['a'] })).toEqual({ role: 'analyst', organisation: 'municipality' });
    expect(roleByClaims(mapped, { roles: ['a'], organisation: 'polisen' })?.organisation).toBe('municipality');
  });

  it('is mapped to organisations that there are and to roles that they can have, or whoever runs Lykta is told', () => {
    const organisations = [MUNICIPALITY_ITSELF, { id: 'ljusbo', kind: 'property-owner', name: 'Ljusbo AB' }] as const;
    const faults = (role: Role, organisation?: string) =>
      faultsOfRoles(
        { ...provider, roles: [{ value: 'v', role, ...(organisation === undefined ? {} : { organisation }) }] },
        organisations,
      ).map(({ value, sentence }) => `${value}: ${sentence}`);
    expect(faults('moderator')).toEqual([]);
    expect(faults('property-owner', 'ljusbo')).toEqual([]);
    expect(faults('property-owner')).toEqual([
      'v: v is property-owner, which no account of municipality (municipality) can be',
    ]);
    expect(faults('moderator', 'ljusbo')).toEqual([
      'v: v is moderator, which no account of ljusbo (property-owner) can be',
    ]);
    expect(faults('patrol', 'polisen')).toEqual([expect.stringContaining('v is of polisen, which is no organisation')]);
  });

  it('may be one claim within another, or one with dots in its name, and is never what every object has', () => {
    const nested = { ...provider, roleClaim: 'realm_access.roles' };
    expect(roleByClaims(nested, { realm_access: { roles: ['a'] } })).toMatchObject({ role: 'analyst' });
    expect(roleByClaims(nested, { 'realm_access.roles': ['b'] })).toMatchObject({ role: 'admin' });
    expect(roleByClaims(nested, { realm_access: 'a' })).toBeNull();
    expect(
      roleByClaims({ ...provider, roleClaim: 'constructor.name', roles: [{ value: 'Object', role: 'admin' }] }, {}),
    ).toBeNull();
  });

  it('counts as two steps by the words that are set, and by none where none are', () => {
    expect(isInTwoSteps(provider, { amr: ['mfa'], acr: '2' })).toBe(false);
    expect(isInTwoSteps({ ...provider, twoSteps: {} }, { amr: ['mfa'] })).toBe(false);
    expect(isInTwoSteps({ ...provider, twoSteps: { amr: ['mfa'] } }, { amr: ['pwd', 'mfa'] })).toBe(true);
    expect(isInTwoSteps({ ...provider, twoSteps: { acr: ['2'] } }, { acr: '2' })).toBe(true);
    expect(isInTwoSteps({ ...provider, twoSteps: { acr: ['2'] } }, { amr: ['2'] })).toBe(false);
    expect(isInTwoSteps({ ...provider, twoSteps: 'always' }, {})).toBe(true);
  });
});

it('somebody who signs in is led to a page of staff and nowhere else', () => {
  for (const address of ['/personal/karta/', '/en/personal/logg/?sida=2', '/gata/', '/en/gata/'])
    expect(isStaffAddress(address), address).toBe(true);
  for (const address of [
    '',
    '/',
    '//x/',
    '/personal/',
    'https://x/personal/karta/',
    '/personal/a/b/',
    '/personal/a/#x',
    '/svara/',
  ])
    expect(isStaffAddress(address), address).toBe(false);
});

describe('the audit log', () => {
  const names: AuditNames = {
    token: () => null,
    person: () => 'Anna Ek',
    organisation: (id) => (id === 'ljusbo' ? 'Ljusbo AB' : null),
    dialogue: () => null,
    survey: () => null,
    release: () => null,
  };
  const entry = (change: Partial<AuditEntry>): AuditEntry => ({
    municipality: 'm',
    number: 1,
    at: 0,
    account: 'anna',
    role: 'analyst',
    act: 'sign-in',
    thing: 'session',
    object: null,
    why: null,
    address: null,
    previous: '',
    hash: '',
    ...change,
  });

  it.each([
    [{}, 'Anna Ek loggade in', 'Anna Ek signed in'],
    [{ object: 'password' }, 'Anna Ek loggade in', 'Anna Ek signed in'],
    [{ object: 'passkey' }, 'Anna Ek loggade in med en lösennyckel', 'Anna Ek signed in with a passkey'],
    [{ object: 'provider' }, 'Anna Ek loggade in genom sin organisation', 'Anna Ek signed in by their organisation'],
    [
      { account: null, role: null, act: 'sign-in-failed', address: '/api/staff/sessions/provider' },
      'Någon försökte logga in genom organisationen, men släpptes inte in',
      'Somebody tried to sign in by the organisation, and was not let in',
    ],
    [
      { account: null, role: 'provider', act: 'add', thing: 'account', object: 'anna' },
      'Organisationens inloggning lade upp ett konto för Anna Ek',
      'The organisation’s sign-in added an account for Anna Ek',
    ],
    [
      { account: null, role: 'operator', act: 'add', thing: 'organisation', object: 'ljusbo' },
      'Någon vid serverns kommandorad lade upp organisationen Ljusbo AB',
      'Somebody at the server’s command line added the organisation Ljusbo AB',
    ],
    [
      { account: null, role: 'operator', act: 'change', thing: 'organisation', object: 'ljusbo' },
      'Någon vid serverns kommandorad bytte namn på organisationen Ljusbo AB',
      'Somebody at the server’s command line renamed the organisation Ljusbo AB',
    ],
    [
      { act: 'change', thing: 'account', object: 'anna', address: '/api/staff/me/passkeys/remove' },
      'Anna Ek tog bort en lösennyckel för Anna Ek',
      'Anna Ek removed a passkey of Anna Ek',
    ],
  ])('says of %o what was done', (change, swedish, english) => {
    expect(entryInWords(entry(change), names, 'sv')).toBe(swedish);
    expect(entryInWords(entry(change), names, 'en')).toBe(english);
  });
});
