import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitsPassword, hashPassword } from '#server/staff/password.ts';
import { type DeskApp, sessionOf, startDeskApp } from '../../support/desk-app.ts';

let now = Date.UTC(2026, 2, 1, 9);
let desk: DeskApp;
let app: FastifyInstance;

beforeEach(async () => {
  now = Date.UTC(2026, 2, 1, 9);
  desk = await startDeskApp(() => now);
  ({ app } = desk);
  app.get('/figures', { config: { right: ['export', 'release'] } }, async () => 'figures');
});

afterEach(() => desk.close());

const signIn = (name: string, password: string) =>
  app.inject({ method: 'POST', url: '/api/staff/sessions', payload: { name, password } });

const cookieOf = (role: string): Promise<Record<string, string>> => sessionOf(app, role);

describe('staff', () => {
  it('sign in, are known, and sign out again', async () => {
    const response = await signIn('analytiker', 'lykta-analytiker-demo');
    expect(response.statusCode).toBe(200);
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const cookies = { [response.cookies[0]?.name ?? '']: response.cookies[0]?.value ?? '' };
    expect((await app.inject({ url: '/api/staff/me', cookies })).json()).toMatchObject({ role: 'analyst' });
    await app.inject({ method: 'DELETE', url: '/api/staff/session', cookies });
    expect((await app.inject({ url: '/api/staff/me', cookies })).statusCode).toBe(401);
  });

  it('get the same answer for a wrong name and a wrong password', async () => {
    const wrongName = await signIn('ingen', 'lykta-analytiker-demo');
    const wrongPassword = await signIn('analytiker', 'fel');
    expect(wrongName.statusCode).toBe(401);
    expect(wrongPassword.json()).toEqual(wrongName.json());
  });

  it('are signed out when the clock had been ahead, and keep no session that outlives its hours', async () => {
    now += 30 * 86_400_000;
    const cookies = await cookieOf('analyst');
    expect((await app.inject({ url: '/figures', cookies })).statusCode).toBe(200);
    now -= 30 * 86_400_000;
    expect((await app.inject({ url: '/figures', cookies })).statusCode).toBe(401);
    expect((await app.inject({ url: '/figures', cookies: await cookieOf('analyst') })).statusCode).toBe(200);
  });

  it('are signed out after an hour at rest', async () => {
    const cookies = await cookieOf('analyst');
    now += 59 * 60_000;
    expect((await app.inject({ url: '/figures', cookies })).statusCode).toBe(200);
    now += 59 * 60_000;
    expect((await app.inject({ url: '/figures', cookies })).statusCode).toBe(200);
    now += 61 * 60_000;
    expect((await app.inject({ url: '/figures', cookies })).statusCode).toBe(401);
  });

  it('see what their role lets them and nothing else', async () => {
    expect((await app.inject('/figures')).statusCode).toBe(401);
    expect((await app.inject({ url: '/figures', cookies: await cookieOf('analyst') })).statusCode).toBe(200);
    expect((await app.inject({ url: '/figures', cookies: await cookieOf('moderator') })).statusCode).toBe(403);
  });

  it('leave a line in the log for what they look at and take out, and for what they are refused', async () => {
    await app.inject('/figures?orsak=BEL');
    await app.inject({ url: '/figures?orsak=BEL', cookies: await cookieOf('moderator') });
    expect((await desk.stores.log.from(1)).map(({ act }) => act)).toEqual(['sign-in', 'refused']);
    await app.inject({ url: '/figures?orsak=BEL', cookies: await cookieOf('analyst') });
    const analyst = await desk.stores.accounts.byName('ljuskoping', 'analytiker');
    expect((await desk.stores.log.from(3)).at(-1)).toMatchObject({
      municipality: 'ljuskoping',
      account: analyst?.id,
      role: 'analyst',
      act: 'export',
      thing: 'release',
      address: '/figures?orsak=BEL',
      at: now,
    });
  });

  it('leave a line when they come, go, and fail to come in, and never what they typed', async () => {
    const cookies = await cookieOf('analyst');
    await app.inject({ method: 'DELETE', url: '/api/staff/session', cookies });
    await signIn('analytiker', 'mitt hemliga lösenord');
    await signIn('mitt hemliga lösenord', 'analytiker');
    const analyst = await desk.stores.accounts.byName('ljuskoping', 'analytiker');
    const entries = await desk.stores.log.from(1);
    expect(entries.map(({ act, account, object }) => [act, account, object])).toEqual([
      ['sign-in', analyst?.id, 'password'],
      ['sign-out', analyst?.id, null],
      ['sign-in-failed', null, analyst?.id],
      ['sign-in-failed', null, null],
    ]);
    expect(JSON.stringify(entries)).not.toContain('hemliga');
  });

  it('leave no token in the store: a stolen file signs nobody in', async () => {
    const cookies = await cookieOf('admin');
    const rows = JSON.stringify(await desk.db.selectFrom('session').selectAll().execute());
    for (const token of Object.values(cookies)) expect(rows).not.toContain(token);
  });
});

describe('a password', () => {
  it('fits its own hash, and no other does', async () => {
    const hash = await hashPassword('hemligt å');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await fitsPassword('hemligt å', hash)).toBe(true);
    expect(await fitsPassword('hemligt a', hash)).toBe(false);
    expect(await fitsPassword('hemligt å', 'klartext')).toBe(false);
  });
});
