import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';

/** What the server tells a browser to keep to, and what it does where the browser says that something comes from elsewhere. */

let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(1);
});
afterAll(() => server.close());

const [account] = DEMO_ACCOUNTS.filter(({ role }) => role === 'coordinator');
const body = JSON.stringify({ name: account?.name, password: account?.password });
const signIn = (headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${server.address}/api/staff/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('the cookies of staff', () => {
  it('are for us alone, for no script and for no other site', async () => {
    const reply = await signIn({ 'x-forwarded-proto': 'https' });
    expect(reply.status).toBe(200);
    const cookies = reply.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThanOrEqual(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Strict/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).not.toMatch(/; Domain/);
    }
    const { name, title, role } = (await reply.json()) as Readonly<Record<string, string>>;
    expect([name, title, role]).toEqual([account?.name, expect.any(String), 'coordinator']);
  });

  it('have a name over TLS that no other host and nothing without TLS can set, and open what they should', async () => {
    const cookies = (await signIn({ 'x-forwarded-proto': 'https' })).headers.getSetCookie();
    const names = cookies.map((cookie) => cookie.split('=')[0]);
    expect(names).toEqual(expect.arrayContaining(['__Host-lykta_session', '__Secure-lykta_enhet']));
    const session = cookies.find((cookie) => cookie.startsWith('__Host-'))?.split(';')[0] ?? '';
    expect(cookies.find((cookie) => cookie.startsWith('__Host-'))).toMatch(/; Path=\/(;|$)/);
    const me = (cookie: string, proto: string) =>
      fetch(`${server.address}/api/staff/me`, { headers: { cookie, 'x-forwarded-proto': proto } });
    expect((await me(session, 'https')).status).toBe(200);
    // One that was laid in the browser by whoever can write a cookie without TLS is no session.
    expect((await me(session.replace('__Host-', ''), 'https')).status).toBe(401);
    const ended = await fetch(`${server.address}/api/staff/session`, {
      method: 'DELETE',
      headers: { cookie: session, 'x-forwarded-proto': 'https' },
    });
    expect(ended.headers.getSetCookie().join()).toMatch(/__Host-lykta_session=;.*Secure/);
    expect((await me(session, 'https')).status).toBe(401);
  });
});

describe('another site that lets somebody’s browser ask', () => {
  it('is refused what changes something, before anything is looked at', async () => {
    for (const site of ['cross-site', 'same-site', 'something new']) {
      const reply = await signIn({ 'sec-fetch-site': site });
      expect([site, reply.status, ((await reply.json()) as { code: string }).code]).toEqual([
        site,
        403,
        'from_elsewhere',
      ]);
      expect(reply.headers.getSetCookie()).toEqual([]);
    }
    for (const site of ['same-origin', 'none']) expect((await signIn({ 'sec-fetch-site': site })).status).toBe(200);
    for (const { method, url, right } of server.app.routeBook) {
      if (right === 'anyone' || method === 'GET' || method === 'HEAD') continue;
      const reply = await fetch(`${server.address}${url.replaceAll(/:\w+/g, 'x')}`, {
        method,
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      await reply.arrayBuffer();
      expect([method, url, reply.status]).toEqual([method, url, 403]);
    }
  });

  it('is told by no header that it may read an answer', async () => {
    for (const path of ['/health', '/api/dialogue', '/api/results/releases', '/api/staff/me', '/finns-inte']) {
      const headers = { origin: 'https://elsewhere.example' };
      const reply = await fetch(server.address + path, { headers });
      expect(reply.headers.get('access-control-allow-origin'), path).toBeNull();
      const before = await fetch(server.address + path, {
        method: 'OPTIONS',
        headers: { ...headers, 'access-control-request-method': 'POST' },
      });
      expect(before.headers.get('access-control-allow-origin'), path).toBeNull();
    }
  });
});

describe('every answer', () => {
  it('has its type taken at its word, and says nothing of where somebody came from', async () => {
    for (const path of [
      '/health',
      '/api/dialogue',
      '/api/results/releases',
      '/api/staff/me',
      '/enkel/',
      '/finns-inte',
    ]) {
      const reply = await fetch(server.address + path);
      await reply.arrayBuffer();
      expect(reply.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(reply.headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(reply.headers.get('content-type'), path).toMatch(/^(application\/json|text\/html); charset=utf-8$/);
    }
  });

  it('answers no TRACE', async () => {
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () =>
        socket.end('TRACE /health HTTP/1.1\r\nhost: x\r\ncookie: hemlig=1\r\nconnection: close\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (chunk) => (text += chunk));
      socket.once('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(said).not.toContain('hemlig');
  });
});
