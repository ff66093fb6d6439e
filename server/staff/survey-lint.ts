import type { Municipality } from '#core/places/municipality.ts';
import type { Survey } from '#core/survey/contract.ts';
import { type Finding, lintSurvey } from '#core/survey/lint.ts';

const known = new WeakMap<Municipality, WeakMap<Survey, readonly Finding[]>>();

/**
 * What the linter says of a document in a municipality. It walks every way of the survey, so each document is walked once:
 * the store gives the same one until somebody saves (db/work/surveys.ts).
 */
export function findingsIn(survey: Survey, municipality: Municipality): readonly Finding[] {
  const ofMunicipality = known.get(municipality) ?? new WeakMap<Survey, readonly Finding[]>();
  known.set(municipality, ofMunicipality);
  const findings = ofMunicipality.get(survey) ?? lintSurvey(survey, municipality);
  ofMunicipality.set(survey, findings);
  return findings;
}
