import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passwordFault } from '#server/staff/password-rules.ts';
import { type SignInServer, startSignIn } from '../../support/sign-in-server.ts';

let server: SignInServer;
beforeEach(async () => {
  server = await startSignIn();
});
afterEach(() => server.close());

const MINUTE = 60_000;

/** How many passwords are derived while something is done: what a sign-in costs, however fast the machine is. */
async function derivationsOf(work: () => Promise<unknown>): Promise<number> {
  let derivations = 0;
  const count = (): void => {
    derivations += 1;
  };
  subscribe('lykta:password-derivation', count);
  await work();
  unsubscribe('lykta:password-derivation', count);
  return derivations;
}

describe('somebody who guesses', () => {
  it('learns nothing of which names there are: the same answer after the same work', async () => {
    const analyst = await server.accounts.byName('ljuskoping', 'admin');
    await server.accounts.setDisabled(analyst?.id ?? '', '2026-03-01');
    const answers: unknown[] = [];
    for (const [name, password] of [
      ['ingen', 'fel'],
      ['analytiker', 'fel'],
      ['admin', 'fel'],
      ['admin', 'lykta-admin-demo'],
    ] as const) {
      const browser = server.browser();
      expect(await derivationsOf(async () => answers.push(await browser.signIn(name, password)))).toBe(1);
      expect(browser.cookies.size).toBe(0);
    }
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'wrong_name_or_password' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each(['analytiker', 'ingen'])(
    'waits longer and longer, whether %s is there or not, and no work is done meanwhile',
    async (name) => {
      const guesser = server.browser();
      const waits: number[] = [];
      for (let guess = 0; guess < 5; guess += 1) expect((await guesser.signIn(name, 'fel')).status).toBe(401);
      for (let round = 0; round < 7; round += 1) {
        const refused = await guesser.signIn(name, 'fel');
        expect(refused.status).toBe(429);
        waits.push(refused.wait);
        expect(await derivationsOf(() => guesser.signIn(name, 'fel'))).toBe(0);
        server.pass(refused.wait * 1_000);
        expect((await guesser.signIn(name, 'fel')).status).toBe(401);
      }
      expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
      expect((await guesser.signIn(name, 'fel')).body.message).toContain('Försök igen');
    },
  );

  it('is counted as strictly when a hundred guesses come at once', async () => {
    const guesser = server.browser();
    const answers = await Promise.all(Array.from({ length: 100 }, () => guesser.signIn('analytiker', 'fel')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(95);
  });

  it('does not shut out the right person, who comes from elsewhere', async () => {
    const guesser = server.browser('198.51.100.7');
    for (let guess = 0; guess < 10; guess += 1) await guesser.signIn('analytiker', 'fel');
    expect((await guesser.signIn('analytiker')).status).toBe(429);
    expect((await server.browser().signIn('analytiker')).status).toBe(200);
    // Nor colleagues behind the same address.
    expect((await server.browser('198.51.100.7').signIn('samordnare')).status).toBe(200);
  });

  it('does not shut out a device that the person has signed in on, not even from the same address', async () => {
    const own = server.browser();
    await own.signIn('analytiker');
    await own.ask('DELETE', '/api/staff/session');
    const guesser = server.browser();
    for (let guess = 0; guess < 5; guess += 1) await guesser.signIn('analytiker', 'fel');
    expect((await guesser.signIn('analytiker')).status).toBe(429);
    expect((await own.signIn('analytiker')).status).toBe(200);
    // The device is known for whoever signed in on it, and for nobody else.
    for (let guess = 0; guess < 5; guess += 1) await guesser.signIn('samordnare', 'fel');
    expect((await own.signIn('samordnare')).status).toBe(429);
  });

  it('does not shut out a device by a cookie that they have put there before its owner signed in', async () => {
    const [own, guesser] = [server.browser(), server.browser('198.51.100.7')];
    for (const browser of [own, guesser]) browser.cookies.set('lykta_enhet', 'planted');
    await own.signIn('analytiker');
    const given = own.cookies.get('lykta_enhet');
    for (let guess = 0; guess < 5; guess += 1) await guesser.signIn('analytiker', 'fel');
    expect((await own.signIn('analytiker')).status).toBe(200);
    // What it was given instead it keeps.
    expect(own.cookies.get('lykta_enhet')).toBe(given);
    expect(given).not.toBe('planted');
  });

  it('begins anew when the right password comes, and after an hour without a wrong one', async () => {
    const browser = server.browser();
    for (let guess = 0; guess < 4; guess += 1) await browser.signIn('analytiker', 'fel');
    expect((await browser.signIn('analytiker')).status).toBe(200);
    for (let guess = 0; guess < 5; guess += 1) expect((await browser.signIn('analytiker', 'fel')).status).toBe(401);
    expect((await browser.signIn('analytiker', 'fel')).status).toBe(429);
    server.pass(61 * MINUTE);
    for (let guess = 0; guess < 5; guess += 1) expect((await browser.signIn('analytiker', 'fel')).status).toBe(401);
  });

  it('gains nothing from many addresses of one subscriber', async () => {
    for (let guess = 0; guess < 5; guess += 1)
      expect((await server.browser(`2001:db8:1:2::${guess + 1}`).signIn('analytiker', 'fel')).status).toBe(401);
    expect((await server.browser('2001:db8:1:2::99').signIn('analytiker', 'fel')).status).toBe(429);
    expect((await server.browser('2001:db8:1:3::1').signIn('analytiker', 'fel')).status).toBe(401);
  });
});

describe('sessions', () => {
  it('get a new token at each sign-in, and what the browser held before opens nothing more', async () => {
    const browser = server.browser();
    await browser.signIn('analytiker');
    const before = browser.cookies.get('lykta_session') ?? '';
    await browser.signIn('analytiker');
    expect(browser.cookies.get('lykta_session')).not.toBe(before);
    browser.cookies.set('lykta_session', before);
    expect((await browser.ask('GET', '/api/staff/me')).status).toBe(401);
  });

  it('end when the role changes, the account is closed or the password is given anew', async () => {
    const browser = server.browser();
    const known = await server.accounts.byName('ljuskoping', 'analytiker');
    if (known === null) throw new Error('no analyst');
    const isIn = async (): Promise<boolean> => (await browser.ask('GET', '/api/staff/me')).status === 200;
    await browser.signIn('analytiker');
    expect(await isIn()).toBe(true);
    await server.accounts.put({ ...known, role: 'coordinator' }, '2026-03-01');
    expect(await isIn()).toBe(false);
    await browser.signIn('analytiker');
    await server.accounts.setDisabled(known.id, '2026-03-01');
    expect(await isIn()).toBe(false);
    await server.accounts.setDisabled(known.id, null);
    expect((await browser.signIn('analytiker')).status).toBe(200);
  });

  it('are listed for whoever has them, and can be ended one by one or all but this', async () => {
    const [here, home, phone] = [server.browser(), server.browser(), server.browser()];
    for (const browser of [home, phone, here]) {
      await browser.signIn('analytiker');
      server.pass(MINUTE);
    }
    await server.browser().signIn('admin');
    const { sessions = [] } = (await here.ask('GET', '/api/staff/me/sessions')).body;
    expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Firefox, Windows', true],
      ['Firefox, Windows', false],
      ['Firefox, Windows', false],
    ]);
    // Its name opens nothing.
    expect([...here.cookies.values()].some((value) => value.includes(sessions[0]?.id ?? ''))).toBe(false);
    await here.ask('DELETE', `/api/staff/me/sessions/${sessions[1]?.id}`);
    expect((await phone.ask('GET', '/api/staff/me')).status).toBe(401);
    expect((await home.ask('GET', '/api/staff/me')).status).toBe(200);
    await here.ask('DELETE', '/api/staff/me/sessions');
    expect((await home.ask('GET', '/api/staff/me')).status).toBe(401);
    expect((await here.ask('GET', '/api/staff/me')).status).toBe(200);
    expect((await here.ask('DELETE', '/api/staff/me/sessions/%25')).status).toBe(400);
  });

  it('of others cannot be ended by their names', async () => {
    const [analyst, admin] = [server.browser(), server.browser()];
    await analyst.signIn('analytiker');
    await admin.signIn('admin');
    const { sessions = [] } = (await analyst.ask('GET', '/api/staff/me/sessions')).body;
    await admin.ask('DELETE', `/api/staff/me/sessions/${sessions[0]?.id}`);
    expect((await analyst.ask('GET', '/api/staff/me')).status).toBe(200);
  });
});

describe('a password that somebody chooses', () => {
  it.each([
    ['kort', 'password-short'],
    ['elva tecken', 'password-short'],
    ['q1w2e3r4t5y6', 'password-common'],
    ['Password12345', 'password-common'],
    ['!!!sunshine2026', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['min-analytiker-hemlighet', 'password-name'],
    ['Lykta-Värnamo-2026!', 'password-common'],
    ['varnamokommun', 'password-common'],
    ['moderator-lykta-1', 'password-common'],
    ['lyktan vid ån i Värnamo', null],
    ['tre röda lyktor', null],
    ['en lång mening som ingen annan i hela världen har kommit på att skriva', null],
    ['grön häst vid ån', null],
    ['kX9#pQ2$vL7m', null],
    ['åäöåäö är inte åäö', null],
  ])('"%s" is judged %s', (password, fault) => {
    expect(passwordFault(password, 'analytiker', ['Lykta', 'Värnamo'])).toBe(fault);
  });

  it('takes the old one first, and ends every other session', async () => {
    const [here, elsewhere] = [server.browser(), server.browser()];
    await elsewhere.signIn('analytiker');
    await here.signIn('analytiker');
    const change = (password: string, next: string) => here.ask('POST', '/api/staff/me/password', { password, next });
    expect(await change('fel', 'tre röda lyktor')).toMatchObject({ status: 422, body: { code: 'wrong-password' } });
    expect(await change('lykta-analytiker-demo', 'kort')).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'next', code: 'password-short' }] },
    });
    expect((await change('lykta-analytiker-demo', 'tre röda lyktor')).status).toBe(204);
    expect((await here.ask('GET', '/api/staff/me')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/staff/me')).status).toBe(401);
    expect((await elsewhere.signIn('analytiker')).status).toBe(401);
    expect((await elsewhere.signIn('analytiker', 'tre röda lyktor')).status).toBe(200);
    const entries = (await server.log.from(1)).filter(({ thing }) => thing === 'account');
    expect(entries.map(({ act, address }) => [act, address])).toEqual([['change', '/api/staff/me/password']]);
  });
});
