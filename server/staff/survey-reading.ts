import type { Fault } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import type { Language } from '#core/base/language.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { calledIn } from '#core/survey/called-in.ts';
import type { Survey } from '#core/survey/contract.ts';
import { findingInWords } from '#core/survey/lint-words.ts';
import { readSurvey } from '#core/survey/read-survey.ts';
import { readSurveySentences } from '#core/survey/read-survey-words.ts';
import { findingsIn } from './survey-lint.ts';

/** A document from outside as a survey, or where it is none. */
export function surveyFrom(document: unknown, language: Language): Result<Survey, readonly Fault[]> {
  const read = readSurvey(document);
  return read.ok ? ok(read.value) : failed(read.failure.map((fault) => inWords(fault, language, readSurveySentences)));
}

/** What keeps a survey from being published: what the linter calls an error. */
export function faultsOf(survey: Survey, municipality: Municipality, language: Language): readonly Fault[] {
  if (survey.questions.length === 0) {
    const message =
      language === 'en'
        ? 'The survey has no questions. Add at least one.'
        : 'Enkäten har inga frågor. Lägg till minst en.';
    return [{ field: 'questions', code: 'no-questions', message }];
  }
  const called = calledIn(survey, language);
  return findingsIn(survey, municipality)
    .filter(({ level }) => level === 'error')
    .map((finding) => ({
      field: finding.field,
      code: finding.code,
      message: findingInWords(finding, language === 'en' ? 'en' : 'sv', called),
    }));
}
