import type { Survey } from '#core/survey/contract.ts';
import type { SurveyStore } from '#db/work/surveys.ts';
import { loadSurvey } from './municipality.ts';

/** A published survey by id and version. Rejects for one that there is not: a campaign never names such. */
export type Surveys = (id: string, version: number) => Survey | Promise<Survey>;

/** The municipality's own published surveys, then those that come with Lykta. A published version never changes. */
export function surveysOf(store: SurveyStore, municipality: string): Surveys {
  const read = new Map<string, Survey>();
  return async (id, version) => {
    const name = `${id} ${version}`;
    const survey = read.get(name) ?? (await store.published(municipality, id, version)) ?? loadSurvey(id, version);
    read.set(name, survey);
    return survey;
  };
}
