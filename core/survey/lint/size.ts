import type { Survey } from '../contract.ts';
import { greatestAnswer } from '../greatest-answer.ts';
import type { Ground } from '../questions/kind.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import { error, type Finding } from './finding.ts';

/** A survey whose answer may be larger than the server takes in: whoever writes most would be refused at the end. */
export function sizeFindings(survey: Survey, ground: Ground): readonly Finding[] {
  const size = greatestAnswer(survey, ground);
  if (size <= SURVEY_LIMITS.answerBytes) return [];
  const about = { size: Math.ceil(size / 1000), max: SURVEY_LIMITS.answerBytes / 1000 };
  return [error('answer-too-large', null, 'questions', about)];
}
