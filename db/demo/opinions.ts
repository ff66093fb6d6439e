import type { Answer } from '#core/survey/contract.ts';
import type { Background } from './background.ts';
import { someOf } from './marks.ts';
import type { Chance } from './seeded.ts';

type Group = 'centrum' | 'norrbacka' | 'osterlid' | 'vaster' | 'sjovik' | 'byarna';

/** Which part of the municipality an area belongs to for opinions; unknown ones answer as the middle of all. */
const groupOf: Readonly<Record<string, Group>> = {
  centrum: 'centrum',
  akanten: 'centrum',
  norrbacka: 'norrbacka',
  'norra-stan': 'norrbacka',
  'norrbacka-vast': 'norrbacka',
  osterlid: 'osterlid',
  ekhagen: 'osterlid',
  oster: 'osterlid',
  verkstaden: 'osterlid',
  vaster: 'vaster',
  vasterholm: 'vaster',
  sjovik: 'sjovik',
};

/** Weights of: hardly go out, very unsafe, fairly unsafe, neither, fairly safe, very safe. */
const evening: Readonly<Record<Group, readonly [number, number, number, number, number, number]>> = {
  centrum: [10, 13, 26, 18, 24, 9],
  norrbacka: [11, 11, 23, 17, 28, 10],
  osterlid: [7, 5, 16, 15, 36, 21],
  vaster: [5, 5, 14, 20, 35, 21],
  sjovik: [4, 4, 12, 19, 34, 27],
  byarna: [4, 3, 10, 17, 36, 30],
};

/** The share who call it a fairly or very big problem, in the order of the rows of Q5. */
const problems: Readonly<Record<Group, readonly number[]>> = {
  centrum: [0.62, 0.4, 0.3, 0.26, 0.42, 0.5, 0.46, 0.35],
  norrbacka: [0.45, 0.38, 0.28, 0.38, 0.48, 0.42, 0.33, 0.3],
  osterlid: [0.33, 0.25, 0.18, 0.48, 0.47, 0.2, 0.15, 0.14],
  vaster: [0.3, 0.2, 0.14, 0.4, 0.3, 0.14, 0.1, 0.1],
  sjovik: [0.45, 0.25, 0.12, 0.3, 0.25, 0.14, 0.12, 0.08],
  byarna: [0.4, 0.12, 0.08, 0.5, 0.35, 0.06, 0.05, 0.05],
};
const PROBLEM_ROWS = [
  'belysning',
  'skrap',
  'skada',
  'fart',
  'buskorning',
  'grupper',
  'berusade',
  'droghandel',
] as const;

/** Every question but the places, in a way that hangs together with the area, the year and who answers. */
export function answersAbout(
  chance: Chance,
  area: string | null,
  year: number,
  who: Background,
): Readonly<Record<string, Answer>> {
  const group = groupOf[area ?? ''] ?? 'byarna';
  const answers: Record<string, Answer> = {};
  const usually = (id: string, answer: () => Answer, probability = 0.93): void => {
    if (chance.happens(probability)) answers[id] = answer();
  };
  if (area !== null) answers.Q1 = area;
  const worry = worryOf(chance, group, year, who);
  usually('Q2', () => eveningAnswer(chance, worry), 0.97);
  usually('Q3', () => chance.weighted(dayWeights(worry)));
  usually('Q5', () => problemRows(chance, group, year));
  usually('Q6', () => worries(chance, who));
  usually('Q7', () =>
    worry.index <= 2
      ? chance.weighted([
          ['aldrig', 1],
          ['nagon_gang', 4],
          ['flera_ganger', 4],
          ['ofta', 3],
          ['vill_inte', 0.3],
        ])
      : chance.weighted([
          ['aldrig', 6],
          ['nagon_gang', 3],
          ['flera_ganger', 1],
          ['vill_inte', 0.3],
        ]),
  );
  usually('Q8', () => differences(chance, group));
  usually('Q9', () => priorities(chance, group));
  usually('Q10', () => policeWhere(chance, area));
  const where = answers.Q10;
  if (Array.isArray(where) && !where.includes('bra_som_det_ar') && !where.includes('vet_ej'))
    usually('Q10b', () =>
      someOf(
        chance,
        [
          ['natt', 4],
          ['kvall', 5],
          ['eftermiddag', 2],
          ['morgon', 1],
          ['dag', 1],
        ],
        chance.whole(1, 2),
      ),
    );
  usually('Q11', () =>
    chance.weighted([
      ['aldrig', 46],
      ['1-2', 28 + 2 * year],
      ['3-5', 10],
      ['oftare', 4],
      ['vet_ej', 12],
    ]),
  );
  usually('Q12', () =>
    chance.weighted([
      ['vet_innehall', 8 + 2 * year],
      ['hort_talas', 27],
      ['nej', 63 - 2 * year],
      ['vill_inte', 2],
    ]),
  );
  usually(
    'Q13',
    () => ({ polis: trust(chance, 0.06), kommun: trust(chance, -0.02 - 0.02 * (group === 'byarna' ? 3 : 0)) }),
    0.9,
  );
  return answers;
}

interface Worry {
  /** 0 hardly goes out, 1 very unsafe ... 5 very safe. */
  readonly index: number;
}

