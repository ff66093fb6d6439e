import type { Survey } from '#core/survey/contract.ts';
import type { SurveyStore } from '#db/work/surveys.ts';
import { loadSurvey, loadSurveys } from './municipality.ts';

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

/** Every survey that a campaign may name, by id and the newest version first: the municipality's own, then those that come with Lykta. */
export async function publishedSurveys(store: SurveyStore, municipality: string): Promise<readonly Survey[]> {
  const own = (await store.publishedAll(municipality)).map(({ document }) => document);
  const isOwn = ({ id, version }: Survey): boolean => own.some((one) => one.id === id && one.version === version);
  const others = loadSurveys().filter((survey) => !isOwn(survey));
  return [...own, ...others].toSorted((one, two) =>
    one.id === two.id ? two.version - one.version : one.id < two.id ? -1 : 1,
  );
}
