import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import { type Reply, request, send } from './request.ts';
import { fetchOwnCounts } from './street.ts';

/** POST /api/staff/entries/undo: takes away what was just typed in, by its code, from their own count too. */
export const eraseEntry = async (code: string, language: Language): Promise<boolean> =>
  (await send('POST', '/api/staff/entries/undo', language, { code })).kind === 'value';

/** How many whoever is signed in has given in today in a dialogue; null when it cannot be had. */
export async function ownCount(campaign: string, language: Language): Promise<number | null> {
  const reply = await fetchOwnCounts(language);
  if (reply.kind !== 'value') return null;
  const { today, counts } = reply.value;
  return counts
    .filter((one) => one.campaign === campaign && one.day === today)
    .reduce((sum, { answers }) => sum + answers, 0);
}

/** What each member of staff has given in for others, by day and in tens. */
export interface GivenIn {
  readonly given: readonly {
    readonly campaign: string;
    readonly title: LocalText;
    /** Null for an account that is gone. */
    readonly person: string | null;
    readonly day: string;
    readonly answers: number;
  }[];
}

export const fetchGivenIn = (language: 'sv' | 'en'): Promise<Reply<GivenIn>> =>
  request<GivenIn>('/api/staff/entries/given', language);
