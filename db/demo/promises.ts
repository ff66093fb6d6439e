import { addDays, type Day } from '#core/base/time.ts';
import type {
  Activity,
  Evidence,
  FollowUp,
  FollowUpItem,
  Indicator,
  Progress,
  PromiseFile,
  PromiseText,
  Terms,
} from '#core/promises/contract.ts';
import { wheelDays } from '#core/promises/follow-ups.ts';

/** An invented town's promises: what was signed, what meetings have said, what has been done; and a draft of what comes next. */
export interface DemoPromises {
  readonly file: PromiseFile;
  readonly draft: { readonly id: string; readonly terms: Terms };
  readonly followUps: readonly { readonly promise: string; readonly followUp: Omit<FollowUp, 'revision'> }[];
  readonly progress: readonly (Progress & { readonly promise: string })[];
}

/** `released`: dialogues whose results are out, the newest first: indicators of what residents say are read off them. */
export function demoPromises(today: Day, released: readonly string[]): DemoPromises {
  const from = `${addDays(today, -300).slice(0, 7)}-01`;
  const year = Number(from.slice(0, 4));
  const period = { from, until: `${year + 1}-12-31` };
  const id = `${year}-${year + 1}`;
  const before = `${year - 2}-${year - 1}`;
  const ago = (days: number): Day => addDays(today, -days);
  const file: PromiseFile = [
    { id: before, state: 'ended', signedOn: `${year - 2}-01-29`, terms: earlierTerms(year) },
    { id, state: 'signed', signedOn: addDays(from, 1), terms: terms(year, period, before, today, released) },
  ];
  return {
    file,
    draft: { id: `${year + 2}-${year + 3}`, terms: draftTerms(year) },
    followUps: [
      ...earlierFollowUps(year).map((followUp) => ({ promise: before, followUp })),
      ...[...heldFollowUps(ago, today), ...plannedFollowUps(period, today)].map((followUp) => ({
        promise: id,
        followUp,
      })),
    ],
    progress: progressOf(ago).map((one) => ({ ...one, promise: id })),
  };
}

const t = (sv: string, lattlast: string, en: string): PromiseText => ({ sv, lattlast, en });
const evidence = (text: string): Evidence => ({ text, url: null });

const CHAIR = t(
  'Kommunstyrelsens ordförande i Ljusköping',
  'Kommunstyrelsens ordförande',
  'Chair of the municipal executive board of Ljusköping',
);
const CHIEF = t(
  'Chef för lokalpolisområde Ljusköping',
  'Chefen för polisen i Ljusköping',
  'Head of the local police district of Ljusköping',
);
const SIGNATORIES: Terms['signatories'] = [
  { party: 'municipality', office: CHAIR, name: null },
  { party: 'police', office: CHIEF, name: null },
];
const COUNCIL = 'Lokala brottsförebyggande rådet';

const activity = (
  id: string,
  text: PromiseText,
  more: Partial<Omit<Activity, 'id' | 'text'>> & Pick<Activity, 'owner'>,
): Activity => ({ id, text, where: null, until: null, count: null, isPresence: false, ...more });

