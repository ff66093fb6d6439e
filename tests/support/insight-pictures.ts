import { cellCode } from '#core/geo/grid.ts';
import type {
  Estimate,
  Frame,
  GridSquare,
  HeatArea,
  MapPicture,
  PlaceFigure,
  PlacesPicture,
  SurveyPicture,
  Tier,
} from '#core/measures/contract.ts';
import { shareWithInterval } from '#core/measures/share.ts';

/** Pictures as a release answers them, made by hand: every status, every size and a rest. The places are invented. */
export function frameOf(tier: Tier): Frame {
  return {
    release: 'ljuskoping-2026-1',
    tier,
    municipality: 'ljuskoping',
    municipalityName: {
      sv: 'Ljusköpings kommun',
      lattlast: 'Ljusköpings kommun',
      en: 'the Municipality of Ljusköping',
    },
    fictional: true,
    campaign: 'ljuskoping-2026',
    hasMap: true,
    title: { sv: 'Våren 2026', lattlast: 'Våren 2026', en: 'Spring 2026' },
    opens: '2026-02-02',
    closes: '2026-03-15',
    releasedOn: '2026-03-16',
    channels: ['web', 'street', 'school'],
    respondents: { value: 2051.4, low: 2033.2, high: 2066.9, standardError: 10 },
    bracket: 'S3',
    mu: 1,
    methodVersion: '1',
  };
}

const square = (easting: number, northing: number, sizeMetres: number): GridSquare => ({
  code: cellCode({ easting, northing, sizeMetres }),
  easting,
  northing,
  sizeMetres,
});

function about(value: number, halfWidth: number): Estimate {
  return {
    value,
    low: Math.max(value - halfWidth, 0),
    high: value + halfWidth,
    standardError: halfWidth / 1.645,
  };
}

function area(shown: GridSquare, persons: number, halfWidth: number, near: string, rest: GridSquare[] = []): HeatArea {
  const squares = rest.length === 0 ? [shown] : rest;
  const areaKm2 = squares.reduce((sum, part) => sum + (part.sizeMetres / 1000) ** 2, 0);
  const estimate = about(persons, halfWidth);
  return {
    square: shown,
    rest,
    estimate,
    areaKm2,
    densityPerKm2: { value: persons / areaKm2, low: estimate.low / areaKm2, high: estimate.high / areaKm2 },
    certainty: rest.length === 0 && halfWidth <= persons / 4 ? 'certain' : 'uncertain',
    near,
  };
}

export function mapPicture(
  tier: Tier,
  feeling: 'unsafe' | 'safe' = 'unsafe',
  category: string | null = null,
): MapPicture {
  const isEmpty = category === 'TRAF';
  const areas = [
    area(square(481250, 6400250, 250), 283.6, 5.2, 'Resecentrum'),
    area(square(480500, 6400250, 250), 121.2, 5.2, 'Stadsparken'),
    area(square(481000, 6400500, 250), 18.4, 5.3, 'Stora torget'),
    area(square(481500, 6401000, 500), 41.8, 6.1, 'Norrbacka centrum'),
    area(square(481000, 6400000, 500), 9.7, 6.4, 'Gångtunneln', [
      square(481000, 6400000, 250),
      square(481000, 6400250, 250),
      square(481250, 6400000, 250),
    ]),
    area(square(482000, 6399000, 1000), 22.3, 7.6, 'Österlid', [
      square(482000, 6399000, 500),
      square(482500, 6399500, 500),
    ]),
  ];
  return {
    frame: frameOf(tier),
    feeling,
    chosen: category === null ? {} : { category },
    filters: [
      {
        name: 'category',
        measured: true,
        values: [
          { code: 'BEL', text: { sv: 'Belysning och mörker', lattlast: 'Mörkt', en: 'Lighting and darkness' } },
          { code: 'TRAF', text: { sv: 'Trafik', lattlast: 'Trafik', en: 'Traffic' } },
        ],
      },
    ],
    basis: 'measured',
    finestMetres: tier === 'public' ? 500 : 250,
    areas: isEmpty ? [] : areas,
    tooFew: [square(479000, 6400000, 1000), square(480000, 6401000, 500), square(480750, 6400750, 250)],
  };
}

