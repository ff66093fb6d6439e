import type { Kysely } from 'kysely';
import type { FaultCode } from '#core/base/fault.ts';
import type { Day } from '#core/base/time.ts';
import type { AnswerSelection } from '#core/moderation/disclosure.ts';
import { type AnswersOfPersons, fewFaults } from '#core/moderation/told-apart.ts';
import { everybodysAnswers, type OutgoingAnswers } from './outgoing.ts';
import type { RawSchema } from './schema.ts';

/*
 * What of a dialogue's answers moderators have been shown, so that no two looks tell few persons apart. A period and questions
 * alone: nothing more comes to a dialogue once it may be shown, so they say who was in it without naming anybody.
 */

type Shown = Pick<AnswerSelection, 'from' | 'to' | 'questions'>;
type Everybody = OutgoingAnswers['answers'];

/**
 * Why answers cannot be shown: persons that they tell apart, by themselves, beside the rest of the dialogue or beside what has been
 * shown of it. The dialogue as a whole is taken as shown, since it may be asked for next: whatever was looked at before, it is
 * never out of reach.
 */
export async function faultsBesideShown(
  db: Kysely<RawSchema>,
  municipality: string,
  { selection, answers }: OutgoingAnswers,
): Promise<readonly FaultCode[]> {
  const { campaign, questions } = selection;
  const everybody = await everybodysAnswers(db, municipality, { campaign, questions });
  const shown = await db
    .selectFrom('shown_answers')
    .select(['from_day as from', 'to_day as to', 'questions'])
    .where('municipality', '=', municipality)
    .where('campaign', '=', campaign)
    .execute();
  const earlier = shown.map((one) => inShown(everybody, { ...one, questions: JSON.parse(one.questions) as string[] }));
  return fewFaults({ asked: answers, earlier: [everybody, ...earlier] });
}

/** Remembers that answers are shown. Once is enough. */
export async function noteShown(
  db: Kysely<RawSchema>,
  municipality: string,
  { campaign, from, to, questions }: AnswerSelection,
): Promise<void> {
  await db
    .insertInto('shown_answers')
    .values({ municipality, campaign, from_day: from, to_day: to, questions: JSON.stringify(questions.toSorted()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Only columns that both have can be laid beside one another. */
const inShown = (everybody: Everybody, { from, to, questions }: Shown): AnswersOfPersons =>
  everybody
    .filter(({ day }) => isWithin(day, from, to))
    .map(({ places, ...person }) => ({
      ...person,
      places: places.map(({ question, geometry, answers }) => ({
        question,
        geometry: questions.includes(question) ? geometry : null,
        answers: Object.fromEntries(Object.entries(answers).filter(([id]) => questions.includes(id))),
      })),
    }));

const isWithin = (day: Day, from: Day, to: Day): boolean => from <= day && day <= to;