function terms(
  year: number,
  period: NonNullable<Terms['period']>,
  before: string,
  today: Day,
  released: readonly string[],
): Terms {
  const said = (id: string, text: PromiseText, question: string, answer: string, most: number | null): Indicator[] => {
    const [newest, earlier = null] = released;
    if (newest === undefined) return [];
    return [
      {
        id,
        text,
        unit: '%',
        baseline: null,
        target: most === null ? null : { value: most, way: 'at-most' },
        source: { kind: 'release', dialogue: newest, before: earlier, question, answer },
      },
    ];
  };
  return {
    number: 5,
    year,
    period,
    diaryNumber: `KS ${year}/0117`,
    text: t(
      'Fyra punkter, alla lika viktiga. De bygger på vad invånarna har svarat i dialogen och på polisens och kommunens gemensamma lägesbild.',
      'Vi har lovat fyra saker. Alla är lika viktiga. Vi valde dem för att många har sagt att de behövs.',
      'Four points, all equally important. They rest on what residents have answered in the dialogue and on the situation picture that the police and the municipality share.',
    ),
    signatories: SIGNATORIES,
    sources: [],
    points: [
      {
        id: 'stationen',
        heading: t('Tryggare område vid stationen', 'Tryggare vid stationen', 'A safer station area'),
        text: t(
          'Polisen är på plats minst 120 minuter i veckan. Kommunen byter 34 lampor.',
          'Polisen ska vara vid stationen minst två timmar varje vecka. Kommunen ska byta 34 lampor.',
          'The police are there for at least 120 minutes a week. The municipality replaces 34 lamps.',
        ),
        effect: t(
          'Färre ska undvika stationen när det är mörkt.',
          'Fler ska våga gå till stationen när det är mörkt.',
          'Fewer people are to avoid the station after dark.',
        ),
        owner: 'together',
        activities: [
          activity(
            'lampor',
            t('Byta lampor på väg till stationen', 'Byta lampor', 'Replace lamps on the way to the station'),
            {
              where: t(
                'Resecentrum och gångtunneln',
                'Resecentrum och gångtunneln',
                'The travel centre and the underpass',
              ),
              until: addDays(today, 45),
              count: 34,
              owner: 'municipality',
            },
          ),
          activity(
            'narvaro-stationen',
            t('Polis till fots vid stationen', 'Poliser går vid stationen', 'Police on foot at the station'),
            {
              where: t('Resecentrum', 'Resecentrum', 'The travel centre'),
              until: period.until,
              count: 96,
              owner: 'police',
              isPresence: true,
            },
          ),
        ],
        indicators: [
          {
            id: 'minuter-stationen',
            text: t(
              'Minuter i veckan som polisen har varit vid stationen',
              'Så många minuter i veckan har polisen varit vid stationen',
              'Minutes a week that the police have been at the station',
            ),
            unit: 'min',
            baseline: { value: 80, year: year - 1, n: null },
            target: { value: 120, way: 'at-least' },
            source: { kind: 'stated', evidence: evidence('Polisens logg över trygghetsrundor, per månad') },
          },
          ...said(
            'otrygga-morker',
            t(
              'Känner sig ganska otrygga ute själva en sen kväll',
              'Känner sig ganska otrygga ute sent på kvällen',
              'Feel fairly unsafe out alone late at night',
            ),
            'Q2',
            'ganska_otrygg',
            15,
          ),
        ],
        sameAs: { promise: before, point: 'stationen-forra' },
      },
      {
        id: 'vandringar',
        heading: t('Tre trygghetsvandringar i mörker', 'Tre vandringar i mörker', 'Three safety walks in the dark'),
        text: t(
          'I Centrum, Norrbacka och Sjövik, tillsammans med boende.',
          'I Centrum, Norrbacka och Sjövik. De som bor där får vara med.',
          'In Centrum, Norrbacka and Sjövik, together with residents.',
        ),
        effect: t(
          'Det som gör platser mörka och stängda ska bli åtgärdat inom sex månader.',
          'Det som är dåligt ska lagas inom sex månader.',
          'What makes places dark and closed is to be put right within six months.',
        ),
        owner: 'municipality',
        activities: [
          activity('vandra', t('Trygghetsvandringar', 'Vandringar', 'Safety walks'), {
            where: t('Centrum, Norrbacka och Sjövik', 'Centrum, Norrbacka och Sjövik', 'Centrum, Norrbacka and Sjövik'),
            until: addDays(today, -40),
            count: 3,
            owner: 'municipality',
          }),
        ],
        indicators: [
          {
            id: 'brister-atgardade',
            text: t('Brister som är åtgärdade, av 31', 'Fel som är lagade, av 31', 'Faults put right, of 31'),
            unit: '',
            baseline: { value: 0, year, n: null },
            target: { value: 31, way: 'at-least' },
            source: { kind: 'stated', evidence: evidence('Protokollen från de tre vandringarna') },
          },
        ],
        sameAs: null,
      },
      {
        id: 'soderleden',
        heading: t('Lugnare trafik på Söderleden', 'Lugnare trafik på Söderleden', 'Calmer traffic on Söderleden'),
        text: t(
          'Sex hastighetskontroller före sommaren.',
          'Polisen ska mäta bilarnas fart sex gånger före sommaren.',
          'Six speed checks before the summer.',
        ),
        effect: t(
          'Fler ska våga gå och cykla längs vägen.',
          'Fler ska våga gå och cykla där.',
          'More people are to dare walk and cycle along the road.',
        ),
        owner: 'police',
        activities: [
          activity('kontroller', t('Hastighetskontroller', 'Polisen mäter farten', 'Speed checks'), {
            where: t('Söderleden', 'Söderleden', 'Söderleden'),
            until: addDays(today, -60),
            count: 6,
            owner: 'police',
            isPresence: true,
          }),
        ],
        indicators: [
          {
            id: 'over-gransen',
            text: t(
              'Bilar över hastighetsgränsen vid mätning',
              'Bilar som kör för fort',
              'Cars above the speed limit when measured',
            ),
            unit: '%',
            baseline: { value: 41, year: year - 1, n: 5200 },
            target: { value: 25, way: 'at-most' },
            source: { kind: 'stated', evidence: evidence('Kommunens trafikmätning vid Österlid') },
          },
        ],
        sameAs: null,
      },
      {
        id: 'vuxna',
        heading: t('Fler vuxna ute på helgkvällar', 'Fler vuxna ute på helgerna', 'More adults out on weekend nights'),
        text: t(
          'Nattvandrare eller fältare i centrum fredag och lördag.',
          'Vuxna ska vara ute i centrum på fredagar och lördagar.',
          'Night walkers or youth workers in the centre on Fridays and Saturdays.',
        ),
        effect: t(
          'Unga ska ha en vuxen att vända sig till.',
          'Unga ska ha en vuxen att prata med.',
          'Young people are to have an adult to turn to.',
        ),
        owner: 'municipality',
        activities: [
          activity('helger', t('Helger med två grupper ute', 'Helger med vuxna ute', 'Weekends with two groups out'), {
            where: t('Centrum', 'Centrum', 'The centre'),
            until: period.until,
            count: 12,
            owner: 'municipality',
          }),
          activity('foraldrar', t('Utbilda nya nattvandrare', 'Lära upp fler vuxna', 'Train new night walkers'), {
            until: addDays(today, 120),
            count: 20,
            owner: 'municipality',
          }),
        ],
        indicators: said(
          'sett-polis',
          t(
            'Har inte sett polisen i området den senaste månaden',
            'Har inte sett någon polis ute den senaste månaden',
            'Have not seen the police in the area in the last month',
          ),
          'Q11',
          'aldrig',
          null,
        ),
        sameAs: { promise: before, point: 'vuxna-forra' },
      },
    ],
  };
}

