import type { Answer, Answers, PlaceAnswer, SimpleAnswer, Survey } from './contract.ts';
import type { RawPlace, RawResponse, RawText } from './raw-response.ts';

/** One response as its own author may see it: everything that is kept, but the hashes. */
export interface KeptAnswer extends Omit<RawResponse, 'municipality'> {
  /** `withdrawn`: left out of every release that is made from then on. */
  readonly state: 'new' | 'withdrawn';
}

/**
 * A kept response as answers by question, the way they were given: what lies in tables of its own put together again. Places
 * stand where they are kept, never finer. The answering pages and the receipt's page read the same.
 */
export function answersOfKept(
  kept: Pick<KeptAnswer, 'answers' | 'background' | 'places' | 'texts'>,
  survey: Survey,
): Answers {
  const answers: Record<string, Answer> = { ...kept.answers, ...kept.background };
  for (const { question, place, text } of kept.texts) if (place === null) answers[question] = text;
  for (const question of survey.questions) {
    if (question.type !== 'place') continue;
    const followUps = question.followUps.map((step) => step.question);
    const words = kept.texts.filter((text) => followUps.includes(text.question));
    const places = kept.places.filter((place) => place.question === question.id);
    if (places.length > 0)
      answers[question.id] = [...places]
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((place) => placeAnswer(place, words));
  }
  return answers;
}

function placeAnswer({ ordinal, geometry, named, way, answers }: RawPlace, words: readonly RawText[]): PlaceAnswer {
  const all: Record<string, SimpleAnswer> = { ...answers };
  for (const { question, place, text } of words) if (place === ordinal) all[question] = text;
  return { geometry, named, way, answers: all };
}
