import type { LocalText } from '../base/text.ts';
import { staffTextSentences } from '../moderation/staff-text.ts';

/** What has to be mended in a picture, by code; staff read Swedish or English. */
export const pictureSentences: Readonly<Record<string, LocalText>> = {
  ...staffTextSentences,
  'picture-day': {
    sv: 'Välj en dag som finns, i en period som har börjat',
    en: 'Choose a day that there is, in a period that has begun',
  },
  'picture-no-due': {
    sv: 'Skriv när det ska vara gjort. Den som ska göra något behöver en dag',
    en: 'Write when it is to be done. Whoever is to do something needs a day',
  },
  'picture-not-over': {
    sv: 'Perioden är inte slut, eller så är siffrorna hämtade innan den var det. Hämta siffrorna på nytt när den är över',
    en: 'The period is not over, or the figures were read before it was. Read the figures again when it is',
  },
  'picture-unsaid-summary': {
    sv: 'Skriv en sammanfattning',
    en: 'Write a summary',
  },
  'picture-unsaid-mapping': {
    sv: 'Skriv vad kartläggningen visar. Lagen kräver den',
    en: 'Write what the mapping shows. The law asks for it',
  },
  'picture-unsaid-other': {
    sv: 'Skriv annan information av betydelse. Lagen kräver den. Finns det ingen, skriv det',
    en: 'Write other information that matters. The law asks for it. If there is none, say so',
  },
  'picture-unsaid-analysis': {
    sv: 'Skriv er analys. Lagen kräver den',
    en: 'Write your analysis. The law asks for it',
  },
};
