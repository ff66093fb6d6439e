import type { Survey } from './contract.ts';
import { followUpsIn } from './follow-ups.ts';

/**
 * A survey as pupils meet it: no way asks for own words (docs/field.md L15). A survey that is written for schools too has a way
 * that does not; this holds for those that have none, such as an imported form.
 */
export function withoutOwnWords(survey: Survey): Survey {
  const isWords = new Set(survey.questions.flatMap(({ id, type }) => (type === 'text' ? [id] : [])));
  const followUps = [...followUpsIn(survey.questions)];
  return {
    ...survey,
    routes: survey.routes.map((route) => ({
      ...route,
      steps: route.steps.filter(({ question }) => !isWords.has(question)),
      places: { ...route.places, followUps: (route.places?.followUps ?? followUps).filter((id) => !isWords.has(id)) },
    })),
  };
}
