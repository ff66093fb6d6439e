import type { Answer } from '#core/actions/answers.ts';
import type { PlanDraft, StepDraft } from '#core/actions/contract.ts';
import type { CardDraft } from '#core/actions/focus.ts';
import type { FocusDecision } from '#core/actions/focus-life.ts';
import type { SourceDraft } from '#core/actions/sources.ts';

/** Who does something: the role of a demo account. */
export type DemoActor = 'coordinator' | 'police-analyst' | 'analyst';

/** Days are counted from the demo's own today. */
export type DemoActionStep =
  | {
      readonly daysAgo: number;
      readonly by: DemoActor;
      readonly answer: Answer;
      readonly reason: string;
      readonly meeting: string;
      /** Days from the answer to its day; null of what is not done. */
      readonly dueIn: number | null;
    }
  | { readonly daysAgo: number; readonly by: DemoActor; readonly step: Exclude<StepDraft, { act: 'finish' }> }
  | {
      readonly daysAgo: number;
      readonly by: DemoActor;
      readonly finish: { readonly after: string; readonly lookAgainIn: number };
    };

export interface DemoAction {
  readonly by: DemoActor;
  readonly proposedDaysAgo: number;
  /** The title of a focus area of the demo, or null. */
  readonly focus: string | null;
  /** The place of a hot spot that it comes from, or null. */
  readonly hotSpot: string | null;
  /** A point of the promise that holds, or null. */
  readonly point: string | null;
  readonly plan: Partial<PlanDraft> & Pick<PlanDraft, 'what' | 'owner' | 'unit'>;
  readonly steps: readonly DemoActionStep[];
  readonly comments: readonly { readonly daysAgo: number; readonly by: DemoActor; readonly text: string }[];
}

export interface DemoFocusArea {
  readonly by: DemoActor;
  readonly proposedDaysAgo: number;
  readonly card: CardDraft;
  readonly decision: {
    readonly daysAgo: number;
    readonly act: FocusDecision;
    readonly reason: string;
    readonly meeting: string;
  } | null;
}

const meeting = (note: string): SourceDraft => ({ kind: 'meeting', ref: '', part: '', activity: '', note });
const events = (place: string, note = ''): SourceDraft => ({
  kind: 'events',
  ref: place,
  part: '',
  activity: '',
  note,
});

const DARK = 'Mörka gångvägar från tåget';
const SCHOOL = 'Snabb trafik på vägen till skolan';

export const DEMO_FOCUS_AREAS: readonly DemoFocusArea[] = [
  {
    by: 'analyst',
    proposedDaysAgo: 210,
    card: {
      title: DARK,
      what: 'Många väljer en annan väg eller åker bil från tåget när det är mörkt. Lampor är trasiga länge och buskar skymmer sikten i gångtunneln och genom Kyrkoparken.',
      places: ['gangtunneln', 'resecentrum', 'kyrkoparken'],
      when: 'Oktober till mars, mest efter kl. 17',
      forWhom: 'De som går eller cyklar till och från tåget, flest kvinnor och äldre',
      causes: [
        'Fel på lampor rapporteras till tre olika ägare och blir liggande',
        'Buskarna klipps på sommaren och har vuxit ut till hösten',
        'Få går samma väg efter det sista tåget',
      ],
      themes: ['BEL', 'SIKT', 'KOLL'],
      unknown: 'Hur många som går där olika kvällar.',
      owner: 'together',
      evidenceFor: [
        events('gangtunneln', 'Personalens underlag'),
        meeting('Lokala Brå i våras: trasiga lampor togs upp av tre förvaltningar'),
      ],
      evidenceAgainst: [meeting('Polisens redovisning i våras: få händelser på gångvägarna')],
    },
    decision: {
      daysAgo: 190,
      act: 'choose',
      reason: 'Flest har pekat på det, det går att göra något åt, och både kommun och polis äger delar av det.',
      meeting: 'Lokala Brå, vårens möte',
    },
  },
  {
    by: 'police-analyst',
    proposedDaysAgo: 205,
    card: {
      title: SCHOOL,
      what: 'Bilar kör fort förbi Norrbackaskolan på morgonen. Barn får vänta länge vid övergången.',
      places: ['norrbackavagen-skolan', 'norrbackaskolan'],
      when: 'Skoldagar kl. 7–9',
      forWhom: 'Barn på väg till skolan och deras föräldrar',
      causes: ['Vägen är bred och rak', 'Många skjutsar för att andra kör fort'],
      themes: ['TRAF'],
      unknown: '',
      owner: 'police',
      evidenceFor: [events('norrbackavagen-skolan')],
      evidenceAgainst: [meeting('Hastighetsmätning: medelfarten är under gränsen')],
    },
    decision: {
      daysAgo: 190,
      act: 'turn-down',
      reason: 'Vägen byggs om nästa år med farthinder. Fartkontroller görs ändå, genom löftet.',
      meeting: 'Lokala Brå, vårens möte',
    },
  },
  {
    by: 'analyst',
    proposedDaysAgo: 12,
    card: {
      title: 'Skräp och skador runt Norrbacka centrum',
      what: 'Trasiga bänkar, glas och klotter runt torget. Det ser övergivet ut, och fler går en annan väg.',
      places: ['norrbacka-centrum'],
      when: 'Hela året, mest efter helger',
      forWhom: 'Alla som handlar och går över torget',
      causes: ['Torget har tre ägare och inget gemensamt schema'],
      themes: ['SKOT'],
      unknown: '',
      owner: 'municipality',
      evidenceFor: [events('norrbacka-centrum')],
      evidenceAgainst: [],
    },
    decision: null,
  },
];

