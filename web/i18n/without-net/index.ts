import type { Language } from '#core/base/language.ts';

/** What stands in place of a page that the server makes, where there is no net, in Swedish; the shape of every language. */
const sv = {
  title: 'Det finns inget nät just nu',
  text: 'Sidan som du ville öppna finns bara när det finns nät. Öppna den igen då.',
  again: 'Försök igen',
  answer: 'Du kan svara ändå. Svaret sparas på den här enheten och skickas när nätet är tillbaka.',
  toAnswer: 'Svara utan nät',
};

export type WithoutNetTexts = typeof sv;

const lattlast: WithoutNetTexts = {
  title: 'Det finns inget internet nu',
  text: 'Du kan inte öppna sidan utan internet. Försök igen om en stund.',
  again: 'Försök igen',
  answer: 'Du kan svara ändå. Svaret sparas här. Det skickas när internet kommer tillbaka.',
  toAnswer: 'Svara utan internet',
};

const en: WithoutNetTexts = {
  title: 'There is no network right now',
  text: 'The page that you wanted to open is there only when there is a network. Open it again then.',
  again: 'Try again',
  answer: 'You can answer all the same. The answer is kept on this device and sent when the network is back.',
  toAnswer: 'Answer without a network',
};

const fi: WithoutNetTexts = {
  title: 'Verkkoyhteyttä ei juuri nyt ole',
  text: 'Sivu, jonka halusit avata, toimii vain verkkoyhteyden kanssa. Avaa se uudelleen, kun yhteys toimii.',
  again: 'Yritä uudelleen',
  answer: 'Voit silti vastata. Vastaus tallennetaan tälle laitteelle ja lähetetään, kun yhteys palaa.',
  toAnswer: 'Vastaa ilman verkkoyhteyttä',
};

const ar: WithoutNetTexts = {
  title: 'لا يوجد اتصال بالشبكة الآن',
  text: 'الصفحة التي أردت فتحها لا تتوفر إلا مع الاتصال بالشبكة. افتحها مجدداً عندما يعود الاتصال.',
  again: 'حاول مرة أخرى',
  answer: 'يمكنك الإجابة رغم ذلك. تُحفظ الإجابة على هذا الجهاز وتُرسل عند عودة الاتصال.',
  toAnswer: 'أجب دون اتصال بالشبكة',
};

export const withoutNetTexts: Readonly<Record<Language, WithoutNetTexts>> = { sv, lattlast, en, fi, ar };
