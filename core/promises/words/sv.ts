import type { Owner } from '../../access/owners.ts';
import type { Party, Status } from '../kinds.ts';

/** What anybody reads of a promise, in Swedish. The other languages have the same shape or do not compile. */
export interface PromiseWords {
  readonly title: string;
  readonly name: string;
  readonly nameOf: (what: string) => string;
  readonly number: (number: number) => string;
  readonly lead: (municipality: string, years: string) => string;
  readonly leadEnded: (municipality: string, years: string) => string;
  readonly signed: (day: string) => string;
  readonly signedUnknown: string;
  readonly followed: (age: string, day: string) => string;
  readonly never: string;
  readonly age: { readonly today: string; readonly day: Count; readonly week: Count; readonly month: Count };
  readonly stale: string;
  readonly overdue: (day: string) => string;
  readonly missing: (year: number, there: number, least: number) => string;
  readonly reached: string;
  readonly notReached: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly notFollowed: string;
  readonly owners: Readonly<Record<Owner, string>>;
  readonly parties: Readonly<Record<Party, string>>;
  readonly next: (day: string) => string;
  readonly decision: (day: string) => string;
  /** Before the point's heading, which is heard and not seen. */
  readonly show: string;
  readonly effect: string;
  readonly activities: string;
  readonly doneOf: (done: string, of: string) => string;
  readonly activitiesDone: (done: number, of: number) => string;
  /** Over all that the points rest on. */
  readonly ground: string;
  readonly isDone: string;
  readonly isNotDone: string;
  readonly until: (day: string) => string;
  readonly decidedOn: (day: string) => string;
  readonly presence: string;
  readonly indicators: string;
  readonly columns: {
    readonly measure: string;
    readonly baseline: string;
    readonly target: string;
    readonly actual: string;
    readonly source: string;
  };
  readonly target: { readonly 'at-least': (value: string) => string; readonly 'at-most': (value: string) => string };
  readonly noFigure: string;
  readonly tooFew: string;
  readonly about: (value: string) => string;
  readonly answered: (n: string) => string;
  readonly fromDialogue: string;
  readonly evidence: string;
  readonly same: string;
  readonly followUps: string;
  readonly noFollowUps: string;
  readonly planned: string;
  readonly others: string;
  readonly aboutPromise: string;
  readonly signedBy: string;
  readonly diary: string;
  readonly version: string;
  readonly changed: (version: number, day: string, reason: string) => string;
  readonly checksum: string;
  readonly sources: string;
  readonly feed: string;
  readonly data: string;
  readonly none: string;
  readonly unknown: string;
  readonly toNewest: string;
}
type Count = (number: number) => string;

export const sv: PromiseWords = {
  title: 'Medborgarlöftet',
  name: 'Medborgarlöfte',
  nameOf: (what) => `Medborgarlöfte ${what}`,
  number: (number) => `nr ${number}`,
  lead: (municipality, years) => `Det här lovar polisen och ${municipality}${years === '' ? '' : ` för ${years}`}.`,
  leadEnded: (municipality, years) =>
    `Det här lovade polisen och ${municipality}${years === '' ? '' : ` för ${years}`}. Löftet gäller inte längre.`,
  signed: (day) => `Undertecknat ${day}.`,
  signedUnknown: 'Vilken dag det undertecknades framgår inte av källan.',
  followed: (age, day) => `Senast uppföljt ${age}, ${day}.`,
  never: 'Ingen uppföljning är redovisad här.',
  age: {
    today: 'i dag',
    day: (number) => (number === 1 ? 'för 1 dag sedan' : `för ${number} dagar sedan`),
    week: (number) => (number === 1 ? 'för 1 vecka sedan' : `för ${number} veckor sedan`),
    month: (number) => (number === 1 ? 'för 1 månad sedan' : `för ${number} månader sedan`),
  },
  stale: 'Det är mer än fyra månader sedan. Mycket kan ha hänt som inte står här.',
  overdue: (day) => `Uppföljningen som skulle göras ${day} är inte redovisad än.`,
  missing: (year, there, least) =>
    `Löftet ska följas upp minst ${least} gånger under ${year}. ${there === 0 ? 'Ingen gång är planerad.' : `Bara ${there} är planerade.`}`,
  reached: 'I mål',
  notReached: 'Inte i mål än',
  statuses: {
    'not-started': 'Ej påbörjat',
    started: 'Påbörjat',
    'on-track': 'Enligt plan',
    late: 'Försenat',
    fulfilled: 'Uppfyllt',
    changed: 'Ändrat',
    cancelled: 'Avbrutet',
  },
  notFollowed: 'Inte uppföljt än',
  owners: { police: 'Polisen', municipality: 'Kommunen', together: 'Polisen och kommunen' },
  parties: { police: 'Polisen', municipality: 'Kommunen' },
  next: (day) => `Följs upp ${day}.`,
  decision: (day) => `Beslut ${day}:`,
  show: 'Visa underlag',
  effect: 'Det här ska bli bättre',
  activities: 'Det här ska göras',
  doneOf: (done, of) => `${done} av ${of} gjorda`,
  activitiesDone: (done, of) => `${done} av ${of} aktiviteter är klara`,
  ground: 'Underlag',
  isDone: 'Gjort',
  isNotDone: 'Inte gjort än',
  until: (day) => `Senast ${day}`,
  decidedOn: (day) => `Beslutat ${day}`,
  presence:
    'Vi berättar inte i förväg var och när polisen är på plats. Det som är gjort redovisas månad för månad i efterhand.',
  indicators: 'Så mäter vi',
  columns: { measure: 'Mått', baseline: 'Före', target: 'Mål', actual: 'Nu', source: 'Källa' },
  target: { 'at-least': (value) => `minst ${value}`, 'at-most': (value) => `högst ${value}` },
  noFigure: 'inget mått än',
  tooFew: 'för få svar',
  about: (value) => `ungefär ${value}`,
  answered: (n) => `ungefär ${n} svarande`,
  fromDialogue: 'Dialogen med invånarna. Gäller dem som svarat.',
  evidence: 'Det här bygger vi det på',
  same: 'Samma fråga i andra löften',
  followUps: 'Uppföljningar',
  noFollowUps: 'Ingen uppföljning är redovisad här.',
  planned: 'Planerade',
  others: 'Andra medborgarlöften',
  aboutPromise: 'Om löftet',
  signedBy: 'Undertecknat av',
  diary: 'Diarienummer',
  version: 'Textens version',
  changed: (version, day, reason) => `Version ${version}${day === '' ? '' : `, ${day}`}: ${reason}`,
  checksum: 'Kontrollsumma för texten (SHA-256)',
  sources: 'Källor',
  feed: 'Följ uppföljningarna med RSS',
  data: 'Allt på sidan som data (JSON, CC0)',
  none: 'Det finns inget medborgarlöfte att läsa här än.',
  unknown: 'Det medborgarlöftet finns inte här.',
  toNewest: 'Visa medborgarlöftet som gäller',
};