/** Actions in every state, as the demo's own staff have written them. */
export const DEMO_ACTIONS: readonly DemoAction[] = [
  {
    by: 'coordinator',
    proposedDaysAgo: 180,
    focus: DARK,
    hotSpot: null,
    point: 'stationen',
    plan: {
      what: 'Byt armaturerna i gångtunneln vid Järnvägsgatan',
      place: 'gangtunneln',
      kind: 'BEL',
      owner: 'municipality',
      unit: 'Gata och park',
      season: 'dark',
      cost: 'medium',
      reference: 'GP-2026-0418',
      before: 'Fyra av åtta lampor lyste vid vandringen i mars.',
      publicText: {
        sv: 'Vi har bytt alla lampor i gångtunneln vid Järnvägsgatan.',
        lattlast: 'Vi har bytt lamporna i gångtunneln vid Järnvägsgatan.',
        en: 'We have changed all lamps in the underpass at Järnvägsgatan.',
      },
      sources: [events('gangtunneln')],
    },
    steps: [
      {
        daysAgo: 175,
        by: 'coordinator',
        answer: 'now',
        reason: 'Pengar finns i årets budget.',
        meeting: 'EST-mötet',
        dueIn: 90,
      },
      { daysAgo: 100, by: 'coordinator', finish: { after: 'Alla åtta lampor lyser.', lookAgainIn: 80 } },
      {
        daysAgo: 15,
        by: 'coordinator',
        step: {
          act: 'look-again',
          helped: 'partly',
          reason: 'Färre nämner tunneln i höst, men trappan är fortfarande mörk.',
        },
      },
    ],
    comments: [
      { daysAgo: 178, by: 'police-analyst', text: 'Områdespolisen kan gå med när ni mäter ljuset.' },
      { daysAgo: 176, by: 'coordinator', text: 'Bra. Vi mäter en kväll i nästa vecka.' },
    ],
  },
  {
    by: 'coordinator',
    proposedDaysAgo: 170,
    focus: DARK,
    hotSpot: null,
    point: null,
    plan: {
      what: 'Beskär buskarna längs gångvägen genom Kyrkoparken',
      place: 'kyrkoparken',
      kind: 'SIKT',
      owner: 'municipality',
      unit: 'Gata och park',
      season: 'leaf',
      cost: 'small',
      before: 'Buskarna är högre än två meter på båda sidor.',
      publicText: {
        sv: 'Vi klipper buskarna längs gångvägen genom Kyrkoparken, så att man ser vem man möter.',
        lattlast: 'Vi klipper buskarna i Kyrkoparken. Då ser man bättre.',
        en: 'We prune the bushes along the path through Kyrkoparken, so that people see who is coming.',
      },
      sources: [events('kyrkoparken')],
    },
    steps: [
      {
        daysAgo: 165,
        by: 'coordinator',
        answer: 'planned',
        reason: 'Görs i höstens beskärning.',
        meeting: 'EST-mötet',
        dueIn: 150,
      },
    ],
    comments: [{ daysAgo: 9, by: 'police-analyst', text: 'Hur går det? Den skulle vara klar i november.' }],
  },
  {
    by: 'analyst',
    proposedDaysAgo: 40,
    focus: DARK,
    hotSpot: 'resecentrum',
    point: 'stationen',
    plan: {
      what: 'Sätt lampor vid cykelställen',
      place: 'resecentrum',
      kind: 'BEL',
      owner: 'municipality',
      unit: 'Gata och park',
      season: 'dark',
      cost: 'medium',
      before: 'Ingen belysning norr om plattformen.',
      publicText: {
        sv: 'Vi sätter upp lampor vid cykelställen på Resecentrum.',
        lattlast: 'Vi sätter lampor vid cyklarna på Resecentrum.',
        en: 'We put up lamps at the bicycle stands at Resecentrum.',
      },
    },
    steps: [
      {
        daysAgo: 25,
        by: 'coordinator',
        answer: 'planned',
        reason: 'Kabel måste grävas ned först.',
        meeting: 'EST-mötet',
        dueIn: 190,
      },
    ],
    comments: [],
  },
  {
    by: 'police-analyst',
    proposedDaysAgo: 90,
    focus: null,
    hotSpot: 'resecentrum',
    point: 'stationen',
    plan: {
      what: 'Vara till fots vid Resecentrum fredag kväll',
      place: 'resecentrum',
      kind: 'SAML',
      owner: 'police',
      unit: 'Områdespolis Centrum',
      isPresence: true,
    },
    steps: [
      {
        daysAgo: 85,
        by: 'police-analyst',
        answer: 'now',
        reason: 'Ryms i ordinarie pass.',
        meeting: 'EST-mötet',
        dueIn: 140,
      },
    ],
    comments: [{ daysAgo: 60, by: 'coordinator', text: 'Fältgruppen är där lördagar. Kan vi turas om?' }],
  },
  {
    by: 'police-analyst',
    proposedDaysAgo: 110,
    focus: null,
    hotSpot: null,
    point: 'soderleden',
    plan: {
      what: 'Mät hastigheten på Söderleden vid Österlid',
      place: 'soderleden-osterlid',
      kind: 'TRAF',
      owner: 'police',
      unit: 'Trafikgruppen',
      season: 'school-start',
      before: 'Många kör över 60 där gränsen är 40.',
      publicText: {
        sv: 'Vi mäter hastigheten på Söderleden och berättar vad vi ser.',
        en: 'We measure the speed on Söderleden and tell what we see.',
      },
      sources: [events('soderleden-osterlid')],
    },
    steps: [
      {
        daysAgo: 105,
        by: 'police-analyst',
        answer: 'now',
        reason: 'Instrumentet är ledigt i september.',
        meeting: '',
        dueIn: 30,
      },
      { daysAgo: 96, by: 'police-analyst', finish: { after: 'Fyra mätningar gjorda.', lookAgainIn: 90 } },
    ],
    comments: [],
  },
  {
    by: 'coordinator',
    proposedDaysAgo: 75,
    focus: null,
    hotSpot: null,
    point: null,
    plan: {
      what: 'Sätt kameror på Stora torget',
      place: 'stora-torget',
      kind: 'HOT',
      owner: 'together',
      unit: 'Säkerhetsenheten och lokalpolisområdet',
      publicText: {
        sv: 'Flera har föreslagit kameror på Stora torget.',
        lattlast: 'Flera vill ha kameror på Stora torget.',
        en: 'Several people have proposed cameras in Stora torget.',
      },
      sources: [meeting('Torgdialogen i september')],
    },
    steps: [
      {
        daysAgo: 50,
        by: 'coordinator',
        answer: 'declined',
        reason:
          'Det händer för lite på torget för att kameror ska vara rimliga. I stället är trygghetsvärdar där fredag och lördag.',
        meeting: 'EST-mötet',
        dueIn: null,
      },
    ],
    comments: [{ daysAgo: 55, by: 'police-analyst', text: 'Vi ser inte heller stöd för kameror just där.' }],
  },
  {
    by: 'coordinator',
    proposedDaysAgo: 60,
    focus: null,
    hotSpot: null,
    point: null,
    plan: {
      what: 'Flytta busshållplatsen vid Norrbacka centrum',
      place: 'norrbacka-centrum',
      kind: 'SIKT',
      owner: 'municipality',
      unit: 'Trafikplanering',
      cost: 'large',
      publicText: {
        sv: 'Vi undersöker om busshållplatsen i Norrbacka centrum kan flyttas ut i ljuset.',
        lattlast: 'Vi tar reda på om hållplatsen i Norrbacka kan flyttas.',
        en: 'We are looking into moving the bus stop in Norrbacka centrum out into the light.',
      },
    },
    steps: [
      {
        daysAgo: 45,
        by: 'coordinator',
        answer: 'investigated',
        reason: 'Regionen måste säga ja.',
        meeting: 'EST-mötet',
        dueIn: 80,
      },
    ],
    comments: [],
  },
  {
    by: 'analyst',
    proposedDaysAgo: 42,
    focus: 'Skräp och skador runt Norrbacka centrum',
    hotSpot: null,
    point: null,
    plan: {
      what: 'Gör ett gemensamt städschema för torget',
      place: 'norrbacka-centrum',
      kind: 'SKOT',
      owner: 'municipality',
      unit: 'Gata och park',
      sources: [events('norrbacka-centrum')],
    },
    steps: [],
    comments: [],
  },
  // Done between two dialogues, so that residents' answers say something of before and after: whatever they say.
  {
    by: 'coordinator',
    proposedDaysAgo: 640,
    focus: null,
    hotSpot: null,
    point: null,
    plan: {
      what: 'Klipp buskarna vid stationen och sätt starkare lampor',
      place: 'resecentrum',
      kind: 'BEL',
      owner: 'municipality',
      unit: 'Gata och park',
      cost: 'medium',
      before: 'Mörkt mellan perrongen och busshållplatsen.',
      publicText: {
        sv: 'Vi har satt starkare lampor mellan perrongen och busshållplatsen på Resecentrum.',
        lattlast: 'Vi har satt starkare lampor på Resecentrum.',
        en: 'We have put up stronger lamps between the platform and the bus stop at Resecentrum.',
      },
      sources: [meeting('EST-mötet')],
    },
    steps: [
      {
        daysAgo: 630,
        by: 'coordinator',
        answer: 'now',
        reason: 'Pengar finns i årets budget.',
        meeting: 'EST-mötet',
        dueIn: 120,
      },
      { daysAgo: 520, by: 'coordinator', finish: { after: 'Lamporna lyser.', lookAgainIn: 90 } },
      {
        daysAgo: 300,
        by: 'coordinator',
        step: { act: 'look-again', helped: 'unknown', reason: 'Svaren i dialogen skiljer sig för lite.' },
      },
    ],
    comments: [],
  },
  {
    by: 'coordinator',
    proposedDaysAgo: 660,
    focus: null,
    hotSpot: null,
    point: null,
    plan: {
      what: 'Städa oftare i hela kommunen',
      place: null,
      kind: 'SKOT',
      owner: 'municipality',
      unit: 'Gata och park',
      cost: 'small',
      publicText: {
        sv: 'Vi städar gator och torg två gånger så ofta som förut.',
        lattlast: 'Vi städar gator och torg oftare.',
        en: 'We clean streets and squares twice as often as before.',
      },
      sources: [meeting('EST-mötet')],
    },
    steps: [
      {
        daysAgo: 650,
        by: 'coordinator',
        answer: 'now',
        reason: 'Ryms i avtalet.',
        meeting: 'EST-mötet',
        dueIn: 90,
      },
      { daysAgo: 560, by: 'coordinator', finish: { after: 'Nytt schema gäller.', lookAgainIn: 90 } },
      {
        daysAgo: 290,
        by: 'coordinator',
        step: { act: 'look-again', helped: 'partly', reason: 'Driften ser mindre skräp.' },
      },
    ],
    comments: [],
  },
  {
    by: 'coordinator',
    proposedDaysAgo: 5,
    focus: null,
    hotSpot: null,
    point: null,
    plan: {
      what: 'Håll biblioteket öppet längre på torsdagar',
      place: 'biblioteket',
      kind: 'NARV',
      owner: 'together',
      unit: 'Kultur och fritid med områdespolisen',
      sources: [meeting('EST-mötet: fler vuxna behövs i parken på kvällen')],
    },
    steps: [
      {
        daysAgo: 3,
        by: 'coordinator',
        step: {
          act: 'hand-over',
          owner: 'municipality',
          unit: 'Kultur och fritid',
          reason: 'Polisen behövs inte för detta.',
        },
      },
    ],
    comments: [],
  },
];
