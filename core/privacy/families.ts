import type { LocalText } from '../base/text.ts';
import { CAUSE_GROUPS, causeGroupOf, type Feeling } from '../places/categories.ts';
import type { PlaceQuestion } from '../survey/contract.ts';
import type { CountedPlace, CountedResponse } from './counted-response.ts';

/**
 * A family is one slicing of a respondent's 60 units (privacy.md section 5). The feeling of a place is one more slice of
 * every family and shares the units (section 3, point 8), so it costs nothing.
 * Time of day, gender and age band become measured by one more entry in MAP_FAMILIES; until then their share of the
 * budget is not spent.
 */
export type MapFamilyName = 'base' | 'category';

/** How a place feels, or that it was not said: "not stated" is always a value. */
export const STATED_FEELINGS = ['unsafe', 'safe', 'unstated'] as const;
export type StatedFeeling = (typeof STATED_FEELINGS)[number];

export interface Slice {
  readonly feeling: StatedFeeling;
  /** The value of the filter; null in the base map. */
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
  readonly slicesOf: (pin: CountedPlace, response: CountedResponse, roles: PlaceQuestion['roles']) => readonly number[];
}

export const feelingIndex = (feeling: Feeling | null): number => STATED_FEELINGS.indexOf(feeling ?? 'unstated');

const baseFamily: MapFamily = {
  name: 'base',
  // One value for all causes; of the two feelings the unsafe one, which decides how fine the map may be, has about three
  // quarters of the marks. Taking all respondents for it would make squares finer than they can be told apart.
  values: 4 / 3,
  slices: STATED_FEELINGS.map((feeling) => ({ feeling, code: null, text: null, sensitive: false })),
  slicesOf: (pin) => [feelingIndex(pin.feeling)],
};

/** Released categories by groups of causes (docs/field.md section 2.4): at most eight, so that each holds enough to show. */
const otherText: LocalText = {
  sv: 'Annat eller inte angivet',
  lattlast: 'Annat, eller inget svar',
  en: 'Other or not stated',
};
const incidentText: LocalText = {
  sv: 'Oro för droger, stöld, hot eller våld',
  lattlast: 'Oro för droger, stöld, hot eller våld',
  en: 'Worry about drugs, theft, threats or violence',
};
const incidentGroups: readonly string[] = ['NARK', 'BROTT', 'HOT'];

const unsafeGroups = CAUSE_GROUPS.filter(
  (group) => group.feeling === 'unsafe' && group.code !== 'ANN' && !incidentGroups.includes(group.code),
);
const safeCauses = CAUSE_GROUPS.filter((group) => group.feeling === 'safe').flatMap((group) => group.causes);

const categorySlices: readonly Slice[] = [
  ...unsafeGroups.map(({ code, text }): Slice => ({ feeling: 'unsafe', code, text, sensitive: false })),
  { feeling: 'unsafe', code: 'OTRYGG-HANDELSE', text: incidentText, sensitive: true },
  { feeling: 'unsafe', code: 'OVR', text: otherText, sensitive: true },
  ...safeCauses.map(({ code, text }): Slice => ({ feeling: 'safe', code, text, sensitive: false })),
  { feeling: 'safe', code: 'OVR', text: otherText, sensitive: true },
  { feeling: 'unstated', code: 'OVR', text: otherText, sensitive: true },
];

const categoryIndex = new Map(categorySlices.map((slice, index) => [`${slice.feeling}:${slice.code}`, index]));

function categoryCode(feeling: StatedFeeling, cause: string): string {
  if (feeling === 'safe') return cause;
  const group = causeGroupOf(cause);
  return incidentGroups.includes(group) ? 'OTRYGG-HANDELSE' : group;
}

function categoriesOf(pin: CountedPlace, roles: PlaceQuestion['roles']): readonly number[] {
  const feeling = pin.feeling ?? 'unstated';
  const other = categoryIndex.get(`${feeling}:OVR`) as number;
  const answer = pin.answers[roles.causes];
  const causes = Array.isArray(answer) ? (answer as readonly string[]) : typeof answer === 'string' ? [answer] : [];
  const found = causes.map((cause) => categoryIndex.get(`${feeling}:${categoryCode(feeling, cause)}`) ?? other);
  return found.length === 0 ? [other] : [...new Set(found)].sort((a, b) => a - b);
}

const categoryFamily: MapFamily = {
  name: 'category',
  values: 8,
  slices: categorySlices,
  slicesOf: (pin, _response, roles) => categoriesOf(pin, roles),
};

/** Every map that is measured. The order is the order of the release file. */
export const MAP_FAMILIES: readonly MapFamily[] = [baseFamily, categoryFamily];
