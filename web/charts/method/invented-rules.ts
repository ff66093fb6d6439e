import { standardPreset } from '#core/privacy/standard-policy.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';

/** The rules that the drawings of the method page are made by: the standard policy, and one invented question about places. */
export const inventedQuestion: Pick<PlaceQuestion, 'id' | 'roles'> = {
  id: 'place',
  roles: { feeling: 'feeling', causes: 'causes', times: 'times' },
};

export const inventedPreset = standardPreset({
  id: 'invented',
  version: 1,
  title: { sv: '', lattlast: '', en: '' },
  languages: ['sv'],
  questions: [],
  routes: [],
  background: [],
});
