import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Right } from '#core/access/can.ts';
import { ROLES } from '#core/access/roles.ts';
import type { KnownRoute } from '#server/plugins/access.ts';
import { accessToken } from '../support/access-token.ts';
import { type DialoguesServer, type Staff, startDialogues } from '../support/dialogues-server.ts';
import { mayBy, TOKEN_RIGHTS } from '../support/role-rights.ts';
import { ROUTE_RIGHTS, rowOf } from '../support/route-rights.ts';

/** Every role against every route that the server really has, over HTTP. */

let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(1);
});
afterAll(() => server.close());

const named = (right: Right | 'anyone'): string => (right === 'anyone' ? right : right.join(' '));
const ofStaff = (): readonly KnownRoute[] => server.app.routeBook.filter(({ right }) => right !== 'anyone');

/** Asks for a route with values that lead nowhere and a body that says nothing: only whether one is let in counts. */
async function statusFor(who: Staff, { method, url }: Pick<KnownRoute, 'method' | 'url'>): Promise<number> {
  const path = url.replace(/:(\w+)/g, (_, name: string) => (name === 'version' ? '99' : 'finns-inte'));
  const body = method === 'GET' || method === 'HEAD' ? undefined : {};
  const answer = await server.fetch(who, method, path, body);
  await answer.arrayBuffer();
  return answer.status;
}

describe('the table of routes and rights', () => {
  it('has a row for every route of the server, and no row for one that there is not', () => {
    const found = Object.fromEntries(server.app.routeBook.map((route) => [rowOf(route), named(route.right)]));
    expect(found).toEqual(ROUTE_RIGHTS);
  });

  it('and the server describes each route of its API, as /api/openapi.json', async () => {
    const { paths } = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) =>
        rowOf({ method: method.toUpperCase(), url: path.replace(/\{(\w+)\}/g, ':$1') }),
      ),
    );
    const api = Object.keys(ROUTE_RIGHTS).filter((row) => / \/api\//.test(row));
    expect(described).toEqual(expect.arrayContaining(api));
    expect(api.length).toBeGreaterThan(80);
  });

  it('stops the start of a server with a route for staff that says no right', async () => {
    const { default: fastify } = await import('fastify');
    const { routeBook } = await import('#server/plugins/access.ts');
    const app = fastify();
    await app.register(routeBook);
    expect(() => app.get('/api/staff/nytt', async () => 'nytt')).toThrow(/GET \/api\/staff\/nytt/);
    expect(() => app.get('/api/moderation/nytt', { config: {} }, async () => 'nytt')).toThrow(/no right/);
    app.get('/api/staff/nytt', { config: { right: ['read', 'log'] } }, async () => 'nytt');
    await app.close();
  });
});

describe('who is not signed in', () => {
  it('is told to sign in at every route of staff, whatever else is wrong with what is asked', async () => {
    for (const route of ofStaff())
      expect([rowOf(route), await statusFor('nobody', route)]).toEqual([rowOf(route), 401]);
    expect(ofStaff().length).toBeGreaterThan(40);
  });

  it('is never asked to sign in where everybody may', async () => {
    const open = server.app.routeBook.filter(({ right }) => right === 'anyone');
    for (const route of open) {
      const status = await statusFor('nobody', route);
      expect([rowOf(route), status === 401 || status === 403]).toEqual([rowOf(route), false]);
    }
  });
});

describe.each(ROLES)('%s', (role) => {
  it('is let in where the table says so, and refused everywhere else', async () => {
    for (const route of ofStaff()) {
      const right = ROUTE_RIGHTS[rowOf(route)] ?? '';
      const status = await statusFor(role, route);
      const isLetIn = status !== 401 && status !== 403;
      expect([rowOf(route), status, isLetIn]).toEqual([rowOf(route), status, mayBy(role, right)]);
      if (!isLetIn) expect([rowOf(route), status]).toEqual([rowOf(route), 403]);
    }
  });
});

/** Overlays are no figures, and in no log. */
const isByToken = (route: KnownRoute): boolean =>
  TOKEN_RIGHTS.includes(ROUTE_RIGHTS[rowOf(route)] ?? '') && !route.url.startsWith('/api/insight/overlays');

describe.each(['municipality', 'polisen'])('a token of %s', (organisation) => {
  it('is let in where releases are read or fetched, refused at every other route of staff, and looked at nowhere else', async () => {
    const { token } = await accessToken(server, { organisation });
    const statusBy = async ({ method, url }: Pick<KnownRoute, 'method' | 'url'>): Promise<number> => {
      const path = url.replace(/:(\w+)/g, (_, name: string) => (name === 'version' ? '99' : 'finns-inte'));
      const body = method === 'GET' || method === 'HEAD' ? undefined : {};
      const answer = await server.fetch('nobody', method, path, body, { authorization: `Bearer ${token}` });
      await answer.arrayBuffer();
      return answer.status;
    };
    let letIn = 0;
    for (const route of server.app.routeBook) {
      const right = ROUTE_RIGHTS[rowOf(route)] ?? '';
      const status = await statusBy(route);
      const may = right === 'anyone' || isByToken(route);
      expect([rowOf(route), status, status !== 401 && status !== 403]).toEqual([rowOf(route), status, may]);
      if (!may) expect([rowOf(route), status]).toEqual([rowOf(route), 403]);
      if (isByToken(route)) letIn += 1;
    }
    expect(letIn).toBeGreaterThan(40);
  });
});

it('a trailing slash leads round no guard', async () => {
  for (const path of ['/api/staff/dialogues/', '/api/insight/releases/', '/api/staff/log/', '/api/staff/LOG'])
    expect([401, 404]).toContain((await server.fetch('nobody', 'GET', path)).status);
});
