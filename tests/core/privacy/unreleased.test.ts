import { describe, expect, it } from 'vitest';
import { presetOf } from '#core/privacy/apply-policy.ts';
import { isAtMost, readFraction } from '#core/privacy/fraction.ts';
import { notShown, whyNotShown } from '#core/privacy/not-shown.ts';
import { planMeasurement } from '#core/privacy/plan.ts';
import { checkedPolicy, type Policy } from '#core/privacy/policy.ts';
import { predictedNoise } from '#core/privacy/predicted-noise.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { unreleasedQuestions } from '#core/privacy/unreleased.ts';
import type { Survey } from '#core/survey/contract.ts';
import { townFacts } from '../../support/built-release.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';
import { town, townSurvey } from '../../support/release-town.ts';

/** A municipality that has decided on some questions of a survey, and that one of them is never to be released. */
const decided: Policy = {
  ...STANDARD_POLICY,
  surveys: {
    prov: {
      tables: [
        { question: 'Q2', weight: 1, core: true },
        { question: 'Q9', weight: 1, core: true },
        { question: 'Q5', weight: 1, core: false },
        { question: 'Q14a', weight: 1, core: false },
        { question: 'Q14b', weight: 1, core: false },
      ],
      crossTables: [
        { question: 'Q2', by: 'gender', weight: 2 },
        { question: 'Q2', by: 'area', weight: 4 },
      ],
      leftOut: ['Q1'],
    },
  },
};
const text = (sv: string) => ({ sv, lattlast: sv, en: sv });
const yesOrNo = [
  { code: 'ja', text: text('Ja') },
  { code: 'nej', text: text('Nej') },
];
/** The next version of the survey, with two questions that the policy has never heard of. */
const nextVersion: Survey = {
  ...townSurvey,
  version: 2,
  questions: [
    ...townSurvey.questions,
    { id: 'NY1', type: 'choice', text: text('Har du cykel?'), short: text('Cykel'), options: yesOrNo },
    {
      id: 'NY2',
      type: 'matrix',
      text: text('Hur ofta?'),
      short: text('Hur ofta'),
      rows: [
        { code: 'dag', text: text('Dag') },
        { code: 'natt', text: text('Natt') },
      ],
      options: yesOrNo,
    },
  ],
};
const ground = { areas: town.areas, areaGroups: town.settings.areaGroups };

const prepared = new Map(
  [townSurvey, nextVersion].map((survey) => [survey, townFacts({ survey, preset: presetOf(decided, survey) }).facts]),
);
function measured(survey: Survey, noisyRespondents: number): readonly string[] {
  const facts = prepared.get(survey);
  if (facts === undefined) throw new Error('not prepared');
  const plan = planMeasurement({ ...facts, effectiveAreaKm2: 40, levels: 9, noisyRespondents });
  expect(isAtMost(plan.spent, readFraction('1/1'))).toBe(true);
  return facts.tables.flatMap(({ question, row, by }, index) =>
    plan.tableVariances[index] === null ? [] : [[question, row, by?.name].filter(Boolean).join(' ')],
  );
}

describe('a question that is new since the municipality decided its policy', () => {
  it('is released when enough have answered, within the same budget', () => {
    expect(measured(nextVersion, 5000)).toEqual(expect.arrayContaining(['NY1', 'NY2 dag', 'NY2 natt']));
  });

  it('never keeps out anything that was decided, however many answer', () => {
    let isOneLeftOut = false;
    for (let answers = 60; answers <= 4000; answers += 50) {
      const before = measured(townSurvey, answers);
      const after = measured(nextVersion, answers);
      expect(after.filter((table) => !table.startsWith('NY'))).toEqual(before);
      isOneLeftOut ||= before.length > 0 && !after.includes('NY1');
    }
    expect(isOneLeftOut).toBe(true);
  });

  it('is told to its author with the number of answers, and how to have it counted', () => {
    const predicted = predictedNoise(decided, nextVersion, 200, ground);
    const shown = notShown(predicted);
    expect(shown.get('few-unnamed')).toEqual(['NY1', 'NY2']);
    expect(shown.get('few')).toEqual(['Q5', 'Q14a', 'Q14b']);
    expect(whyNotShown('few-unnamed', 1200, 'sv')).toMatch(/nämner inte frågan.*vid 1\s200 svar.*ta med frågan/u);
    const few = notShown(predictedNoise(decided, nextVersion, 80, ground));
    expect([...few.keys()]).toEqual(['left-out', 'under-hundred']);
  });
});

describe('a question that the municipality has decided to leave out', () => {
  it('is never released, in no version, and its author is told', () => {
    expect(measured(townSurvey, 100_000).filter((table) => table.startsWith('Q1 ') || table === 'Q1')).toEqual([]);
    expect(unreleasedQuestions(decided, townSurvey)).toEqual([{ question: 'Q1', why: 'left-out' }]);
  });

  it('must be a closed question of the survey, and not be among those that are released', () => {
    const prov = { ...decided.surveys.prov, leftOut: ['Q2', 'Q4'] };
    const checked = checkedPolicy({ ...decided, surveys: { prov } }, [townSurvey]);
    expect(checked.ok ? [] : checked.failure).toEqual([
      '/surveys/prov/leftOut/0 Q2 is among the tables too',
      '/surveys/prov/leftOut/1 Q4 is no closed question of the survey',
    ]);
    expect(checkedPolicy(decided, [townSurvey]).ok).toBe(true);
  });
});

describe('what no release can say anything of', () => {
  it('is own words, numbers without bands, and of a place all but how it feels, why and when', () => {
    const unreleased = Object.fromEntries(
      unreleasedQuestions(STANDARD_POLICY, everyTypeSurvey).map(({ question, why }) => [question, why]),
    );
    expect(unreleased).toMatchObject({ T1: 'own-words', N3: 'bare-number' });
    expect(unreleased).not.toHaveProperty('S1');
    expect(unreleased).not.toHaveProperty('I1');
    const places = everyTypeSurvey.questions.filter((question) => question.type === 'place');
    const asked = places.flatMap(({ followUps, roles }) =>
      followUps.map(({ question }) => question).filter((id) => !Object.values(roles).includes(id)),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) expect(['about-place', 'own-words']).toContain(unreleased[id]);
  });

  it('has a sentence in Swedish and in English for every reason', () => {
    for (const why of [
      'own-words',
      'bare-number',
      'left-out',
      'about-place',
      'other-places',
      'few',
      'few-unnamed',
      'under-hundred',
    ] as const)
      for (const language of ['sv', 'en'] as const) expect(whyNotShown(why, 300, language)).not.toMatch(/[{}]/);
  });
});
