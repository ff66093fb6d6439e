import type { StandardText } from '#core/base/text.ts';
import type { Geometry, Position, Ring } from '#core/geo/geometry.ts';
import type { Campaign, Geography, Municipality, NamedPlace } from '#core/places/municipality.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import type { Survey } from '#core/survey/contract.ts';
import { fixedChance } from './fixed-words.ts';

/**
 * The synthetic municipality of privacy.md 12.3, its numbers taken over: a disc of 20 km with a town in the middle, 34
 * sites of which 12 are hot, six villages. Places and people are drawn from a fixed seed.
 */
const origin: Position = [416_000, 6_304_000];
const at = (x: number, y: number): Position => [Math.round(origin[0] + x), Math.round(origin[1] + y)];
const center: Position = at(31_300, 33_700);

const text = (words: string): StandardText => ({ sv: words, lattlast: words, en: words });

const sites: readonly Position[] = Array.from({ length: 34 }, (_, index) => {
  const radius = 1900 * Math.sqrt((index + 0.5) / 34);
  const angle = 2.399963 * (index + 1);
  return [Math.round(center[0] + radius * Math.cos(angle)), Math.round(center[1] + radius * Math.sin(angle))];
});
export const hotSpots: readonly Position[] = sites.filter((_, index) => index % 3 === 0);
const villages: readonly Position[] = Array.from({ length: 6 }, (_, index) => {
  const radius = 8000 + 1500 * index;
  const angle = ((20 + 60 * index) * Math.PI) / 180;
  return [Math.round(center[0] + radius * Math.cos(angle)), Math.round(center[1] + radius * Math.sin(angle))];
});

const disc = (middle: Position, radius: number, corners = 24): Ring =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners;
    return [Math.round(middle[0] + radius * Math.cos(angle)), Math.round(middle[1] + radius * Math.sin(angle))];
  });

export const town: Municipality = {
  settings: {
    id: 'provstad',
    name: 'Provstad',
    formalName: text('Provstads kommun'),
    fictional: true,
    // Tests that send answers themselves are no browser; what the check is for is tried in flood.test.ts and bot-check.test.ts.
    botCheck: 'off',
    controller: 'Kommunstyrelsen',
    dataProtectionContact: 'dso@provstad.example',
    contact: 'dialog@provstad.example',
    faultReportUrl: 'https://provstad.example/fel',
    languages: [],
    helplines: [],
    appearance: { logo: null, colours: null },
    embeddedBy: [],
    resultsDays: 60,
    feedbackDays: 120,
    map: { center: [...center], townReachMetres: 2500, attribution: '', simplified: false },
    population: 30_000,
    areaGroups: [
      { code: 'tatort', text: text('Tätorten') },
      { code: 'byar', text: text('Byarna') },
    ],
  },
  areas: [
    { code: 'centrum', text: text('Centrum'), group: 'tatort', center: [...center], reachMetres: 1000 },
    { code: 'byarna', text: text('Byarna'), group: 'byar', center: [...center], reachMetres: 15_000 },
  ],
  places: [...sites, ...villages].map(
    (point, index): NamedPlace => ({
      id: `plats-${index + 1}`,
      name: `Plats ${index + 1}`,
      kind: 'square',
      area: 'centrum',
      point: [...point],
      ring: disc(point, 150).map(([easting, northing]) => [easting, northing]),
    }),
  ),
  population: null,
  districts: [
    {
      code: 'staden',
      text: text('Staden'),
      rings: [disc(center, 2000).map(([easting, northing]) => [easting, northing])],
    },
    {
      code: 'byarna',
      text: text('Byarna'),
      rings: villages.map((village) => disc(village, 650).map(([easting, northing]) => [easting, northing])),
    },
  ],
  boundary: [{ outer: disc(center, 20_000, 180), holes: [] }],
};

/** The same town without its countryside: the job's steps are the same and its files small. */
export const compactTown: Municipality = { ...town, boundary: [{ outer: disc(center, 3500, 60), holes: [] }] };

