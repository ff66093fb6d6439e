import type { StandardText } from '../base/text.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';

/** What a text is about. Themes are counted; texts never leave by a release. */
export interface Theme {
  readonly code: string;
  readonly text: Pick<StandardText, 'sv' | 'en'>;
  /** What belongs here, for whoever codes. */
  readonly covers: Pick<StandardText, 'sv' | 'en'>;
}

/** A text is coded with at most so many, like the causes of a place (docs/field.md, question 4b). */
export const MOST_THEMES = 3;

const groupText = (code: string): Theme['text'] => {
  const group = CAUSE_GROUPS.find((candidate) => candidate.code === code);
  if (group === undefined) throw new Error(`no cause group ${code}`);
  return { sv: group.text.sv, en: group.text.en };
};

/** A theme that is a group of causes: the same thing has the same code and the same name. */
const cause = (code: string, sv: string, en: string): Theme => ({ code, text: groupText(code), covers: { sv, en } });

/**
 * The codebook. The first ten are the groups of causes for a place (docs/field.md section 2.4), so that what is chosen and
 * what is written can be laid side by side; then what people write of that has no cause; last what fits nowhere.
 */
export const THEMES: readonly Theme[] = [
  cause('BEL', 'Lampor som saknas, är svaga eller trasiga. Mörker.', 'Lamps missing, weak or broken. Darkness.'),
  cause('SIKT', 'Buskar, tunnlar, skymda hörn, ödsliga vägar.', 'Bushes, underpasses, hidden corners, deserted paths.'),
  cause('SKOT', 'Skräp, klotter, skadegörelse, glas, slitet.', 'Litter, graffiti, vandalism, glass, wear.'),
  cause('TRAF', 'Fart, buskörning, korsningar, skolvägar.', 'Speed, reckless driving, crossings, school routes.'),
  cause(
    'SAML',
    'Samlingar som skapar oro, buller, berusade som stör.',
    'Gatherings that cause worry, noise, drunkenness.',
  ),
  cause('NARK', 'Droger som säljs, används eller lämnar spår.', 'Drugs sold, used or leaving traces.'),
  cause('BROTT', 'Oro för stöld, inbrott och rån.', 'Worry about theft, burglary and robbery.'),
  cause('HOT', 'Hot, våld, trakasserier, hat.', 'Threats, violence, harassment, hate.'),
  cause(
    'NARV',
    'För få vuxna, personal eller poliser. Dåligt rykte.',
    'Too few adults, staff or police. Bad reputation.',
  ),
  cause('BRA', 'Det som gör en plats trygg.', 'What makes a place safe.'),
  {
    code: 'KOLL',
    text: { sv: 'Kollektivtrafik', en: 'Public transport' },
    covers: { sv: 'Hållplatser, stationer, turer, vägen dit.', en: 'Stops, stations, services, the way there.' },
  },
  {
    code: 'UNGA',
    text: { sv: 'Unga och mötesplatser', en: 'Young people and places to meet' },
    covers: {
      sv: 'Något att göra, lokaler, lekplatser, fritidsgård.',
      en: 'Something to do, premises, playgrounds, youth clubs.',
    },
  },
  {
    code: 'FORSLAG',
    text: { sv: 'Förslag', en: 'Suggestion' },
    covers: {
      sv: 'Texten föreslår något bestämt. Välj också vad förslaget gäller.',
      en: 'The text suggests something definite. Also choose what it is about.',
    },
  },
  {
    code: 'DIALOG',
    text: { sv: 'Om dialogen', en: 'About the dialogue' },
    covers: {
      sv: 'Enkäten, kommunens och polisens svar, tack och klagomål.',
      en: 'The survey, what municipality and police answer, thanks and complaints.',
    },
  },
  {
    code: 'ANN',
    text: groupText('ANN'),
    covers: { sv: 'Inget annat tema passar.', en: 'No other theme fits.' },
  },
];

const codes: ReadonlySet<string> = new Set(THEMES.map(({ code }) => code));

export const isTheme = (code: string): boolean => codes.has(code);

/** Each theme once, in the order of the codebook: in which order they were chosen says nothing. */
export const inCodebookOrder = (chosen: Iterable<string>): readonly string[] => {
  const asked = new Set(chosen);
  return THEMES.map(({ code }) => code).filter((code) => asked.has(code));
};

/** The names of themes, in the order of the codebook: "Trafik, Förslag"; empty for none. */
export const themesInWords = (chosen: readonly string[], language: 'sv' | 'en'): string =>
  THEMES.filter(({ code }) => chosen.includes(code))
    .map(({ text }) => text[language])
    .join(', ');
