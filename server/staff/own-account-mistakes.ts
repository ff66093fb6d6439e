import type { FastifyRequest } from 'fastify';
import { textIn } from '#core/base/text-in.ts';
import { RefusalError, type Sentence } from '../errors.ts';
import { languageOf } from '../language.ts';
import type { PasswordFault } from './password-rules.ts';

export type Mistake = PasswordFault | 'wrong-password' | 'wrong-code' | 'second-factor-kept';

/** A mistake at one field of one's own sign-in: the sentence stands at the field, and is the whole answer too. */
export function mistake(request: FastifyRequest, field: string, code: Mistake): RefusalError {
  const sentence = SENTENCES[code];
  return new RefusalError(422, code, sentence, [{ field, code, message: textIn(sentence, languageOf(request)) }]);
}

const SENTENCES: Readonly<Record<Mistake, Sentence>> = {
  'password-short': {
    sv: 'Lösenordet är för kort. Skriv minst 12 tecken, gärna några ord efter varandra.',
    lattlast: 'Lösenordet är för kort. Skriv minst 12 tecken. Skriv gärna några ord efter varandra.',
    en: 'The password is too short. Write at least 12 characters, a few words in a row will do well.',
  },
  'password-common': {
    sv: 'Lösenordet är för lätt att gissa. Välj något som inte står på listor över vanliga lösenord, gärna några ord efter varandra.',
    lattlast: 'Lösenordet är för lätt att gissa. Skriv gärna några ord efter varandra.',
    en: 'The password is too easy to guess. Choose something that is not on lists of common passwords, a few words in a row will do well.',
  },
  'password-name': {
    sv: 'Ditt användarnamn finns i lösenordet. Välj ett lösenord utan det.',
    lattlast: 'Ditt användarnamn finns i lösenordet. Välj ett annat lösenord.',
    en: 'The password holds your user name. Choose one without it.',
  },
  'wrong-password': {
    sv: 'Lösenordet stämmer inte. Skriv det som du loggade in med.',
    lattlast: 'Lösenordet är fel. Skriv det som du loggade in med.',
    en: 'The password is not right. Write the one that you signed in with.',
  },
  'wrong-code': {
    sv: 'Koden stämmer inte. Kontrollera att klockan i telefonen går rätt, vänta på nästa kod och försök igen.',
    lattlast: 'Koden är fel. Vänta på nästa kod. Försök igen.',
    en: 'The code is not right. Check that the phone’s clock is right, wait for the next code and try again.',
  },
  'second-factor-kept': {
    sv: 'Din roll kräver inloggning i två steg. Be en administratör om du behöver byta app.',
    lattlast: 'Du måste logga in i två steg. Fråga en administratör.',
    en: 'Your role takes a sign-in in two steps. Ask an administrator if you need to change apps.',
  },
};
