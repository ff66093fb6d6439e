import { holds } from './conditions.ts';
import type { Answer, Answers, Survey } from './contract.ts';

/** The text questions that nothing is to be asked or kept of, by the answers on the way (contract.ts, `withheldWhen`). */
export const withheldIn = (survey: Survey, answers: Answers): ReadonlySet<string> =>
  new Set(
    survey.questions.flatMap((question) =>
      question.type === 'text' && question.withheldWhen !== undefined && holds(question.withheldWhen, answers)
        ? [question.id]
        : [],
    ),
  );

/** The answers without those of some questions, about the places as well. */
export function answersWithout(survey: Survey, answers: Answers, ids: ReadonlySet<string>): Answers {
  if (ids.size === 0) return answers;
  const isPlace = (id: string): boolean => survey.questions.some((one) => one.id === id && one.type === 'place');
  const left = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
  return Object.fromEntries(
    Object.entries(left(answers)).map(([id, answer]): [string, Answer] =>
      isPlace(id) && Array.isArray(answer)
        ? [id, answer.map((place) => (typeof place === 'string' ? place : { ...place, answers: left(place.answers) }))]
        : [id, answer],
    ) as [string, Answer][],
  );
}