type Said = Omit<FollowUpItem, 'evidence' | 'decision'> & Partial<Pick<FollowUpItem, 'evidence' | 'decision'>>;
const items = (said: readonly Said[]): FollowUpItem[] => said.map((one) => ({ evidence: [], decision: null, ...one }));

function heldFollowUps(ago: (days: number) => Day, today: Day): readonly Omit<FollowUp, 'revision'>[] {
  return [
    {
      id: 'f1',
      plannedOn: ago(212),
      meeting: COUNCIL,
      heldOn: ago(212),
      items: items([
        {
          point: 'stationen',
          status: 'started',
          sentence: t(
            'Polisen har börjat, och de första sex lamporna är bytta.',
            'Vi har börjat. Sex lampor är bytta.',
            'The police have begun, and the first six lamps are replaced.',
          ),
        },
        {
          point: 'vandringar',
          status: 'started',
          sentence: t(
            'En av tre vandringar är gjord.',
            'Vi har gjort en vandring av tre.',
            'One of three walks has been made.',
          ),
        },
        {
          point: 'soderleden',
          status: 'not-started',
          sentence: t('Ingen kontroll är gjord än.', 'Vi har inte börjat.', 'No check has been made yet.'),
        },
        {
          point: 'vuxna',
          status: 'not-started',
          sentence: t('Grupperna börjar till hösten.', 'Vi börjar i höst.', 'The groups begin in the autumn.'),
        },
      ]),
    },
    {
      id: 'f2',
      plannedOn: ago(150),
      meeting: COUNCIL,
      heldOn: ago(150),
      items: items([
        {
          point: 'stationen',
          status: 'on-track',
          sentence: t('Tolv av 34 lampor är bytta.', 'Tolv lampor är bytta.', 'Twelve of 34 lamps are replaced.'),
        },
        {
          point: 'vandringar',
          status: 'on-track',
          sentence: t(
            'Två av tre vandringar är gjorda.',
            'Vi har gjort två vandringar av tre.',
            'Two of three walks have been made.',
          ),
        },
        {
          point: 'soderleden',
          status: 'started',
          sentence: t('En av sex kontroller är gjord.', 'Vi har mätt en gång.', 'One of six checks has been made.'),
        },
        {
          point: 'vuxna',
          status: 'started',
          sentence: t(
            'Två helger har haft två grupper ute.',
            'Vuxna har varit ute två helger.',
            'Two weekends have had two groups out.',
          ),
        },
      ]),
    },
    {
      id: 'f3',
      plannedOn: ago(30),
      meeting: COUNCIL,
      heldOn: ago(30),
      items: items([
        {
          point: 'stationen',
          status: 'on-track',
          sentence: t(
            'Polisen har varit där mer än 120 minuter i veckan, och 22 av 34 lampor är bytta.',
            'Polisen är där så ofta som vi har lovat. 22 lampor är bytta.',
            'The police have been there for more than 120 minutes a week, and 22 of 34 lamps are replaced.',
          ),
          evidence: [evidence('Polisens logg över trygghetsrundor'), evidence('Kommunens arbetsorder för belysning')],
        },
        {
          point: 'vandringar',
          status: 'fulfilled',
          sentence: t(
            'Tre av tre är gjorda. 31 brister hittades, 19 är åtgärdade.',
            'Alla tre är gjorda. Vi hittade 31 fel. 19 är lagade.',
            'Three of three have been made. 31 faults were found, 19 have been put right.',
          ),
          evidence: [evidence('Protokollen från Centrum, Norrbacka och Sjövik')],
        },
        {
          point: 'soderleden',
          status: 'late',
          sentence: t(
            'Två av sex kontroller är gjorda. Vi är sena och rättar till det.',
            'Vi har mätt två gånger av sex. Vi är sena. Vi ska göra det bättre.',
            'Two of six checks have been made. We are late and are putting that right.',
          ),
          decision: {
            text: t(
              'Polisen gör fyra extra kontroller, och kommunen sätter upp en hastighetstavla.',
              'Polisen ska mäta fyra gånger till. Kommunen sätter upp en skylt som visar farten.',
              'The police make four extra checks, and the municipality puts up a speed display.',
            ),
            activity: activity(
              'soderleden-extra',
              t(
                'Fyra extra kontroller och en hastighetstavla',
                'Mäta fyra gånger till',
                'Four extra checks and a speed display',
              ),
              { owner: 'together', until: addDays(today, 60), count: 5, isPresence: true },
            ) as Activity & { until: Day },
          },
        },
        {
          point: 'vuxna',
          status: 'started',
          sentence: t(
            'Sju av tolv helger har haft två grupper ute.',
            'Vuxna har varit ute sju helger av tolv.',
            'Seven of twelve weekends have had two groups out.',
          ),
        },
      ]),
    },
  ];
}

