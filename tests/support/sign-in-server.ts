import type { FastifyInstance } from 'fastify';
import type { Role } from '#core/access/roles.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { Passkeys } from '#db/work/passkeys.ts';
import type { SecondFactors } from '#db/work/second-factors.ts';
import { ownAccountPart } from '#server/staff/own-account.ts';
import type { ProviderSettings } from '#server/staff/provider.ts';
import { startDeskApp } from './desk-app.ts';

export interface SignInServer {
  readonly app: FastifyInstance;
  readonly accounts: AccountStore;
  readonly factors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly log: AuditLog;
  /** Moves the clock on by so many milliseconds. */
  pass(milliseconds: number): void;
  now(): number;
  /** A browser somewhere, with the cookies that it has been given. */
  browser(from?: string): Browser;
  close(): Promise<void>;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  ask(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<{ status: number; body: Answer; wait: number; leadsTo: string }>;
  signIn(name: string, password?: string, code?: string): Promise<{ status: number; body: Answer; wait: number }>;
}

export interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly secret?: string;
  readonly address?: string;
  readonly secondFactor?: string;
  readonly first?: string | null;
  readonly name?: string;
  readonly title?: string;
  readonly role?: string;
  readonly byProvider?: boolean;
  readonly next?: string;
  readonly challenge?: string;
  readonly passkeys?: readonly { readonly id: string; readonly name: string }[];
  readonly hasApp?: boolean;
  readonly recoveryCodes?: readonly string[];
  readonly recoveryCodesLeft?: number;
  readonly sessions?: readonly { readonly id: string; readonly device: string; readonly isThis: boolean }[];
}

/** Sign-in and one's own account on a real work store, with a clock that is moved by hand. `factorFor`: who must have two steps. */
export async function startSignIn(
  factorFor: readonly Role[] = [],
  settings: { readonly address?: string; readonly provider?: ProviderSettings } = {},
): Promise<SignInServer> {
  let now = Date.UTC(2026, 2, 1, 9);
  const clock = (): number => now;
  const { app, stores, close } = await startDeskApp(clock, { factorFor, ...settings });
  const { accounts, factors, passkeys, log } = stores;
  await app.register(ownAccountPart, { ...stores, issuer: 'Lykta Ljusköping' });
  app.get('/words', { config: { right: ['read', 'moderation'] } }, async () => 'words');

  const browser = (from = '192.0.2.1'): Browser => {
    const cookies = new Map<string, string>();
    const ask: Browser['ask'] = async (method, url, body) => {
      const reply = await app.inject({
        method,
        url,
        remoteAddress: from,
        cookies: Object.fromEntries(cookies),
        headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' },
        ...(body === undefined ? {} : { payload: body }),
      });
      for (const { name, value } of reply.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const isJson = String(reply.headers['content-type']).includes('json');
      return {
        status: reply.statusCode,
        body: isJson ? reply.json() : {},
        wait: Number(reply.headers['retry-after'] ?? 0),
        leadsTo: reply.headers.location ?? '',
      };
    };
    return {
      cookies,
      ask,
      signIn: (name, password = `lykta-${name}-demo`, code) =>
        ask('POST', '/api/staff/sessions', { name, password, ...(code === undefined ? {} : { code }) }),
    };
  };
  return {
    app,
    accounts,
    factors,
    passkeys,
    log,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    now: clock,
    browser,
    close,
  };
}
