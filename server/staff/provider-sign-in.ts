import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { SignInHinder as Hinder } from '#core/access/sign-in-hinder.ts';
import { isInTwoSteps } from '#core/access/sign-in-provider.ts';
import { stepsLeft } from '#core/access/sign-in-ways.ts';
import { isStaffAddress } from '#core/access/staff-address.ts';
import { Refusal } from '#core/base/fault.ts';
import type { Account } from '#db/work/accounts.ts';
import { RefusalError } from '../errors.ts';
import { staffLanguageOf } from '../language.ts';
import { networkOf } from '../network-of.ts';
import { clearToken, setToken, tokenOf } from '../plugins/token-cookie.ts';
import { forgetHalfWay, keepHalfWay } from './half-way.ts';
import { letIn, type SignInStores } from './let-in.ts';
import { ProvidedAccounts } from './provided-accounts.ts';
import { ANSWER_PATH, type Begun, ProviderTrouble } from './provider.ts';
import { SignInTries } from './sign-in-tries.ts';

const COOKIE = { name: 'lykta_organisation', path: '/api/staff/sessions/provider' } as const;
const MINUTES = 10;

/** What a browser carries to the provider and back. */
interface UnderWay {
  readonly begun: Begun;
  readonly language: 'sv' | 'en';
  /** The page of staff that was asked for, or null. */
  readonly till: string | null;
}

/**
 * Sign-in by the organisation's own provider. It ends at the sign-in page or behind it, whatever comes: with a session, with a
 * second step still to take (`?steg=kod`), or with what went wrong (`?hinder=…`), and never with what the provider sent in the
 * address.
 */
export async function providerSignInPart(plain: FastifyInstance, stores: SignInStores): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { provider, seals, log, clock } = stores;
  const tries = new SignInTries(clock);
  const provided = provider === null ? null : new ProvidedAccounts(stores, provider.settings);

  app.get(
    COOKIE.path,
    {
      config: { right: 'anyone' },
      schema: {
        summary: 'Begin to sign in by the organisation’s own provider',
        description:
          'Leads on to the provider. `again=ja`: show anew who you are, although the provider knows you already.',
        tags: ['staff'],
        querystring: Type.Object({
          till: Type.Optional(Type.String({ maxLength: 500 })),
          again: Type.Optional(Type.Literal('ja')),
        }),
        response: { 303: Type.Null(), 404: Refusal },
      },
    },
    async (request, reply) => {
      if (provider === null) throw noProvider();
      const { till = '', again } = request.query;
      const way = { language: languageFor(request, till), till: isStaffAddress(till) ? till : null };
      try {
        const { leadsTo, begun } = await provider.begin(again === 'ja');
        const token = seals.seal('provider', { ...way, begun } satisfies UnderWay, MINUTES * 60_000);
        setToken(request, reply, { ...COOKIE, token, seconds: MINUTES * 60, sameSite: 'lax' });
        return lead(reply, leadsTo);
      } catch (error) {
        return lead(reply, signInPage(way, { hinder: hinderOf(error, request) }));
      }
    },
  );

  app.get(
    ANSWER_PATH,
    {
      config: { right: 'anyone' },
      schema: {
        summary: 'Where the organisation’s provider leads people back to',
        tags: ['staff'],
        response: { 303: Type.Null(), 404: Refusal },
      },
    },
    async (request, reply) => {
      if (provider === null || provided === null) throw noProvider();
      const underWay = seals.open<UnderWay>('provider', tokenOf(request, COOKIE) ?? '');
      clearToken(request, reply, COOKIE);
      const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
      // Begun in another browser, too long ago, or by somebody who wants us to take theirs for ours.
      const isOurs = underWay !== null && new URLSearchParams(query).get('state') === underWay.begun.state;
      if (!isOurs) return lead(reply, signInPage({ language: 'sv', till: null, ...underWay }, { hinder: 'gammal' }));
      // Each sign-in is a pair of its own: nobody's wrong ones stand in another's way, and a network's are counted together.
      const tryer = { name: `provider ${underWay.begun.state}`, network: networkOf(request.ip), knownDevice: null };
      let hinder: Hinder = 'fel';
      const found = await tries.try(tryer, async () => {
        let whose: Account | null = null;
        try {
          const claims = await provider.finish(query, underWay.begun);
          const who = await provided.of(claims);
          whose = who.account;
          if (who.kind === 'known') return { account: who.account, claims };
          hinder = who.kind === 'unmapped' ? 'obehorig' : 'stangt';
        } catch (error) {
          hinder = hinderOf(error, request);
        }
        await log.add({
          account: null,
          act: 'sign-in-failed',
          thing: 'session',
          object: whose?.id ?? null,
          address: COOKIE.path,
        });
        return null;
      });
      if (found === null) return lead(reply, signInPage(underWay, { hinder }));
      const { account, claims } = found;
      const twoSteps = isInTwoSteps(provider.settings, claims);
      const provenAt = provenOf(claims, clock());
      if (stepsLeft(account, twoSteps).length > 0) {
        keepHalfWay(seals, { account: account.id, provenAt }, request, reply);
        const step = account.secondSteps.includes('app') ? 'kod' : 'nyckel';
        return lead(reply, signInPage(underWay, { steg: step }));
      }
      await letIn(stores, account, { way: 'provider', twoSteps, provenAt }, request, forgetHalfWay(request, reply));
      return lead(reply, underWay.till ?? signInPage(underWay, { steg: 'klar' }));
    },
  );

  function hinderOf(error: unknown, request: FastifyRequest): Hinder {
    if (!(error instanceof ProviderTrouble)) throw error;
    if (error.kind === 'cancelled') return 'avbruten';
    if (error.kind === 'expired') return 'gammal';
    // Whoever runs Lykta hears what is wrong by its name; nothing that came in the address, and no secret, is in it.
    const { cause } = error as { readonly cause?: Named };
    request.log.warn(
      { kind: error.kind, code: cause?.code ?? cause?.cause?.code, said: cause?.error },
      'the organisation’s sign-in did not work',
    );
    return error.kind === 'away' ? 'borta' : 'fel';
  }
}