/** The next by the year wheel, the first of them begun to be filled in. */
function plannedFollowUps(period: NonNullable<Terms['period']>, today: Day): readonly Omit<FollowUp, 'revision'>[] {
  return wheelDays(period, addDays(today, 5)).map((plannedOn, index) => ({
    id: `p${index + 1}`,
    plannedOn,
    meeting: COUNCIL,
    heldOn: null,
    items:
      index > 0
        ? []
        : items([
            {
              point: 'vandringar',
              status: 'fulfilled',
              sentence: t(
                'Tre av tre är gjorda. 24 av 31 brister är åtgärdade.',
                'Alla tre är gjorda. 24 fel av 31 är lagade.',
                'Three of three have been made. 24 of 31 faults have been put right.',
              ),
              evidence: [evidence('Protokollen från Centrum, Norrbacka och Sjövik')],
            },
            {
              point: 'soderleden',
              status: 'late',
              sentence: t(
                'Tre av sex kontroller är gjorda.',
                'Vi har mätt tre gånger.',
                'Three of six checks have been made.',
              ),
            },
          ]),
  }));
}

function progressOf(ago: (days: number) => Day): readonly Progress[] {
  const done = (id: string, value: number, on: Day): Progress => ({
    of: 'activity',
    id,
    value,
    on,
    n: null,
    source: null,
  });
  const figure = (id: string, value: number, on: Day, n: number | null, source: string): Progress => ({
    of: 'indicator',
    id,
    value,
    on,
    n,
    source: evidence(source),
  });
  return [
    done('lampor', 6, ago(215)),
    done('lampor', 12, ago(152)),
    done('lampor', 22, ago(33)),
    done('narvaro-stationen', 18, ago(150)),
    done('narvaro-stationen', 41, ago(35)),
    figure('minuter-stationen', 137, ago(35), null, 'Polisens logg över trygghetsrundor'),
    done('vandra', 1, ago(220)),
    done('vandra', 2, ago(160)),
    done('vandra', 3, ago(48)),
    figure('brister-atgardade', 19, ago(35), null, 'Kommunens lista efter vandringarna'),
    done('kontroller', 1, ago(155)),
    done('kontroller', 2, ago(70)),
    figure('over-gransen', 36, ago(60), 4800, 'Kommunens trafikmätning vid Österlid'),
    done('helger', 2, ago(152)),
    done('helger', 7, ago(32)),
    done('foraldrar', 8, ago(32)),
  ];
}

