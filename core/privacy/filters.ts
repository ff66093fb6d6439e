import type { LocalText, WholeText } from '../base/text.ts';
import { CAUSE_GROUPS, causeGroupOf } from '../places/categories.ts';
import type { Feeling } from '../places/feelings.ts';
import type { CountedPlace, CountedResponse } from './counted-response.ts';
import type { Grouping } from './groupings.ts';
import { answerInRole, type MapQuestion } from './map-questions.ts';

/** What a map can be filtered by. */
export const FILTER_NAMES = ['category', 'time', 'gender', 'age'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** How a place feels, or that it was not said: "not stated" is always a value. */
export const STATED_FEELINGS = ['unsafe', 'safe', 'unstated'] as const;
export type StatedFeeling = (typeof STATED_FEELINGS)[number];

export const feelingIndex = (feeling: Feeling | null): number => STATED_FEELINGS.indexOf(feeling ?? 'unstated');

/** One way of choosing among marks: what caused the feeling, when, or whose mark it is. */
export interface Filter {
  readonly name: FilterName;
  /** v_f of the level rule (privacy.md section 5, step 3): among about how many values respondents are shared out. */
  readonly among: number;
  /** The values of a feeling; the last takes what is none of the others. */
  readonly valuesFor: (feeling: StatedFeeling) => readonly FilterValue[];
  /** Indices of the values of a mark among those of its feeling, ascending and at least one. */
  readonly valuesOf: (pin: CountedPlace, response: CountedResponse) => readonly number[];
}

export interface FilterValue {
  readonly code: string;
  readonly text: LocalText;
}

const text = (sv: string, lattlast: string, en: string, fi: string, ar: string): WholeText => ({
  sv,
  lattlast,
  en,
  fi,
  ar,
});

/** Released categories by groups of causes (docs/field.md section 2.4): at most eight, so that each holds enough to show. */
export function categoryFilter(questions: readonly MapQuestion[]): Filter {
  const valuesFor = (feeling: StatedFeeling): readonly FilterValue[] => CATEGORIES[feeling];
  const index = {
    unsafe: positions(CATEGORIES.unsafe),
    safe: positions(CATEGORIES.safe),
    unstated: positions(CATEGORIES.unstated),
  };
  return {
    name: 'category',
    among: 8,
    valuesFor,
    valuesOf: (pin) => {
      const { feeling } = pin;
      const known = index[feeling ?? 'unstated'];
      const rest = known.size - 1;
      return chosen(
        codesOf(answerInRole(questions, pin, 'causes')).map(
          (cause) => known.get(feeling === 'safe' ? cause : unsafeCategory(cause)) ?? rest,
        ),
        rest,
      );
    },
  };
}

const otherCategory: FilterValue = {
  code: 'OVR',
  text: text(
    'Annat eller inte angivet',
    'Annat, eller inget svar',
    'Other or not stated',
    'Muu tai ei ilmoitettu',
    'غير ذلك أو لم يُذكر',
  ),
};
const incident: FilterValue = {
  code: 'OTRYGG-HANDELSE',
  text: text(
    'Oro för droger, stöld, hot eller våld',
    'Oro för droger, stöld, hot eller våld',
    'Worry about drugs, theft, threats or violence',
    'Huoli huumeista, varkauksista, uhkailusta tai väkivallasta',
    'قلق من المخدرات أو السرقة أو التهديد أو العنف',
  ),
};
const incidentGroups: readonly string[] = ['NARK', 'BROTT', 'HOT'];

/** Codes of the released categories of unsafe places, and of all. */
export const unsafeCategoryCodes = (): readonly string[] => CATEGORIES.unsafe.map(({ code }) => code);
/** They in order, with what they are called. */
export const unsafeCategories = (): readonly FilterValue[] => CATEGORIES.unsafe;
export const categoryCodes = (): ReadonlySet<string> =>
  new Set(Object.values(CATEGORIES).flatMap((values) => values.map(({ code }) => code)));

const CATEGORIES: Readonly<Record<StatedFeeling, readonly FilterValue[]>> = {
  unsafe: [
    ...CAUSE_GROUPS.filter(
      ({ feeling, code }) => feeling === 'unsafe' && code !== 'ANN' && !incidentGroups.includes(code),
    ).map(({ code, text: name }) => ({ code, text: name })),
    incident,
    otherCategory,
  ],
  safe: [
    ...CAUSE_GROUPS.filter(({ feeling }) => feeling === 'safe').flatMap(({ causes }) =>
      causes.map(({ code, text: name }) => ({ code, text: name })),
    ),
    otherCategory,
  ],
  unstated: [otherCategory],
};

/** The released category of a cause of an unsafe place, or of a group of causes. */
export function unsafeCategory(cause: string): string {
  const group = causeGroupOf(cause);
  return incidentGroups.includes(group) ? incident.code : group;
}

/**
 * The time of day of a mark: three bands as police and municipality plan their shifts by (docs/field.md 4c), and not
 * stated. "When it is dark" is evening and night, "always" is all three; a weekday or a season alone says no time.
 */
export function timeFilter(questions: readonly MapQuestion[]): Filter {
  const index = positions(TIMES);
  const rest = TIMES.length - 1;
  return {
    name: 'time',
    among: TIMES.length,
    valuesFor: (feeling) => (feeling === 'unstated' ? TIMES.slice(rest) : TIMES),
    valuesOf: (pin) =>
      pin.feeling === null
        ? [0]
        : chosen(
            codesOf(answerInRole(questions, pin, 'times')).flatMap((code) =>
              (bandsByCode[code] ?? []).map((band) => index.get(band) ?? rest),
            ),
            rest,
          ),
  };
}

const TIMES: readonly FilterValue[] = [
  {
    code: 'dag',
    text: text('Dagtid, 06–19', 'På dagen, klockan 6 till 19', 'Daytime, 06–19', 'Päivällä, 06–19', 'في النهار، 06–19'),
  },
  {
    code: 'kvall',
    text: text(
      'Kväll, 19–23',
      'På kvällen, klockan 19 till 23',
      'Evening, 19–23',
      'Illalla, 19–23',
      'في المساء، 19–23',
    ),
  },
  {
    code: 'natt',
    text: text('Natt, 23–06', 'På natten, klockan 23 till 6', 'Night, 23–06', 'Yöllä, 23–06', 'في الليل، 23–06'),
  },
  {
    code: 'ej-angivet',
    text: text('Tid inte angiven', 'Ingen tid', 'Time not stated', 'Aikaa ei ilmoitettu', 'لم يُذكر الوقت'),
  },
];

const bandsByCode: Readonly<Record<string, readonly string[]>> = {
  morgon: ['dag'],
  dag: ['dag'],
  eftermiddag: ['dag'],
  kvall: ['kvall'],
  natt: ['natt'],
  morker: ['kvall', 'natt'],
  alltid: ['dag', 'kvall', 'natt'],
};

/** Whose mark it is. A person has one value, so nothing is split. */
export function groupFilter(name: 'gender' | 'age', { groups, groupOf }: Grouping): Filter {
  return {
    name,
    among: groups.length,
    valuesFor: (feeling) => (feeling === 'unstated' ? groups.slice(-1) : groups),
    valuesOf: ({ feeling }, response) => [feeling === null ? 0 : groupOf(response)],
  };
}

const positions = (values: readonly FilterValue[]): ReadonlyMap<string, number> =>
  new Map(values.map(({ code }, index) => [code, index]));

const codesOf = (answer: unknown): readonly string[] =>
  Array.isArray(answer) ? (answer as readonly string[]) : typeof answer === 'string' ? [answer] : [];

function chosen(found: readonly number[], rest: number): readonly number[] {
  if (found.length === 0) return [rest];
  return found.length === 1 ? found : [...new Set(found)].sort((a, b) => a - b);
}
