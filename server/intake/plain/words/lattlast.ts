import type { OwnWords } from './sv.ts';

export const lattlast: OwnWords = {
  whereHelp: 'Välj en plats där alla får vara. Välj inte någons hem.',
  search: 'Skriv namnet på gatan eller platsen',
  orList: 'eller välj i listan',
  knownFirst: 'Välj en plats',
  choose: 'Välj platsen',
  hits: 'Vi hittade det här för ”{typed}”',
  noHits: 'Vi hittade inte ”{typed}”. Skriv bara början av namnet. Eller välj i listan.',
  manyHits: 'Det finns fler. Skriv mer av namnet.',
  chooseHit: 'Välj en plats',
  chooseKnown: 'Välj en plats i listan. Eller sök',
  typeName: 'Skriv ett namn först',
  wholeStreet: 'hela gatan',
  lost: 'Något blev fel med sidan. Inget är skickat. Börja om här.',
  howTitle: 'Hur vill du svara?',
  tooLarge: 'Texten var för lång. Gå tillbaka och skriv kortare.',
  noLanguageHeading: 'Frågorna finns inte på lätt svenska',
  noLanguage: 'Välj ett annat språk.',
};
