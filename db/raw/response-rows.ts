import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RawResponse } from '#core/survey/raw-response.ts';
import { countedAtFirst, type Sending } from '#core/waves/bot-check.ts';
import type { Derived } from './receipts.ts';
import type { BackgroundTable, FreeTextTable, PlaceTable, RawSchema, ResponseTable } from './schema.ts';

interface NewResponse {
  readonly derived: Derived;
  readonly response: RawResponse;
  readonly sending: Sending;
}

/**
 * Writes the responses whose key is new, with everything that belongs to them; says for each whether it was new. The unique
 * index on the key decides, so two that arrive at once, also through two processes, make one row. Needs a transaction.
 */
export async function insertNew(
  transaction: Kysely<RawSchema>,
  group: readonly NewResponse[],
): Promise<readonly boolean[]> {
  const keys = group.map(() => randomUUID());
  const rows = group.map((item, index) => responseRow(keys[index] as string, item));
  const written = await transaction
    .insertInto('response')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['municipality', 'idempotency_hash']).doNothing())
    .returning('response_key')
    .execute();
  const isNew = new Set(written.map((row) => row.response_key));
  const added = group.flatMap(({ response }, index) => {
    const key = keys[index] as string;
    return isNew.has(key) ? [{ key, response }] : [];
  });

  await insertParts(transaction, added);
  return keys.map((key) => isNew.has(key));
}

/** Writes what hangs on responses: places, background and words, each in a table of its own. */
export async function insertParts(
  transaction: Kysely<RawSchema>,
  added: readonly { readonly key: string; readonly response: RawResponse }[],
): Promise<void> {
  const places = added.flatMap(({ key, response }) => placeRows(key, response));
  if (places.length > 0) await transaction.insertInto('place').values(places).execute();
  const backgrounds = added.flatMap(({ key, response }) => backgroundRows(key, response));
  if (backgrounds.length > 0) await transaction.insertInto('background').values(backgrounds).execute();
  const texts = added.flatMap(({ key, response }) => textRows(key, response));
  if (texts.length > 0) await transaction.insertInto('free_text').values(texts).execute();
}

/** Deletes what hangs on a response and leaves the response itself. */
export async function removeParts(transaction: Kysely<RawSchema>, key: string): Promise<void> {
  for (const table of ['place', 'background', 'free_text'] as const)
    await transaction.deleteFrom(table).where('response_key', '=', key).execute();
}

/** A first statement that writes, and writes nothing: from here on nobody else writes between a look and a change. Needs a transaction. */
export async function takeWriteLock(transaction: Kysely<RawSchema>): Promise<void> {
  await transaction.updateTable('response').set({ state: 'new' }).where('response_key', '=', '').execute();
}

/** The rows that some keys already have. */
export const keptAlready = (
  db: Kysely<RawSchema>,
  municipality: string,
  idempotencyHashes: readonly string[],
): Promise<readonly Pick<ResponseTable, 'idempotency_hash' | 'body_hash'>[]> =>
  db
    .selectFrom('response')
    .select(['idempotency_hash', 'body_hash'])
    .where('municipality', '=', municipality)
    .where('idempotency_hash', 'in', idempotencyHashes)
    .execute();

const responseRow = (key: string, { derived, response, sending }: NewResponse): ResponseTable => ({
  response_key: key,
  municipality: response.municipality,
  campaign: response.campaign,
  survey: response.survey.id,
  survey_version: response.survey.version,
  language: response.language,
  input_way: response.inputWay,
  channel: response.channel,
  received_hour: response.receivedHour,
  stands_since: response.receivedHour,
  answers: JSON.stringify(response.answers),
  idempotency_hash: derived.idempotencyHash,
  body_hash: derived.bodyHash,
  receipt_hash: derived.receiptHash,
  state: 'new',
  wave: null,
  counted: countedAtFirst(sending.check),
  counted_alone: countedAtFirst(sending.check),
  bot_check: sending.check,
  signs: JSON.stringify(sending.signs),
});

const placeRows = (key: string, response: RawResponse): readonly PlaceTable[] =>
  response.places.map((place) => ({
    response_key: key,
    municipality: response.municipality,
    campaign: response.campaign,
    question: place.question,
    ordinal: place.ordinal,
    geometry: JSON.stringify(place.geometry),
    precision_metres: place.precisionMetres,
    named: place.named,
    way: place.way,
    feeling: place.feeling,
    answers: JSON.stringify(place.answers),
  }));

/** No row for somebody who said nothing about themselves. */
const backgroundRows = (key: string, response: RawResponse): readonly BackgroundTable[] =>
  Object.keys(response.background).length === 0
    ? []
    : [
        {
          response_key: key,
          municipality: response.municipality,
          campaign: response.campaign,
          answers: JSON.stringify(response.background),
        },
      ];

const textRows = (key: string, response: RawResponse): readonly FreeTextTable[] =>
  response.texts.map((text) => ({
    response_key: key,
    municipality: response.municipality,
    campaign: response.campaign,
    question: text.question,
    place_ordinal: text.place ?? -1,
    text: text.text,
    screening: text.screening,
    urgent: text.urgent ? 1 : 0,
    moderation: 'new',
    text_id: randomUUID(),
    original: null,
    masks: null,
    themes: '[]',
    refusal: null,
    revision: 0,
    decided_on: null,
  }));
