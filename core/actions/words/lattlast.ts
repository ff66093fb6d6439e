import type { ActionWords } from './sv.ts';

export const lattlast: ActionWords = {
  title: 'Det här gör vi för tryggheten',
  lead: (municipality) =>
    `Här ser du vad ${municipality} och polisen gör. Vi vill att det ska kännas tryggt ute. Du ser också vad vi inte gör.`,
  about:
    'Människor har berättat för oss hur platser känns. Vi har också gått runt och tittat. Att en plats står här betyder inte att det är brott där.',
  none: 'Det finns inget att visa än.',
  jump: 'Gå till',
  open: 'Det här håller vi på med',
  declined: 'Det här gör vi inte',
  done: 'Det här är klart',
  nothingHere: 'Inget just nu.',
  noPlace: 'Hela kommunen',
  owners: { police: 'Polisen', municipality: 'Kommunen', together: 'Kommunen och polisen' },
  by: (owner, unit) => `${owner}: ${unit}`,
  because: 'Så här tänker vi:',
  due: (day) => `Det ska vara klart ${day}`,
  nextAnswer: (day) => `Du får veta mer ${day}`,
  late: 'Vi är sena',
  doneOn: (day) => `Det blev klart ${day}`,
  doneTag: 'Klart',
  helped: {
    yes: 'Blev det bättre? Ja.',
    partly: 'Blev det bättre? Lite.',
    no: 'Blev det bättre? Nej.',
    unknown: 'Blev det bättre? Vi vet inte.',
    none: 'Blev det bättre? Vi har inte frågat än.',
  },
  data: 'Filer för datorer (JSON)',
  table: 'Tabell (CSV)',
};
