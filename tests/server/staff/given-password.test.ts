import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastDayOfGiven } from '#core/access/given-password.ts';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import { dayOf } from '#core/base/time.ts';
import { hashPassword } from '#server/staff/password.ts';
import { type Browser, type SignInServer, startSignIn } from '../../support/sign-in-server.ts';

const GIVEN = 'TzQ2m8VbKp1sXw4RcYd7';
const OWN = 'grodan hoppar över stenmuren';
const DAY = 86_400_000;

/** Anna has been given a password by whoever makes the accounts, and moderators must sign in in two steps. */
let server: SignInServer;
let anna: Browser;
beforeEach(async () => {
  server = await startSignIn(['moderator']);
  const today = dayOf(server.now());
  await server.accounts.put(
    {
      id: randomUUID(),
      municipality: 'ljuskoping',
      name: 'anna',
      title: 'Anna Ek',
      role: 'moderator',
      organisation: MUNICIPALITY_ITSELF,
      passwordHash: await hashPassword(GIVEN),
      passwordUntil: lastDayOfGiven(today),
    },
    today,
  );
  anna = server.browser();
});
afterEach(() => server.close());

const choose = (next: string) => anna.ask('POST', '/api/staff/me/password', { password: GIVEN, next });

describe('whoever was given a password', () => {
  it('does nothing before they have chosen one of their own, and then what their role must see to', async () => {
    expect((await anna.signIn('anna', GIVEN)).body.first).toBe('password');
    expect(await anna.ask('GET', '/words')).toMatchObject({ status: 403, body: { code: 'password_first' } });
    expect((await anna.ask('GET', '/api/staff/me')).body.first).toBe('password');
    expect(await choose(GIVEN)).toMatchObject({ status: 422, body: { code: 'same-password' } });
    expect((await anna.ask('GET', '/words')).status).toBe(403);

    expect((await choose(OWN)).status).toBe(204);
    expect(await anna.ask('GET', '/words')).toMatchObject({ status: 403, body: { code: 'second_factor_first' } });
    expect((await anna.ask('GET', '/api/staff/me')).body.first).toBe('second-factor');
    // Their own is good for as long as they like.
    server.pass(400 * DAY);
    expect((await server.browser().signIn('anna', OWN)).body.first).toBe('second-factor');
  });

  it('has two weeks for it, and hears then whom to ask: nobody else does', async () => {
    server.pass(14 * DAY);
    expect((await anna.signIn('anna', GIVEN)).status).toBe(200);
    server.pass(DAY);
    const late = await server.browser().signIn('anna', GIVEN);
    expect(late).toMatchObject({ status: 401, body: { code: 'password_out_of_date' } });
    expect(late.body.message).toContain('Be den som sköter era inloggningar om ett nytt');
    expect((await server.browser().signIn('anna', 'fel')).body.code).toBe('wrong_name_or_password');
    expect((await server.log.from(1)).map(({ act }) => act)).toEqual(['sign-in', 'sign-in-failed', 'sign-in-failed']);
  });

  it('is given another one by whoever makes the accounts, and the same holds of that', async () => {
    await anna.signIn('anna', GIVEN);
    await choose(OWN);
    const account = await server.accounts.byName('ljuskoping', 'anna');
    await server.accounts.setPassword(account?.id ?? '', await hashPassword(GIVEN), dayOf(server.now()));
    expect((await server.browser().signIn('anna', GIVEN)).body.first).toBe('password');
  });
});
