import type { Position } from '#core/geo/geometry.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import { hotSpots, point, town } from './release-town.ts';

/** People who stand out: whom an attacker would look for (privacy.md section 11). Each is one or more responses. */
export interface Canary {
  readonly name: string;
  readonly responses: readonly CountedResponse[];
}

const [hot] = hotSpots as readonly [Position];
const [middleEasting, middleNorthing] = town.settings.map.center as [number, number];

/** Every closed question answered, every option ticked. */
export const allTicked: CountedResponse['answers'] = {
  Q1: 'byarna',
  Q2: 'otrygg',
  Q5: { ljus: 'stort', skrap: 'stort' },
  Q9: ['ljus', 'trafik', 'polis', 'skola'],
};

/** A place in the dialogue's area, so many metres from the hottest spot. */
export const pinAt = (
  ordinal: number,
  east: number,
  north: number,
  causes: readonly string[] = ['BEL-SVAG'],
): CountedPlace => ({
  question: 'Q4',
  ordinal,
  geometry: point([hot[0] + east, hot[1] + north]),
  feeling: 'unsafe',
  answers: { '4b': causes, '4c': ['kvall'] },
});

export const respondent = (
  places: readonly CountedPlace[],
  answers: CountedResponse['answers'] = {},
  background: CountedResponse['background'] = {},
): CountedResponse => ({ answers, background, places });

const five = [0, 1, 2, 3, 4];

/** One pin and a full survey realises the whole budget: the worst case. */
export const worstCase: CountedResponse = respondent([pinAt(0, 0, 0)], allTicked, { Q14a: '80plus', Q14b: 'annat' });

export const CANARIES: readonly Canary[] = [
  { name: 'one pin and all options ticked', responses: [worstCase] },
  { name: 'a lone farmhouse', responses: [respondent([pinAt(0, 9000, 11_000, ['TRAF-FART'])])] },
  {
    name: 'five scattered pins',
    responses: [
      respondent(
        five.map((i) => pinAt(i, 900 * i - 1800, 700 * i)),
        allTicked,
      ),
    ],
  },
  {
    name: 'five pins in one square',
    responses: [
      respondent(
        five.map((i) => pinAt(i, i, i)),
        allTicked,
      ),
    ],
  },
  {
    name: 'a line over the border',
    responses: [
      respondent([
        {
          ...pinAt(0, 0, 0),
          geometry: {
            type: 'line',
            positions: [
              [middleEasting + 19_000, middleNorthing],
              [middleEasting + 21_500, middleNorthing + 300],
            ],
          },
        },
      ]),
    ],
  },
  { name: 'a rare category', responses: [respondent([pinAt(0, 4000, -3000, ['HOT-HAT'])])] },
  {
    name: 'the only person over 80 of a district',
    responses: [respondent([pinAt(0, -7000, 5000)], { Q2: 'otrygg' }, { Q14a: '80plus', Q14b: 'kvinna' })],
  },
  { name: 'the same person twice', responses: [worstCase, worstCase] },
];

/** Every canary's responses. */
export const EVERY_CANARY: readonly CountedResponse[] = CANARIES.flatMap(({ responses }) => responses);
