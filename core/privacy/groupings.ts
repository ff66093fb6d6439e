import type { LocalText, WholeText } from '../base/text.ts';
import type { Survey } from '../survey/contract.ts';
import type { CountedResponse } from './counted-response.ts';

/** What respondents can be told apart by in a release: never more than one of these at once (privacy.md section 10). */
export const GROUPING_NAMES = ['gender', 'age', 'area'] as const;
export type GroupingName = (typeof GROUPING_NAMES)[number];

export interface GroupValue {
  readonly code: string;
  readonly text: LocalText;
}

/** One way of parting respondents: everybody is in exactly one group, and "not stated" is always one of them. */
export interface Grouping {
  readonly name: GroupingName;
  readonly groups: readonly GroupValue[];
  /** Index of the respondent's group. */
  readonly groupOf: (response: Pick<CountedResponse, 'answers' | 'background'>) => number;
}

/** Names of the groups of areas that survey tables may be broken down by, at most six. */
export type AreaGroup = GroupValue;

/** The groupings of a survey, by name. One whose question the survey does not ask is absent. */
export function groupingsOf(
  survey: Pick<Survey, 'groupings'>,
  areas: readonly { readonly code: string; readonly group: string }[],
  areaGroups: readonly AreaGroup[],
): Readonly<Partial<Record<GroupingName, Grouping>>> {
  const { gender, age, area } = survey.groupings ?? {};
  const groupOfArea = new Map(areas.map(({ code, group }) => [code, group]));
  return {
    ...(gender === undefined ? {} : { gender: grouping('gender', gender, GENDERS, (code) => code) }),
    ...(age === undefined ? {} : { age: grouping('age', age, AGES, (code) => bandByCode[code] ?? code) }),
    ...(area === undefined
      ? {}
      : { area: grouping('area', area, [...areaGroups, NO_AREA], (code) => groupOfArea.get(code) ?? code) }),
  };
}

/** The last group takes everybody whose answer is none of the others, or who gave none. */
function grouping(
  name: GroupingName,
  question: string,
  groups: readonly GroupValue[],
  groupCodeOf: (code: string) => string,
): Grouping {
  const index = new Map(groups.map(({ code }, position) => [code, position]));
  const rest = groups.length - 1;
  return {
    name,
    groups,
    groupOf: ({ answers, background }) => {
      const answer = answers[question] ?? background[question];
      return typeof answer === 'string' ? (index.get(groupCodeOf(answer)) ?? rest) : rest;
    },
  };
}

const text = (sv: string, lattlast: string, en: string, fi: string, ar: string): WholeText => ({
  sv,
  lattlast,
  en,
  fi,
  ar,
});

const GENDERS: readonly GroupValue[] = [
  { code: 'kvinna', text: text('Kvinnor', 'Kvinnor', 'Women', 'Naiset', 'النساء') },
  { code: 'man', text: text('Män', 'Män', 'Men', 'Miehet', 'الرجال') },
  {
    code: 'annat',
    text: text(
      'Annat eller inte angivet',
      'Annat, eller inget svar',
      'Other or not stated',
      'Muu tai ei ilmoitettu',
      'غير ذلك أو لم يُذكر',
    ),
  },
];

const notStated = text('Inte angivet', 'Inget svar', 'Not stated', 'Ei ilmoitettu', 'لم يُذكر');

/** Six with "not stated": narrower bands would hold too few to show. */
const AGES: readonly GroupValue[] = [
  { code: 'under-20', text: text('Under 20 år', 'Under 20 år', 'Under 20', 'Alle 20-vuotiaat', 'دون 20 عامًا') },
  { code: '20-29', text: text('20–29 år', '20 till 29 år', '20–29', '20–29-vuotiaat', '20–29 عامًا') },
  { code: '30-49', text: text('30–49 år', '30 till 49 år', '30–49', '30–49-vuotiaat', '30–49 عامًا') },
  { code: '50-64', text: text('50–64 år', '50 till 64 år', '50–64', '50–64-vuotiaat', '50–64 عامًا') },
  {
    code: '65-plus',
    text: text('65 år och äldre', '65 år eller äldre', '65 and over', '65-vuotiaat ja vanhemmat', '65 عامًا فأكثر'),
  },
  { code: 'ej-angivet', text: notStated },
];

/** Answers of the question on age (docs/field.md Q14a) whose band has another name. */
const bandByCode: Readonly<Record<string, string>> = {
  under13: 'under-20',
  '13-15': 'under-20',
  '16-19': 'under-20',
  '65-79': '65-plus',
  '80plus': '65-plus',
};

const NO_AREA: GroupValue = {
  code: 'ej-angivet',
  text: text(
    'Hela kommunen eller inte angivet',
    'Hela kommunen, eller inget svar',
    'The whole municipality or not stated',
    'Koko kunta tai ei ilmoitettu',
    'البلدية كلها أو لم يُذكر',
  ),
};
