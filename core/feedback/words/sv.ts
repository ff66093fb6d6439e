import type { Since } from '../contract.ts';

type Of = Since['of'];

/** What the public reads of what residents said and what came of it, in words. */
export interface FeedbackWords {
  readonly title: string;
  /** `municipality`: "Ljusköpings kommun" */
  readonly lead: (municipality: string) => string;
  /** That it is of those who answered, and says nothing of crime. */
  readonly about: string;
  readonly asked: (dialogue: string, closed: string, respondents: string) => string;
  readonly notAsked: string;
  readonly answered: (age: string, day: string) => string;
  readonly neverAnswered: string;
  readonly themes: string;
  readonly places: string;
  readonly noPlaces: string;
  readonly youSaid: string;
  readonly weDo: string;
  readonly weDoNot: string;
  readonly nothingDone: string;
  readonly nothingDeclined: string;
  readonly unanswered: string;
  readonly said: Readonly<Record<Of, (people: string) => string>>;
  readonly share: (value: string, low: string, high: string) => string;
  readonly tooFew: string;
  readonly notCounted: string;
  readonly helped: string;
  readonly less: Readonly<Record<Of, (least: string, most: string) => string>>;
  readonly more: Readonly<Record<Of, (least: string, most: string) => string>>;
  readonly notSeen: (less: string, more: string) => string;
  readonly beforeAfter: (before: string, beforeTitle: string, after: string, afterTitle: string) => string;
  /** That answers do not say what a change is due to. */
  readonly noCause: string;
  readonly cannotSay: Readonly<Record<'no-before' | 'too-early' | 'too-few' | 'not-counted', string>>;
  readonly method: string;
  readonly methodText: string;
  readonly toActions: string;
  readonly toResults: string;
  readonly press: string;
  readonly sign: string;
  readonly feed: string;
  readonly data: string;
  readonly table: string;
  /** A sheet for the press, to be printed. */
  readonly pressSheet: {
    readonly title: string;
    readonly of: (day: string) => string;
    readonly caution: string;
    readonly figures: string;
    readonly theme: string;
    readonly people: string;
    readonly answers: string;
    readonly promise: string;
    readonly fulfilled: (done: string, all: string) => string;
    readonly contact: string;
    readonly back: string;
  };
  /** A sign for the place itself. */
  readonly placeSign: {
    readonly has: (place: string) => string;
    readonly more: string;
    readonly code: string;
    readonly none: string;
  };
  /** On the receipt of one answer. */
  readonly receipt: { readonly heading: string; readonly about: string; readonly none: string; readonly link: string };
}

