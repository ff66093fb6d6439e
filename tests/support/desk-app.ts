import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyServerOptions, type LightMyRequestResponse } from 'fastify';
import type { Role } from '#core/access/roles.ts';
import type { Clock } from '#core/base/time.ts';
import { Counts } from '#db/limits/counts.ts';
import { AccessTokens } from '#db/work/access-tokens.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { KnownDevices } from '#db/work/known-devices.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { Passkeys } from '#db/work/passkeys.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { SessionStore } from '#db/work/sessions.ts';
import { accessPart } from '#server/plugins/access.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';
import { Sessions } from '#server/plugins/session.ts';
import { Tokens } from '#server/plugins/tokens.ts';
import { DEMO_ACCOUNTS, ensureDemoAccounts } from '#server/staff/demo-accounts.ts';
import type { SignInStores } from '#server/staff/let-in.ts';
import { PasskeyCheck, passkeyHomeOf } from '#server/staff/passkey-check.ts';
import { Provider, type ProviderSettings } from '#server/staff/provider.ts';
import { providerSignInPart } from '#server/staff/provider-sign-in.ts';
import { Seals } from '#server/staff/seals.ts';
import { signInPart } from '#server/staff/sign-in.ts';

export interface DeskApp {
  readonly app: FastifyInstance;
  readonly db: WorkDb;
  readonly stores: SignInStores;
  close(): Promise<void>;
}

/**
 * The sign-in of Ljusköping's staff and the guard of their routes, on a real work store. What is to be tried is registered on
 * `app`. `factorFor`: who must have two steps.
 */
export async function startDeskApp(
  clock: Clock,
  {
    factorFor = [],
    address = null,
    provider = null,
    ...options
  }: FastifyServerOptions & {
    readonly factorFor?: readonly Role[];
    readonly address?: string | null;
    readonly provider?: ProviderSettings | null;
  } = {},
): Promise<DeskApp> {
  const municipality = 'ljuskoping';
  const db = await openWorkDb(':memory:');
  const accounts = new AccountStore(db);
  const organisations = new OrganisationStore(db);
  await ensureDemoAccounts({ accounts, organisations }, municipality, clock());
  const log = new AuditLog(db, municipality, clock);
  const sessions = new Sessions(new SessionStore(db), log, municipality, clock, factorFor);
  const app = fastify(options);
  app.decorate('pages', null);
  answerRefusals(app);
  await app.register(cookie);
  const counts = await Counts.open(':memory:', clock);
  const tokens = new Tokens(new AccessTokens(db, municipality), log, counts, clock);
  await app.register(accessPart, { sessions, tokens, log, clock });
  const factors = new SecondFactors(db);
  const devices = new KnownDevices(db);
  const passkeys = new Passkeys(db);
  const seals = new Seals(clock);
  const home = passkeyHomeOf(address, 'Lykta Ljusköping');
  const stores: SignInStores = {
    accounts,
    organisations,
    factors,
    passkeys,
    devices,
    sessions,
    log,
    municipality,
    clock,
    seals,
    passkeyCheck: home === null ? null : new PasskeyCheck(home, { passkeys, seals, clock }),
    provider: provider === null ? null : new Provider(provider),
  };
  await app.register(signInPart, stores);
  await app.register(providerSignInPart, stores);
  return {
    app,
    db,
    stores,
    async close() {
      await app.close();
      await counts.close();
      await db.destroy();
    },
  };
}

/** The cookies of whoever signs in to the demo account of a role. */
export async function sessionOf(app: FastifyInstance, role: string): Promise<Record<string, string>> {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`no demo account for ${role}`);
  const payload = { name: account.name, password: account.password };
  const { cookies } = await app.inject({ method: 'POST', url: '/api/staff/sessions', payload });
  return Object.fromEntries(cookies.map(({ name, value }) => [name, value]));
}

/** Asks a desk's routes as somebody who signs in by a demo name, or as nobody (null). */
export interface Asker {
  ask(
    who: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<LightMyRequestResponse>;
  /** Everybody signs in anew at their next question: the clock has been moved past what a session lasts. */
  forget(): void;
}

export function askerOf(app: FastifyInstance): Asker {
  const sessions = new Map<string, Record<string, string>>();
  const sessionOfName = async (name: string): Promise<Record<string, string>> => {
    const known = sessions.get(name);
    if (known !== undefined) return known;
    const payload = { name, password: `lykta-${name}-demo` };
    const { cookies } = await app.inject({ method: 'POST', url: '/api/staff/sessions', payload });
    const session = Object.fromEntries(cookies.map((one) => [one.name, one.value]));
    sessions.set(name, session);
    return session;
  };
  return {
    async ask(who, method, url, body) {
      const cookies = who === null ? {} : await sessionOfName(who);
      return app.inject({ method, url, cookies, ...(body === undefined ? {} : { payload: body }) });
    },
    forget: () => sessions.clear(),
  };
}
