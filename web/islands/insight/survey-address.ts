import type { GroupingName } from '#core/privacy/groupings.ts';
import { releaseIn, wordIn } from './address.ts';

/** What the page of survey answers shows, all of it in the address. */
export interface SurveyView {
  /** A release's id, several with "+" between them, or null for the newest. */
  readonly release: string | null;
  readonly question: string | null;
  /** What respondents are told apart by; null for everybody. */
  readonly by: GroupingName | null;
  readonly view: 'chart' | 'table';
}

export const FIRST_SURVEY_VIEW: SurveyView = { release: null, question: null, by: null, view: 'chart' };

/** Reads an address. What cannot be understood is left at its first value. */
export function surveyViewOf(query: URLSearchParams): SurveyView {
  const split = query.get('dela');
  return {
    release: releaseIn(query, 'uttag'),
    question: wordIn(query, 'fraga'),
    by: (Object.keys(SPLIT_WORDS) as GroupingName[]).find((name) => SPLIT_WORDS[name] === split) ?? null,
    view: query.get('vy') === 'tabell' ? 'table' : 'chart',
  };
}

/** The shortest query that says the same. */
export function surveyQueryOf({ release, question, by, view }: SurveyView): string {
  const query = new URLSearchParams();
  if (release !== null) query.set('uttag', release);
  if (question !== null) query.set('fraga', question);
  if (by !== null) query.set('dela', SPLIT_WORDS[by]);
  if (view === 'table') query.set('vy', 'tabell');
  return query.size === 0 ? '' : `?${query}`;
}

const SPLIT_WORDS: Readonly<Record<GroupingName, string>> = { gender: 'kon', age: 'alder', area: 'omrade' };
