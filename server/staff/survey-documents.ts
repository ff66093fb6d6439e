import type { Survey } from '#core/survey/contract.ts';
import type { SurveyStore } from '#db/work/surveys.ts';
import { loadSurveys } from '../municipality.ts';

/** Every version that there is of a survey, or of all: those that come with Lykta, and the municipality's own. */
export async function versionsOf(store: SurveyStore, municipality: string): Promise<readonly KnownVersion[]> {
  const own = (await store.publishedAll(municipality)).map(
    ({ document, publishedOn, publishedBy }): KnownVersion => ({ document, publishedOn, publishedBy, builtIn: false }),
  );
  const builtIn = loadSurveys()
    .filter(({ id, version }) => !own.some(({ document }) => document.id === id && document.version === version))
    .map((document): KnownVersion => ({ document, publishedOn: null, publishedBy: null, builtIn: true }));
  return [...own, ...builtIn].toSorted(
    (one, other) => one.document.id.localeCompare(other.document.id) || other.document.version - one.document.version,
  );
}

export interface KnownVersion {
  readonly document: Survey;
  readonly publishedOn: string | null;
  readonly publishedBy: string | null;
  /** Comes with Lykta. */
  readonly builtIn: boolean;
}

/** The newest version of a survey, or null. */
export const newestOf = (versions: readonly KnownVersion[], id: string): Survey | null =>
  versions.find(({ document }) => document.id === id)?.document ?? null;
