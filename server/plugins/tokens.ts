import { randomBytes } from 'node:crypto';
import { TOKEN_PREFIX } from '#core/access/tokens.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Counts } from '#db/limits/counts.ts';
import { type AccessToken, type AccessTokens, isGoodOn } from '#db/work/access-tokens.ts';
import type { AuditLog, LoggedAct } from '#db/work/audit-log.ts';
import { comeAgain } from '../later.ts';
import { hashOfToken } from './token-cookie.ts';

/** Requests with one token within ten minutes: a map that is panned, or every file of every release, and no more. */
export const BY_TOKEN = { most: 3_000, within: 10 * 60_000 } as const;

/** What the log calls whoever comes by a token. */
export const TOKEN_ROLE = 'token';

/** A token as it is shown once: 256 random bits behind what secrets of ours begin with. */
export const newAccessToken = (): string => TOKEN_PREFIX + randomBytes(32).toString('base64url');

/** Programs that come with a token instead of a session. */
export class Tokens {
  readonly #store: AccessTokens;
  readonly #log: AuditLog;
  readonly #counts: Counts;
  readonly #clock: Clock;
  /** What has been logged on a day, by token and address. */
  #logged: { readonly day: Day; readonly lines: Map<string, Promise<unknown>> } = { day: '', lines: new Map() };

  constructor(store: AccessTokens, log: AuditLog, counts: Counts, clock: Clock) {
    this.#store = store;
    this.#log = log;
    this.#counts = counts;
    this.#clock = clock;
  }

  /** The token, if it is good today; null where it is not. Throws 429 where it has come too often. */
  async good(token: string): Promise<AccessToken | null> {
    const found = await this.#store.byHash(hashOfToken(token));
    if (found === null || !isGoodOn(found, dayOf(this.#clock()))) return null;
    const { times, left } = await this.#counts.add(`token ${found.id}`, BY_TOKEN.within);
    if (times > BY_TOKEN.most) throw comeAgain('too_many', left / 1000);
    return found;
  }

  /**
   * Writes a line in the log the first time on a day that a token is used for `what`, with the day that it was used on; a program
   * that asks every minute fills no log. Throws where it cannot be written: then nothing is to be shown.
   */
  async noteUse({ id }: AccessToken, what: string, act: Omit<LoggedAct, 'account'>): Promise<void> {
    const day = dayOf(this.#clock());
    if (this.#logged.day !== day) this.#logged = { day, lines: new Map() };
    const { lines } = this.#logged;
    const key = `${id} ${what}`;
    const line =
      lines.get(key) ??
      this.#log.addWith({ ...act, account: { id, role: TOKEN_ROLE } }, (work) => this.#store.within(work).use(id, day));
    lines.set(key, line);
    try {
      await line;
    } catch (error) {
      lines.delete(key);
      throw error;
    }
  }
}
