import { randomUUID } from 'node:crypto';
import { fitsOrganisation } from '#core/access/organisations.ts';
import { type Claims, roleByClaims } from '#core/access/sign-in-provider.ts';
import { dayOf } from '#core/base/time.ts';
import { type Account, AccountStore, type Identity, isSamePosition, type Position } from '#db/work/accounts.ts';
import { BY_PROVIDER } from '#db/work/audit-log.ts';
import { Turns } from '../turns.ts';
import type { SignInStores } from './let-in.ts';
import type { ProviderSettings } from './provider.ts';

/** `unmapped`: the provider knows them, and nobody has said what they may do here. `closed`: their account here is. */
export type Whom =
  | { readonly kind: 'known'; readonly account: Account }
  | { readonly kind: 'unmapped' | 'closed'; readonly account: Account | null };

/**
 * Accounts of those whom the provider knows: found and made by issuer and subject, and by nothing else. An e-mail address or a name
 * may pass to another person; two accounts with one name never become one. Role, organisation and title are what the provider
 * says at each sign-in, and who has lost their role is signed out everywhere.
 */
export class ProvidedAccounts {
  readonly #stores: Pick<SignInStores, 'accounts' | 'organisations' | 'sessions' | 'log' | 'municipality' | 'clock'>;
  readonly #settings: ProviderSettings;
  /** Two sign-ins of one person at once make one account. */
  readonly #turns = new Turns();

  constructor(
    stores: Pick<SignInStores, 'accounts' | 'organisations' | 'sessions' | 'log' | 'municipality' | 'clock'>,
    settings: ProviderSettings,
  ) {
    this.#stores = stores;
    this.#settings = settings;
  }

  of(claims: Claims & { readonly sub: string }): Promise<Whom> {
    return this.#turns.take(claims.sub, () => this.#find(claims));
  }

  async #find(claims: Claims & { readonly sub: string }): Promise<Whom> {
    const { accounts, sessions, log, municipality } = this.#stores;
    const identity = { issuer: this.#settings.issuer, subject: claims.sub };
    const account = await accounts.byIdentity(municipality, identity);
    const position = await this.#positionBy(claims);
    if (position === null) {
      if (account !== null) await sessions.endOf(account);
      return { kind: 'unmapped', account };
    }
    if (account === null) return { kind: 'known', account: await this.#make(claims, identity, position) };
    if (account.disabledOn !== null) return { kind: 'closed', account };
    const title = titleOf(claims) ?? account.title;
    const isAsBefore = isSamePosition(position, account) && title === account.title;
    if (isAsBefore) return { kind: 'known', account };
    await log.addWith({ account: BY_PROVIDER, act: 'change', thing: 'account', object: account.id }, (work) =>
      new AccountStore(work).setPosition(account, position, title),
    );
    return { kind: 'known', account: { ...account, ...position, title } };
  }

  /** What the claims make of somebody; null where nobody has mapped them, or to what cannot be. */
  async #positionBy(claims: Claims): Promise<Position | null> {
    const mapped = roleByClaims(this.#settings, claims);
    if (mapped === null) return null;
    const organisation = await this.#stores.organisations.byId(this.#stores.municipality, mapped.organisation);
    return organisation !== null && fitsOrganisation(mapped.role, organisation)
      ? { role: mapped.role, organisation }
      : null;
  }

  async #make(claims: Claims, identity: Identity, position: Position): Promise<Account> {
    const { log, municipality, clock } = this.#stores;
    const wanted = nameOf(claims) ?? identity.subject.slice(0, 150);
    const name = await this.#freeName(wanted);
    const id = randomUUID();
    const made = { id, municipality, name, title: titleOf(claims) ?? name, ...position, passwordHash: null };
    await log.addWith({ account: BY_PROVIDER, act: 'add', thing: 'account', object: id }, (work) =>
      new AccountStore(work).addWithIdentity(made, identity, dayOf(clock())),
    );
    return { ...made, passwordUntil: null, disabledOn: null, byProvider: true, secondSteps: [] };
  }

  /** A name that somebody has here already stays theirs. */
  async #freeName(wanted: string): Promise<string> {
    const { accounts, municipality } = this.#stores;
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wanted : `${wanted} (${number})`;
      if ((await accounts.byName(municipality, name)) === null) return name;
    }
  }
}

const nameOf = ({ preferred_username: name }: Claims): string | null => lineOf(name);
const titleOf = ({ name }: Claims): string | null => lineOf(name);

/** One line without signs that steer a terminal or a log; null where nothing is left. */
function lineOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 150);
  return line === '' ? null : line;
}
