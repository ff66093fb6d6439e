import type { MadeToken, NewToken, TokenPage } from '#core/access/token-page.ts';
import { type Reply, request, send } from './request.ts';

const HOME = '/api/staff/tokens';

export const readTokens = (language: 'sv' | 'en'): Promise<Reply<TokenPage>> => request<TokenPage>(HOME, language);

export const makeToken = (made: NewToken, language: 'sv' | 'en'): Promise<Reply<MadeToken>> =>
  send<MadeToken>('POST', HOME, language, made);

export const takeBackToken = (id: string, language: 'sv' | 'en'): Promise<Reply<null>> =>
  send<null>('POST', `${HOME}/${encodeURIComponent(id)}/take-back`, language);
