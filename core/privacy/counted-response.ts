import type { RawPlace, RawResponse } from '../survey/raw-response.ts';

/** What the release job reads of a place: not how it was found, not its name. */
export type CountedPlace = Pick<RawPlace, 'question' | 'ordinal' | 'geometry' | 'feeling' | 'answers'>;

/** What the release job reads of a response: no words, no time, no language. */
export interface CountedResponse extends Pick<RawResponse, 'answers' | 'background'> {
  readonly places: readonly CountedPlace[];
}
