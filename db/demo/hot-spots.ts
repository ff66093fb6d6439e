import type { Settled } from '#core/hotspots/contract.ts';
import type { ClosingReason, HotSpotDecision } from '#core/hotspots/life.ts';
import type { PlaceDraft } from '#core/places/registered.ts';

/** Who makes a step: the role of a demo account. */
export type DemoDecider = 'coordinator' | 'police-analyst' | 'analyst';

/** A place that staff of an invented town have added, or what they say of a named one. */
export interface DemoPlace {
  /** The id of a named place; null for one that they have added. */
  readonly named: string | null;
  /** The street that an added one is, by its name; null for what `draft` says. */
  readonly street: string | null;
  readonly draft: Partial<PlaceDraft> & Pick<PlaceDraft, 'name'>;
}

export interface DemoStep {
  readonly act: HotSpotDecision;
  readonly daysAgo: number;
  readonly reason: string;
  readonly meeting: string;
  /** Days from the step to the next review; null where the act sets none. */
  readonly reviewIn: number | null;
  readonly closing: ClosingReason | null;
}

/** A hot spot of an invented town, in any state. */
export interface DemoHotSpot {
  /** The id of a named place, or the name of one that was added. */
  readonly place: string;
  readonly by: DemoDecider;
  readonly proposedDaysAgo: number;
  readonly reason: string;
  readonly settled: Settled;
  readonly steps: readonly DemoStep[];
}

export const DEMO_PLACES: readonly DemoPlace[] = [
  {
    named: 'resecentrum',
    street: null,
    draft: {
      name: 'Resecentrum',
      internalName: 'Resecentrum, plattform 1 och cykelställen',
      keeper: 'municipality',
      contact: 'Stationsvärd',
      owner: 'municipality',
    },
  },
  {
    named: 'norrbacka-centrum',
    street: null,
    draft: {
      name: 'Norrbacka centrum',
      internalName: 'Norrbacka centrum, gaveln mot parkeringen',
      keeper: 'property-owner',
      contact: 'Förvaltare Norrbacka',
      owner: 'bostadsbolaget',
    },
  },
  {
    named: 'gangtunneln',
    street: null,
    draft: {
      name: 'Gångtunneln vid Järnvägsgatan',
      keeper: 'municipality',
      contact: 'Driftledare gata',
      owner: 'municipality',
    },
  },
  {
    named: 'ekhagens-torg',
    street: null,
    draft: {
      name: 'Ekhagens torg',
      keeper: 'property-owner',
      contact: 'Förvaltare Ekhagen',
      owner: 'bostadsbolaget',
    },
  },
  {
    named: null,
    street: 'Norrbackavägen',
    draft: {
      name: 'Norrbackavägen',
      internalName: 'Norrbackavägen, hela vägen förbi skolan',
      kind: 'road',
      speedLimit: 30,
      keeper: 'municipality',
      contact: 'Trafikingenjör',
      owner: 'municipality',
    },
  },
];

const YEAR_ROUND: Pick<Settled, 'months' | 'weekdays' | 'hours'> = { months: [], weekdays: [], hours: [] };
const decided = (daysAgo: number, reason: string, meeting: string, reviewIn: number): DemoStep => ({
  act: 'decide',
  daysAgo,
  reason,
  meeting,
  reviewIn,
  closing: null,
});
const started = (daysAgo: number, reason: string): DemoStep => ({
  act: 'start',
  daysAgo,
  reason,
  meeting: '',
  reviewIn: null,
  closing: null,
});

