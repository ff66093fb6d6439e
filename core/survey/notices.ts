import type { Language } from '../base/language.ts';
import { childLineInWords, helplinesInWords } from '../places/helplines-in-words.ts';
import type { MunicipalitySettings } from '../places/municipality.ts';
import { holds } from './conditions.ts';
import type { Answers, Question, Survey } from './contract.ts';
import { placesIn } from './journey.ts';

type Notice = NonNullable<Question['notices']>[number]['notice'];

/** What the municipality fills into the notices: where faults are reported and whom one can call. */
export const noticeWords = (
  { faultReportUrl, helplines }: Pick<MunicipalitySettings, 'faultReportUrl' | 'helplines'>,
  language: Language,
) => ({
  url: faultReportUrl,
  helplines: helplinesInWords(helplines, language),
  childline: childLineInWords(helplines, language),
});

/** The notices of a question that hold with these answers, each once. `local` are the answers about the place in hand. */
export const noticesDue = (question: Question, answers: Answers, local: Answers = {}): readonly Notice[] => [
  ...new Set((question.notices ?? []).filter(({ when }) => holds(when, answers, local)).map(({ notice }) => notice)),
];

/** Whether an answer called for the support lines (notice N4), about the person or about a place. */
export function callsForSupport(survey: Survey, answers: Answers): boolean {
  const places = survey.questions.flatMap((question) =>
    question.type === 'place' ? placesIn(answers, question.id).map((place) => place.answers) : [],
  );
  return survey.questions.some((question) =>
    [{}, ...places].some((local) => noticesDue(question, answers, local).includes('N4')),
  );
}
