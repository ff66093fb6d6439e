import type { Feeling } from '#core/places/feelings.ts';

/** A place of the register that people of the demo point out, and why, when and how often they say so. */
export interface Spot {
  /** Id in municipalities/ljuskoping/places.json. */
  readonly place: string;
  readonly feeling: Feeling;
  /** How strongly it draws marks, by year: three closed dialogues and the open one. */
  readonly pull: readonly [number, number, number, number];
  /** How much more it draws those who answer about its own area. */
  readonly local: number;
  readonly causes: readonly (readonly [code: string, weight: number])[];
  /** Sets of times; each person names one set. */
  readonly times: readonly (readonly [codes: readonly string[], weight: number])[];
  /** The share of those who mark it on the map that draw a line along it. */
  readonly lines?: number;
}

/** What is true in the demo, and what a release must find again. Ids of the register. */
export const PLANTED = {
  /** Friday and Saturday nights; falls over the years. */
  nightHotSpot: 'resecentrum',
  /** Weekday mornings and afternoons, traffic, lines among the marks; rises over the years. */
  schoolRoadHotSpot: 'norrbackavagen-skolan',
  /** In summer only. */
  summerSpot: 'sjoviksbadet',
  /** Safe, and loved. */
  lovedPlace: 'stadsparken',
} as const;

const steady = (pull: number): readonly [number, number, number, number] => [pull, pull, pull, pull];

const night: Spot['times'] = [
  [['natt', 'helg'], 6],
  [['kvall', 'natt', 'helg'], 3],
  [['natt', 'morker', 'helg'], 1],
];
const darkness: Spot['times'] = [
  [['kvall', 'morker'], 4],
  [['morker', 'vinter'], 2],
  [['kvall', 'natt'], 2],
];
const evening: Spot['times'] = [
  [['kvall'], 4],
  [['kvall', 'helg'], 3],
  [['eftermiddag', 'kvall'], 2],
];
const daytime: Spot['times'] = [
  [['dag'], 3],
  [['dag', 'eftermiddag'], 3],
  [['alltid'], 2],
];
const schoolHours: Spot['times'] = [
  [['morgon', 'eftermiddag', 'vardag'], 6],
  [['morgon', 'vardag'], 3],
  [['eftermiddag', 'vardag'], 2],
];
const traffic: Spot['causes'] = [
  ['TRAF-FART', 6],
  ['TRAF-KORS', 3],
  ['TRAF-BUS', 2],
];
const dark: Spot['causes'] = [
  ['BEL-SVAG', 5],
  ['BEL-SAKNAS', 3],
  ['SIKT-BUSK', 3],
  ['SIKT-ODE', 3],
  ['BEL-TRASIG', 1],
];
const good: Spot['causes'] = [
  ['BRA-FOLK', 5],
  ['BRA-SIKT', 4],
  ['BRA-SKOT', 4],
  ['BRA-LJUS', 2],
  ['BRA-TRAF', 2],
];

const unsafe = (
  place: string,
  pull: Spot['pull'],
  local: number,
  causes: Spot['causes'],
  times: Spot['times'],
  lines = 0,
): Spot => ({ place, feeling: 'unsafe', pull, local, causes, times, lines });
const safe = (place: string, pull: number, local: number, times: Spot['times'] = daytime): Spot => ({
  place,
  feeling: 'safe',
  pull: steady(pull),
  local,
  causes: good,
  times,
});