/** What an error of the library, or of the net below it, is called. */
interface Named {
  readonly code?: string;
  /** As the provider says it: "invalid_client". */
  readonly error?: string;
  readonly cause?: { readonly code?: string };
}

/** When somebody last showed the provider who they are, by our clock: as long ago as it says itself; 0 where it says nothing. */
function provenOf({ auth_time: at, iat }: Readonly<Record<string, unknown>>, now: number): number {
  return typeof at === 'number' && typeof iat === 'number' ? now - Math.max(0, iat - at) * 1_000 : 0;
}

const lead = (reply: FastifyReply, to: string): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(to, 303);

/** The sign-in page in somebody's language, which leads on to what they asked for. */
function signInPage(
  { language, till }: Pick<UnderWay, 'language' | 'till'>,
  query: { readonly hinder?: Hinder; readonly steg?: 'kod' | 'nyckel' | 'klar' },
): string {
  const asked = new URLSearchParams({ ...query, ...(till === null ? {} : { till }) });
  return `${language === 'en' ? '/en/' : '/'}personal/?${asked}`;
}

/** That of the page that somebody comes from, which says itself where it leads back to. */
const languageFor = (request: FastifyRequest, till: string): 'sv' | 'en' => {
  if (till !== '') return till.startsWith('/en/') ? 'en' : 'sv';
  return staffLanguageOf(request);
};

const noProvider = (): RefusalError =>
  new RefusalError(404, 'no_provider', {
    sv: 'Här går det inte att logga in genom en organisation. Logga in med användarnamn och lösenord.',
    lattlast: 'Logga in med användarnamn och lösenord.',
    en: 'There is no sign-in by an organisation here. Sign in with a user name and a password.',
  });
