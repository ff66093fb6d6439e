import type { Answer } from '#core/actions/answers.ts';
import { addDays, type Day } from '#core/base/time.ts';
import type { NoteContents, Outing, Stop, WalkPlan, WalkText } from '#core/walks/contract.ts';
import type { WalkState } from '#core/walks/kinds.ts';

/** An action of an invented town that came of one or more points of a walk. */
export interface DemoWalkAction {
  readonly notes: readonly number[];
  readonly what: string;
  readonly sentence: WalkText;
  readonly unit: string;
  readonly answer: Answer;
  readonly reason: string;
  readonly due: Day | null;
  readonly doneOn: Day | null;
}

export interface DemoWalk {
  readonly id: string;
  readonly state: WalkState;
  readonly follows: string | null;
  readonly plan: WalkPlan;
  readonly outing: Outing | null;
  readonly reportedOn: Day | null;
  readonly notes: readonly NoteContents[];
  readonly actions: readonly DemoWalkAction[];
}

/** Two walks through Norrbacka, of which the later follows up the first, and one to come round the station. */
export function demoWalks(today: Day): readonly DemoWalk[] {
  const ago = (days: number): Day => addDays(today, -days);
  const first = `norrbacka-kvall-${ago(300).slice(0, 7)}`;
  return [
    {
      id: first,
      state: 'reported',
      follows: null,
      plan: norrbacka('Norrbacka, kväll', 'Norrbacka, evening', [ago(315), ago(300), ago(280)]),
      outing: outing(ago(300), 8, 'Tre grader, uppehåll'),
      reportedOn: ago(280),
      notes: [
        note('s1', 'light', 'flaw', 'Belysningen vid entrén bländar.', { cause: 'BEL', keeper: 'property-owner' }),
        note('s2', 'light', 'bad', 'Fem lampor i rad är släckta mellan centrum och parken.', {
          cause: 'BEL',
          feeling: 'unsafe',
          lamp: 'L-0412',
          proposal: 'Byt till nya armaturer',
        }),
        note('s2', 'planting', 'bad', 'Buskarna skymmer gångvägen på båda sidor.', {
          cause: 'SIKT',
          feeling: 'unsafe',
        }),
        note('s3', 'upkeep', 'flaw', 'Två bänkar är trasiga.', { cause: 'SKOT' }),
        note('s4', 'traffic', 'flaw', 'Bilar kör fort förbi skolans grind.', { cause: 'TRAF', keeper: 'municipality' }),
        note('s5', 'sight', 'good', ''),
      ],
      actions: [
        action(
          [1, 0],
          'Byta armaturer längs Norrbackastråket och vid centrum',
          'Vi byter lamporna längs stråket och vid centrum.',
          'We replace the lamps along the path and at the centre.',
          'Gata och park',
          'now',
          ago(200),
          ago(190),
        ),
        action(
          [2],
          'Beskära buskarna längs Norrbackastråket',
          'Vi klipper ner buskarna varje vår.',
          'We cut the bushes down every spring.',
          'Gata och park',
          'planned',
          ago(220),
          ago(215),
        ),
        action(
          [3],
          'Laga bänkarna i Norrbackaparken',
          'Bänkarna lagas.',
          'The benches are repaired.',
          'Gata och park',
          'planned',
          ago(240),
          ago(236),
        ),
        {
          ...action(
            [4],
            'Farthinder vid skolans grind',
            'Vi bygger inget farthinder nu.',
            'We build no speed bump now.',
            'Trafik',
            'declined',
            null,
            null,
          ),
          reason: 'Bussarna kommer inte fram. Vi mäter farten i stället och sätter upp en hastighetstavla.',
        },
      ],
    },
    {
      id: `norrbacka-igen-${ago(48).slice(0, 7)}`,
      state: 'reported',
      follows: first,
      plan: norrbacka('Norrbacka igen, kväll', 'Norrbacka again, evening', [ago(62), ago(48), ago(25)]),
      outing: outing(ago(48), 11, 'Sju grader, lätt regn'),
      reportedOn: ago(25),
      notes: [
        note('s1', 'light', 'good', 'Jämnt ljus nu.'),
        note('s2', 'light', 'flaw', 'En lampa närmast bron blinkar.', {
          cause: 'BEL',
          lamp: 'L-0417',
          proposal: 'Byt lampan',
        }),
        note('s2', 'planting', 'good', 'Man ser hela vägen.'),
        note('s3', 'upkeep', 'flaw', 'Klotter på förrådet.', { cause: 'SKOT', keeper: 'property-owner' }),
        note('s4', 'traffic', 'bad', 'Mopeder kör på gångvägen vid skolan.', { cause: 'TRAF', feeling: 'unsafe' }),
        note('s5', 'keep', 'good', 'Trappan är ljus och ren.'),
      ],
      actions: [
        action(
          [1],
          'Byta lampan närmast bron',
          'Lampan är bytt.',
          'The lamp has been replaced.',
          'Gata och park',
          'now',
          ago(15),
          ago(12),
        ),
        action(
          [3],
          'Sanera klottret på förrådet',
          'Fastighetsägaren tar bort klottret.',
          'The property owner removes the graffiti.',
          'Bostadsbolaget',
          'planned',
          addDays(today, 20),
          null,
        ),
        action(
          [4],
          'Utreda bommar mot mopeder vid skolan',
          'Vi tar reda på om bommar går att sätta upp.',
          'We find out whether barriers can be put up.',
          'Trafik',
          'investigated',
          addDays(today, 60),
          null,
        ),
      ],
    },
    {
      id: `stationen-kvall-${addDays(today, 16).slice(0, 7)}`,
      state: 'announced',
      follows: null,
      plan: station([addDays(today, 6), addDays(today, 16), addDays(today, 37)]),
      outing: null,
      reportedOn: null,
      notes: [],
      actions: [],
    },
  ];
}

