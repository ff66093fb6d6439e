import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Clock, dayOf } from '#core/base/time.ts';
import type { Account } from '#db/work/accounts.ts';
import type { Passkey, Passkeys } from '#db/work/passkeys.ts';
import type { SealedFor, Seals } from './seals.ts';

/** Where passkeys belong: to the origin that people see, and by its name to nobody else's. */
export interface PasskeyHome {
  /** "https://lykta.kommun.se" */
  readonly origin: string;
  /** What the device shows: "Lykta Ljusköping". */
  readonly name: string;
}

/** Where passkeys belong, by our own address; null where it is not known or is a number, which no passkey can belong to. */
export function passkeyHomeOf(address: string | null, name: string): PasskeyHome | null {
  if (address === null || isIP(new URL(address).hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  return { origin: address, name };
}

/** How long a challenge is good for, and how long a device may ask its owner. */
const MILLISECONDS = 5 * 60_000;
/** Ed25519, ECDSA with P-256, RSA: every device has one of them (COSE's numbers). */
const ALGORITHMS = [-8, -7, -257];

/**
 * Passkeys (WebAuthn level 3). Each has to see its owner every time (user verification) and is found without a name
 * (discoverable), so that one is two steps by itself. A challenge is sealed by us, good for five minutes and for one use.
 */
export class PasskeyCheck {
  readonly home: PasskeyHome;
  readonly #passkeys: Passkeys;
  readonly #seals: Seals;
  readonly #clock: Clock;
  /** Challenges that have been used and are still good otherwise, until when. */
  readonly #spent = new Map<string, number>();

  constructor(home: PasskeyHome, { passkeys, seals, clock }: { passkeys: Passkeys; seals: Seals; clock: Clock }) {
    this.home = home;
    this.#passkeys = passkeys;
    this.#seals = seals;
    this.#clock = clock;
  }

  get #rpId(): string {
    return new URL(this.home.origin).hostname;
  }

  /** What a browser asks its owner's passkeys for. Names nobody: it is the same for everybody. */
  async signInOptions(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.#rpId,
      challenge: this.#challenge('passkey-sign-in', 'anybody'),
      timeout: MILLISECONDS,
      userVerification: 'required',
    });
  }

  /** Whose passkey it is that has answered, and used up its challenge; null where anything about it is not right. */
  async fits(response: AuthenticationResponseJSON): Promise<Passkey | null> {
    const passkey = await this.#passkeys.byId(response.id);
    if (passkey === null || !isOf(passkey.account, response.response.userHandle)) return null;
    let challenge = '';
    const found = await unlessThrown(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: (given) => {
          challenge = given;
          return this.#seals.open('passkey-sign-in', given) === 'anybody';
        },
        expectedOrigin: this.home.origin,
        expectedRPID: this.#rpId,
        credential: {
          id: passkey.id,
          publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
        },
        requireUserVerification: true,
      }),
    );
    if (found?.verified !== true || !this.#spend(challenge)) return null;
    const { newCounter } = found.authenticationInfo;
    return (await this.#passkeys.use(passkey.id, newCounter, dayOf(this.#clock()))) ? passkey : null;
  }

  /** What a browser asks a device for, to make a passkey of somebody's; those that they have are not made twice. */
  async newOptions({ id, name, title }: Account): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const own = await this.#passkeys.of(id);
    return generateRegistrationOptions({
      rpName: this.home.name,
      rpID: this.#rpId,
      userID: Uint8Array.from(Buffer.from(id)),
      userName: name,
      userDisplayName: title,
      challenge: this.#challenge('passkey-new', id),
      timeout: MILLISECONDS,
      supportedAlgorithmIDs: ALGORITHMS,
      attestationType: 'none',
      excludeCredentials: own.map((passkey) => ({ id: passkey.id, transports: [...passkey.transports] })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** The passkey that a device has made for somebody, to be kept; null where anything about it is not right. */
  async made({ id }: Account, name: string, response: RegistrationResponseJSON): Promise<Passkey | null> {
    let challenge = '';
    const made = await unlessThrown(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: (given) => {
          challenge = given;
          return this.#seals.open('passkey-new', given) === id;
        },
        expectedOrigin: this.home.origin,
        expectedRPID: this.#rpId,
        supportedAlgorithmIDs: ALGORITHMS,
        requireUserVerification: true,
      }),
    );
    if (made?.verified !== true || !this.#spend(challenge)) return null;
    const { credential } = made.registrationInfo;
    return {
      id: credential.id,
      account: id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name,
      createdOn: dayOf(this.#clock()),
      usedOn: null,
    };
  }

  /** A challenge that only we can have made, as bytes: as base64url it is the sealed text again. */
  #challenge(what: SealedFor, whose: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(Buffer.from(this.#seals.seal(what, whose, MILLISECONDS), 'base64url'));
  }

  /** False where it has been used before. Only who holds a passkey gets as far as this, so the memory of it stays small. */
  #spend(challenge: string): boolean {
    const now = this.#clock();
    for (const [old, until] of this.#spent) if (until <= now) this.#spent.delete(old);
    if (this.#spent.has(challenge)) return false;
    this.#spent.set(challenge, now + MILLISECONDS);
    return true;
  }
}

/** A passkey says whom it was made for; one that says somebody else is not asked further. */
const isOf = (account: string, userHandle: string | undefined): boolean =>
  userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() === account;

/** The library throws at whatever is not right in what a browser sent. */
async function unlessThrown<Checked>(check: () => Promise<Checked>): Promise<Checked | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}
