import type { Geometry } from '#core/geo/geometry.ts';
import type { Feeling } from '#core/places/categories.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import type { SimpleAnswer } from '#core/survey/contract.ts';
import type { RawDb } from './schema.ts';

/** One batch: what came in to one campaign of one municipality. */
export interface Batch {
  readonly municipality: string;
  readonly campaign: string;
}

/** How many responses are held in memory at once. */
const PAGE = 5000;

/**
 * Everything of a batch that a release counts, page by page in the order of the random keys. Withdrawn responses are left
 * out. What people wrote in their own words is never read here, and neither is when, how or in which language.
 */
export async function* releaseInput(db: RawDb, batch: Batch): AsyncGenerator<readonly CountedResponse[]> {
  let after = '';
  for (;;) {
    const responses = await db
      .selectFrom('response')
      .select(['response_key', 'answers'])
      .where('municipality', '=', batch.municipality)
      .where('campaign', '=', batch.campaign)
      .where('state', '=', 'new')
      .where('response_key', '>', after)
      .orderBy('response_key')
      .limit(PAGE)
      .execute();
    const last = responses.at(-1)?.response_key;
    if (last === undefined) return;
    const places = await placesBetween(db, batch, after, last);
    const backgrounds = await backgroundsBetween(db, batch, after, last);
    yield responses.map(({ response_key, answers }) => ({
      answers: parsed(answers),
      background: backgrounds.get(response_key) ?? {},
      places: places.get(response_key) ?? [],
    }));
    after = last;
  }
}

type Answers = Readonly<Record<string, SimpleAnswer>>;

const parsed = (json: string): Answers => JSON.parse(json) as Answers;

async function placesBetween(
  db: RawDb,
  batch: Batch,
  after: string,
  last: string,
): Promise<ReadonlyMap<string, readonly CountedPlace[]>> {
  const rows = await db
    .selectFrom('place')
    .select(['response_key', 'question', 'ordinal', 'geometry', 'feeling', 'answers'])
    .where('response_key', '>', after)
    .where('response_key', '<=', last)
    .where('municipality', '=', batch.municipality)
    .where('campaign', '=', batch.campaign)
    .execute();
  const places = new Map<string, CountedPlace[]>();
  for (const { response_key, question, ordinal, geometry, feeling, answers } of rows) {
    const place = {
      question,
      ordinal,
      geometry: JSON.parse(geometry) as Geometry,
      feeling: feeling as Feeling | null,
      answers: parsed(answers),
    };
    const known = places.get(response_key);
    if (known === undefined) places.set(response_key, [place]);
    else known.push(place);
  }
  return places;
}

async function backgroundsBetween(
  db: RawDb,
  batch: Batch,
  after: string,
  last: string,
): Promise<ReadonlyMap<string, Answers>> {
  const rows = await db
    .selectFrom('background')
    .select(['response_key', 'answers'])
    .where('response_key', '>', after)
    .where('response_key', '<=', last)
    .where('municipality', '=', batch.municipality)
    .where('campaign', '=', batch.campaign)
    .execute();
  return new Map(rows.map(({ response_key, answers }) => [response_key, parsed(answers)]));
}
