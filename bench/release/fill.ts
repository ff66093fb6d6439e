import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { openRawDb } from '#db/raw/open.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { benchBatch, benchPeople, benchSurvey } from './town.ts';

/** How many people are invented, and written in one commit, at a time. */
const STEP = 2000;

/** Makes a raw store with so many responses. Keys are spread over the whole range, as random ones are. */
export async function fillRawStore(file: string, respondents: number): Promise<void> {
  const db = await openRawDb(file);
  try {
    for (let first = 0; first < respondents; first += STEP) {
      const people = benchPeople(Math.min(STEP, respondents - first), first + 1);
      await insert(
        db,
        people.map((person, index) => ({ key: keyOf(first + index, respondents), person })),
      );
    }
  } finally {
    await db.destroy();
  }
}

interface Keyed {
  readonly key: string;
  readonly person: CountedResponse;
}

async function insert(db: RawDb, people: readonly Keyed[]): Promise<void> {
  const about = ({ key }: Keyed) => ({ response_key: key, ...benchBatch });
  await db.transaction().execute(async (transaction) => {
    for (const group of groupsOf(people, 500)) {
      const responses = group.map((keyed) => ({
        ...about(keyed),
        survey: benchSurvey.id,
        survey_version: benchSurvey.version,
        language: 'sv',
        input_way: 'app',
        channel: 'web',
        received_hour: '2026-03-15T14',
        stands_since: '2026-03-15T14',
        answers: JSON.stringify(keyed.person.answers),
        idempotency_hash: keyed.key,
        body_hash: keyed.key,
        receipt_hash: keyed.key,
        state: 'new' as const,
        counted: 'yes' as const,
        counted_alone: 'yes' as const,
        bot_check: 'unasked' as const,
        signs: '[]',
      }));
      await transaction.insertInto('response').values(responses).execute();
      const places = group.flatMap((keyed) =>
        keyed.person.places.map((place) => ({
          ...about(keyed),
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
      await transaction.insertInto('place').values(places).execute();
      const backgrounds = group
        .filter(({ person }) => Object.keys(person.background).length > 0)
        .map((keyed) => ({ ...about(keyed), answers: JSON.stringify(keyed.person.background) }));
      await transaction.insertInto('background').values(backgrounds).execute();
    }
  });
}

const groupsOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** As long as a UUID, ascending: people are alike whatever their order, and rows in order are written much faster. */
const keyOf = (number: number, of: number): string =>
  `${Math.floor((number * 2 ** 48) / of)
    .toString(16)
    .padStart(12, '0')}-0000-4000-8000-00000000`;
