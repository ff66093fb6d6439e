import type { KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, type JWK, Provider } from 'oidc-provider';
import type { ProviderSettings } from '#server/staff/provider.ts';

/** Somebody whom the provider knows, and what it says of them. */
export interface Person {
  readonly name?: string;
  readonly preferred_username?: string;
  readonly email?: string;
  readonly roles?: unknown;
}

export interface OwnProvider {
  readonly issuer: string;
  readonly settings: ProviderSettings;
  /** By subject. May be changed while it runs. */
  readonly people: Map<string, Person>;
  /** A browser that goes to the provider as somebody and comes back: the address that it is led back to. */
  signIn(leadsTo: string, subject: string, how?: HowSignedIn): Promise<string>;
  close(): Promise<void>;
}

export interface HowSignedIn {
  readonly amr?: readonly string[];
  readonly acr?: string;
  /** Presses "cancel" instead. */
  readonly cancels?: boolean;
  /** What the browser keeps of the provider, so that it is known there the next time. */
  readonly jar?: Map<string, string>;
}

const CLIENT = { id: 'lykta', secret: 'a-secret-of-the-tests' };

/**
 * A real OpenID provider (panva's oidc-provider) on a port of this machine, with a sign-in page where one says who one is. Roles
 * are in the ID token, as Entra ID and Keycloak put them there. `key`: what it signs with (RSA).
 */
export async function startProvider(
  lykta: string,
  { port = 0, key = null as KeyObject | null } = {},
): Promise<OwnProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, configurationOf(people, lykta, key));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/inloggning/')) void interaction(provider, people, request, response);
    else answer(request, response);
  });
  return {
    issuer,
    settings: {
      name: 'Provstads kommun',
      issuer,
      clientId: CLIENT.id,
      secret: CLIENT.secret,
      address: lykta,
      roleClaim: 'roles',
      roles: [
        { value: 'Lykta.Moderator', role: 'moderator' },
        { value: 'Lykta.Analytiker', role: 'analyst' },
      ],
      twoSteps: { amr: ['mfa'] },
    },
    people,
    signIn: (leadsTo, subject, how = {}) => signInAt(issuer, lykta, leadsTo, subject, how),
    close: () => closed(server),
  };
}

const configurationOf = (people: ReadonlyMap<string, Person>, lykta: string, key: KeyObject | null): Configuration => ({
  // By one name, whichever it is.
  ...(key === null ? {} : { jwks: { keys: [{ ...(key.export({ format: 'jwk' }) as JWK), kid: 'k', use: 'sig' }] } }),
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${lykta}/api/staff/sessions/provider/answer`],
      post_logout_redirect_uris: [`${lykta}/personal/`, `${lykta}/en/personal/`],
    },
  ],
  claims: { openid: ['sub', 'amr', 'acr', 'auth_time'], profile: ['name', 'preferred_username', 'email', 'roles'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_context, { uid }) => `/inloggning/${uid}` },
  cookies: { keys: ['a-key-of-the-tests'] },
  pkce: { required: () => true },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 3_600, Grant: 3_600 },
  findAccount: (_context, sub) =>
    people.has(sub) ? { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) } : undefined,
  // Whoever works there has agreed once and for all.
  async loadExistingGrant(context) {
    const { provider, session, client } = context.oidc;
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: client?.clientId ?? '' });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

/** The provider's own sign-in page: who one is, and whether a second step was taken there. */
async function interaction(
  provider: Provider,
  people: ReadonlyMap<string, Person>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    const chosen = [...people].map(([subject, { name }]) => `<option value="${subject}">${name ?? subject}</option>`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="sv"><title>Provleverantören</title><h1>Provleverantören</h1><form method="post">
      <label>Vem är du? <select name="subject">${chosen.join('')}</select></label>
      <label><input type="checkbox" name="amr" value="mfa"> Två steg</label>
      <button>Fortsätt</button><button name="cancels" value="yes">Avbryt</button></form>`,
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const login = {
    accountId: form.get('subject') ?? '',
    amr: form.getAll('amr'),
    ...(form.has('acr') ? { acr: form.get('acr') ?? '' } : {}),
  };
  const result = form.has('cancels') ? { error: 'access_denied', error_description: 'cancelled' } : { login };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** Follows the provider from page to page with a cookie jar of its own, until it leads back to Lykta. */
async function signInAt(
  issuer: string,
  lykta: string,
  leadsTo: string,
  subject: string,
  { amr = [], acr, cancels = false, jar = new Map() }: HowSignedIn,
): Promise<string> {
  let next = leadsTo;
  for (let steps = 0; steps < 10; steps += 1) {
    const isForm = next.includes('/inloggning/');
    const form = new URLSearchParams([['subject', subject], ...amr.map((one) => ['amr', one])]);
    if (acr !== undefined) form.set('acr', acr);
    if (cancels) form.set('cancels', 'yes');
    const answer = await fetch(next, {
      method: isForm ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(isForm ? { body: form.toString() } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answers ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
    next = new URL(location, issuer).href;
    if (next.startsWith(lykta)) return next;
  }
  throw new Error('the provider leads round and round');
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
