import type { Fault } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { Survey } from '#core/survey/contract.ts';

/** A document from outside as a survey, or where it is none. */
export function surveyFrom(document: unknown, language: Language): Result<Survey, readonly Fault[]> {
  const survey = document as Partial<Survey> | null;
  const fits =
    typeof survey === 'object' &&
    survey !== null &&
    typeof survey.id === 'string' &&
    Array.isArray(survey.questions) &&
    Array.isArray(survey.routes);
  if (fits) return ok(survey as Survey);
  const message = language === 'en' ? 'The file is not a survey from Lykta.' : 'Filen är ingen enkät från Lykta.';
  return failed([{ field: '', code: 'no-survey', message }]);
}

/** What keeps a survey from being published. */
export function faultsOf(survey: Survey, _municipality: Municipality, language: Language): readonly Fault[] {
  if (survey.questions.length > 0) return [];
  const message =
    language === 'en'
      ? 'The survey has no questions. Add at least one.'
      : 'Enkäten har inga frågor. Lägg till minst en.';
  return [{ field: 'questions', code: 'no-questions', message }];
}