/** The promise before: what is reached, what was changed, what was given up and what never began are all told. */
function earlierTerms(year: number): Terms {
  const [first, last] = [year - 2, year - 1];
  const own = (id: string, text: PromiseText, owner: Activity['owner'], count: number): Activity =>
    activity(id, text, { owner, count, until: `${last}-12-31` });
  return {
    number: 4,
    year: first,
    period: { from: `${first}-02-01`, until: `${last}-12-31` },
    diaryNumber: `KS ${first}/0093`,
    text: t(
      'Fyra punkter, alla lika viktiga.',
      'Vi lovade fyra saker. Alla var lika viktiga.',
      'Four points, all equally important.',
    ),
    signatories: SIGNATORIES,
    sources: [],
    points: [
      {
        id: 'stationen-forra',
        heading: t('Ljusare väg till stationen', 'Ljusare väg till stationen', 'A brighter way to the station'),
        text: t(
          'Kommunen lyser upp gångtunneln.',
          'Kommunen sätter upp lampor i tunneln.',
          'The municipality lights the underpass.',
        ),
        effect: null,
        owner: 'municipality',
        activities: [
          own(
            'tunneln',
            t('Ny belysning i tunneln', 'Nya lampor i tunneln', 'New lighting in the underpass'),
            'municipality',
            1,
          ),
        ],
        indicators: [],
        sameAs: null,
      },
      {
        id: 'vuxna-forra',
        heading: t('Vuxna på skolavslutningen', 'Vuxna ute när skolan slutar', 'Adults out when school breaks up'),
        text: t(
          'Nattvandrare i centrum vid skolavslutningen.',
          'Vuxna är ute när skolan slutar.',
          'Night walkers in the centre when school breaks up.',
        ),
        effect: null,
        owner: 'municipality',
        activities: [
          own(
            'avslutning',
            t('Kvällar med nattvandrare', 'Kvällar med vuxna ute', 'Evenings with night walkers'),
            'municipality',
            4,
          ),
        ],
        indicators: [],
        sameAs: null,
      },
      {
        id: 'mopeder',
        heading: t('Färre mopeder på gångvägar', 'Färre mopeder på gångvägar', 'Fewer mopeds on footpaths'),
        text: t(
          'Kommunen sätter upp grindar i Ekhagen.',
          'Kommunen sätter upp grindar.',
          'The municipality puts up gates in Ekhagen.',
        ),
        effect: null,
        owner: 'together',
        activities: [own('grindar', t('Grindar vid gångvägar', 'Grindar', 'Gates at footpaths'), 'municipality', 8)],
        indicators: [],
        sameAs: null,
      },
      {
        id: 'appen',
        heading: t('En app för tips', 'En app för tips', 'An app for tips'),
        text: t(
          'En app där boende kan tipsa om otrygga platser.',
          'En app där du kan berätta om platser.',
          'An app where residents can tell of places that feel unsafe.',
        ),
        effect: null,
        owner: 'municipality',
        activities: [own('app', t('Upphandla en app', 'Köpa en app', 'Buy an app'), 'municipality', 1)],
        indicators: [],
        sameAs: null,
      },
    ],
  };
}

