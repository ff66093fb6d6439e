import type { Survey } from './contract.ts';
import { conditionFindings } from './lint/conditions.ts';
import type { Finding } from './lint/finding.ts';
import { nameFindings } from './lint/names.ts';
import { peopleFindings } from './lint/people.ts';
import { questionFindings } from './lint/questions.ts';
import { shortFindings } from './lint/shorts.ts';
import { sizeFindings } from './lint/size.ts';
import { textFindings } from './lint/texts.ts';
import { wayFindings } from './lint/ways.ts';
import type { Ground } from './questions/kind.ts';
import { reachOf } from './reach.ts';

export type { Finding } from './lint/finding.ts';

/**
 * Everything that a schema cannot find in a survey: errors, which keep it from being published, before warnings. The survey has
 * the shape of its schema (schema.ts); `ground` is the municipality that it is for. Sentences: lint-words.ts.
 */
export function lintSurvey(survey: Survey, ground: Ground): readonly Finding[] {
  const reach = reachOf(survey, ground);
  const findings = [
    ...nameFindings(survey, ground),
    ...textFindings(survey),
    ...shortFindings(survey),
    ...questionFindings(survey, ground),
    ...wayFindings(survey, reach),
    ...conditionFindings(survey, ground, reach),
    ...peopleFindings(survey),
    ...sizeFindings(survey, ground),
  ];
  return [...findings.filter(({ level }) => level === 'error'), ...findings.filter(({ level }) => level === 'warning')];
}
