import type { LogPage } from '#core/audit/log-page.ts';
import { type Reply, request } from './request.ts';

/** What somebody looks for in the log; empty strings are no filter. */
export interface LogChoice {
  readonly since: string;
  readonly until: string;
  readonly person: string;
  readonly kind: string;
}

export const readLog = (choice: LogChoice, before: number | null, language: 'sv' | 'en'): Promise<Reply<LogPage>> =>
  request<LogPage>(`/api/staff/log${queryOf(choice, before === null ? {} : { before: String(before) })}`, language);

/** The file with the same choice, in the reader's language. */
export const logFile = (choice: LogChoice, language: 'sv' | 'en'): string =>
  `/api/staff/log.csv${queryOf(choice, { sprak: language })}`;

function queryOf(choice: LogChoice, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries({ ...choice, ...more }).filter(([, value]) => value !== ''));
  return query.size === 0 ? '' : `?${query}`;
}
