import type { Language } from '#core/base/language.ts';
import type { Reply } from './request.ts';
import { send } from './request.ts';

/** What came of asking somebody for a passkey; null where they changed their mind, or their device has none for us. */
export type Asked = object | null;

/** Whether passkeys can be used on this page: the browser knows them, and the page is where they belong. */
export const passkeysWorkHere = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'toJSON' in PublicKeyCredential.prototype &&
  passkeyOrigin() === location.origin;

/** Where passkeys belong, by what the server has written into the page; "" where there are none. */
export const passkeyOrigin = (): string =>
  document.querySelector<HTMLElement>('[data-passkey-origin]')?.dataset.passkeyOrigin ?? '';

export const passkeyOptions = (language: Language): Promise<Reply<PublicKeyCredentialRequestOptionsJSON>> =>
  send('POST', '/api/staff/sessions/passkey', language);

/** Has the browser ask its owner for a passkey of theirs. */
export const askForPasskey = (options: PublicKeyCredentialRequestOptionsJSON): Promise<Asked> =>
  unlessRefused(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  );

/** Has the browser ask a device to make one. */
export const makePasskey = (options: PublicKeyCredentialCreationOptionsJSON): Promise<Asked> =>
  unlessRefused(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  );

async function unlessRefused(ask: () => Promise<Credential | null>): Promise<Asked> {
  try {
    const found = await ask();
    return found instanceof PublicKeyCredential ? found.toJSON() : null;
  } catch {
    return null;
  }
}