const t = (sv: string, lattlast: string, en: string): WalkText => ({ sv, lattlast, en });

const norrbacka = (sv: string, en: string, days: readonly [Day, Day, Day]): WalkPlan => ({
  name: { sv, lattlast: sv, en },
  why: t(
    'Många har pekat ut vägen mellan centrum och skolan som otrygg på kvällen.',
    'Många tycker att vägen känns otrygg på kvällen.',
    'Many have pointed out the way between the centre and the school as unsafe in the evening.',
  ),
  meetings: meetings(
    days,
    t('Norrbackaskolans matsal', 'Norrbackaskolans matsal', 'The dining hall of Norrbackaskolan'),
    t('Norrbacka centrum', 'Norrbacka centrum', 'Norrbacka centrum'),
  ),
  light: 'dark',
  metres: 1_600,
  accessibility: ACCESS,
  mostPeople: 20,
  contact: CONTACT,
  stops: [
    stop('s1', 'norrbacka-centrum', 'Norrbacka centrum', null),
    stop(
      's2',
      'norrbackastraket',
      'Norrbackastråket',
      t('Gå över torget och in på stråket.', 'Gå över torget.', 'Cross the square and take the path.'),
    ),
    stop(
      's3',
      'norrbackaparken',
      'Norrbackaparken',
      t('Fortsätt stråket till parken.', 'Gå rakt fram till parken.', 'Follow the path to the park.'),
    ),
    stop(
      's4',
      'norrbackaskolan',
      'Norrbackaskolan',
      t('Gå runt parken till skolans grind.', 'Gå till skolans grind.', 'Go round the park to the school gate.'),
    ),
    stop('s5', null, 'Trappan till busshållplatsen', t('Gå nerför backen.', 'Gå nerför backen.', 'Go down the hill.')),
  ],
  invited: INVITED,
});

