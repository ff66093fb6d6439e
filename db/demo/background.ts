import type { Answer } from '#core/survey/contract.ts';
import { someOf } from './marks.ts';
import type { Chance } from './seeded.ts';

export interface Background {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly gender: string;
  readonly age: string;
}

/** Who answers, not who lives there: the skew of real dialogues (62 % women, 2 % under 20, 58 % of 30 to 49 years). */
export function backgroundOf(chance: Chance): Background {
  const gender = chance.weighted([
    ['kvinna', 62],
    ['man', 34.5],
    ['annat', 1],
    ['vill_inte', 2.5],
  ] as const);
  const age = chance.weighted([
    ['13-15', 0.7],
    ['16-19', 1.3],
    ['20-29', 10],
    ['30-49', 58],
    ['50-64', 18],
    ['65-79', 9.5],
    ['80plus', 1.5],
    ['vill_inte', 1],
  ] as const);
  const answers: Record<string, Answer> = {};
  if (chance.happens(0.87)) {
    answers.Q14a = age;
    answers.Q14b = gender;
    answers.Q14c = chance.happens(0.04)
      ? ['vill_inte']
      : someOf(
          chance,
          [
            ['bor', 80],
            ['arbetar', 30],
            ['besoker', 6],
            ['studerar', 6],
            ['foretag', 4],
          ],
          chance.whole(1, 2),
        );
  }
  return { answers, gender, age };
}
