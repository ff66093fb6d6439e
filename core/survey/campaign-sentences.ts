import type { LocalText } from '../base/text.ts';

/** What a coordinator is told of a dialogue's faults, by code; staff read Swedish or English. */
export const campaignSentences: Readonly<Record<string, LocalText>> = {
  'title-none': { sv: 'Ge dialogen en titel', en: 'Give the dialogue a title' },
  'title-sv': { sv: 'Skriv titeln på svenska', en: 'Write the title in Swedish' },
  'title-lattlast': { sv: 'Skriv titeln på lättläst svenska', en: 'Write the title in easy-to-read Swedish' },
  'title-en': { sv: 'Skriv titeln på engelska', en: 'Write the title in English' },
  'title-fi': { sv: 'Skriv titeln på finska', en: 'Write the title in Finnish' },
  'title-ar': { sv: 'Skriv titeln på arabiska', en: 'Write the title in Arabic' },
  'day-unreadable': {
    sv: 'Skriv dagen som år-månad-dag, till exempel 2027-03-15',
    en: 'Write the day as year-month-day, for example 2027-03-15',
  },
  'expected-none': {
    sv: 'Skriv hur många svar du räknar med, minst 1',
    en: 'Write how many answers you expect, at least 1',
  },
  'survey-missing': { sv: 'Välj en enkät som är publicerad', en: 'Choose a survey that is published' },
  'survey-language': {
    sv: 'Enkäten finns inte på något av kommunens språk. Välj en annan',
    en: 'The survey is in none of the municipality’s languages. Choose another',
  },
  'survey-faults': {
    sv: 'Enkäten har {count} fel. Rätta dem under Enkäter och publicera en ny version',
    en: 'The survey has {count} faults. Mend them under Surveys and publish a new version',
  },
  'opens-early': { sv: 'Välj en öppningsdag från och med {day}', en: 'Choose an opening day from {day} on' },
  'closes-before-opens': {
    sv: 'Dialogen kan inte stänga innan den öppnar. Välj en senare stängningsdag',
    en: 'The dialogue cannot close before it opens. Choose a later closing day',
  },
  'results-early': {
    sv: 'Lova resultatet till en dag efter {day}: till dess kan svar komma in',
    en: 'Promise the results for a day after {day}: until then answers may come in',
  },
  'channels-none': { sv: 'Välj minst ett sätt att svara', en: 'Choose at least one way to answer' },
  'school-nothing': {
    sv: 'Enkäten har inga frågor som en skolklass kan få: den frågar bara efter egna ord, tal och vem som svarar. Välj bort skola eller en annan enkät',
    en: 'The survey has no questions for a school class: it asks only for own words, numbers and who answers. Leave out schools or choose another survey',
  },
  'street-nothing': {
    sv: 'Enkäten har inga frågor att svara på med ett tryck på gatan. Välj bort gatan eller en annan enkät',
    en: 'The survey has no questions to answer by a press in the street. Leave out the street or choose another survey',
  },
  'year-exceeded': {
    sv: 'Årets integritetsbudget räcker inte till den här dialogen',
    en: 'The year’s privacy budget does not reach to this dialogue',
  },
  'year-exceeded-until': {
    sv: 'Årets integritetsbudget räcker inte. Låt dialogen stänga tidigast {day}',
    en: 'The year’s privacy budget does not reach. Let the dialogue close on {day} at the earliest',
  },
  archived: {
    sv: 'Dialogen är arkiverad. Ta tillbaka den ur arkivet för att ändra den',
    en: 'The dialogue is archived. Take it back from the archive to change it',
  },
  'fixed-survey': {
    sv: 'Enkäten kan inte bytas när dialogen har öppnat. Gör en ny dialog i stället',
    en: 'The survey cannot be changed once the dialogue has opened. Make a new dialogue instead',
  },
  'fixed-opens': {
    sv: 'Dialogen öppnade {day}. Dagen kan inte ändras efteråt',
    en: 'The dialogue opened on {day}. The day cannot be changed afterwards',
  },
  'fixed-closes': {
    sv: 'Stängningsdagen {day} är lovad. Den kan inte ändras när dialogen har öppnat',
    en: 'The closing day {day} is promised. It cannot be changed once the dialogue has opened',
  },
  'fixed-channels': {
    sv: 'Du kan lägga till sätt att svara, men inte ta bort något när dialogen har öppnat',
    en: 'You can add ways to answer, but take none away once the dialogue has opened',
  },
};
