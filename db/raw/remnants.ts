import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Day } from '#core/base/time.ts';
import type { Geometry } from '#core/geo/geometry.ts';
import { DECIDED_STATES } from '#core/moderation/states.ts';
import type { SimpleAnswer } from '#core/survey/contract.ts';
import { inItsSquare, SQUARE_METRES, thinnedAnswer, thinnedPlaceAnswers } from '#core/survey/thinned.ts';
import { inParts } from './in-parts.ts';
import type { RawSchema, RemnantTable } from './schema.ts';

/*
 * What is left of answers whose time is out. Needs a transaction, all of it. Only what a release counts leaves anything: an
 * answer that its author has taken back or that staff have set aside goes whole.
 */

/** What a step is done to on a day. `campaign` is null for words alone: they run from their own decision in every dialogue. */
export interface Stepping {
  readonly municipality: string;
  readonly campaign: string | null;
  readonly today: Day;
}

type Remnant = Pick<RemnantTable, 'kind' | 'question' | 'content'>;
type Answers = Readonly<Record<string, SimpleAnswer>>;

/** How many rows are read at once. */
const PAGE = 500;

/** Exact places become squares, and causes their main topics, where they stand. */
export async function coarsenPlaces(db: Kysely<RawSchema>, what: Stepping): Promise<void> {
  const exact = await db
    .selectFrom('place')
    .select(['response_key', 'question', 'ordinal', 'geometry', 'answers'])
    .where('municipality', '=', what.municipality)
    .where('campaign', '=', campaignOf(what))
    .where('precision_metres', '<', SQUARE_METRES)
    .execute();
  for (const { response_key: key, question, ordinal, geometry, answers } of exact)
    await db
      .updateTable('place')
      .set({
        geometry: JSON.stringify(inItsSquare(JSON.parse(geometry) as Geometry)),
        precision_metres: SQUARE_METRES,
        answers: JSON.stringify(thinnedPlaceAnswers(JSON.parse(answers) as Answers)),
      })
      .where('response_key', '=', key)
      .where('question', '=', question)
      .where('ordinal', '=', ordinal)
      .execute();
}

/** Texts go, and who opened or proposed them; of each respondent's decided texts the themes stay, each once. */
export async function leaveThemes(db: Kysely<RawSchema>, what: Stepping): Promise<void> {
  const texts = await db
    .selectFrom('free_text')
    .innerJoin('response', 'response.response_key', 'free_text.response_key')
    .select(['free_text.response_key', 'free_text.text_id', 'free_text.themes', 'free_text.moderation'])
    .select(['response.state', 'response.counted'])
    .where('free_text.municipality', '=', what.municipality)
    .where('free_text.campaign', '=', campaignOf(what))
    .execute();
  const themes = new Map<string, Set<string>>();
  for (const text of texts)
    if (text.state === 'new' && text.counted === 'yes' && DECIDED_STATES.some((state) => state === text.moderation))
      themes.set(
        text.response_key,
        new Set([...(themes.get(text.response_key) ?? []), ...(JSON.parse(text.themes) as string[])]),
      );
  const left = [...themes.values()].flatMap((own) =>
    [...own].map((theme): Remnant => ({ kind: 'theme', question: '', content: JSON.stringify(theme) })),
  );
  await keep(db, what, left);
  for (const ids of inParts(texts.map(({ text_id: id }) => id))) {
    await db.deleteFrom('text_opening').where('text_id', 'in', ids).execute();
    await db.deleteFrom('disclosure_text').where('text_id', 'in', ids).execute();
    await db.deleteFrom('free_text').where('text_id', 'in', ids).execute();
  }
}

/** Every answer by itself, without the key that says which are one person's, and no hour, language or channel. */
export async function leaveAnswers(db: Kysely<RawSchema>, what: Stepping): Promise<void> {
  await leaveThemes(db, what);
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('response')
      .leftJoin('background', 'background.response_key', 'response.response_key')
      .select(['response.response_key as key', 'response.answers', 'background.answers as background'])
      .where('response.municipality', '=', what.municipality)
      .where('response.campaign', '=', campaignOf(what))
      .where('response.state', '=', 'new')
      .where('response.counted', '=', 'yes')
      .where('response.response_key', '>', after)
      .orderBy('response.response_key')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1)?.key;
    if (last === undefined) break;
    const places = await db
      .selectFrom('place')
      .select(['question', 'geometry', 'named', 'feeling', 'answers'])
      .where(
        'response_key',
        'in',
        rows.map(({ key }) => key),
      )
      .execute();
    await keep(db, what, [
      ...rows.flatMap(({ answers }) => remnantsOf('answer', answers)),
      ...rows.flatMap(({ background }) => remnantsOf('background', background ?? '{}')),
      ...places.map(({ question, geometry, named, feeling, answers }): Remnant => {
        const square = inItsSquare(JSON.parse(geometry) as Geometry);
        const topics = thinnedPlaceAnswers(JSON.parse(answers) as Answers);
        return { kind: 'place', question, content: JSON.stringify({ square, named, feeling, answers: topics }) };
      }),
    ]);
    after = last;
  }
  for (const table of ['response', 'shown_answers'] as const)
    await db
      .deleteFrom(table)
      .where('municipality', '=', what.municipality)
      .where('campaign', '=', campaignOf(what))
      .execute();
}

const remnantsOf = (kind: 'answer' | 'background', json: string): readonly Remnant[] =>
  Object.entries(JSON.parse(json) as Answers).map(([question, answer]) => ({
    kind,
    question,
    content: JSON.stringify(thinnedAnswer(answer)),
  }));

async function keep(db: Kysely<RawSchema>, what: Stepping, remnants: readonly Remnant[]): Promise<void> {
  const { municipality } = what;
  const campaign = campaignOf(what);
  for (const part of inParts(remnants))
    await db
      .insertInto('remnant')
      .values(part.map((remnant) => ({ id: randomUUID(), municipality, campaign, ...remnant })))
      .execute();
}

function campaignOf({ campaign }: Stepping): string {
  if (campaign === null) throw new Error('this is done to one dialogue at a time');
  return campaign;
}
