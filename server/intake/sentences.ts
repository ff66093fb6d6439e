import type { Sentence } from '../errors.ts';

/** Refusals of a whole response. `{day}` is a day in words. */
export const intakeSentences = {
  'response-faulty': {
    sv: 'Något i svaret behöver rättas innan det kan tas emot. Se listan.',
    lattlast: 'Något behöver rättas. Se listan.',
    en: 'Something in the answer needs mending before it can be received. See the list.',
  },
  'key-missing': {
    sv: 'Skicka med rubriken Idempotency-Key: ett nytt slumpat UUID för varje svar.',
    lattlast: 'Något saknas. Försök igen.',
    en: 'Send the header Idempotency-Key: a new random UUID for each answer.',
  },
  'key-weak': {
    sv: 'Idempotency-Key ska vara ett slumpat UUID, eller minst 16 slumpade byte som hex eller base64url.',
    lattlast: 'Något blev fel. Försök igen.',
    en: 'Idempotency-Key must be a random UUID, or at least 16 random bytes as hex or base64url.',
  },
  'key-used': {
    sv: 'Ett annat svar har redan skickats härifrån. Det är sparat. Börja om från startsidan om du vill lämna ett nytt.',
    lattlast: 'Ditt första svar är sparat. Vill du svara en gång till? Börja om från början.',
    en: 'Another answer has already been sent from here. It is kept. Start again from the first page to give a new one.',
  },
  'campaign-unknown': {
    sv: 'Den här dialogen finns inte.',
    lattlast: 'Den här frågan till dig finns inte längre.',
    en: 'This dialogue does not exist.',
  },
  'channel-not-taken': {
    sv: 'Dialogen tar inte emot svar på det här sättet. Svara på webben i stället.',
    lattlast: 'Du kan inte svara på det här sättet. Svara på webben.',
    en: 'The dialogue does not take answers in this way. Answer on the web instead.',
    fi: 'Kyselyyn ei voi vastata tällä tavalla. Vastaa verkossa.',
    ar: 'لا يستقبل الحوار الإجابات بهذه الطريقة. أجب عبر الويب بدلاً من ذلك.',
  },
  'campaign-upcoming': {
    sv: 'Dialogen har inte öppnat än. Den öppnar {day}.',
    lattlast: 'Du kan inte svara än. Du kan svara från {day}.',
    en: 'The dialogue has not opened yet. It opens on {day}.',
  },
  'campaign-closed': {
    sv: 'Dialogen stängde {day} och tar inte emot fler svar.',
    lattlast: 'Du kan inte svara längre. Det stängde {day}.',
    en: 'The dialogue closed on {day} and takes no more answers.',
  },
} as const satisfies Record<string, Sentence>;