export const SPOTS: readonly Spot[] = [
  unsafe(
    PLANTED.nightHotSpot,
    [30, 27, 23, 21],
    1.6,
    [
      ['SAML-BERUS', 6],
      ['SAML-BRAK', 4],
      ['SAML-GRUPP', 4],
      ['BEL-SVAG', 2],
      ['NARV-POL', 2],
      ['HOT-HOT', 1],
    ],
    night,
  ),
  unsafe(
    PLANTED.schoolRoadHotSpot,
    [9, 12, 15, 17],
    2.4,
    [
      ['TRAF-FART', 6],
      ['TRAF-SKOL', 6],
      ['TRAF-KORS', 4],
      ['TRAF-BUS', 2],
    ],
    schoolHours,
    0.55,
  ),
  unsafe(
    PLANTED.summerSpot,
    [5, 6, 6, 6],
    4,
    [
      ['SAML-BULLER', 5],
      ['SAML-GRUPP', 4],
      ['SKOT-SKRAP', 4],
      ['SAML-BERUS', 2],
    ],
    [
      [['kvall', 'sommar'], 5],
      [['kvall', 'natt', 'sommar'], 3],
      [['sommar'], 2],
    ],
  ),
  unsafe(
    'gangtunneln',
    [11, 10, 9, 9],
    1.5,
    [
      ['SIKT-TUNNEL', 6],
      ['BEL-SVAG', 4],
      ['SKOT-KLOTTER', 3],
      ['SIKT-DOLD', 3],
    ],
    darkness,
  ),
  unsafe('stadsparken', steady(5), 1.4, dark, darkness),
  unsafe(
    'norrbacka-centrum',
    [5, 5, 6, 6],
    3,
    [
      ['SAML-GRUPP', 5],
      ['SKOT-SKRAP', 3],
      ['NARK-SPAR', 1],
      ['NARV-VUX', 3],
    ],
    evening,
  ),
  unsafe(
    'stora-torget',
    steady(4),
    1.5,
    [
      ['SAML-BERUS', 4],
      ['SAML-BULLER', 3],
      ['SAML-GRUPP', 2],
    ],
    night,
  ),
  unsafe('strandpromenaden', steady(4), 1.4, dark, darkness, 0.4),
  unsafe('soderleden-osterlid', [3, 3, 4, 4], 3, traffic, daytime, 0.5),
  unsafe(
    'pendlarparkeringen',
    steady(2.5),
    1.5,
    [
      ['BROTT-CYK', 3],
      ['BROTT-FORD', 3],
      ['BEL-SVAG', 4],
    ],
    darkness,
  ),
  unsafe(
    'bussterminalen',
    steady(2),
    1.5,
    [
      ['SAML-GRUPP', 4],
      ['NARV-VUX', 2],
      ['SAML-BERUS', 2],
    ],
    evening,
  ),
  unsafe(
    'ekhagens-torg',
    steady(2.5),
    5,
    [
      ['SAML-GRUPP', 4],
      ['SKOT-SKADA', 3],
      ['BEL-TRASIG', 2],
    ],
    evening,
  ),
  unsafe('kvarnbron', steady(2), 1.4, traffic, daytime, 0.4),
  unsafe('vastra-storgatan', steady(1.6), 5, traffic, daytime, 0.5),
  unsafe('osterleden', steady(1.6), 5, traffic, schoolHours, 0.5),
  unsafe('viadukten', steady(1.5), 1.5, dark, darkness),
  unsafe('norrbackastraket', steady(2), 4, dark, darkness, 0.3),
  unsafe('idrottsstraket', steady(1.2), 3, dark, darkness, 0.3),
  unsafe(
    'idrottsplatsen',
    steady(1.2),
    2,
    [
      ['TRAF-GC', 3],
      ['SAML-GRUPP', 3],
      ['BEL-SVAG', 2],
    ],
    evening,
  ),
  unsafe('almhaga-vagen', steady(0.8), 16, traffic, daytime, 0.5),
  unsafe('kvarnhult-vagen', steady(0.8), 16, traffic, daytime, 0.5),
  safe(PLANTED.lovedPlace, 19, 1.3),
  safe('biblioteket', 6, 1.3),
  safe('stora-torget', 4, 1.3),
  safe('sjoviksbadet', 3, 3, [
    [['dag', 'sommar'], 3],
    [['sommar'], 2],
  ]),
  safe('idrottsplatsen', 3, 2, evening),
  safe('kyrkoparken', 2, 1.3),
  safe('strandpromenaden', 2.5, 1.3),
  safe('sjoviksudden', 1.5, 4),
  safe('vasterparken', 1.2, 5),
  safe('osterparken', 1.2, 5),
  safe('osterlidsparken', 1.2, 5),
  safe('norrbackaparken', 1.6, 4),
  safe('almhaga-ip', 0.7, 18, evening),
  safe('kvarnhults-ip', 0.7, 18, evening),
  safe('stensjobadet', 0.8, 18),
  safe('bjorknaset-ip', 0.7, 18, evening),
];