function worryOf(chance: Chance, group: Group, year: number, who: Background): Worry {
  const base = evening[group];
  const calmer = 1 - 0.05 * year;
  const strength = who.gender === 'kvinna' ? 1.15 : who.gender === 'man' ? 0.75 : 1;
  const weights = base.map((weight, index) => {
    if (index === 0 && (who.age === '65-79' || who.age === '80plus')) return [index, weight * 2.4] as const;
    return [index, index <= 2 ? weight * calmer * strength : weight] as const;
  });
  return { index: chance.weighted(weights) };
}

const EVENING_CODES = [
  'gar_inte_ut',
  'mycket_otrygg',
  'ganska_otrygg',
  'varken',
  'ganska_trygg',
  'mycket_trygg',
] as const;

const eveningAnswer = (chance: Chance, { index }: Worry): string =>
  chance.happens(0.035) ? 'vet_ej' : (EVENING_CODES[index] ?? 'vet_ej');

const dayWeights = ({ index }: Worry): readonly (readonly [string, number])[] => [
  ['mycket_trygg', 20 + 12 * index],
  ['ganska_trygg', 40],
  ['varken', 22 - 3 * index],
  ['ganska_otrygg', 14 - 2.6 * index],
  ['mycket_otrygg', 5 - index * 0.9],
  ['vet_ej', 1.5],
];

function problemRows(chance: Chance, group: Group, year: number): Answer {
  const rows: Record<string, string> = {};
  PROBLEM_ROWS.forEach((row, order) => {
    if (chance.happens(0.04)) return;
    if (chance.happens(0.06)) {
      rows[row] = 'vet_ej';
      return;
    }
    // Speeding grows over the years, lighting gets better.
    const trend = row === 'fart' ? 1 + 0.06 * (year - 2) : row === 'belysning' ? 1 - 0.05 * (year - 2) : 1;
    const share = Math.min(0.95, (problems[group][order] ?? 0.2) * trend);
    rows[row] = chance.happens(share)
      ? chance.weighted([
          ['ganska_stort', 6],
          ['mycket_stort', 4],
        ])
      : chance.weighted([
          ['inget', 4],
          ['litet', 6],
        ]);
  });
  return rows;
}

function worries(chance: Chance, who: Background): Answer {
  if (chance.happens(0.12)) return ['inget'];
  if (chance.happens(0.02)) return ['vill_inte'];
  const woman = who.gender === 'kvinna';
  const young = who.age === '20-29' || who.age === '16-19' || who.age === '13-15';
  return someOf(
    chance,
    [
      ['inbrott', 20],
      ['fordon', 14],
      ['skada', 8],
      ['ran', young ? 16 : 9],
      ['hot', 15],
      ['trakasserier', woman ? (young ? 26 : 15) : 2],
      ['bedrageri', who.age === '65-79' || who.age === '80plus' ? 26 : 8],
      ['trafik', 22],
    ],
    chance.whole(1, 3),
  );
}

function differences(chance: Chance, group: Group): Answer {
  if (chance.happens(0.04)) return ['vet_ej'];
  const town = group === 'centrum' || group === 'norrbacka';
  return someOf(
    chance,
    [
      ['belysning', 30],
      ['buskar', 9],
      ['stada', 10],
      ['fart', town ? 14 : 28],
      ['vuxna', town ? 20 : 9],
      ['unga', 16],
      ['polis', town ? 26 : 18],
      ['vardar', town ? 14 : 3],
      ['information', 3],
      ['annat', 2],
    ],
    chance.whole(1, 3),
  );
}

function priorities(chance: Chance, group: Group): Answer {
  if (chance.happens(0.05)) return ['vet_ej'];
  return someOf(
    chance,
    [
      ['stold', 9],
      ['inbrott', 11],
      ['narvaro', 22],
      ['narkotika', 24],
      ['trafik', group === 'byarna' || group === 'osterlid' ? 24 : 14],
      ['centrum', group === 'centrum' ? 22 : 9],
      ['skolvagar', group === 'norrbacka' ? 24 : 12],
      ['bedragerier', 6],
      ['relation', 9],
      ['annat', 2],
    ],
    chance.whole(2, 3),
  );
}

function policeWhere(chance: Chance, area: string | null): Answer {
  if (chance.happens(0.2)) return ['bra_som_det_ar'];
  if (chance.happens(0.12)) return ['vet_ej'];
  const own: readonly (readonly [string, number])[] =
    area === null || area === 'hela-kommunen' || area === 'vill_inte' || area === 'centrum' ? [] : [[area, 22]];
  return someOf(
    chance,
    [
      ['centrum', 40],
      ['norrbacka', area === 'norrbacka' ? 0.001 : 12],
      ['sjovik', area === 'sjovik' ? 0.001 : 3],
      ...own,
    ],
    chance.whole(1, 2),
  );
}

const trust = (chance: Chance, shift: number): string =>
  chance.weighted([
    ['instammer_helt', 14 + 100 * shift],
    ['instammer_delvis', 36],
    ['varken', 22],
    ['instammer_lite', 16],
    ['inte_alls', 8],
    ['vet_ej', 6],
  ]);
