import type { Geometry } from '#core/geo/geometry.ts';
import type { Feeling } from '#core/places/feelings.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import type { SimpleAnswer } from '#core/survey/contract.ts';
import type { RawDb } from './schema.ts';

/** One batch: what came in to one campaign of one municipality. */
export interface Batch {
  readonly municipality: string;
  readonly campaign: string;
}

/** How many responses are held in memory at once. */
const PAGE = 500;

/**
 * Everything of a batch that a release counts, page by page in the order of the random keys. Withdrawn responses are left
 * out, and those that a person has set aside or that wait for one: each by its own row alone. What people wrote in their own words is never read here, and neither is when, how or in which language. A page is
 * one query, so a response that is withdrawn meanwhile is in it whole or not at all.
 */
export async function* releaseInput(db: RawDb, batch: Batch): AsyncGenerator<readonly CountedResponse[]> {
  const remembered = rememberingReader();
  let after = '';
  for (;;) {
    const rows = await rowsAfter(db, batch, after);
    const last = rows.at(-1)?.key;
    if (last === undefined) return;
    yield responsesOf(rows, remembered);
    after = last;
  }
}

/** One row a place, and one for a response without places. */
interface Row {
  readonly key: string;
  readonly answers: string;
  readonly background: string | null;
  readonly question: string | null;
  readonly ordinal: number | null;
  readonly geometry: string | null;
  readonly feeling: string | null;
  readonly placeAnswers: string | null;
}

const rowsAfter = (db: RawDb, { municipality, campaign }: Batch, after: string): Promise<readonly Row[]> =>
  db
    .selectFrom((inner) =>
      inner
        .selectFrom('response')
        .select(['response_key', 'answers'])
        .where('municipality', '=', municipality)
        .where('campaign', '=', campaign)
        .where('state', '=', 'new')
        .where('counted', '=', 'yes')
        .where('response_key', '>', after)
        .orderBy('response_key')
        .limit(PAGE)
        .as('response'),
    )
    .leftJoin('background', 'background.response_key', 'response.response_key')
    .leftJoin('place', 'place.response_key', 'response.response_key')
    .select([
      'response.response_key as key',
      'response.answers',
      'background.answers as background',
      'place.question',
      'place.ordinal',
      'place.geometry',
      'place.feeling',
      'place.answers as placeAnswers',
    ])
    .orderBy('response.response_key')
    .execute();

function responsesOf(rows: readonly Row[], remembered: Reader): readonly CountedResponse[] {
  const responses: CountedResponse[] = [];
  let key = '';
  let places: CountedPlace[] = [];
  for (const row of rows) {
    if (row.key !== key) {
      key = row.key;
      places = [];
      responses.push({ answers: parsed(row.answers), background: remembered(row.background), places });
    }
    if (row.geometry !== null) places.push(placeOf(row, row.geometry, remembered));
  }
  return responses;
}

const placeOf = (
  { question, ordinal, feeling, placeAnswers }: Row,
  geometry: string,
  remembered: Reader,
): CountedPlace => ({
  question: question ?? '',
  ordinal: ordinal ?? 0,
  geometry: JSON.parse(geometry) as Geometry,
  feeling: feeling as Feeling | null,
  answers: remembered(placeAnswers),
});

type Answers = Readonly<Record<string, SimpleAnswer>>;
type Reader = (json: string | null) => Answers;

const parsed = (json: string): Answers => JSON.parse(json) as Answers;

/**
 * Reads JSON answers, and once only what many say: of a place and of oneself there are few kinds. What is remembered goes
 * with the reader.
 */
function rememberingReader(): Reader {
  const known = new Map<string, Answers>();
  return (json) => {
    if (json === null) return {};
    const before = known.get(json);
    if (before !== undefined) return before;
    const answers = parsed(json);
    if (known.size < MOST_KNOWN) known.set(json, answers);
    return answers;
  };
}

const MOST_KNOWN = 10_000;
