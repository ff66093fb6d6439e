import type { LocalText } from '../base/text.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';

/*
 * What a hot spot is about: a group of the tree of causes, so that it can be held against releases and events. Its words are neutral
 * and may be read by anybody: what happens at a place, and never who is there (docs/field.md S20).
 */

/** The groups of causes that a hot spot may be of: what makes a place safe, and whom people miss there, is none. */
export const HOT_SPOT_KINDS: readonly string[] = CAUSE_GROUPS.filter(
  ({ code, feeling }) => feeling === 'unsafe' && code !== 'NARV',
).map(({ code }) => code);

export const isHotSpotKind = (code: string): boolean => HOT_SPOT_KINDS.includes(code);

export const HOT_SPOT_KIND_WORDS: Readonly<Record<string, LocalText>> = {
  BEL: { sv: 'Mörkt eller dålig belysning', en: 'Dark or badly lit' },
  SIKT: { sv: 'Dålig sikt eller undanskymt', en: 'Poor view or out of sight' },
  SKOT: { sv: 'Skräp, klotter eller skador', en: 'Litter, graffiti or damage' },
  TRAF: { sv: 'Trafik som skapar oro', en: 'Traffic that causes concern' },
  SAML: { sv: 'Samlingar som skapar oro', en: 'Gatherings that cause concern' },
  NARK: { sv: 'Droger som skapar oro', en: 'Drugs that cause concern' },
  BROTT: { sv: 'Stöld eller oro för stöld', en: 'Theft or concern about theft' },
  HOT: { sv: 'Hot, våld eller oro för det', en: 'Threats, violence or concern about them' },
  ANN: { sv: 'Annat som skapar oro', en: 'Something else that causes concern' },
};
