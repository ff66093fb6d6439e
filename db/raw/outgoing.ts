import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Language } from '#core/base/language.ts';
import { addDays } from '#core/base/time.ts';
import type { Geometry } from '#core/geo/geometry.ts';
import type { ChosenAnswer } from '#core/moderation/disclosed-answers.ts';
import type { AnswerSelection, Selection, TextSelection } from '#core/moderation/disclosure.ts';
import type { SimpleAnswer } from '#core/survey/contract.ts';
import type { RawSchema } from './schema.ts';

/* What a disclosure gives out, as it lies in the raw store now. */

/** A text as it would go out. */
export interface OutgoingText {
  readonly id: string;
  readonly question: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly language: Language;
  readonly text: string;
}

export type Outgoing = OutgoingTexts | OutgoingAnswers;

export interface OutgoingTexts {
  readonly of: 'texts';
  readonly texts: readonly OutgoingText[];
  /** Names these texts as they are: another one is another decision. */
  readonly digest: string;
}

export interface OutgoingAnswers {
  readonly of: 'answers';
  readonly selection: AnswerSelection;
  /** In the order of their random keys. `isCounted`: a release counts it. */
  readonly answers: readonly (ChosenAnswer & { readonly key: string; readonly isCounted: boolean })[];
  /** Names these answers, and what was chosen of them, as they are. */
  readonly digest: string;
}

const isNothing = (outgoing: Outgoing): boolean =>
  (outgoing.of === 'texts' ? outgoing.texts : outgoing.answers).length === 0;

/** Whether somebody who has seen what this digest names may propose what would go out now. */
export const isProposable = (outgoing: Outgoing, digest: string): boolean =>
  outgoing.digest === digest && !isNothing(outgoing);

/** What a selection would give out, and with `proposed` what of that a disclosure named when it was proposed. */
export const outgoing = (
  db: Kysely<RawSchema>,
  municipality: string,
  selection: Selection,
  proposed: string | null,
): Promise<Outgoing> =>
  selection.of === 'texts'
    ? outgoingTexts(db, municipality, selection, proposed)
    : outgoingAnswers(db, municipality, selection, proposed);

/** Texts that may go out at all: approved, of answers that have not been taken back, in the order of their random names. */
async function outgoingTexts(
  db: Kysely<RawSchema>,
  municipality: string,
  { campaign, themes }: TextSelection,
  proposed: string | null,
): Promise<OutgoingTexts> {
  const approved = db
    .selectFrom('free_text')
    .innerJoin('response', 'response.response_key', 'free_text.response_key')
    .select(['free_text.text_id', 'free_text.question', 'free_text.text', 'free_text.themes'])
    .select(['response.survey', 'response.survey_version', 'response.language'])
    .where('free_text.municipality', '=', municipality)
    .where('free_text.campaign', '=', campaign)
    .where('free_text.moderation', '=', 'approved')
    .where('response.state', '=', 'new')
    .orderBy('free_text.text_id');
  const named = db
    .selectFrom('disclosure_text')
    .select('text_id')
    .where('disclosure_id', '=', proposed ?? '');
  const rows = await (proposed === null ? approved : approved.where('free_text.text_id', 'in', named)).execute();
  // What was proposed stays what it was, whatever themes a text has got since.
  const texts = rows
    .filter(
      (row) =>
        proposed !== null ||
        themes.length === 0 ||
        (JSON.parse(row.themes) as string[]).some((theme) => themes.includes(theme)),
    )
    .map((row) => ({
      id: row.text_id,
      question: row.question,
      survey: { id: row.survey, version: row.survey_version },
      language: row.language as Language,
      text: row.text,
    }));
  return { of: 'texts', texts, digest: digestOf(texts.map(({ id, text }) => [id, text])) };
}

/**
 * Answers that have not been taken back, whether a release counts them or not: they are public records all the same. Of each
 * only what was chosen is taken out of the store, and never a key, a code, a language, a way or a channel.
 */
async function outgoingAnswers(
  db: Kysely<RawSchema>,
  municipality: string,
  selection: AnswerSelection,
  proposed: string | null,
): Promise<OutgoingAnswers> {
  const inPeriod = answersOf(db, municipality, selection.campaign)
    .where('response.received_hour', '>=', selection.from)
    .where('response.received_hour', '<', addDays(selection.to, 1));
  const named = db
    .selectFrom('disclosure_answer')
    .select('response_key')
    .where('disclosure_id', '=', proposed ?? '');
  const asked = proposed === null ? inPeriod : inPeriod.where('response.response_key', 'in', named);
  const answers = await chosenOf(asked, selection.questions);
  return {
    of: 'answers',
    selection,
    answers,
    digest: digestOf([selection, answers.map(({ isCounted, ...one }) => one)]),
  };
}

/** The same of everybody who has answered a dialogue, whenever they did. */
export const everybodysAnswers = (
  db: Kysely<RawSchema>,
  municipality: string,
  { campaign, questions }: Pick<AnswerSelection, 'campaign' | 'questions'>,
): Promise<OutgoingAnswers['answers']> => chosenOf(answersOf(db, municipality, campaign), questions);

const answersOf = (db: Kysely<RawSchema>, municipality: string, campaign: string) =>
  db
    .selectFrom('response')
    .where('response.municipality', '=', municipality)
    .where('response.campaign', '=', campaign)
    .where('response.state', '=', 'new');

async function chosenOf(
  asked: ReturnType<typeof answersOf>,
  questions: readonly string[],
): Promise<OutgoingAnswers['answers']> {
  const rows = await asked
    .leftJoin('background', 'background.response_key', 'response.response_key')
    .select(['response.response_key as key', 'response.received_hour as hour', 'response.answers'])
    .select('response.counted')
    .select('background.answers as background')
    .orderBy('response.response_key')
    .execute();
  const places = await asked
    .innerJoin('place', 'place.response_key', 'response.response_key')
    .select(['place.response_key as key', 'place.question', 'place.geometry', 'place.answers'])
    .orderBy('place.response_key')
    .orderBy('place.question')
    .orderBy('place.ordinal')
    .execute();
  const placesOf = Map.groupBy(places, ({ key }) => key);
  return rows.map(({ key, hour, answers: said, background, counted }) => ({
    key,
    day: hour.slice(0, 10),
    answers: { ...chosenIn(questions, said), ...chosenIn(questions, background) },
    places: (placesOf.get(key) ?? []).map(({ question, geometry, answers: about }) => ({
      question,
      geometry: questions.includes(question) ? (JSON.parse(geometry) as Geometry) : null,
      answers: chosenIn(questions, about),
    })),
    isCounted: counted === 'yes',
  }));
}

function chosenIn(questions: readonly string[], json: string | null): Readonly<Record<string, SimpleAnswer>> {
  const all = Object.entries(JSON.parse(json ?? '{}') as Readonly<Record<string, SimpleAnswer>>);
  return Object.fromEntries(all.filter(([id]) => questions.includes(id)));
}

const digestOf = (named: unknown): string => createHash('sha256').update(JSON.stringify(named)).digest('hex');
