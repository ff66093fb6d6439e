import type { Owner } from '../access/owners.ts';
import type { LocalText } from '../base/text.ts';
import type { CostBand, Helped } from './life.ts';
import type { Season } from './season.ts';

/* Words that staff's pages and files both use. */

export const OWNER_WORDS: Readonly<Record<Owner, LocalText>> = {
  police: { sv: 'Polisen', en: 'The police' },
  municipality: { sv: 'Kommunen', en: 'The municipality' },
  together: { sv: 'Tillsammans', en: 'Together' },
};

export const SEASON_WORDS: Readonly<Record<Season, LocalText>> = {
  dark: { sv: 'De mörka månaderna', en: 'The dark months' },
  leaf: { sv: 'När det är löv på träden', en: 'When there are leaves on the trees' },
  'school-end': { sv: 'Skolavslutningen', en: 'The end of school' },
  summer: { sv: 'Sommaren', en: 'Summer' },
  'school-start': { sv: 'Skolstarten', en: 'The start of school' },
  'new-year': { sv: 'Nyår', en: 'New Year' },
};

export const COST_WORDS: Readonly<Record<CostBand, LocalText>> = {
  none: { sv: 'Inget utöver det vanliga', en: 'Nothing beyond the usual' },
  small: { sv: 'Under 50 000 kr', en: 'Under SEK 50,000' },
  medium: { sv: '50 000–500 000 kr', en: 'SEK 50,000–500,000' },
  large: { sv: 'Över 500 000 kr', en: 'Over SEK 500,000' },
};

export const HELPED_WORDS: Readonly<Record<Helped, LocalText>> = {
  yes: { sv: 'Ja, det hjälpte', en: 'Yes, it helped' },
  partly: { sv: 'Till en del', en: 'In part' },
  no: { sv: 'Nej, det hjälpte inte', en: 'No, it did not help' },
  unknown: { sv: 'Det går inte att säga', en: 'It cannot be said' },
};
