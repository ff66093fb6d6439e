import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';

/** A very small town for the place question: one street, one square, one tunnel. */
const same = (text: string) => ({ sv: text, lattlast: text, en: text });

export const municipality: Dialogue['municipality'] = {
  id: 'provby',
  name: 'Provby',
  formalName: same('Provby kommun'),
  fictional: true,
  controller: '',
  dataProtectionContact: '',
  contact: '',
  faultReportUrl: '',
  helplines: [],
  map: { center: [481_000, 6_400_000], townReachMetres: 1500, attribution: 'Påhittad karta', simplified: true },
};

export const areas: Dialogue['areas'] = [
  { code: 'centrum', text: same('Centrum'), group: 'centrum', center: [481_000, 6_400_000], reachMetres: 800 },
  { code: 'norr', text: same('Norr'), group: 'norr', center: [481_000, 6_402_000], reachMetres: 400 },
];

export const places: Dialogue['places'] = [
  {
    id: 'stora-torget',
    name: 'Stora torget',
    kind: 'square',
    area: 'centrum',
    point: [481_200, 6_400_020],
    ring: [
      [481_150, 6_399_970],
      [481_250, 6_399_970],
      [481_250, 6_400_070],
      [481_150, 6_400_070],
    ],
  },
];

export const boundary = [
  {
    outer: [
      [479_000, 6_398_000],
      [483_000, 6_398_000],
      [483_000, 6_404_000],
      [479_000, 6_404_000],
    ],
    holes: [],
  },
];

export const gazetteer: readonly GazetteerEntry[] = [
  {
    id: 'gata-storgatan',
    name: 'Storgatan',
    kind: 'street',
    within: 'Centrum',
    point: [481_000, 6_400_000],
    line: [
      [480_700, 6_400_000],
      [481_300, 6_400_000],
    ],
  },
  {
    id: 'plats-stora-torget',
    name: 'Stora torget',
    kind: 'place',
    within: 'Centrum',
    point: [481_200, 6_400_020],
    place: 'stora-torget',
  },
];
