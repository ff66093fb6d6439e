import type { OwnWords } from './sv.ts';

export const en: OwnWords = {
  whereHelp: "Choose a public place, not somebody's home.",
  search: 'Search for a street, stop or place',
  orList: 'or choose from the list',
  knownFirst: 'Choose a place',
  choose: 'Choose this place',
  hits: 'Matches for “{typed}”',
  noHits: 'No place is called “{typed}”. Try part of the name, or choose from the list.',
  manyHits: 'There are more matches. Type more of the name.',
  chooseHit: 'Choose one of the matches',
  chooseKnown: 'Choose a place from the list, or search',
  typeName: 'Type the name of a street or a place',
  wholeStreet: 'the whole street',
  lost: 'The page was too old or incomplete. Nothing has been sent. Start again here.',
  howTitle: 'How do you want to answer?',
  tooLarge: 'The text was too long for the page. Go back and shorten it.',
  noLanguageHeading: 'The questions are not in English',
  noLanguage: 'Choose a language that you can answer in.',
};
