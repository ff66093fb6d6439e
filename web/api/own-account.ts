import { type Reply, request } from './request.ts';

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
  const send = <Value>(method: string, path: string, body?: unknown): Promise<Reply<Value>> =>
    request<Value>(home + path, language, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  return {
    sessions: () =>
      request<{ readonly sessions: readonly OwnSession[]; readonly recoveryCodesLeft: number }>(
        `${home}/sessions`,
        language,
      ),
    end: (id: string) => send<null>('DELETE', `/sessions/${id}`),
    endOthers: () => send<null>('DELETE', '/sessions'),
    changePassword: (password: string, next: string) => send<null>('POST', '/password', { password, next }),
    beginFactor: (password: string) =>
      send<{ readonly secret: string; readonly address: string }>('POST', '/second-factor', { password }),
    turnOnFactor: (code: string) =>
      send<{ readonly recoveryCodes: readonly string[] }>('POST', '/second-factor/code', { code }),
    removeFactor: (password: string) => send<null>('POST', '/second-factor/remove', { password }),
  };
}
export type OwnAccountClient = ReturnType<typeof ownAccountClient>;
