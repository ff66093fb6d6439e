import { request, send } from './request.ts';

export interface OwnSession {
  readonly id: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly device: string;
  readonly isThis: boolean;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdOn: string;
  readonly usedOn: string | null;
}

/** What somebody sees of their own sign-in. */
export interface OwnSignIn {
  readonly sessions: readonly OwnSession[];
  readonly recoveryCodesLeft: number;
  readonly hasApp: boolean;
  readonly passkeys: readonly OwnPasskey[];
}

/** The client of one's own account, in the reader's language. */
export function ownAccountClient(language: 'sv' | 'en') {
  const home = '/api/staff/me';
  return {
    signIn: () => request<OwnSignIn>(`${home}/sessions`, language),
    end: (id: string) => send<null>('DELETE', `${home}/sessions/${id}`, language),
    endOthers: () => send<null>('DELETE', `${home}/sessions`, language),
    changePassword: (password: string, next: string) =>
      send<null>('POST', `${home}/password`, language, { password: said(password), next }),
    beginFactor: (password: string) =>
      send<{ readonly secret: string; readonly address: string }>('POST', `${home}/second-factor`, language, {
        password: said(password),
      }),
    turnOnFactor: (code: string) =>
      send<{ readonly recoveryCodes: readonly string[] }>('POST', `${home}/second-factor/code`, language, { code }),
    passkeyOptions: (password: string) =>
      send<PublicKeyCredentialCreationOptionsJSON>('POST', `${home}/passkeys/options`, language, {
        password: said(password),
      }),
    keepPasskey: (name: string, passkey: object) =>
      send<{ readonly recoveryCodes: readonly string[] }>('POST', `${home}/passkeys`, language, { name, passkey }),
    removePasskey: (id: string, password: string) =>
      send<null>('POST', `${home}/passkeys/remove`, language, { id, password: said(password) }),
    removeFactor: (password: string) =>
      send<null>('POST', `${home}/second-factor/remove`, language, { password: said(password) }),
  };
}
export type OwnAccountClient = ReturnType<typeof ownAccountClient>;

/** An empty password is no request at all to the server; a space is a wrong one, and that is told at the field. */
const said = (password: string): string => password || ' ';