/** Residents: 57 % in the town's disc, 4 % in each village's, 19 % over the rest, by 1 km square. */
export const townGeography: Geography = {
  gazetteer: [{ id: 'torget', name: 'Torget', kind: 'place', within: 'Centrum', point: center }],
  population: { sizeMetres: 1000, squares: squares() },
  network: [],
  homes: [],
};

function squares(): readonly (readonly [number, number, number])[] {
  const people = new Map<string, number>();
  const spread = (middle: Position, radius: number, total: number): void => {
    const cells: string[] = [];
    for (let x = middle[0] - radius; x <= middle[0] + radius; x += 125)
      for (let y = middle[1] - radius; y <= middle[1] + radius; y += 125)
        if (Math.hypot(x - middle[0], y - middle[1]) <= radius)
          cells.push(`${1000 * Math.floor(x / 1000)}:${1000 * Math.floor(y / 1000)}`);
    for (const cell of cells) people.set(cell, (people.get(cell) ?? 0) + total / cells.length);
  };
  spread(center, 2000, 17_100);
  for (const village of villages) spread(village, 650, 1200);
  spread(center, 20_000, 5700);
  return [...people].map(([key, count]) => {
    const [easting, northing] = key.split(':').map(Number) as [number, number];
    return [easting, northing, Math.round(count)] as const;
  });
}

const coded = (...codes: readonly string[]) => codes.map((code) => ({ code, text: text(code) }));

export const townSurvey: Survey = {
  id: 'prov',
  version: 1,
  languages: ['sv', 'lattlast', 'en'],
  title: text('Prov'),
  questions: [
    {
      id: 'Q2',
      type: 'choice',
      text: text('Hur trygg?'),
      short: text('Ute själv'),
      options: [
        { code: 'trygg', text: text('Trygg') },
        { code: 'otrygg', text: text('Otrygg') },
        { code: 'vet_ej', text: text('Vet ej'), escape: true, noAnswer: true },
      ],
    },
    {
      id: 'Q4',
      type: 'place',
      text: text('Platser'),
      short: text('Platser'),
      max: 5,
      kinds: ['point', 'line', 'area'],
      followUps: [{ question: '4b' }, { question: '4c' }],
      roles: { feeling: '4a', causes: '4b', times: '4c' },
    },
    {
      id: '4b',
      type: 'choices',
      text: text('Varför?'),
      short: text('Orsak'),
      options: [],
      optionsFrom: 'causes',
      max: 3,
    },
    { id: '4c', type: 'choices', text: text('När?'), short: text('När'), options: coded('dag', 'kvall', 'natt') },
    {
      id: 'Q1',
      type: 'choice',
      text: text('Var bor du?'),
      short: text('Ort'),
      options: [],
      optionsFrom: 'areas',
    },
    {
      id: 'Q5',
      type: 'matrix',
      text: text('Problem?'),
      short: text('Problem'),
      rows: [
        { code: 'ljus', text: text('Ljus') },
        { code: 'skrap', text: text('Skräp') },
      ],
      options: [
        { code: 'litet', text: text('Litet') },
        { code: 'stort', text: text('Stort') },
      ],
    },
    {
      id: 'Q9',
      type: 'choices',
      text: text('Satsa på?'),
      short: text('Satsa på'),
      max: 3,
      options: coded('ljus', 'trafik', 'polis', 'skola'),
    },
    {
      id: 'Q14a',
      type: 'choice',
      text: text('Hur gammal?'),
      short: text('Ålder'),
      options: coded('16-19', '20-29', '30-49', '50-64', '65-79', '80plus'),
    },
    {
      id: 'Q14b',
      type: 'choice',
      text: text('Vilket kön?'),
      short: text('Kön'),
      options: coded('kvinna', 'man', 'annat'),
    },
  ],
  routes: [{ id: 'fragor', steps: [{ question: 'Q2' }, { question: 'Q4' }, { question: 'Q5' }, { question: 'Q9' }] }],
  background: ['Q14a', 'Q14b'],
  groupings: { gender: 'Q14b', age: 'Q14a', area: 'Q1' },
};

