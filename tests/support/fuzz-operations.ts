import { can, type Right } from '#core/access/can.ts';
import { ROLES, type Role } from '#core/access/roles.ts';
import type { Schema } from './fuzz-schema.ts';
import { ROUTE_RIGHTS, rowOf } from './route-rights.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One thing that can be asked of the server. */
export interface Operation {
  /** "PUT /api/staff/dialogues/{dialogue}". */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The schema of a JSON body; null where the description has none. */
  readonly body: Schema | null;
  /** Who may; null: anybody. */
  readonly roles: readonly Role[] | null;
  /** How often it is asked, beside others. */
  readonly weight: number;
}

/** What costs the server a tenth of a second and more by design is asked more seldom. */
const SELDOM: Readonly<Record<string, number>> = {
  'POST /api/staff/sessions': 0.25,
  'POST /api/staff/me/password': 0.25,
  'POST /api/staff/me/second-factor': 0.25,
  'POST /api/staff/me/second-factor/remove': 0.25,
  'POST /api/staff/me/passkeys/options': 0.25,
  'POST /api/staff/me/passkeys/remove': 0.25,
  'GET /api/staff/log.csv': 0.05,
};

/** Of the built pages and their parts, each of which is a route, as often as of so many others together. */
const OF_PAGES = 6;

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

interface DescribedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** Every operation of the server's own description, and every route that it leaves out (pages and what leads on to them). */
export function operationsOf(
  described: Described,
  routes: readonly { readonly method: string; readonly url: string }[],
): readonly Operation[] {
  const found = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const upper = method.toUpperCase();
      return {
        name: `${upper} ${path}`,
        method: upper,
        path,
        parameters,
        body: requestBody?.content['application/json']?.schema ?? null,
        roles: rolesOf(upper, path),
        weight: SELDOM[`${upper} ${path}`] ?? 1,
      };
    }),
  );
  const names = new Set(found.map(({ name }) => name));
  const left = routes
    .map(({ method, url }) => ({ method, path: url.replace(/:(\w+)/g, '{$1}') }))
    .filter(({ method, path }) => method !== 'HEAD' && !names.has(`${method} ${path}`))
    // A prefix is met with and without its slash.
    .filter(({ method, path }) => !names.has(`${method} ${path}/`));
  const hidden = left.map(({ method, path }): Operation => {
    const parameters = [...path.matchAll(/\{(\w+)\}|\*/g)].map(
      ([, name = '*']): Parameter => ({ name, in: 'path', schema: { type: 'string' } }),
    );
    const name = method === 'GET' ? 'GET (built pages and their parts)' : `${method} ${path}`;
    return { name, method, path, parameters, body: null, roles: rolesOf(method, path), weight: OF_PAGES / left.length };
  });
  return [...found, ...hidden];
}

function rolesOf(method: string, path: string): readonly Role[] | null {
  const right = ROUTE_RIGHTS[rowOf({ method, url: path.replace(/\{(\w+)\}/g, ':$1') })] ?? 'anyone';
  if (right === 'anyone') return null;
  const [action, thing] = right.split(' ') as unknown as Right;
  return ROLES.filter((role) => can(role, action, thing));
}