const station = (days: readonly [Day, Day, Day]): WalkPlan => ({
  name: t('Stationen och centrum, kväll', 'Stationen och centrum, kväll', 'The station and the centre, evening'),
  why: t(
    'Resecentrum är en av de platser som flest har pekat ut i dialogen.',
    'Många känner sig otrygga vid stationen.',
    'The station is one of the places that most have pointed out in the dialogue.',
  ),
  meetings: meetings(
    days,
    t('Biblioteket, stora salen', 'Biblioteket, stora salen', 'The library, the main hall'),
    t('Resecentrum, vid klockan', 'Stationen, vid klockan', 'The station, by the clock'),
  ),
  light: 'dark',
  metres: 1_900,
  accessibility: ACCESS,
  mostPeople: 20,
  contact: CONTACT,
  stops: [
    stop('s1', 'resecentrum', 'Resecentrum', null),
    stop(
      's2',
      'bussterminalen',
      'Bussterminalen',
      t('Gå längs perrongen mot bussarna.', 'Gå mot bussarna.', 'Walk along the platform to the buses.'),
    ),
    stop(
      's3',
      'gangtunneln',
      'Gångtunneln vid Järnvägsgatan',
      t(
        'Gå ner i tunneln. Det finns en ramp.',
        'Gå ner i tunneln. Det finns en ramp.',
        'Go down into the underpass. There is a ramp.',
      ),
    ),
    stop(
      's4',
      'pendlarparkeringen',
      'Pendlarparkeringen',
      t('Sväng vänster efter tunneln.', 'Gå till vänster.', 'Turn left after the underpass.'),
    ),
    stop(
      's5',
      'stadsparken',
      'Stadsparken',
      t('Gå in i parken vid dammen.', 'Gå in i parken.', 'Enter the park by the pond.'),
    ),
    stop('s6', 'stora-torget', 'Stora torget', t('Avsluta på torget.', 'Vi slutar på torget.', 'End at the square.')),
  ],
  invited: INVITED,
});

const ACCESS = t(
  'Asfalt och plattor hela vägen, inga trappor på rutten. Vi går i lugn takt och stannar vid varje stopp. Säg till om du behöver ledsagning eller tolk.',
  'Du kan ha rullstol, rullator eller barnvagn. Vi går sakta.',
  'Tarmac and paving all the way, no steps on the route. We walk slowly and stop at each stop. Tell us if you need a guide or an interpreter.',
);
const CONTACT: WalkPlan['contact'] = {
  office: t(
    'Säkerhetssamordnaren, Ljusköpings kommun',
    'Säkerhetssamordnaren på kommunen',
    'The safety coordinator, the Municipality of Ljusköping',
  ),
  phone: null,
  email: 'trygghet@ljuskoping.example',
};
const INVITED: WalkPlan['invited'] = [
  { role: 'residents', unit: 'Boende i området' },
  { role: 'street-and-park', unit: 'Gata och park' },
  { role: 'lighting', unit: 'Belysning' },
  { role: 'school', unit: 'Skolan' },
  { role: 'police', unit: 'Områdespolisen' },
  { role: 'landlord', unit: 'Bostadsbolaget' },
];

const meetings = (
  [before, walk, after]: readonly [Day, Day, Day],
  hall: WalkText,
  start: WalkText,
): WalkPlan['meetings'] => ({
  before: { on: before, at: '18:00', place: hall },
  walk: { on: walk, at: '19:00', place: start },
  after: { on: after, at: '18:00', place: hall },
});

const stop = (id: string, place: string | null, name: string, way: WalkText | null): Stop => ({
  id,
  place,
  name: { sv: name, lattlast: name, en: name },
  way,
});

const outing = (on: Day, residents: number, weather: string): Outing => ({
  on,
  came: [
    { role: 'residents', people: residents },
    { role: 'street-and-park', people: 2 },
    { role: 'police', people: 1 },
    { role: 'landlord', people: 1 },
  ],
  weather,
});

const note = (
  at: string,
  item: NoteContents['item'],
  judgement: NoteContents['judgement'],
  text: string,
  more: Partial<NoteContents> = {},
): NoteContents => ({
  stop: at,
  item,
  judgement,
  feeling: null,
  cause: null,
  text,
  lamp: null,
  proposal: '',
  keeper: 'municipality',
  isRemoved: false,
  ...more,
});

const action = (
  notes: readonly number[],
  what: string,
  sv: string,
  en: string,
  unit: string,
  answer: Answer,
  due: Day | null,
  doneOn: Day | null,
): DemoWalkAction => ({ notes, what, sentence: { sv, en }, unit, answer, reason: '', due, doneOn });
