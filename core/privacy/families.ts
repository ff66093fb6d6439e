import { LANGUAGES, type Language } from '../base/language.ts';
import type { LocalText } from '../base/text.ts';
import type { CountedPlace, CountedResponse } from './counted-response.ts';
import {
  categoryFilter,
  type Filter,
  type FilterName,
  type FilterValue,
  feelingIndex,
  groupFilter,
  STATED_FEELINGS,
  type StatedFeeling,
  timeFilter,
} from './filters.ts';
import type { Grouping, GroupingName } from './groupings.ts';
import type { MapQuestion } from './map-questions.ts';

/**
 * A family is one slicing of a respondent's 60 units (privacy.md section 5): the base map, one filter, or two at once
 * ("category*time"), which a policy may trade another family for. The feeling of a place is one more slice of every
 * family and shares the units (section 3, point 8), so it costs nothing.
 */
export type MapFamilyName = 'base' | FilterName | `${FilterName}*${FilterName}`;

export interface Slice {
  readonly feeling: StatedFeeling;
  /** The value of the filter, of two filters "BEL*kvall"; null in the base map. */
  readonly code: string | null;
  readonly text: LocalText | null;
  /** Never in the public view. */
  readonly sensitive: boolean;
}

export interface MapFamily {
  readonly name: MapFamilyName;
  /** v_f of the level rule: among how many values the respondents are shared out. */
  readonly values: number;
  readonly slices: readonly Slice[];
  /** The slices of a pin, ascending and at least one: the pin's units are split over them. */
  readonly slicesOf: (pin: CountedPlace, response: CountedResponse) => readonly number[];
}

export interface FamilyFacts {
  /** The questions whose places make the maps; none in a survey without places, which has no families. */
  readonly mapQuestions: readonly MapQuestion[];
  readonly groupings: Readonly<Partial<Record<GroupingName, Grouping>>>;
  /** Pairs that some bracket of the preset gives a share. */
  readonly crossed: readonly MapFamilyName[];
  /** Values that the public view leaves out, by code. */
  readonly sensitive: readonly string[];
}

/**
 * Every map that can be measured for a survey. The order is the order of the release file. Causes or times that no question
 * asks for are no filter: they would spend their share on noise alone.
 */
export function mapFamilies(facts: FamilyFacts): readonly MapFamily[] {
  const { mapQuestions, crossed } = facts;
  if (mapQuestions.length === 0) return [];
  const asks = (role: keyof MapQuestion['roles']): boolean =>
    mapQuestions.some(({ roles }) => roles[role] !== undefined);
  const { gender, age } = facts.groupings;
  const filters: readonly Filter[] = [
    ...(asks('causes') ? [categoryFilter(mapQuestions)] : []),
    ...(asks('times') ? [timeFilter(mapQuestions)] : []),
    ...(gender === undefined ? [] : [groupFilter('gender', gender)]),
    ...(age === undefined ? [] : [groupFilter('age', age)]),
  ];
  const named = (name: string): Filter[] => filters.filter((filter) => filter.name === name);
  return [
    familyOf([], facts.sensitive),
    ...filters.map((filter) => familyOf([filter], facts.sensitive)),
    ...crossed
      .map((name) => name.split('*').flatMap(named))
      .filter((pair) => pair.length === 2)
      .map((pair) => familyOf(pair, facts.sensitive)),
  ];
}

/** The filters of a family, in the order of its slices' codes. */
export const filtersOf = (family: MapFamilyName): readonly FilterName[] =>
  family === 'base' ? [] : (family.split('*') as FilterName[]);

/** Of eight marks about seven are unsafe ones, whose map decides how fine squares may be (docs/decisions/0015). */
const BASE_VALUES = 8 / 7;

function familyOf(filters: readonly Filter[], sensitive: readonly string[]): MapFamily {
  const byFeeling = STATED_FEELINGS.map((feeling) => combinations(filters.map((filter) => filter.valuesFor(feeling))));
  const firstOf = byFeeling.map((_, index) =>
    byFeeling.slice(0, index).reduce((sum, values) => sum + values.length, 0),
  );
  return {
    name: filters.length === 0 ? 'base' : (filters.map(({ name }) => name).join('*') as MapFamilyName),
    values: filters.length === 0 ? BASE_VALUES : filters.reduce((product, { among }) => product * among, 1),
    slices: STATED_FEELINGS.flatMap((feeling, index) =>
      (byFeeling[index] ?? []).map((values) => sliceOf(feeling, values, sensitive)),
    ),
    slicesOf: (pin, response) => {
      const feeling = feelingIndex(pin.feeling);
      const first = firstOf[feeling] ?? 0;
      const [one, another] = filters;
      if (one === undefined) return [first];
      const values = one.valuesOf(pin, response);
      if (another === undefined) return values.map((value) => first + value);
      const others = another.valuesOf(pin, response);
      const size = another.valuesFor(STATED_FEELINGS[feeling] ?? 'unstated').length;
      return values.flatMap((value) => others.map((other) => first + value * size + other));
    },
  };
}

/** Every choice of one value from each list, the last list's values changing fastest. */
const combinations = (lists: readonly (readonly FilterValue[])[]): readonly (readonly FilterValue[])[] =>
  lists.reduce<readonly (readonly FilterValue[])[]>(
    (found, values) => found.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );

function sliceOf(feeling: StatedFeeling, values: readonly FilterValue[], sensitive: readonly string[]): Slice {
  if (values.length === 0) return { feeling, code: null, text: null, sensitive: false };
  return {
    feeling,
    code: values.map(({ code }) => code).join('*'),
    text: joined(values.map(({ text }) => text)),
    sensitive: values.some(({ code }) => sensitive.includes(code)),
  };
}

/** "Belysning och mörker · Kväll", in the languages that every part is written in. */
function joined(texts: readonly LocalText[]): LocalText {
  const inLanguage = (language: Language): readonly string[] => texts.flatMap((text) => text[language] ?? []);
  const whole = LANGUAGES.filter((language) => inLanguage(language).length === texts.length);
  return Object.fromEntries(whole.map((language) => [language, inLanguage(language).join(' · ')]));
}
