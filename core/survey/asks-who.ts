import type { LocalText } from '../base/text.ts';

/**
 * Whether a question seems to ask who somebody is or where they can be reached, by its name or by its words in the languages
 * people write. It is a guess: what it finds is for somebody to look at.
 */
export const asksWho = (name: string, text: LocalText): boolean =>
  NAME.test(name) || Object.values(text).some((written) => ANYWHERE.test(written) || WHOLE.test(written));

/** What is said of such a question, by the import and by the linter alike. */
export const ASKS_WHO = {
  sv: 'Frågan ser ut att be om namn, telefon, adress eller något annat som visar vem någon är. Lykta lovar att den som svarar är anonym. Ta bort frågan eller skriv om den.',
  en: 'The question seems to ask for a name, a phone number, an address or something else that shows who somebody is. Lykta promises that whoever answers is anonymous. Remove the question or rewrite it.',
} as const;

const NAME =
  /(^|_)(phone_?(number|no)?$|telephone|mobile_?(number|no)|email|e_mail|home_address|telefon|mobilnummer|epost|personnummer|(full|first|last|sur)_?name|respondent_name|fornamn|efternamn|contact)(_|$)/i;

/** Words that hardly stand in any other question. "Vad heter parken?" and "Parkens namn" are none of them. */
const ANYWHERE_IN: readonly string[] = [
  // Swedish
  'vad heter du',
  'vem är du',
  'hur (kan|får|når) vi( nå| kontakta)? dig',
  'ditt (fullständiga |hela )?(namn|telefon|mobil|personn)\\p{L}*',
  'din (hem|bostads|post|gatu|mejl|mail|e-?post)?-?(adress|telefon|mobil|mejl|mail)',
  '(för|efter)namn',
  '(barn(et|en)?s|elev(en)?s|uppgiftslämnarens|respondentens) namn',
  'namn på (barnet|eleven|uppgiftslämnaren|respondenten|den som svarar)',
  '(telefon|mobil|swish|lägenhets|samordnings|person)-?(nummer|nr)',
  'e-?post\\p{L}*',
  '(mejl|mail|hem|bostads)-?adress(en)?',
  'kontaktuppgift(er)?',
  'födelsedatum',
  // English
  'who are you',
  'how can we (reach|contact) you',
  'your (full |first |last |home |postal )?(name|phone|mobile|telephone|address)',
  '(full|first|last|family|given) name',
  'surname',
  "(child|children|respondent|interviewee|pupil|student)(['’]?s['’]?)? names?",
  'names? of (the )?(child|children|respondent|interviewee|pupil|student|head of)',
  '(phone|telephone|mobile|contact) (number|no|details|information)',
  'e-?mail\\p{L}*',
  'home address',
  'enter an address',
  'date of birth',
  // Finnish and Arabic
  '(etu|suku)?nimesi',
  '(etu|suku)nimi',
  'puhelin\\p{L}*',
  'sähköposti\\p{L}*',
  'henkilötunnus',
  'الاسم الكامل',
  'رقم الهاتف',
];
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])(${ANYWHERE_IN.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** What is all that stands there. */
const WHOLE =
  /^\s*(namn|för- och efternamn|telefon|tel|mobil|mejl|mail|adress|signatur|initialer|names?|phone|telephone|mobile|address|signature|initials|nimi|osoite|الاسم|العنوان)\s*[.:?*]*\s*$/iu;
