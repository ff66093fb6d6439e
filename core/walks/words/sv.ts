import type { MeetingKind } from '../contract.ts';
import type { ChecklistItem, Judgement, Light, WalkRole, WalkState } from '../kinds.ts';

/** What a safety walk is told with: the public pages, and where staff read the same. */
export interface WalkWords {
  readonly title: string;
  readonly lead: string;
  readonly toCome: string;
  readonly noneToCome: string;
  readonly gone: string;
  readonly none: string;
  readonly unknown: string;
  readonly toAll: string;
  readonly states: Readonly<Record<Exclude<WalkState, 'draft'>, string>>;
  readonly at: (day: string, time: string) => string;
  readonly light: Readonly<Record<Light, string>>;
  readonly invitation: string;
  readonly meetings: Readonly<Record<MeetingKind, string>>;
  /** What happens at each. */
  readonly meetingIs: Readonly<Record<MeetingKind, string>>;
  readonly threeMeetings: string;
  readonly place: string;
  readonly calendar: string;
  readonly calendarHelp: string;
  readonly route: string;
  readonly metres: (metres: string) => string;
  readonly access: string;
  readonly contact: string;
  readonly signUp: (most: string | null) => string;
  readonly noNames: string;
  readonly who: string;
  readonly roles: Readonly<Record<WalkRole, string>>;
  readonly how: string;
  /** "14 personer var med: boende, kommunen och polisen." */
  readonly came: (people: string, roles: string) => string;
  readonly waiting: (day: string) => string;
  readonly answers: string;
  readonly answersHelp: string;
  readonly noAnswers: string;
  readonly columns: Readonly<Record<'stop' | 'point' | 'answer' | 'who' | 'when', string>>;
  readonly done: (day: string) => string;
  readonly due: (day: string) => string;
  readonly compared: (better: string, same: string, worse: string) => string;
  readonly follows: string;
  readonly cancelled: (why: string) => string;
  readonly data: string;
  readonly checklist: Readonly<Record<ChecklistItem, string>>;
  readonly judgements: Readonly<Record<Judgement, string>>;
}

export const sv: WalkWords = {
  title: 'Trygghetsvandringar',
  lead: 'Vi går en runda tillsammans, i mörker eller dagsljus, och tittar på det som gör en plats trygg eller otrygg. Alla punkter får ett svar.',
  toCome: 'Kommande',
  noneToCome: 'Just nu är ingen vandring planerad.',
  gone: 'Vandringar som har gåtts',
  none: 'Här kommer kommunens trygghetsvandringar att stå. Ingen har planerats än.',
  unknown: 'Den vandringen finns inte.',
  toAll: 'Alla trygghetsvandringar',
  states: { announced: 'Kommande', walked: 'Väntar på svar', reported: 'Besvarad', cancelled: 'Inställd' },
  at: (day, time) => `${day} kl. ${time}`,
  light: { dark: 'I mörker', daylight: 'I dagsljus' },
  invitation: 'Du är välkommen att gå med',
  meetings: { before: 'Förmöte', walk: 'Vandring', after: 'Återkoppling' },
  meetingIs: {
    before: 'Vi berättar hur det går till, och du berättar vad du vill att vi tittar på.',
    walk: 'Vi går rutten och antecknar vad vi ser.',
    after: 'De som ansvarar svarar på varje punkt: görs nu, planeras, utreds eller görs inte, och varför.',
  },
  threeMeetings: 'Tre tillfällen',
  place: 'Samling',
  calendar: 'Lägg till i din kalender',
  calendarHelp: 'En fil med alla tre tillfällena (.ics).',
  route: 'Rutten',
  metres: (metres) => `Rutten är ungefär ${metres} meter.`,
  access: 'Framkomlighet',
  contact: 'Frågor och anmälan',
  signUp: (most) =>
    most === null
      ? 'Du behöver inte anmäla dig.'
      : `Vi blir högst ${most}. Hör gärna av dig innan, så att vi vet hur många som kommer.`,
  noNames: 'Vi skriver inte ned vilka som är med, bara hur många. Vi antecknar platser, inte personer.',
  who: 'Inbjudna',
  roles: {
    residents: 'boende',
    children: 'barn och unga',
    'street-and-park': 'gata och park',
    lighting: 'belysning',
    property: 'kommunens fastigheter',
    school: 'skola',
    leisure: 'fritid',
    'social-services': 'socialtjänst',
    planning: 'samhällsplanering',
    police: 'polisen',
    landlord: 'fastighetsägare',
    association: 'föreningar',
    business: 'näringsliv',
    other: 'andra',
  },
  how: 'Så blev det',
  came: (people, roles) => `${people} personer var med: ${roles}.`,
  waiting: (day) => `Svaren på det som antecknades kommer vid återkopplingen ${day}.`,
  answers: 'Svar på varje punkt',
  answersHelp: 'Svaren gavs vid återkopplingen. Det som blir klart efter det står här när det är klart.',
  noAnswers: 'Vandringen gav inga punkter som behövde svar.',
  columns: { stop: 'Plats', point: 'Det gäller', answer: 'Svar', who: 'Vem', when: 'När' },
  done: (day) => `Klart ${day}`,
  due: (day) => `Senast ${day}`,
  compared: (better, same, worse) =>
    `Jämfört med förra vandringen: ${better} saker är bättre, ${same} är som förut och ${worse} är sämre.`,
  follows: 'Följer upp',
  cancelled: (why) => `Vandringen är inställd. ${why}`,
  data: 'Vandringarna som öppna data (JSON)',
  checklist: {
    light: 'Ljus: fungerar lamporna, är det jämnt, bländar det, ser man ett ansikte på 10 meter?',
    sight: 'Sikt: ser man in, ut och runt hörnet?',
    planting: 'Växtlighet',
    orientation: 'Orientering: vet man var man är, finns skyltar?',
    'ways-out': 'Andra vägar: finns mer än en väg, kan man ta sig därifrån?',
    underpass: 'Gångtunnel eller bro',
    upkeep: 'Skötsel: skräp, klotter, trasigt',
    traffic: 'Trafik: fart, övergångar, cykel och moped',
    people: 'Människor: används platsen, och när?',
    entrances: 'Entréer, cykelställ, parkering',
    'bus-stop': 'Busshållplats eller station',
    'sound-and-smell': 'Ljud och lukt',
    accessibility: 'Tillgänglighet: rullstol, rullator, barnvagn, synnedsättning',
    keep: 'Vad är bra och ska bevaras?',
    ground: 'Vem äger marken?',
  },
  judgements: { good: 'Bra', flaw: 'Brist', bad: 'Mycket dåligt', 'not-relevant': 'Ej aktuellt' },
};