export const townCampaign = (id: string, closes: string, opens = closes): Campaign => ({
  id,
  title: text(`Dialog ${id}`),
  survey: { id: 'prov', version: 1 },
  opens,
  closes,
  channels: ['web'],
  expectedAnswers: 500,
  diaryNumber: null,
});

const causes = ['BEL-SVAG', 'SIKT-ODE', 'SKOT-SKRAP', 'TRAF-FART', 'SAML-GRUPP', 'NARK-BRUK', 'NARV-VUX', 'ANN'];
const times = ['dag', 'kvall', 'natt', null];
const ages = ['16-19', '20-29', '30-49', '50-64', '65-79', '80plus'];
const genders = ['kvinna', 'man', 'annat'];
const causeChances = [0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04];

/** People who answer as in privacy.md 12.3; `safePart` of their places are safe ones. */
export function townPeople(count: number, seed: number, safePart = 0.1): CountedResponse[] {
  const chance = fixedChance(seed);
  const pick = (chances: readonly number[]): number => {
    let left = chance() * chances.reduce((sum, weight) => sum + weight, 0);
    const found = chances.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return found < 0 ? chances.length - 1 : found;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const near = (middle: Position, spread: number): Position => [
    Math.round(middle[0] + spread * normal()),
    Math.round(middle[1] + spread * normal()),
  ];
  const inDisc = (middle: Position, radius: number): Position => {
    const distance = radius * Math.sqrt(chance());
    const angle = 2 * Math.PI * chance();
    return [Math.round(middle[0] + distance * Math.cos(angle)), Math.round(middle[1] + distance * Math.sin(angle))];
  };
  const hotChances = hotSpots.map((_, index) => (index + 1) ** -0.8);
  const position = (): Position => {
    const where = chance();
    if (where < 0.7) return chance() < 0.4 ? near(hotSpots[pick(hotChances)] as Position, 60) : inDisc(center, 2000);
    if (where >= 0.9) return inDisc(center, 19_900);
    const village = villages[Math.floor(chance() * 6)] as Position;
    return chance() < 0.4 ? near(village, 60) : inDisc(village, 650);
  };
  /** Near a hot spot every second place has the hot spot's own cause. */
  const causeAt = ([easting, northing]: Position): string => {
    const hot = hotSpots.findIndex(([x, y]) => Math.hypot(easting - x, northing - y) <= 150);
    return causes[hot >= 0 && chance() < 0.5 ? hot % 8 : pick(causeChances)] as string;
  };
  return Array.from({ length: count }, (): CountedResponse => {
    let pins = 1;
    while (pins < 5 && chance() < 0.5) pins += 1;
    const places = Array.from({ length: pins }, (_, ordinal): CountedPlace => {
      const feeling = chance() < safePart ? 'safe' : 'unsafe';
      const where = position();
      const cause = feeling === 'safe' ? 'BRA-LJUS' : causeAt(where);
      const time = times[pick([0.1, 0.2, 0.3, 0.4])] ?? null;
      const answers = { '4b': [cause], ...(time === null ? {} : { '4c': [time] }) };
      return { question: 'Q4', ordinal, geometry: point(where), feeling, answers };
    });
    return {
      answers: {
        Q1: chance() < 0.7 ? 'centrum' : 'byarna',
        Q2: ['trygg', 'otrygg', 'vet_ej'][pick([0.5, 0.4, 0.1])] as string,
        Q5: { ljus: chance() < 0.3 ? 'stort' : 'litet', skrap: chance() < 0.6 ? 'stort' : 'litet' },
        Q9: ['ljus', 'trafik', 'polis', 'skola'].filter(() => chance() < 0.4).slice(0, 3),
      },
      background: {
        Q14a: ages[pick([0.08, 0.17, 0.22, 0.22, 0.18, 0.13])] as string,
        Q14b: genders[pick([0.55, 0.42, 0.03])] as string,
      },
      places,
    };
  });
}

export const point = (position: Position): Geometry => ({ type: 'point', position });