export const DEMO_HOT_SPOTS: readonly DemoHotSpot[] = [
  {
    place: 'resecentrum',
    by: 'analyst',
    proposedDaysAgo: 75,
    reason: 'Många har pekat ut platsen, och kvällarna i slutet av veckan är värst.',
    settled: {
      kinds: ['SAML', 'BEL'],
      months: [],
      weekdays: [4, 5],
      hours: [0, 20, 21, 22, 23],
      aim: 'Färre ska välja en annan väg på kvällen.',
    },
    steps: [
      decided(68, 'Svar och rapporter pekar åt samma håll.', 'EST-mötet', 35),
      started(66, 'Rundorna börjar den här veckan.'),
      {
        act: 'review',
        daysAgo: 33,
        reason: 'Något lugnare, men fortfarande stökigt på lördagar.',
        meeting: 'EST-mötet',
        reviewIn: 54,
        closing: null,
      },
    ],
  },
  {
    place: 'Norrbackavägen',
    by: 'police-analyst',
    proposedDaysAgo: 90,
    reason: 'Höga hastigheter när skolan börjar och slutar.',
    settled: {
      kinds: ['TRAF'],
      months: [1, 2, 3, 4, 5, 8, 9, 10, 11, 12],
      weekdays: [0, 1, 2, 3, 4],
      hours: [7, 8, 14, 15],
      aim: 'Färre ska köra fortare än 30 när barn är på väg.',
    },
    steps: [
      decided(83, 'Skolan, föräldrar och patruller ser samma sak.', 'EST-mötet', 50),
      started(80, 'Hastighetsskylt uppsatt, kontroller inplanerade.'),
      {
        act: 'review',
        daysAgo: 33,
        reason: 'Bättre på morgonen. Fortsätter på eftermiddagen.',
        meeting: 'EST-mötet',
        reviewIn: 28,
        closing: null,
      },
    ],
  },
  {
    place: 'stadsparken',
    by: 'analyst',
    proposedDaysAgo: 64,
    reason: 'Många har pekat ut parken när det är mörkt, mest vid dammen.',
    settled: {
      kinds: ['BEL', 'SAML'],
      months: [1, 2, 3, 9, 10, 11, 12],
      weekdays: [],
      hours: [17, 18, 19, 20, 21],
      aim: 'Fler ska gå genom parken på kvällen.',
    },
    steps: [
      decided(54, 'Svaren är tydliga, och rapporterna få.', 'EST-mötet', 50),
      started(52, 'Rundorna går förbi dammen.'),
    ],
  },
  {
    place: 'ekhagens-torg',
    by: 'police-analyst',
    proposedDaysAgo: 58,
    reason: 'Skador på belysning och bänkar, och flera rapporter i veckan.',
    settled: {
      kinds: ['SKOT', 'SAML'],
      months: [],
      weekdays: [],
      hours: [14, 15, 16, 17, 18, 19, 20],
      aim: 'Torget ska vara helt och användas hela dagen.',
    },
    steps: [
      decided(47, 'Fastighetsägaren lagar, patrullerna är synliga.', 'EST-mötet', 54),
      started(45, 'Första rundan är gjord.'),
    ],
  },
  {
    place: 'pendlarparkeringen',
    by: 'police-analyst',
    proposedDaysAgo: 50,
    reason: 'Stölder ur bilar under arbetsdagen.',
    settled: {
      kinds: ['BROTT'],
      months: [],
      weekdays: [0, 1, 2, 3, 4],
      hours: [8, 9, 10, 11, 12, 13, 14, 15],
      aim: 'Den som pendlar ska kunna lämna bilen utan oro.',
    },
    steps: [decided(40, 'Rapporter varje vecka.', 'EST-mötet', 50), started(38, 'Dagpassen går förbi.')],
  },
  {
    place: 'norrbackaparken',
    by: 'analyst',
    proposedDaysAgo: 62,
    reason: 'Många undviker gångvägen genom parken.',
    settled: { kinds: ['SIKT', 'BEL'], ...YEAR_ROUND, aim: 'Gångvägen ska gå att använda hela året.' },
    steps: [decided(54, 'Buskar beskärs, patruller går genom parken.', 'EST-mötet', 50), started(50, 'I gång.')],
  },
  {
    place: 'gangtunneln',
    by: 'analyst',
    proposedDaysAgo: 24,
    reason: 'Fler än väntat pekar ut tunneln, nästan inget är rapporterat.',
    settled: {
      kinds: ['BEL', 'SKOT'],
      months: [1, 2, 3, 10, 11, 12],
      weekdays: [],
      hours: [6, 7, 16, 17, 18, 19, 20, 21, 22],
      aim: 'Alla lampor ska lysa, och tunneln kännas öppen.',
    },
    steps: [decided(10, 'Mörkt är en känsla som syns i svaren, inte i anmälningar.', 'EST-mötet', 42)],
  },
  {
    place: 'norrbacka-centrum',
    by: 'police-analyst',
    proposedDaysAgo: 6,
    reason: 'Skador och klotter har kommit tillbaka efter sommaren.',
    settled: { kinds: ['SKOT'], ...YEAR_ROUND, aim: 'Skador ska vara lagade inom två dygn.' },
    steps: [],
  },
  {
    place: 'stora-torget',
    by: 'analyst',
    proposedDaysAgo: 34,
    reason: 'Flera rapporter på eftermiddagen under hösten.',
    settled: {
      kinds: ['SAML'],
      months: [],
      weekdays: [4, 5],
      hours: [15, 16, 17, 18, 19, 20],
      aim: 'Torget ska kännas tryggt att passera på kvällen.',
    },
    steps: [],
  },
  {
    place: 'sjoviksbadet',
    by: 'analyst',
    proposedDaysAgo: 170,
    reason: 'Platsen pekas ut på sommaren, nästan aldrig annars.',
    settled: {
      kinds: ['SAML', 'SKOT'],
      months: [6, 7, 8],
      weekdays: [4, 5, 6],
      hours: [18, 19, 20, 21, 22],
      aim: 'Badet ska kännas tryggt också på kvällen.',
    },
    steps: [
      decided(160, 'Badsäsongen börjar.', 'EST-mötet', 50),
      started(158, 'Fältgruppen har kvällspass vid badet.'),
      {
        act: 'review',
        daysAgo: 112,
        reason: 'Lugnt i juli, fortsätter till skolstart.',
        meeting: 'EST-mötet',
        reviewIn: 50,
        closing: null,
      },
      {
        act: 'wind-down',
        daysAgo: 40,
        reason: 'Badsäsongen är slut.',
        meeting: 'EST-mötet',
        reviewIn: 50,
        closing: null,
      },
    ],
  },
  {
    place: 'bussterminalen',
    by: 'police-analyst',
    proposedDaysAgo: 130,
    reason: 'Oro i väntsalen efter klockan åtta.',
    settled: {
      kinds: ['SAML'],
      months: [],
      weekdays: [],
      hours: [20, 21, 22],
      aim: 'Väntsalen ska kännas trygg till sista bussen.',
    },
    steps: [
      decided(123, 'Rapporter från tre håll.', 'EST-mötet', 50),
      started(120, 'Stationsvärden stannar till sista bussen.'),
      {
        act: 'wind-down',
        daysAgo: 76,
        reason: 'Få rapporter sedan augusti.',
        meeting: 'EST-mötet',
        reviewIn: 50,
        closing: null,
      },
      {
        act: 'close',
        daysAgo: 20,
        reason: 'Lugnt i två månader.',
        meeting: 'EST-mötet',
        reviewIn: null,
        closing: 'better',
      },
    ],
  },
  {
    place: 'agatans-strandpark',
    by: 'analyst',
    proposedDaysAgo: 60,
    reason: 'En kväll i september rapporterades två gånger.',
    settled: { kinds: ['SAML'], ...YEAR_ROUND, aim: 'Parken ska kännas trygg på kvällen.' },
    steps: [
      {
        act: 'turn-down',
        daysAgo: 54,
        reason: 'En enda kväll räcker inte.',
        meeting: 'EST-mötet',
        reviewIn: null,
        closing: null,
      },
    ],
  },
];
