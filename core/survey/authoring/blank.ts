import type { Language, LocalText } from '../../base/text.ts';
import type { Survey } from '../contract.ts';

/** A survey with a title and nothing else. */
export const blankSurvey = (id: string, title: LocalText, languages: readonly Language[]): Survey => ({
  id,
  version: 1,
  title,
  languages,
  questions: [],
  routes: [{ id: 'fragor', steps: [] }],
  background: [],
});
