import { GROUPING_NAMES, type GroupingName } from '#core/privacy/groupings.ts';
import { releaseIn, wordIn } from './address.ts';

/** What the page of survey answers shows, all of it in the address. */
export interface SurveyView {
  /** A release's id, several with "+" between them, or null for the newest. */
  readonly release: string | null;
  readonly question: string | null;
  /** What respondents are told apart by; null for everybody. */
  readonly by: GroupingName | null;
  /** What the answers of everybody are weighed by, as the population is; null where each counts for one. */
  readonly weigh: GroupingName | null;
  readonly view: 'chart' | 'table';
}

export const FIRST_SURVEY_VIEW: SurveyView = {
  release: null,
  question: null,
  by: null,
  weigh: null,
  view: 'chart',
};

/** Reads an address. What cannot be understood is left at its first value. */
export function surveyViewOf(query: URLSearchParams): SurveyView {
  return {
    release: releaseIn(query, 'uttag'),
    question: wordIn(query, 'fraga'),
    by: groupingIn(query, 'dela'),
    weigh: groupingIn(query, 'vikt'),
    view: query.get('vy') === 'tabell' ? 'table' : 'chart',
  };
}

/** The shortest query that says the same. */
export function surveyQueryOf({ release, question, by, weigh, view }: SurveyView): string {
  const query = new URLSearchParams();
  if (release !== null) query.set('uttag', release);
  if (question !== null) query.set('fraga', question);
  if (by !== null) query.set('dela', SPLIT_WORDS[by]);
  if (weigh !== null) query.set('vikt', SPLIT_WORDS[weigh]);
  if (view === 'table') query.set('vy', 'tabell');
  return query.size === 0 ? '' : `?${query}`;
}

const groupingIn = (query: URLSearchParams, parameter: string): GroupingName | null =>
  GROUPING_NAMES.find((name) => SPLIT_WORDS[name] === query.get(parameter)) ?? null;

const SPLIT_WORDS: Readonly<Record<GroupingName, string>> = { gender: 'kon', age: 'alder', area: 'omrade' };
