import type { LocalText } from '../base/text.ts';

/** What is wrong with a file that should be a survey, for inWords(). */
export const readSurveySentences: Readonly<Record<string, LocalText>> = {
  'survey-no-object': {
    sv: 'Filen är ingen enkät från Lykta. Välj en fil som är sparad härifrån, eller läs schemat.',
    en: 'The file is not a survey from Lykta. Choose one saved from here, or read the schema.',
  },
  'survey-deep': {
    sv: 'Filen är för djup för att vara en enkät. Gör villkoren enklare.',
    en: 'The file is too deep to be a survey. Make its conditions simpler.',
  },
  'survey-type-unknown': {
    sv: 'Frågetypen {type} finns inte.',
    en: 'There is no type of question called {type}.',
  },
  'survey-condition': {
    sv: 'Villkoret går inte att läsa. Skriv det som schemat säger.',
    en: 'The condition cannot be read. Write it as the schema says.',
  },
  'survey-missing': { sv: 'Uppgiften {name} saknas.', en: 'The field {name} is missing.' },
  'survey-extra': {
    sv: 'Uppgiften {name} hör inte hit. Ta bort den.',
    en: 'The field {name} does not belong here. Remove it.',
  },
  'survey-long': {
    sv: 'Uppgiften får ha högst {max} tecken. Korta den.',
    en: 'The field may have at most {max} characters. Shorten it.',
  },
  'survey-many': {
    sv: 'Listan får ha högst {max} delar. Ta bort några, eller dela upp den i flera.',
    en: 'The list may have at most {max} parts. Remove some, or divide it into several.',
  },
  'survey-no-text': {
    sv: 'Texten är inte skriven på något språk.',
    en: 'The text is written in no language.',
  },
  'survey-value': { sv: 'Uppgiften har fel slags värde.', en: 'The field has the wrong kind of value.' },
};
