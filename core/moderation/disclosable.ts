import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import { causeByCode } from '../places/categories.ts';
import type { Question, Survey } from '../survey/contract.ts';

/*
 * What may leave of each question when a dialogue's answers are asked for as public records. Own words leave apart from
 * everything else (disclosure.ts), and a number leaves as the band that a release counts it in (privacy.md section 3), or not.
 */

/** How a column leaves. The last two do not. */
export const DISCLOSED_WAYS = ['as-answered', 'main-topics', 'bands', 'squares', 'apart', 'never'] as const;
export type DisclosedWay = (typeof DISCLOSED_WAYS)[number];

export const leaves = (way: DisclosedWay): boolean => way !== 'apart' && way !== 'never';

/**
 * What may stand beside answers of when they came. Never an hour: nobody is told more than a day (privacy.md section 9), and a
 * week unless somebody chooses otherwise.
 */
export const TIMES_TOLD = ['week', 'day', 'none'] as const;
export type TimeTold = (typeof TIMES_TOLD)[number];

/**
 * Background is what others may know of a person, where they live too, and left out unless somebody chooses it; what is about
 * places is in a table of its own.
 */
export const QUESTION_GROUPS = ['answers', 'places', 'background'] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

/** A question of a dialogue as somebody who prepares a disclosure chooses it. */
export const DisclosableQuestion = Type.Object({
  id: Type.String(),
  text: LocalText,
  group: literals<QuestionGroup>(QUESTION_GROUPS),
  way: literals<DisclosedWay>(DISCLOSED_WAYS),
});
export type DisclosableQuestion = Static<typeof DisclosableQuestion>;

/** The questions of a survey, in its order; pages that ask nothing are none. */
export function disclosableIn(survey: Survey): readonly DisclosableQuestion[] {
  const aboutPlaces = new Set(
    survey.questions.flatMap((one) => (one.type === 'place' ? [one.id, ...followUpsOf(one)] : [])),
  );
  const known = new Set([...survey.background, ...Object.values(survey.groupings ?? {})]);
  const groupOf = (id: string): QuestionGroup =>
    known.has(id) ? 'background' : aboutPlaces.has(id) ? 'places' : 'answers';
  return survey.questions
    .filter(({ type }) => type !== 'information')
    .map((question) => ({
      id: question.id,
      text: question.short,
      group: groupOf(question.id),
      way: wayOf(question),
    }));
}

/** The questions that are asked about each place, each once. */
export const followUpsOf = ({ followUps }: Extract<Question, { readonly type: 'place' }>): readonly string[] => [
  ...new Set(followUps.map(({ question }) => question)),
];

function wayOf(question: Question): DisclosedWay {
  if (question.type === 'text') return 'apart';
  if (question.type === 'place') return 'squares';
  if (question.type === 'number') return question.bands === undefined ? 'never' : 'bands';
  return offersCauses(question) ? 'main-topics' : 'as-answered';
}

const offersCauses = (question: Question): boolean =>
  ('optionsFrom' in question && question.optionsFrom === 'causes') ||
  ('options' in question && question.options.some(({ code }) => causeByCode(code) !== undefined));
