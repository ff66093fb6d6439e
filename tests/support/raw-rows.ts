import type { CountedResponse } from '#core/privacy/counted-response.ts';
import type { RawDb } from '#db/raw/schema.ts';

/** Puts responses straight into the raw store, for tests of what comes after intake. `from` numbers the first of them. */
export async function addRawRows(
  db: RawDb,
  { municipality, campaign }: { readonly municipality: string; readonly campaign: string },
  responses: readonly CountedResponse[],
  state: 'new' | 'withdrawn' = 'new',
  from = 0,
): Promise<void> {
  const size = 500;
  for (let start = 0; start < responses.length; start += size) {
    const page = responses.slice(start, start + size).map((response, index) => ({
      response,
      // Spread like the random keys of real responses.
      key: keyOf(from + start + index, campaign, state),
    }));
    await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('response')
        .values(
          page.map(({ key, response }) => ({
            response_key: key,
            municipality,
            campaign,
            survey: 'prov',
            survey_version: 1,
            language: 'sv',
            input_way: 'app',
            channel: 'web',
            received_hour: '2026-03-15T14',
            stands_since: '2026-03-15T14',
            answers: JSON.stringify(response.answers),
            idempotency_hash: key,
            body_hash: key,
            receipt_hash: key,
            state,
            counted: 'yes' as const,
            counted_alone: 'yes' as const,
            bot_check: 'unasked' as const,
            signs: '[]',
          })),
        )
        .execute();
      const places = page.flatMap(({ key, response }) =>
        response.places.map((place) => ({
          response_key: key,
          municipality,
          campaign,
          question: place.question,
          ordinal: place.ordinal,
          geometry: JSON.stringify(place.geometry),
          precision_metres: 25,
          named: null,
          way: 'map',
          feeling: place.feeling,
          answers: JSON.stringify(place.answers),
        })),
      );
      if (places.length > 0) await transaction.insertInto('place').values(places).execute();
      const backgrounds = page
        .filter(({ response }) => Object.keys(response.background).length > 0)
        .map(({ key, response }) => ({
          response_key: key,
          municipality,
          campaign,
          answers: JSON.stringify(response.background),
        }));
      if (backgrounds.length > 0) await transaction.insertInto('background').values(backgrounds).execute();
    });
  }
}

const keyOf = (number: number, campaign: string, state: string): string =>
  `${((number * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}-${campaign}-${state}-${number}`;
