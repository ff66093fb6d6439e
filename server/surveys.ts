import { Newest } from '#core/base/newest.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { SurveyStore } from '#db/work/surveys.ts';
import { loadSurvey } from './municipality.ts';

/** A published survey by id and version. Rejects for one that there is not: a campaign never names such. */
export type Surveys = (id: string, version: number) => Survey | Promise<Survey>;

/** More than a municipality asks people at the same time. */
const AT_HAND = 24;

/** The municipality's own published surveys, then those that come with Lykta. A published version never changes. */
export function surveysOf(store: SurveyStore, municipality: string): Surveys {
  const read = new Newest<Survey>(AT_HAND);
  return async (id, version) => {
    const name = `${id} ${version}`;
    const survey = read.get(name) ?? (await store.published(municipality, id, version)) ?? loadSurvey(id, version);
    read.set(name, survey);
    return survey;
  };
}
