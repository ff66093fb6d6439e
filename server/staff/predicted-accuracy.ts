import type { LocalText } from '#core/base/text.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { notShown } from '#core/privacy/not-shown.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { predictedNoise } from '#core/privacy/predicted-noise.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { PredictedAccuracy } from '#core/survey/staff-dialogue.ts';

/** The numbers of answers that the method's published tables name (docs/method/privacy.md section 10). */
const OTHER_ANSWERS = [200, 500, 2000] as const;

/** What each question's figures may be expected to be worth, before anybody has answered: from the policy and the survey alone. */
export function predictedAccuracy(
  { areas, settings }: Municipality,
  policy: Policy,
  survey: Survey,
  answers: number,
): PredictedAccuracy {
  const ground = { areas, areaGroups: settings.areaGroups };
  const at = (count: number) => predictedNoise(policy, survey, count, ground);
  const expected = at(answers);
  return {
    answers,
    tables: expected.tables.map((table) => ({
      question: table.question,
      ...wordsOf(survey, table.question, table.row),
      halfWidth: table.halfWidth,
      showing: table.showing,
      public: table.public.showing,
    })),
    notShown: [...notShown(expected)].map(([why, questions]) => ({
      why,
      questions: questions.map((question) => ({ question, text: wordsOf(survey, question, null).text })),
    })),
    others: OTHER_ANSWERS.map((count) => {
      const showings = at(count).tables.map(({ showing }) => showing);
      const of = (wanted: (typeof showings)[number]): number => showings.filter((showing) => showing === wanted).length;
      return { answers: count, shown: of('shown'), uncertain: of('uncertain'), tooFew: of('too-few') };
    }),
  };
}

function wordsOf(survey: Survey, id: string, row: string | null): { text: LocalText; row: LocalText | null } {
  const question = survey.questions.find((candidate) => candidate.id === id);
  const rows = question?.type === 'matrix' ? question.rows : [];
  return { text: question?.short ?? { sv: id }, row: rows.find(({ code }) => code === row)?.text ?? null };
}
