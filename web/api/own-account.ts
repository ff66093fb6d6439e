import { request, send } from './request.ts';

export interface OwnSession {
  readonly id: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly device: string;
  readonly isThis: boolean;
}

/** The client of one's own account, in the reader's language. */
export function ownAccountClient(language: 'sv' | 'en') {
  const home = '/api/staff/me';
  return {
    sessions: () =>
      request<{ readonly sessions: readonly OwnSession[]; readonly recoveryCodesLeft: number }>(
        `${home}/sessions`,
        language,
      ),
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
    removeFactor: (password: string) =>
      send<null>('POST', `${home}/second-factor/remove`, language, { password: said(password) }),
  };
}
export type OwnAccountClient = ReturnType<typeof ownAccountClient>;

/** An empty password is no request at all to the server; a space is a wrong one, and that is told at the field. */
const said = (password: string): string => password || ' ';