const ring = (easting: number, northing: number): PlaceFigure['ring'] => [
  [easting - 60, northing - 60],
  [easting - 60, northing + 60],
  [easting + 60, northing + 60],
  [easting + 60, northing - 60],
];

function place(id: string, name: string, at: readonly [number, number], persons: number | null): PlaceFigure {
  const estimate = persons === null ? null : about(persons, 6.1);
  return {
    id,
    name,
    point: [at[0], at[1]],
    ring: ring(at[0], at[1]),
    status: estimate === null ? 'few' : 'shown',
    estimate,
    share:
      estimate === null
        ? null
        : shareWithInterval((100 * estimate.value) / 2051.4, (100 * estimate.standardError) / 2051.4, 2051.4),
    fewerThan: estimate === null ? 8 : null,
  };
}

export function placesPicture(tier: Tier, feeling: 'unsafe' | 'safe' = 'unsafe'): PlacesPicture {
  return {
    frame: frameOf(tier),
    feeling,
    places: [
      place('stationsomradet', 'Stationsområdet', [481380, 6400380], 410.2),
      place('gangtunneln', 'Gångtunneln vid Järnvägsgatan', [481160, 6400170], 246.3),
      place('stadsparken', 'Stadsparken', [480620, 6400370], 184.9),
      place('norrbacka-centrum', 'Norrbacka centrum', [481760, 6401240], 143.1),
      place('stora-torget', '=Stora; "torget"', [481120, 6400620], 21.7),
      place('badet', 'Sjöviks badplats', [479420, 6400480], null),
    ],
  };
}

const text = (sv: string) => ({ sv, lattlast: sv, en: sv });

export function surveyPicture(tier: Tier): SurveyPicture {
  const shown = (code: string, words: string, percent: number) => ({
    code,
    text: text(words),
    status: 'shown' as const,
    share: { percent, low: Math.max(percent - 1.8, 0), high: percent + 1.8 },
  });
  return {
    frame: frameOf(tier),
    tables: [
      {
        question: 'Q2',
        row: null,
        text: text('Ute själv sen kväll'),
        rowText: null,
        max: 1,
        answered: 1970,
        samplingHalfWidth: 2.04,
        answers: [
          shown('mycket_trygg', 'Mycket trygg', 16.2),
          shown('ganska_trygg', 'Ganska trygg', 30.1),
          shown('varken', 'Varken trygg eller otrygg', 16.4),
          shown('ganska_otrygg', 'Ganska otrygg', 20.3),
          shown('mycket_otrygg', 'Mycket otrygg', 8.6),
          shown('gar_inte_ut', 'Går inte ut så sent', 8.4),
        ],
        isWeighted: false,
        by: [],
      },
      {
        question: 'Q5',
        row: 'belysning',
        text: text('Hur stort problem'),
        rowText: text('Dålig belysning'),
        max: 1,
        answered: 430,
        samplingHalfWidth: 4.7,
        answers: [
          { code: 'inget', text: text('Inget'), status: 'uncertain', share: { percent: 25, low: 17.4, high: 31.2 } },
          { code: 'litet', text: text('Litet'), status: 'uncertain', share: { percent: 30, low: 23.1, high: 37.7 } },
          {
            code: 'ganska_stort',
            text: text('Ganska stort'),
            status: 'uncertain',
            share: { percent: 30, low: 21.9, high: 36.4 },
          },
          {
            code: 'mycket_stort',
            text: text('Mycket stort'),
            status: 'uncertain',
            share: { percent: 15, low: 9.8, high: 22.2 },
          },
        ],
        isWeighted: false,
        by: [],
      },
      {
        question: 'Q6',
        row: null,
        text: text('Oro för'),
        rowText: null,
        max: 3,
        answered: null,
        samplingHalfWidth: null,
        answers: [
          { code: 'inbrott', text: text('Inbrott i bostad'), status: 'too-few', share: null },
          { code: 'ran', text: text('Rån eller överfall'), status: 'too-few', share: null },
        ],
        isWeighted: false,
        by: [],
      },
    ],
    weighedBy: null,
    weights: [],
    population: null,
  };
}