function earlierFollowUps(year: number): readonly Omit<FollowUp, 'revision'>[] {
  const on = `${year - 1}-12-10`;
  return [
    {
      id: 'e1',
      plannedOn: on,
      meeting: COUNCIL,
      heldOn: on,
      items: items([
        {
          point: 'stationen-forra',
          status: 'fulfilled',
          sentence: t(
            'Tunneln har ny belysning.',
            'Det finns nya lampor i tunneln.',
            'The underpass has new lighting.',
          ),
          evidence: [evidence('Kommunens slutbesiktning')],
        },
        {
          point: 'vuxna-forra',
          status: 'changed',
          sentence: t(
            'Det blev två kvällar, och vuxna på helger i stället. Det fortsätter i nästa löfte.',
            'Det blev två kvällar. Nu är vuxna ute på helgerna i stället.',
            'There were two evenings, and adults on weekends instead. That goes on in the next promise.',
          ),
        },
        {
          point: 'mopeder',
          status: 'cancelled',
          sentence: t(
            'Räddningstjänsten kom inte fram, så grindarna sattes inte upp.',
            'Brandbilarna kom inte fram. Därför blev det inga grindar.',
            'The rescue service could not get through, so the gates were not put up.',
          ),
        },
        {
          point: 'appen',
          status: 'not-started',
          sentence: t(
            'Appen blev inte av. Dialogen i Lykta kom i stället.',
            'Det blev ingen app. Det blev Lykta i stället.',
            'There was no app. The dialogue in Lykta came instead.',
          ),
        },
      ]),
    },
  ];
}

const draftTerms = (year: number): Terms => ({
  number: 6,
  year: year + 2,
  period: { from: `${year + 2}-01-01`, until: `${year + 3}-12-31` },
  diaryNumber: null,
  text: { sv: 'Utkast. Punkterna väljs när höstens dialoger är klara.' },
  signatories: [],
  sources: [],
  points: [
    {
      id: 'stationen-nasta',
      heading: { sv: 'Fortsatt tryggare vid stationen' },
      text: { sv: 'Det som återstår efter det löfte som gäller nu.' },
      effect: null,
      owner: 'together',
      activities: [],
      indicators: [],
      sameAs: { promise: `${year}-${year + 1}`, point: 'stationen' },
    },
  ],
});
