import * as openid from 'openid-client';
import type { Claims, SignInProvider } from '#core/access/sign-in-provider.ts';

/** The municipality's settings, the client's secret, and our own address as people see it: "https://lykta.kommun.se". */
export interface ProviderSettings extends SignInProvider {
  readonly secret: string;
  readonly address: string;
}

/** What a sign-in must come back with, to be the one that was begun. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whether somebody had to show anew who they are. */
  readonly again: boolean;
}

/**
 * Why a sign-in by the provider came to nothing. `away`: it does not answer. `cancelled`: somebody changed their mind there.
 * `expired`: what came back has been used or is too old. `setup`: it does not know us as we are set up. `untrue`: what came back
 * does not stand up to being checked.
 */
export type ProviderTroubleKind = 'away' | 'cancelled' | 'expired' | 'setup' | 'untrue';

export class ProviderTrouble extends Error {
  readonly kind: ProviderTroubleKind;

  constructor(kind: ProviderTroubleKind, cause: unknown) {
    super(`the provider: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** Where the provider leads people back to; to be registered there. */
export const ANSWER_PATH = '/api/staff/sessions/provider/answer';

/** Seconds that the provider may take to answer, and for which what it says of itself is believed. */
const PATIENCE = 5;
const KNOWN_FOR = 3_600;
/** Seconds since somebody showed who they are, where that was asked for. */
const JUST_NOW = 300;

/**
 * The organisation's provider (OpenID Connect): authorisation code flow with PKCE, state and nonce, and an ID token whose
 * signature is checked although it came straight from the provider. Found when it is first needed, so that Lykta starts
 * where the provider is down. Throws ProviderTrouble.
 */
export class Provider {
  readonly settings: ProviderSettings;
  #known: { readonly found: openid.Configuration; readonly until: number } | null = null;
  #looking: Promise<openid.Configuration> | null = null;

  constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  /** Where to send somebody who wants to sign in. `again`: although the provider may know them already. */
  async begin(again: boolean): Promise<{ readonly leadsTo: string; readonly begun: Begun }> {
    const found = await this.#configuration();
    const begun = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      again,
    };
    const { twoSteps } = this.settings;
    const acr = twoSteps === 'always' ? [] : (twoSteps?.acr ?? []);
    const leadsTo = openid.buildAuthorizationUrl(found, {
      redirect_uri: this.settings.address + ANSWER_PATH,
      scope: ['openid', 'profile', ...(this.settings.scopes ?? [])].join(' '),
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
      ...(again ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { leadsTo: leadsTo.href, begun };
  }

  /** What the provider says of whoever has come back with this query, "?code=…". */
  async finish(query: string, { state, nonce, verifier, again }: Begun): Promise<Claims & { readonly sub: string }> {
    const found = await this.#configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(found, new URL(this.settings.address + ANSWER_PATH + query), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(again ? { maxAge: JUST_NOW } : {}),
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no ID token');
      return claims;
    } catch (cause) {
      throw new ProviderTrouble(kindOf(cause), cause);
    }
  }

  /** Where somebody who has signed out here signs out there too; null where the provider has no such page, or is not to be asked. */
  async signOutAddress(backTo: string): Promise<string | null> {
    if (this.settings.signOut === 'here') return null;
    try {
      const found = await this.#configuration();
      if (found.serverMetadata().end_session_endpoint === undefined) return null;
      return openid.buildEndSessionUrl(found, { post_logout_redirect_uri: this.settings.address + backTo }).href;
    } catch {
      return null;
    }
  }

  async #configuration(): Promise<openid.Configuration> {
    if (this.#known !== null && this.#known.until > performance.now()) return this.#known.found;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<openid.Configuration> {
    const { issuer, clientId, secret } = this.settings;
    try {
      const found = await openid.discovery(new URL(issuer), clientId, secret, undefined, {
        timeout: PATIENCE,
        execute: [
          openid.enableNonRepudiationChecks,
          // On one and the same machine, in tests: no net carries it. The settings allow it nowhere else.
          ...(issuer.startsWith('http://') ? [openid.allowInsecureRequests] : []),
        ],
      });
      this.#known = { found, until: performance.now() + KNOWN_FOR * 1_000 };
      return found;
    } catch (cause) {
      // Whoever was there an hour ago is asked as they were then.
      if (this.#known !== null) return this.#known.found;
      throw new ProviderTrouble(kindOf(cause), cause);
    }
  }
}

function kindOf(cause: unknown): ProviderTroubleKind {
  if (cause instanceof openid.AuthorizationResponseError) {
    if (cause.error === 'access_denied' || cause.error === 'login_required') return 'cancelled';
    return cause.error === 'server_error' || cause.error === 'temporarily_unavailable' ? 'away' : 'setup';
  }
  if (cause instanceof openid.ResponseBodyError) {
    if (cause.error === 'invalid_grant') return 'expired';
    return cause.status >= 500 ? 'away' : 'setup';
  }
  if (cause instanceof openid.WWWAuthenticateChallengeError) return 'setup';
  const { code, message } = cause as { readonly code?: string; readonly message?: string };
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || message === 'fetch failed') return 'away';
  return 'untrue';
}
