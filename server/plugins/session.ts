import type { FastifyReply, FastifyRequest } from 'fastify';
import type { First } from '#core/access/first.ts';
import type { Role } from '#core/access/roles.ts';
import type { Clock } from '#core/base/time.ts';
import type { Account } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { type Begun, type OwnSession, SessionStore, type SignedIn, sessionId } from '#db/work/sessions.ts';
import { RefusalError } from '../errors.ts';
import { clearToken, hashOfToken, newToken, setToken, tokenOf } from './token-cookie.ts';

const SESSION = { name: 'lykta_session', path: '/' } as const;
const idleMilliseconds = 60 * 60_000;
const longestMilliseconds = 12 * 60 * 60_000;
/** A clock that is put right may go back by so much; a session from later than that was written by a clock gone wrong. */
const aheadMilliseconds = 5 * 60_000;
/** How often a session in use is written down, so that reading costs no write. */
const touchMilliseconds = 60_000;

/** Sessions of staff: a random token in an HttpOnly cookie, of which only the hash is stored. */
export class Sessions {
  readonly #store: SessionStore;
  readonly #log: AuditLog;
  readonly #municipality: string;
  readonly #clock: Clock;
  readonly #factorFor: readonly Role[];

  /** `factorFor`: roles that may do nothing but see to their own sign-in until it has a second factor. */
  constructor(store: SessionStore, log: AuditLog, municipality: string, clock: Clock, factorFor: readonly Role[] = []) {
    this.#factorFor = factorFor;
    this.#store = store;
    this.#log = log;
    this.#municipality = municipality;
    this.#clock = clock;
  }

  /** A new token for each sign-in: whatever the browser held before ends, so that nobody can lay one ready for somebody. */
  async start(account: Account, begun: Begun, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const now = this.#clock();
    const before = tokenOf(request, SESSION);
    const token = newToken();
    await this.#log.addWith({ account, act: 'sign-in', thing: 'session', object: begun.way }, async (work) => {
      const store = new SessionStore(work);
      if (before !== undefined) await store.end(hashOfToken(before));
      await store.sweep(now - longestMilliseconds);
      await store.start(hashOfToken(token), account, now, begun);
    });
    setToken(request, reply, { ...SESSION, token, seconds: longestMilliseconds / 1000 });
  }

  /** Signs out. Returns who was signed in, or null. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null> {
    const token = tokenOf(request, SESSION);
    const signedIn = await this.signedIn(request);
    if (token !== undefined && signedIn !== null)
      await this.#log.addWith({ account: signedIn.account, act: 'sign-out', thing: 'session' }, (work) =>
        new SessionStore(work).end(hashOfToken(token)),
      );
    clearToken(request, reply, SESSION);
    return signedIn;
  }

  /** What somebody must see to before they may do anything else; null when nothing. */
  firstOf({ account, way, twoSteps }: Pick<SignedIn, 'account' | 'way' | 'twoSteps'>): First | null {
    if (way === 'password' && account.passwordUntil !== null) return 'password';
    return this.mustHaveFactor(account.role) && !twoSteps ? 'second-factor' : null;
  }

  mustHaveFactor(role: Role): boolean {
    return this.#factorFor.includes(role);
  }

  /** The sessions of whoever asks, the latest seen first, and which of them asks. */
  async own(
    account: Account,
    request: FastifyRequest,
  ): Promise<readonly (OwnSession & { readonly isThis: boolean })[]> {
    const now = this.#clock();
    const token = tokenOf(request, SESSION);
    const current = token === undefined ? null : sessionId(hashOfToken(token));
    const found = await this.#store.of(account.id, now - longestMilliseconds, now - idleMilliseconds);
    return found.map((session) => ({ ...session, isThis: session.id === current }));
  }

  /** Ends all of an account's sessions. */
  async endOf(account: Account): Promise<void> {
    await this.#store.endOf(account.id);
  }

  /** Ends every other session of whoever asks, in a transaction; for the one that goes on, use `start`. */
  async endOthers(work: WorkDb, account: Account, request: FastifyRequest): Promise<void> {
    const token = tokenOf(request, SESSION) ?? '';
    await new SessionStore(work).endOf(account.id, { exceptTokenHash: hashOfToken(token) });
  }

  /** Who is signed in, or null. */
  async signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    const token = tokenOf(request, SESSION);
    if (token === undefined) return null;
    const now = this.#clock();
    const session = await this.#store.current(this.#municipality, hashOfToken(token), {
      startedAfter: now - longestMilliseconds,
      seenAfter: now - idleMilliseconds,
      notAfter: now + aheadMilliseconds,
    });
    if (session === null) return null;
    if (now - session.seenAt > touchMilliseconds) await this.#store.touch(hashOfToken(token), now);
    return session;
  }
}

export const signInFirst = (): RefusalError =>
  new RefusalError(401, 'sign_in_first', {
    sv: 'Logga in först.',
    lattlast: 'Logga in först.',
    en: 'Sign in first.',
  });

export const notAllowed = (): RefusalError =>
  new RefusalError(403, 'not_allowed', {
    sv: 'Din roll får inte göra det här.',
    lattlast: 'Du får inte göra det här.',
    en: 'Your role may not do this.',
  });

export const fromElsewhere = (): RefusalError =>
  new RefusalError(403, 'from_elsewhere', {
    sv: 'Det kom från en annan webbplats, och gjordes därför inte. Gör det på personalens egna sidor.',
    lattlast: 'Det kom från en annan webbplats. Gör det på personalens sidor.',
    en: 'This came from another site, and was not done. Do it on the pages of staff.',
  });

export const passwordFirst = (): RefusalError =>
  new RefusalError(403, 'password_first', {
    sv: 'Välj ett eget lösenord först, på sidan Ditt konto.',
    lattlast: 'Välj ett eget lösenord först. Det gör du på sidan Ditt konto.',
    en: 'Choose a password of your own first, on the page Your account.',
  });

export const factorFirst = (): RefusalError =>
  new RefusalError(403, 'second_factor_first', {
    sv: 'Din roll kräver inloggning i två steg. Lägg till det på sidan Ditt konto.',
    lattlast: 'Du måste logga in i två steg. Lägg till det på sidan Ditt konto.',
    en: 'Your role takes a sign-in in two steps. Add it on the page Your account.',
  });
