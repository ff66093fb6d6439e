import type { FeedbackWords } from './sv.ts';

export const lattlast: FeedbackWords = {
  title: 'Du sa, vi gjorde',
  lead: (municipality) =>
    `Här ser du vad människor har svarat. Du ser vad ${municipality} och polisen gör. Du ser också vad vi inte gör.`,
  about: 'Siffrorna handlar om dem som har svarat. De handlar om hur platser känns. De säger inget om brott.',
  asked: (dialogue, closed, respondents) =>
    `Svaren kommer från ${dialogue}. Den stängde ${closed}. Ungefär ${respondents} personer svarade.`,
  notAsked: 'Det finns inga resultat än. Därför finns inga siffror här.',
  answered: (age, day) => `Vi svarade senast ${age}, ${day}.`,
  neverAnswered: 'Vi har inte svarat på något än.',
  themes: 'Ämnen',
  places: 'Platser',
  noPlaces: 'Vi har inte svarat om någon plats än.',
  youSaid: 'Du sa',
  weDo: 'Det här gör vi',
  weDoNot: 'Det här gör vi inte',
  nothingDone: 'Inget än.',
  nothingDeclined: 'Vi har inte sagt nej till något.',
  unanswered: 'Vi har inte svarat på det här än.',
  said: {
    theme: (people) => `Ungefär ${people} personer säger att en plats känns otrygg på grund av det här.`,
    place: (people) => `Ungefär ${people} personer säger att platsen känns otrygg.`,
  },
  share: (value, low, high) => `Det är ${value} av 100 som svarade. Det kan vara mellan ${low} och ${high} av 100.`,
  tooFew: 'För få har svarat. Därför kan vi inte säga hur många.',
  notCounted: 'Vi räknar inte svaren för det här. Därför finns ingen siffra.',
  helped: 'Blev det bättre?',
  less: {
    place: (least, most) => `Färre säger nu att platsen känns otrygg. Det är mellan ${least} och ${most} färre av 100.`,
    theme: (least, most) =>
      `I hela kommunen säger färre nu att platser känns otrygga på grund av det här. Det är mellan ${least} och ${most} färre av 100.`,
  },
  more: {
    place: (least, most) => `Fler säger nu att platsen känns otrygg. Det är mellan ${least} och ${most} fler av 100.`,
    theme: (least, most) =>
      `I hela kommunen säger fler nu att platser känns otrygga på grund av det här. Det är mellan ${least} och ${most} fler av 100.`,
  },
  notSeen: (less, more) =>
    `Vi kan inte säga det. Skillnaden kan vara slump. Den kan vara allt från ${less} färre till ${more} fler av 100.`,
  beforeAfter: (before, beforeTitle, after, afterTitle) =>
    `Före: ${before} av 100 (${beforeTitle}). Efter: ${after} av 100 (${afterTitle}).`,
  noCause: 'Vi vet inte varför.',
  cannotSay: {
    'no-before': 'Vi kan inte säga det. Vi frågade inte innan.',
    'too-early': 'Det är för tidigt att säga. Vi har inte frågat igen än.',
    'too-few': 'Vi kan inte säga det. För få har svarat.',
    'not-counted': 'Vi kan inte säga det. Vi räknar inte svaren för det här.',
  },
  method: 'Så läser du siffrorna',
  methodText:
    'Siffrorna är ungefärliga. Vi ändrar dem lite, så att ingen kan se vad just du har svarat. Ibland blir en siffra fel. De som svarar är inte samma personer varje gång.',
  toActions: 'Se allt som vi gör',
  toResults: 'Se alla resultat',
  press: 'Sida för tidningar',
  sign: 'Skylt till platsen',
  feed: 'Följ med RSS',
  data: 'Filer för datorer (JSON)',
  table: 'Tabell (CSV)',
  receipt: {
    heading: 'Vad har hänt sedan du svarade?',
    about: 'Här är det vi har svarat alla om samma saker. Vi sparar inte den här listan.',
    none: 'Vi har inte svarat om dina ämnen och platser än.',
    link: 'Läs allt på Du sa, vi gjorde',
  },
  pressSheet: {
    title: 'Sida för tidningar: Du sa, vi gjorde',
    of: (day) => `Så var det ${day}.`,
    caution:
      'Siffrorna handlar om dem som har svarat. De handlar om hur platser känns. De säger inget om brott. De säger inte varför något har ändrats.',
    figures: 'Siffror',
    theme: 'Ämne',
    people: 'Så många säger att en plats känns otrygg',
    answers: 'Det vi har svarat',
    promise: 'Medborgarlöftet',
    fulfilled: (done, all) => `${done} av ${all} löften är klara.`,
    contact: 'Fråga oss',
    back: 'Till Du sa, vi gjorde',
  },
  placeSign: {
    has: (place) => `Det här gör vi vid ${place}`,
    more: 'Läs mer här:',
    code: 'QR-kod till sidan',
    none: 'Vi har inte svarat om den platsen.',
  },
};
