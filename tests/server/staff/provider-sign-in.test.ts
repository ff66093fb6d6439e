import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProviderSettings } from '#server/staff/provider.ts';
import { type HowSignedIn, type OwnProvider, startProvider } from '../../support/own-provider.ts';
import { type Browser, type SignInServer, startSignIn } from '../../support/sign-in-server.ts';

/** Sign-in by an organisation's own provider: a real one, over real HTTP. */

const LYKTA = 'https://lykta.example';
const BEGIN = '/api/staff/sessions/provider';

let provider: OwnProvider;
let server: SignInServer;
const opened: SignInServer[] = [];

beforeAll(async () => {
  provider = await startProvider(LYKTA);
});
afterAll(() => provider.close());
beforeEach(async () => {
  provider.people.clear();
  provider.people.set('anna-1', { name: 'Anna Ek', preferred_username: 'anna.ek', roles: ['Lykta.Analytiker'] });
  provider.people.set('maja-1', { name: 'Maja Ård', preferred_username: 'maja.ard', roles: ['Lykta.Moderator'] });
  server = await opening({});
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** Another Lykta with this provider, in which something is set in another way. */
async function opening(changed: Partial<ProviderSettings>): Promise<SignInServer> {
  const settings = { ...provider.settings, ...changed };
  const started = await startSignIn(['moderator'], { address: LYKTA, provider: settings });
  opened.push(started);
  return started;
}

/** Where the provider leads a browser back to, as path and query. */
async function backFrom(
  browser: Browser,
  subject: string,
  how: HowSignedIn = {},
  query = '',
  alter: (leadsTo: URL) => void = () => undefined,
): Promise<URL> {
  const { leadsTo } = await browser.ask('GET', BEGIN + query);
  const altered = new URL(leadsTo);
  alter(altered);
  return new URL(await provider.signIn(altered.href, subject, how));
}

const answerIn = (browser: Browser, back: URL) => browser.ask('GET', back.pathname + back.search);

async function signIn(browser: Browser, subject: string, how: HowSignedIn = {}, query = ''): Promise<string> {
  return (await answerIn(browser, await backFrom(browser, subject, how, query))).leadsTo;
}

const acts = async (of = server): Promise<readonly string[]> =>
  (await of.log.from(1)).map(({ act, thing, object, role }) => [act, thing, object ?? '-', role ?? '-'].join(' '));

describe('whoever the organisation knows and has mapped', () => {
  it('signs in with the name and the role that the provider says, and is led to the page that they asked for', async () => {
    const browser = server.browser();
    expect(await signIn(browser, 'anna-1', {}, '?till=%2Fpersonal%2Fkarta%2F')).toBe('/personal/karta/');
    expect((await browser.ask('GET', '/api/staff/me')).body).toMatchObject({
      name: 'anna.ek',
      title: 'Anna Ek',
      role: 'analyst',
      byProvider: true,
    });
    const [account] = (await server.accounts.all('ljuskoping')).filter(({ name }) => name === 'anna.ek');
    expect(account).toMatchObject({ byProvider: true, passwordHash: null });
    expect(await acts()).toEqual([
      `add account ${account?.id} provider`,
      'sign-in session provider analyst',
      // Whoever asks who they are is no line in the log.
    ]);
  });

  it('has one account however often and however many at once they come, and a new session each time', async () => {
    const browser = server.browser();
    await signIn(browser, 'anna-1');
    const first = browser.cookies.get('lykta_session');
    await signIn(browser, 'anna-1');
    expect(browser.cookies.get('lykta_session')).not.toBe(first);
    const others = [server.browser(), server.browser('192.0.2.7')];
    const backs = await Promise.all(others.map((one) => backFrom(one, 'maja-1')));
    await Promise.all(others.map((one, index) => answerIn(one, backs[index] as URL)));
    const names = (await server.accounts.all('ljuskoping')).map(({ name }) => name);
    expect(names.filter((name) => /anna|maja/.test(name))).toEqual(['anna.ek', 'maja.ard']);
    // The one before has ended, and is not left to somebody who has its token.
    const thief = server.browser();
    thief.cookies.set('lykta_session', first ?? '');
    expect((await thief.ask('GET', '/api/staff/me')).status).toBe(401);
  });

  it('is led to the sign-in page that goes on to their role’s first page, where they asked for none', async () => {
    expect(await signIn(server.browser(), 'anna-1')).toBe('/personal/?steg=klar');
    expect(await signIn(server.browser(), 'anna-1', {}, '?till=%2Fen%2Fpersonal%2Flogg%2F')).toBe('/en/personal/logg/');
  });

  it('gets the role that the provider says today, and every session of the other role ends', async () => {
    const before = server.browser();
    await signIn(before, 'anna-1');
    provider.people.set('anna-1', { name: 'Anna Ek-Ström', preferred_username: 'anna.ek', roles: 'Lykta.Moderator' });
    const after = server.browser();
    await signIn(after, 'anna-1', { amr: ['pwd', 'mfa'] });
    expect((await after.ask('GET', '/api/staff/me')).body).toMatchObject({ role: 'moderator', title: 'Anna Ek-Ström' });
    expect((await before.ask('GET', '/api/staff/me')).status).toBe(401);
    expect((await acts()).filter((line) => line.startsWith('change account'))).toHaveLength(1);
  });

  it('gets the role that stands first in the settings, where the claim says several', async () => {
    provider.people.set('anna-1', { preferred_username: 'anna.ek', roles: ['Lykta.Analytiker', 'Lykta.Moderator'] });
    const browser = server.browser();
    await signIn(browser, 'anna-1', { amr: ['mfa'] });
    expect((await browser.ask('GET', '/api/staff/me')).body.role).toBe('moderator');
  });
});

describe('whoever works for another organisation', () => {
  const roles: ProviderSettings['roles'] = [
    { value: 'Lykta.Polis', role: 'police-analyst', organisation: 'polisen' },
    { value: 'Lykta.Polispatrull', role: 'patrol', organisation: 'polisen' },
    { value: 'Lykta.Patrull', role: 'patrol' },
    { value: 'Lykta.Vaktbolag', role: 'patrol', organisation: 'finns-inte' },
    { value: 'Lykta.Hyresvard', role: 'moderator', organisation: 'bostadsbolaget' },
  ];
  const says = (role: string) => provider.people.set('eva-1', { preferred_username: 'eva', roles: [role] });

  it('is of the one that their role is mapped to, and signed out everywhere when the provider says another', async () => {
    const mapped = await opening({ roles });
    says('Lykta.Polis');
    const before = mapped.browser();
    await signIn(before, 'eva-1');
    expect((await before.ask('GET', '/api/staff/me')).body).toMatchObject({
      role: 'police-analyst',
      organisation: { kind: 'police', name: 'Polisen' },
    });
    says('Lykta.Polispatrull');
    const patrol = mapped.browser();
    await signIn(patrol, 'eva-1');
    expect((await before.ask('GET', '/api/staff/me')).status).toBe(401);
    // The same role in another organisation: other rows are theirs.
    says('Lykta.Patrull');
    await signIn(mapped.browser(), 'eva-1');
    expect((await patrol.ask('GET', '/api/staff/me')).status).toBe(401);
    expect(await mapped.accounts.byName('ljuskoping', 'eva')).toMatchObject({
      role: 'patrol',
      organisation: { id: 'municipality' },
    });
    expect((await acts(mapped)).filter((line) => line.startsWith('change account'))).toHaveLength(2);
  });

  it('is refused where there is no such organisation, or where it cannot have the role', async () => {
    const mapped = await opening({ roles });
    for (const role of ['Lykta.Vaktbolag', 'Lykta.Hyresvard']) {
      says(role);
      expect(await signIn(mapped.browser(), 'eva-1')).toBe('/personal/?hinder=obehorig');
      expect(await mapped.accounts.byName('ljuskoping', 'eva')).toBeNull();
    }
  });
});

describe('whoever nobody has mapped', () => {
  it('is refused, has no account, and stands in the log as somebody', async () => {
    provider.people.set('ny-1', { name: 'Ny Person', preferred_username: 'ny', roles: ['Something.Else'] });
    const browser = server.browser();
    expect(await signIn(browser, 'ny-1')).toBe('/personal/?hinder=obehorig');
    expect(browser.cookies.size).toBe(0);
    expect((await server.accounts.all('ljuskoping')).some(({ name }) => name === 'ny')).toBe(false);
    expect(await acts()).toEqual(['sign-in-failed session - -']);
  });

  it('is refused where there is no claim, or one of another kind', async () => {
    for (const roles of [undefined, null, 7, {}, { role: 'Lykta.Moderator' }, [['Lykta.Moderator']], '']) {
      provider.people.set('ny-1', { roles });
      expect(await signIn(server.browser(), 'ny-1')).toBe('/personal/?hinder=obehorig');
    }
  });

  it('is signed out everywhere when the role is taken away, and let in nowhere', async () => {
    const before = server.browser();
    await signIn(before, 'anna-1');
    provider.people.set('anna-1', { preferred_username: 'anna.ek', roles: ['administrator', 'admin'] });
    expect(await signIn(server.browser(), 'anna-1')).toBe('/personal/?hinder=obehorig');
    expect((await before.ask('GET', '/api/staff/me')).status).toBe(401);
  });

  it('and whose account here has been closed, is refused too', async () => {
    await signIn(server.browser(), 'anna-1');
    const account = await server.accounts.byName('ljuskoping', 'anna.ek');
    await server.accounts.setDisabled(account?.id ?? '', '2026-03-01');
    expect(await signIn(server.browser(), 'anna-1')).toBe('/personal/?hinder=stangt');
    expect((await acts()).at(-1)).toBe(`sign-in-failed session ${account?.id} -`);
  });
});

describe('somebody with another’s name or e-mail address', () => {
  it('gets an account of their own and nothing of the other’s', async () => {
    const claims = {
      name: 'A',
      preferred_username: 'moderator',
      email: 'anna@example.se',
      roles: ['Lykta.Analytiker'],
    };
    provider.people.set('falsk-1', claims);
    provider.people.set('falsk-2', claims);
    for (const subject of ['falsk-1', 'falsk-2']) await signIn(server.browser(), subject);
    const named = (await server.accounts.all('ljuskoping')).filter(({ name }) => name.startsWith('moderator'));
    expect(named.map(({ name, role, byProvider }) => [name, role, byProvider])).toEqual([
      ['moderator', 'moderator', false],
      ['moderator (2)', 'analyst', true],
      ['moderator (3)', 'analyst', true],
    ]);
  });

  it('cannot sign in to an account of the organisation with a password, not even an empty one', async () => {
    await signIn(server.browser(), 'anna-1');
    for (const password of [' ', 'null', 'lykta-anna.ek-demo'])
      expect((await server.browser().signIn('anna.ek', password)).body.code).toBe('wrong_name_or_password');
  });

  it('cannot put a line of their own into the log by their name', async () => {
    provider.people.set('rad-1', { name: 'Rad\u001b[2J\nadmin loggade in', roles: ['Lykta.Analytiker'] });
    const browser = server.browser();
    await signIn(browser, 'rad-1');
    expect((await browser.ask('GET', '/api/staff/me')).body).toMatchObject({
      name: 'rad-1',
      title: 'Rad [2J admin loggade in',
    });
  });
});

describe('two steps', () => {
  it('have been taken where the provider says a word that the municipality counts, and no other', async () => {
    for (const [amr, secondFactor] of [
      [['pwd', 'mfa'], 'off'],
      [['pwd'], 'wanted'],
      [['otp'], 'wanted'],
      [[], 'wanted'],
    ] as const) {
      const browser = server.browser();
      await signIn(browser, 'maja-1', { amr });
      expect((await browser.ask('GET', '/api/staff/me')).body).toMatchObject({ role: 'moderator', secondFactor });
      expect((await browser.ask('GET', '/words')).status).toBe(secondFactor === 'wanted' ? 403 : 200);
    }
  });

  it('have always been taken where the municipality has set that the provider lets nobody on without', async () => {
    const trusting = await opening({ twoSteps: 'always' });
    const browser = trusting.browser();
    await signIn(browser, 'maja-1');
    expect((await browser.ask('GET', '/words')).status).toBe(200);
  });

  it('are never taken for taken where the municipality has set nothing', async () => {
    const { twoSteps: _, ...bare } = provider.settings;
    const strict = await startSignIn(['moderator'], { address: LYKTA, provider: bare });
    opened.push(strict);
    const browser = strict.browser();
    await signIn(browser, 'maja-1', { amr: ['mfa', 'hwk'], acr: 'mfa' });
    expect((await browser.ask('GET', '/words')).body.code).toBe('second_factor_first');
  });

  it('are taken here where the account has a second step here and the provider’s does not count', async () => {
    const { twoSteps: _, ...bare } = provider.settings;
    const strict = await startSignIn(['moderator'], { address: LYKTA, provider: bare });
    opened.push(strict);
    const first = strict.browser();
    await signIn(first, 'maja-1', {}, '?again=ja');
    const { recoveryCodes } = await addApp(first, strict);

    const browser = strict.browser();
    expect(await signIn(browser, 'maja-1', {}, '?till=%2Fpersonal%2Fgranskning%2F')).toBe(
      '/personal/?steg=kod&till=%2Fpersonal%2Fgranskning%2F',
    );
    expect((await browser.ask('GET', '/api/staff/me')).status).toBe(401);
    const wrong = await browser.ask('POST', '/api/staff/sessions', { way: 'provider', code: '000000' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_code' } });
    const [code = ''] = recoveryCodes;
    const right = await browser.ask('POST', '/api/staff/sessions', { way: 'provider', code });
    expect(right).toMatchObject({ status: 200, body: { secondFactor: 'on' } });
    expect((await browser.ask('GET', '/words')).status).toBe(200);
    // What the first step left has been used up.
    const [, next = ''] = recoveryCodes;
    expect((await browser.ask('POST', '/api/staff/sessions', { way: 'provider', code: next })).body.code).toBe(
      'begin_again',
    );
  });

  it('cannot be finished by somebody who has not taken the first, nor ten minutes later', async () => {
    const { twoSteps: _, ...bare } = provider.settings;
    const strict = await startSignIn(['moderator'], { address: LYKTA, provider: bare });
    opened.push(strict);
    const first = strict.browser();
    await signIn(first, 'maja-1', {}, '?again=ja');
    const [code = ''] = (await addApp(first, strict)).recoveryCodes;
    const stranger = strict.browser();
    stranger.cookies.set('lykta_halvvags', Buffer.from('{"account":"x"}').toString('base64url'));
    expect((await stranger.ask('POST', '/api/staff/sessions', { way: 'provider', code })).body.code).toBe(
      'begin_again',
    );
    const late = strict.browser();
    await signIn(late, 'maja-1');
    strict.pass(10 * 60_000);
    expect((await late.ask('POST', '/api/staff/sessions', { way: 'provider', code })).body.code).toBe('begin_again');
  });

  it('are added with a sign-in of a moment ago in place of a password', async () => {
    const browser = server.browser();
    await signIn(browser, 'anna-1');
    const soon = await browser.ask('POST', '/api/staff/me/second-factor', {});
    expect(soon.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    server.pass(11 * 60_000);
    const late = await browser.ask('POST', '/api/staff/me/second-factor', { password: 'vad som helst' });
    expect(late).toMatchObject({ status: 403, body: { code: 'prove_again' } });
    // The provider is asked to have them show who they are, though it knows them.
    const jar = new Map<string, string>();
    await signIn(browser, 'anna-1', { jar });
    const back = await backFrom(browser, 'anna-1', { jar }, '?again=ja&till=%2Fpersonal%2Fkonto%2F');
    expect((await answerIn(browser, back)).leadsTo).toBe('/personal/konto/');
    expect((await browser.ask('POST', '/api/staff/me/second-factor', {})).status).toBe(200);
  });
});

/** Adds an app to the account of whoever is signed in. */
async function addApp(browser: Browser, of: SignInServer): Promise<{ recoveryCodes: readonly string[] }> {
  const { Secret, TOTP } = await import('otpauth');
  const { secret = '' } = (await browser.ask('POST', '/api/staff/me/second-factor', {})).body;
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: of.now() });
  const { body } = await browser.ask('POST', '/api/staff/me/second-factor/code', { code });
  return { recoveryCodes: body.recoveryCodes ?? [] };
}

describe('signing out', () => {
  it('ends the session here and leads on to the provider’s own page for it', async () => {
    const browser = server.browser();
    await signIn(browser, 'anna-1');
    const { status, body } = await browser.ask('DELETE', '/api/staff/session');
    expect(status).toBe(200);
    const next = new URL(body.next ?? '');
    expect(next.origin).toBe(provider.issuer);
    expect(next.searchParams.get('post_logout_redirect_uri')).toBe(`${LYKTA}/personal/`);
    expect((await fetch(next)).status).toBe(200);
    expect((await browser.ask('GET', '/api/staff/me')).status).toBe(401);
  });

  it('stays here where the municipality has set so, and for whoever signed in with a password', async () => {
    const here = await opening({ signOut: 'here' });
    const browser = here.browser();
    await signIn(browser, 'anna-1');
    expect((await browser.ask('DELETE', '/api/staff/session')).status).toBe(204);
    const other = server.browser();
    await other.signIn('analytiker');
    expect((await other.ask('DELETE', '/api/staff/session')).status).toBe(204);
  });
});

describe('what somebody else has made or changed on the way', () => {
  const refused = async (browser: Browser, back: URL): Promise<string> => {
    const { leadsTo } = await answerIn(browser, back);
    expect(browser.cookies.has('lykta_session')).toBe(false);
    return leadsTo;
  };

  it('a wrong state, or none, is refused', async () => {
    for (const state of ['another', '']) {
      const browser = server.browser();
      const back = await backFrom(browser, 'anna-1');
      back.searchParams.set('state', state);
      expect(await refused(browser, back)).toBe('/personal/?hinder=gammal');
    }
  });

  it('an answer in a browser that has asked for none is refused', async () => {
    const back = await backFrom(server.browser(), 'anna-1');
    expect(await refused(server.browser(), back)).toBe('/personal/?hinder=gammal');
  });

  it('a code is used once, also with everything that came with it', async () => {
    const browser = server.browser();
    const back = await backFrom(browser, 'anna-1');
    const kept = new Map(browser.cookies);
    expect((await answerIn(browser, back)).leadsTo).toBe('/personal/?steg=klar');
    const thief = server.browser();
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect(await refused(thief, back)).toBe('/personal/?hinder=gammal');
    // Nor is it good again in the browser that had it.
    browser.cookies.delete('lykta_session');
    expect(await refused(browser, back)).toBe('/personal/?hinder=gammal');
  });

  it('a code that was made for another browser’s sign-in is refused', async () => {
    const [mine, theirs] = [server.browser(), server.browser()];
    const stolen = await backFrom(theirs, 'maja-1', { amr: ['mfa'] });
    const back = await backFrom(mine, 'anna-1');
    back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await refused(mine, back)).toBe('/personal/?hinder=gammal');
  });

  it('a wrong nonce is refused', async () => {
    const browser = server.browser();
    const back = await backFrom(browser, 'anna-1', {}, '', (to) => to.searchParams.set('nonce', 'another'));
    expect(await refused(browser, back)).toBe('/personal/?hinder=fel');
  });

  it('a sign-in that was not asked for with our challenge is refused (PKCE)', async () => {
    const browser = server.browser();
    const back = await backFrom(browser, 'anna-1', {}, '', (to) =>
      to.searchParams.set('code_challenge', 'a'.repeat(43)),
    );
    expect(await refused(browser, back)).toBe('/personal/?hinder=gammal');
  });

  it('what another key has signed is refused, though it comes from the right address', async () => {
    const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const first = await startProvider(LYKTA, { key: newKey() });
    first.people.set('anna-1', { roles: ['Lykta.Analytiker'] });
    const other = await opening(first.settings);
    const comes = async (to: OwnProvider) => {
      const browser = other.browser();
      const { leadsTo } = await browser.ask('GET', BEGIN);
      return answerIn(browser, new URL(await to.signIn(leadsTo, 'anna-1')));
    };
    expect((await comes(first)).leadsTo).toBe('/personal/?steg=klar');
    await first.close();
    const impostor = await startProvider(LYKTA, { key: newKey(), port: Number(new URL(first.issuer).port) });
    impostor.people.set('anna-1', { roles: ['Lykta.Moderator'] });
    try {
      expect((await comes(impostor)).leadsTo).toBe('/personal/?hinder=fel');
    } finally {
      await impostor.close();
    }
  });

  it('an answer in the name of another issuer is refused', async () => {
    const browser = server.browser();
    const back = await backFrom(browser, 'anna-1');
    back.searchParams.set('iss', 'https://somebody.example');
    expect(await refused(browser, back)).toBe('/personal/?hinder=fel');
  });

  it('a provider that calls itself something else than what is set is not asked', async () => {
    const other = await opening({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') });
    expect((await other.browser().ask('GET', BEGIN)).leadsTo).toBe('/personal/?hinder=fel');
  });

  it('nobody is led to an address outside the desk', async () => {
    for (const till of [
      'https://somebody.example/',
      '//somebody.example/',
      '/\\somebody.example/',
      '/personal/karta/../../x',
      '/api/staff/sessions/provider',
      'javascript:alert(1)',
      '/personal/karta/?x=\r\nset-cookie:a=b',
    ])
      expect(await signIn(server.browser(), 'anna-1', {}, `?till=${encodeURIComponent(till)}`)).toBe(
        '/personal/?steg=klar',
      );
  });

  it('what was begun more than ten minutes ago is refused', async () => {
    const browser = server.browser();
    const back = await backFrom(browser, 'anna-1');
    server.pass(10 * 60_000);
    expect(await refused(browser, back)).toBe('/personal/?hinder=gammal');
  });

  it('a cookie that somebody has made themselves is refused', async () => {
    const browser = server.browser();
    const back = await backFrom(browser, 'anna-1');
    const begun = { state: back.searchParams.get('state'), nonce: 'n', verifier: 'v', again: false };
    const made = JSON.stringify({ until: 9e15, value: { begun, language: 'sv', till: null } });
    browser.cookies.set('lykta_organisation', Buffer.from(made).toString('base64url'));
    expect(await refused(browser, back)).toBe('/personal/?hinder=gammal');
  });

  it('a network that guesses is made to wait, and another network is not', async () => {
    for (let count = 0; count < 200; count += 1) {
      const browser = server.browser('198.51.100.9');
      const { leadsTo } = await browser.ask('GET', BEGIN);
      const state = new URL(leadsTo).searchParams.get('state');
      await browser.ask('GET', `${BEGIN}/answer?error=access_denied&state=${state}&iss=${provider.issuer}`);
    }
    const late = server.browser('198.51.100.9');
    const back = await backFrom(late, 'anna-1');
    expect((await answerIn(late, back)).status).toBe(429);
    expect(await signIn(server.browser('203.0.113.5'), 'anna-1')).toBe('/personal/?steg=klar');
  });
});

describe('when it does not work', () => {
  it('somebody who changes their mind there is told so', async () => {
    expect(await signIn(server.browser(), 'anna-1', { cancels: true })).toBe('/personal/?hinder=avbruten');
  });

  it('a provider that is down is told of in the language of the page, at the beginning and at the end', async () => {
    const gone = await startProvider(LYKTA);
    gone.people.set('anna-1', { roles: ['Lykta.Analytiker'] });
    const other = await startSignIn([], { address: LYKTA, provider: gone.settings });
    opened.push(other);
    const browser = other.browser();
    const { leadsTo } = await browser.ask('GET', BEGIN);
    const back = new URL(await gone.signIn(leadsTo, 'anna-1'));
    await gone.close();
    expect((await browser.ask('GET', back.pathname + back.search)).leadsTo).toBe('/personal/?hinder=borta');
    const never = await startSignIn([], { address: LYKTA, provider: gone.settings });
    opened.push(never);
    expect((await never.browser().ask('GET', `${BEGIN}?till=%2Fen%2Fpersonal%2Fkarta%2F`)).leadsTo).toBe(
      '/en/personal/?hinder=borta&till=%2Fen%2Fpersonal%2Fkarta%2F',
    );
    // Lykta itself goes on: who has a password signs in.
    expect((await never.browser().signIn('analytiker')).status).toBe(200);
  });

  it('a secret that the provider does not know is told of as something to set right', async () => {
    const other = await opening({ secret: 'another secret' });
    expect(await signIn(other.browser(), 'anna-1')).toBe('/personal/?hinder=fel');
  });

  it('there is nothing to begin where the municipality has no provider', async () => {
    const bare = await startSignIn();
    opened.push(bare);
    for (const url of [BEGIN, `${BEGIN}/answer?code=x&state=y`])
      expect(await bare.browser().ask('GET', url)).toMatchObject({ status: 404, body: { code: 'no_provider' } });
  });
});