export const sv: FeedbackWords = {
  title: 'Du sa, vi gjorde',
  lead: (municipality) =>
    `Det här har invånare svarat. Det här gör ${municipality} och polisen åt det, och det här gör vi inte.`,
  about:
    'Siffrorna gäller dem som har svarat, inte alla som bor här. De handlar om hur platser känns och säger inget om brott.',
  asked: (dialogue, closed, respondents) =>
    `Svaren är från ${dialogue}, som stängde ${closed}. Ungefär ${respondents} svarade.`,
  notAsked: 'Ingen dialog är redovisad än. Därför finns inga siffror här.',
  answered: (age, day) => `Senaste nytt från oss kom ${age}, ${day}.`,
  neverAnswered: 'Vi har inte svarat på något än.',
  themes: 'Efter ämne',
  places: 'Efter plats',
  noPlaces: 'Ingen plats har fått något svar än.',
  youSaid: 'Du sa',
  weDo: 'Det vi gör eller har gjort',
  weDoNot: 'Det vi inte gör, och varför',
  nothingDone: 'Inget än.',
  nothingDeclined: 'Vi har inte sagt nej till något.',
  unanswered: 'Vi har inte svarat på det här än.',
  said: {
    theme: (people) => `Ungefär ${people} har pekat ut någon plats som otrygg av det här skälet.`,
    place: (people) => `Ungefär ${people} har pekat ut platsen som otrygg.`,
  },
  share: (value, low, high) => `Det är ${value} procent av dem som svarade (mellan ${low} och ${high} procent).`,
  tooFew: 'För få svar för att vi ska kunna säga hur många.',
  notCounted: 'Svaren räknas inte för just det här. Därför finns ingen siffra.',
  helped: 'Hjälpte det?',
  less: {
    place: (least, most) =>
      `Sedan dess är det en mindre del som pekar ut platsen som otrygg: mellan ${least} och ${most} procentenheter mindre.`,
    theme: (least, most) =>
      `Sedan dess är det en mindre del i hela kommunen som pekar ut otrygga platser av det här skälet: mellan ${least} och ${most} procentenheter mindre.`,
  },
  more: {
    place: (least, most) =>
      `Sedan dess är det en större del som pekar ut platsen som otrygg: mellan ${least} och ${most} procentenheter mer.`,
    theme: (least, most) =>
      `Sedan dess är det en större del i hela kommunen som pekar ut otrygga platser av det här skälet: mellan ${least} och ${most} procentenheter mer.`,
  },
  notSeen: (less, more) =>
    `Det går inte att säga. Skillnaden i svaren sedan dess kan vara slump: allt från ${less} procentenheter mindre till ${more} procentenheter mer.`,
  beforeAfter: (before, beforeTitle, after, afterTitle) =>
    `Före: ${before} procent (${beforeTitle}). Efter: ${after} procent (${afterTitle}).`,
  noCause: 'Svaren säger inte vad det beror på.',
  cannotSay: {
    'no-before': 'Det går inte att säga. Det finns ingen dialog från tiden före.',
    'too-early': 'Det är för tidigt att säga. Ingen dialog har öppnat och redovisats sedan det blev klart.',
    'too-few': 'Det går inte att säga. Det är för få svar.',
    'not-counted': 'Det går inte att säga. Svaren räknas inte för just det här.',
  },
  method: 'Så kan du läsa siffrorna',
  methodText:
    'Antal avrundas till tiotal, och lite slump är tillagd för att ingen ska kunna räkna ut vem som har svarat vad. Intervallen är 90 procent: ungefär ett av tio missar det rätta värdet. Därför kan en enstaka skillnad vara slump även när vi säger att den syns. Före och efter jämför olika personer som själva har valt att svara.',
  toActions: 'Alla åtgärder i en lista',
  toResults: 'Alla resultat från dialogerna',
  press: 'Pressblad',
  sign: 'Skylt till platsen',
  feed: 'Följ med RSS',
  data: 'Öppna data (JSON, CC0)',
  table: 'Tabell (CSV, CC0)',
  receipt: {
    heading: 'Vad har hänt med det du svarade om?',
    about: 'Här är det vi har svarat alla om samma ämnen och platser. Listan görs när du öppnar sidan och sparas inte.',
    none: 'Vi har inte svarat om dina ämnen och platser än.',
    link: 'Läs allt på Du sa, vi gjorde',
  },
  pressSheet: {
    title: 'Pressblad: Du sa, vi gjorde',
    of: (day) => `Så såg det ut ${day}.`,
    caution:
      'Siffrorna gäller dem som har svarat, inte alla invånare. De handlar om hur platser känns, inte om brott. Jämför inte platser med varandra som om alla hade svarat, och skriv inte att en åtgärd har gett en effekt: svaren visar bara vad som skiljer.',
    figures: 'Nyckeltal',
    theme: 'Ämne',
    people: 'Har pekat ut en otrygg plats',
    answers: 'Våra svar',
    promise: 'Medborgarlöftet',
    fulfilled: (done, all) => `${done} av ${all} punkter är uppfyllda.`,
    contact: 'Kontakt',
    back: 'Till Du sa, vi gjorde',
  },
  placeSign: {
    has: (place) => `Det här har vi svarat om ${place}`,
    more: 'Läs mer, och om det har hjälpt:',
    code: 'QR-kod till sidan',
    none: 'Det finns inget svar om den platsen.',
  },
};
