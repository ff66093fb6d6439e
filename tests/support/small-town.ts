import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { publicGround } from '#core/survey/coarsen-ground.ts';
import type { Answers, PlaceAnswer, SubmittedResponse, Survey } from '#core/survey/contract.ts';
import { loadSurvey } from '#server/municipality.ts';

/** A town of ten kilometres' side with two known places, one home and one street: enough to meet every rule by hand. */
const text = (sv: string) => ({ sv, lattlast: sv, en: sv });

export const smallTown: Municipality = {
  settings: {
    id: 'lillstad',
    name: 'Lillstad',
    formalName: text('Lillstads kommun'),
    fictional: true,
    controller: 'Kommunstyrelsen',
    dataProtectionContact: 'dataskydd@lillstad.example',
    contact: 'kommun@lillstad.example',
    faultReportUrl: 'https://lillstad.example/fel',
    languages: [],
    helplines: [{ name: text('Kvinnofridslinjen'), number: '020-50 50 50' }],
    appearance: { logo: null, colours: null },
    embeddedBy: [],
    resultsDays: 19,
    feedbackDays: 78,
    map: { center: [505_000, 6_505_000], townReachMetres: 3000, attribution: '', simplified: true },
    population: 10_000,
    areaGroups: [],
  },
  areas: [
    { code: 'centrum', text: text('Centrum'), group: 'tatort', center: [505_000, 6_505_000], reachMetres: 1000 },
    { code: 'byn', text: text('Byn'), group: 'land', center: [502_000, 6_502_000], reachMetres: 1000 },
  ],
  places: [
    {
      id: 'stationen',
      name: 'Stationen',
      kind: 'station',
      area: 'centrum',
      point: [505_003, 6_505_007],
      ring: [
        [504_950, 6_504_950],
        [505_050, 6_504_950],
        [505_050, 6_505_050],
        [504_950, 6_505_050],
      ],
    },
    {
      id: 'byskolan',
      name: 'Byskolan',
      kind: 'school',
      area: 'byn',
      point: [502_011, 6_502_022],
      ring: [
        [501_950, 6_501_950],
        [502_050, 6_501_950],
        [502_050, 6_502_050],
        [501_950, 6_502_050],
      ],
    },
  ],
  districts: [],
  population: null,
  boundary: [
    {
      outer: [
        [500_000, 6_500_000],
        [510_000, 6_500_000],
        [510_000, 6_510_000],
        [500_000, 6_510_000],
      ],
      holes: [],
    },
  ],
};

export const smallGeography: Geography = {
  gazetteer: [
    {
      id: 'storgatan',
      name: 'Storgatan',
      kind: 'street',
      within: 'Centrum',
      point: [505_300, 6_505_300],
      line: [
        [505_201, 6_505_203],
        [505_301, 6_505_303],
        [505_401, 6_505_303],
      ],
    },
    {
      id: 'stationen',
      name: 'Stationen',
      kind: 'place',
      within: 'Centrum',
      point: [505_003, 6_505_007],
      place: 'stationen',
    },
    { id: 'busstorget', name: 'Busstorget', kind: 'stop', within: 'Centrum', point: [505_111, 6_505_222] },
  ],
  population: { sizeMetres: 250, squares: [] },
  network: [],
  homes: [[505_300, 6_505_310]],
};

export const smallGround = publicGround(smallGeography);

export const smallCampaign: Campaign = {
  id: 'host-2026',
  title: text('Trygghet i Lillstad'),
  survey: { id: 'dialogue', version: 1 },
  opens: '2026-11-01',
  closes: '2026-11-30',
  channels: ['web', 'qr', 'kiosk', 'street', 'meeting', 'paper'],
  expectedAnswers: 500,
  diaryNumber: null,
};

export const dialogueSurvey: Survey = loadSurvey('dialogue', 1);

/** 25 November 2026, 14:20 in Sweden. */
export const now = Date.parse('2026-11-25T13:20:00Z');

export const place = (change: Partial<PlaceAnswer> = {}): PlaceAnswer => ({
  geometry: { type: 'point', position: [505_123, 6_504_678] },
  named: null,
  way: 'map',
  answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'] },
  ...change,
});

export const submitted = (answers: Answers, change: Partial<SubmittedResponse> = {}): SubmittedResponse => ({
  campaign: smallCampaign.id,
  survey: smallCampaign.survey,
  language: 'sv',
  inputWay: 'app',
  channel: 'web',
  answers,
  ...change,
});
