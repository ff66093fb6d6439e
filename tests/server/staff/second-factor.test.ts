import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secondFactorFor } from '#core/access/second-factor.ts';
import { type Browser, type SignInServer, startSignIn } from '../../support/sign-in-server.ts';

let server: SignInServer;
beforeEach(async () => {
  server = await startSignIn(['moderator']);
});
afterEach(() => server.close());

const STEP = 30_000;
const PASSWORD = { password: 'lykta-moderator-demo' };

/** What the app in somebody's hand shows at a moment. */
const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

async function enrolled(): Promise<{ browser: Browser; secret: string; recoveryCodes: readonly string[] }> {
  const browser = server.browser();
  await browser.signIn('moderator');
  const { secret = '' } = (await browser.ask('POST', '/api/staff/me/second-factor', PASSWORD)).body;
  const { body } = await browser.ask('POST', '/api/staff/me/second-factor/code', {
    code: codeAt(secret, server.now()),
  });
  return { browser, secret, recoveryCodes: body.recoveryCodes ?? [] };
}

describe('whoever must sign in in two steps', () => {
  it('may do nothing but add the second step, until it is there', async () => {
    const browser = server.browser();
    expect((await browser.signIn('moderator')).body.secondFactor).toBe('wanted');
    expect(await browser.ask('GET', '/words')).toMatchObject({ status: 403, body: { code: 'second_factor_first' } });
    const begun = await browser.ask('POST', '/api/staff/me/second-factor', PASSWORD);
    expect(begun.body.address).toMatch(/^otpauth:\/\/totp\/Lykta%20Ljusk%C3%B6ping:moderator\?/);
    expect(begun.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    // Not in use before its first code.
    expect((await browser.ask('GET', '/words')).status).toBe(403);
    const wrong = await browser.ask('POST', '/api/staff/me/second-factor/code', { code: '000000' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    // Six signs, and more bytes than six digits are.
    const odd = await browser.ask('POST', '/api/staff/me/second-factor/code', { code: 'ꬁꆊ𖮌𐅢' });
    expect(odd).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    const fullWidth = await browser.ask('POST', '/api/staff/me/second-factor/code', { code: '１２３４５６' });
    expect(fullWidth).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    const done = await browser.ask('POST', '/api/staff/me/second-factor/code', {
      code: codeAt(begun.body.secret ?? '', server.now()),
    });
    expect(new Set(done.body.recoveryCodes).size).toBe(10);
    expect((await browser.ask('GET', '/words')).status).toBe(200);
    expect((await browser.ask('GET', '/api/staff/me')).body.secondFactor).toBe('on');
    expect((await browser.ask('POST', '/api/staff/me/second-factor/remove', PASSWORD)).status).toBe(422);
  });

  it('takes the password to begin, so that a desk left open is not enough', async () => {
    const browser = server.browser();
    await browser.signIn('moderator');
    expect((await browser.ask('POST', '/api/staff/me/second-factor', { password: 'fel' })).status).toBe(422);
  });

  it('is asked for the code when the password is right, and never before', async () => {
    const { secret } = await enrolled();
    server.pass(STEP);
    const browser = server.browser();
    expect((await browser.signIn('moderator', 'fel')).body.code).toBe('wrong_name_or_password');
    expect((await browser.signIn('moderator', 'fel', codeAt(secret, server.now()))).body.code).toBe(
      'wrong_name_or_password',
    );
    expect(await browser.signIn('moderator')).toMatchObject({ status: 401, body: { code: 'code_needed' } });
    expect(browser.cookies.size).toBe(0);
    // Whoever has found out the password leaves a trace, though they come no further.
    const halfWay = async () => (await server.log.from(1)).filter(({ act }) => act === 'half-way').length;
    expect(await halfWay()).toBe(1);
    const code = codeAt(secret, server.now());
    expect((await browser.signIn('moderator', PASSWORD.password, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(
      200,
    );
    // On a device that they have signed in on it is how every sign-in begins.
    await browser.ask('DELETE', '/api/staff/session');
    expect((await browser.signIn('moderator')).body.code).toBe('code_needed');
    expect(await halfWay()).toBe(1);
  });

  it('is let in when a clock that was a day ahead has been set right', async () => {
    const { secret } = await enrolled();
    server.pass(24 * 60 * 60_000);
    const ahead = await server.browser().signIn('moderator', PASSWORD.password, codeAt(secret, server.now()));
    server.pass(STEP - 24 * 60 * 60_000);
    const code = codeAt(secret, server.now());
    const right = await server.browser().signIn('moderator', PASSWORD.password, code);
    const again = await server.browser().signIn('moderator', PASSWORD.password, code);
    expect([ahead, right, again].map(({ status }) => status)).toEqual([200, 200, 401]);
  });

  it('uses each code once: whoever saw it over a shoulder comes too late', async () => {
    const { secret } = await enrolled();
    const used = codeAt(secret, server.now());
    // The very code that it was taken into use with.
    expect((await server.browser().signIn('moderator', PASSWORD.password, used)).body.code).toBe('wrong_code');
    server.pass(STEP);
    const next = codeAt(secret, server.now());
    const both = await Promise.all([1, 2].map(() => server.browser().signIn('moderator', PASSWORD.password, next)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('gets in with a clock half a minute off, and not with one two minutes off', async () => {
    const { secret } = await enrolled();
    server.pass(10 * STEP);
    const withClockOff = (by: number) =>
      server.browser().signIn('moderator', PASSWORD.password, codeAt(secret, server.now() + by));
    expect((await withClockOff(-4 * STEP)).status).toBe(401);
    expect((await withClockOff(4 * STEP)).status).toBe(401);
    expect((await withClockOff(-STEP)).status).toBe(200);
    expect((await withClockOff(STEP)).status).toBe(200);
  });

  it('cannot be guessed: wrong codes are slowed down like wrong passwords, and stand in the log', async () => {
    await enrolled();
    const guesser = server.browser('198.51.100.7');
    for (let guess = 0; guess < 5; guess += 1)
      expect((await guesser.signIn('moderator', PASSWORD.password, '000000')).status).toBe(401);
    expect((await guesser.signIn('moderator', PASSWORD.password, '000000')).status).toBe(429);
    const failed = (await server.log.from(1)).filter(({ act }) => act === 'sign-in-failed');
    expect(failed).toHaveLength(5);
  });

  it('gets in without the app by a recovery code, each of them once, however it is written', async () => {
    const { recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    expect(first).toMatch(/^[0-9a-hj-km-np-tv-z]{4}(-[0-9a-hj-km-np-tv-z]{4}){3}$/);
    const browser = server.browser();
    expect((await browser.signIn('moderator', PASSWORD.password, first.toUpperCase())).status).toBe(200);
    expect((await server.browser().signIn('moderator', PASSWORD.password, first)).status).toBe(401);
    expect((await server.browser().signIn('moderator', PASSWORD.password, second.replaceAll('-', ' '))).status).toBe(
      200,
    );
    expect((await browser.ask('GET', '/api/staff/me/sessions')).body.recoveryCodesLeft).toBe(8);
  });
});

describe('whoever may choose', () => {
  it('adds the second step and does without it again', async () => {
    const browser = server.browser();
    expect((await browser.signIn('analytiker')).body.secondFactor).toBe('off');
    const password = 'lykta-analytiker-demo';
    const { secret = '' } = (await browser.ask('POST', '/api/staff/me/second-factor', { password })).body;
    const code = codeAt(secret, server.now());
    expect((await browser.ask('POST', '/api/staff/me/second-factor/code', { code })).status).toBe(200);
    expect((await server.browser().signIn('analytiker')).body.code).toBe('code_needed');
    expect((await browser.ask('POST', '/api/staff/me/second-factor/remove', { password })).status).toBe(204);
    expect((await server.browser().signIn('analytiker')).status).toBe(200);
  });
});

describe('a municipality', () => {
  it('where people really live asks two steps of moderators and administrators, or of whom it has set', () => {
    expect(secondFactorFor({ fictional: false })).toEqual(['moderator', 'admin']);
    expect(secondFactorFor({ fictional: false, secondFactor: ['analyst'] })).toEqual(['analyst']);
    expect(secondFactorFor({ fictional: true })).toEqual([]);
  });
});
