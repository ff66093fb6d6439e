import { RefusalError } from '../errors.ts';

/** Why nobody was let in, each in the words of the sign-in page. */
export const wrongNameOrPassword = (): RefusalError =>
  new RefusalError(401, 'wrong_name_or_password', {
    sv: 'Namnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
    lattlast: 'Namnet eller lösenordet är fel. Försök igen.',
    en: 'The name or the password is not right. Check both and try again.',
  });

/** To whoever has the right password, when it was given too long ago. */
export const passwordOutOfDate = (): RefusalError =>
  new RefusalError(401, 'password_out_of_date', {
    sv: 'Lösenordet som du fick gäller inte längre. Be den som sköter era inloggningar om ett nytt.',
    lattlast: 'Lösenordet som du fick är för gammalt. Be om ett nytt.',
    en: 'The password that you were given is out of date. Ask whoever runs your sign-ins for a new one.',
  });

export const codeNeeded = (): RefusalError =>
  new RefusalError(401, 'code_needed', {
    sv: 'Skriv koden från din app också.',
    lattlast: 'Skriv koden från din app också.',
    en: 'Write the code from your app too.',
  });

/** Where the account has passkeys and no app. */
export const passkeyNeeded = (): RefusalError =>
  new RefusalError(401, 'passkey_needed', {
    sv: 'Använd din lösennyckel också, eller skriv en reservkod.',
    lattlast: 'Använd din lösennyckel också. Eller skriv en reservkod.',
    en: 'Use your passkey too, or write a recovery code.',
  });

export const wrongCode = (): RefusalError =>
  new RefusalError(401, 'wrong_code', {
    sv: 'Koden stämmer inte, eller så är den redan använd. Vänta på nästa kod i appen och försök igen.',
    lattlast: 'Koden är fel eller redan använd. Vänta på nästa kod i appen. Försök igen.',
    en: 'The code is not right, or has been used already. Wait for the next code in the app and try again.',
  });

export const wrongPasskey = (): RefusalError =>
  new RefusalError(401, 'wrong_passkey', {
    sv: 'Lösennyckeln hör inte till något konto här, eller så tog det för lång tid. Försök igen, eller logga in på ett annat sätt.',
    lattlast: 'Lösennyckeln fungerar inte här. Försök igen, eller logga in på ett annat sätt.',
    en: 'The passkey belongs to no account here, or it took too long. Try again, or sign in another way.',
  });

/** The second step came too late, or in another browser than the first. */
export const beginAgain = (): RefusalError =>
  new RefusalError(401, 'begin_again', {
    sv: 'Det tog för lång tid. Börja om med inloggningen.',
    lattlast: 'Det tog för lång tid. Börja om.',
    en: 'It took too long. Begin the sign-in again.',
  });

export const noPasskeysHere = (): RefusalError =>
  new RefusalError(404, 'no_passkeys_here', {
    sv: 'Den här servern tar inte emot lösennycklar. Logga in på ett annat sätt.',
    lattlast: 'Du kan inte använda lösennyckel här. Logga in på ett annat sätt.',
    en: 'This server takes no passkeys. Sign in another way.',
  });

export const somethingMissing = (): RefusalError =>
  new RefusalError(400, 'invalid', {
    sv: 'Något saknas i inloggningen. Läs in sidan på nytt och försök igen.',
    lattlast: 'Något saknas. Läs in sidan igen. Försök sedan på nytt.',
    en: 'Something is missing in the sign-in. Load the page anew and try again.',
  });
