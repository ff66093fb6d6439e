import type { FastifyRequest } from 'fastify';
import { textIn } from '#core/base/text-in.ts';
import { RefusalError, type Sentence } from '../errors.ts';
import { languageOf } from '../language.ts';
import type { PasswordFault } from './password-rules.ts';

export type Mistake =
  | PasswordFault
  | 'wrong-password'
  | 'same-password'
  | 'wrong-code'
  | 'second-factor-kept'
  | 'passkey-not-kept'
  | 'passkey-name';

/** A mistake at one field of one's own sign-in: the sentence stands at the field, and is the whole answer too. */
export function mistake(request: FastifyRequest, field: string, code: Mistake): RefusalError {
  const sentence = SENTENCES[code];
  return new RefusalError(422, code, sentence, [{ field, code, message: textIn(sentence, languageOf(request)) }]);
}

/** Somebody who has no password here, and signed in a while ago: what changes a sign-in takes a fresh one. */
export const proveAgain = (): RefusalError =>
  new RefusalError(403, 'prove_again', {
    sv: 'Visa först att det är du: logga in igen genom din organisation. Sedan har du tio minuter på dig.',
    lattlast: 'Logga in igen genom din organisation först. Sedan har du tio minuter på dig.',
    en: 'First show that it is you: sign in again by your organisation. You then have ten minutes.',
  });

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
  'same-password': {
    sv: 'Det är samma lösenord som förut. Välj ett annat.',
    lattlast: 'Det är samma lösenord som förut. Välj ett annat.',
    en: 'This is the same password as before. Choose another.',
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
    sv: 'Din roll kräver inloggning i två steg, och det här är ditt enda andra steg. Lägg till ett annat först, så kan du ta bort det här.',
    lattlast: 'Du måste logga in i två steg. Det här är ditt enda andra steg. Lägg till ett annat först.',
    en: 'Your role takes a sign-in in two steps, and this is your only second step. Add another one first, and you can remove this one.',
  },
  'passkey-not-kept': {
    sv: 'Lösennyckeln kunde inte sparas. Den kan höra till ett konto redan, eller så tog det för lång tid. Försök igen.',
    lattlast: 'Lösennyckeln sparades inte. Försök igen.',
    en: 'The passkey could not be kept. It may belong to an account already, or it took too long. Try again.',
  },
  'passkey-name': {
    sv: 'Skriv vad lösennyckeln ska heta, så att du känner igen den. Högst 60 tecken.',
    lattlast: 'Skriv ett namn på lösennyckeln. Högst 60 tecken.',
    en: 'Write what the passkey is to be called, so that you know it again. At most 60 characters.',
  },
};
