import { calledIn } from '#core/survey/called-in.ts';
import type { Survey } from '#core/survey/contract.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { findingInWords } from '#core/survey/lint-words.ts';
import type { SurveyGround } from '../../api/surveys.ts';

/** Something that the linter has found, in the author's words. */
export interface Found {
  readonly level: 'error' | 'warning';
  /** The question it is about; null for the survey itself. */
  readonly question: string | null;
  readonly field: string;
  readonly message: string;
}

/** What there is to mend in a survey, errors first; the same sentence about the same question once. */
export function findingsOf(survey: Survey, { areas }: SurveyGround, language: 'sv' | 'en'): readonly Found[] {
  const called = calledIn(survey, language);
  const found = lintSurvey(survey, { areas }).map(
    (finding): Found => ({
      level: finding.level,
      question: finding.question,
      field: finding.field,
      message: findingInWords(finding, language, called),
    }),
  );
  const keys = found.map(({ question, message }) => `${question} ${message}`);
  return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
