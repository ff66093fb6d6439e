import type { Counted } from '../waves/states.ts';
import type { Answer, Answers, PlaceAnswer, SimpleAnswer, Survey } from './contract.ts';
import { answersOnJourney, placesIn } from './journey.ts';
import type { RawPlace, RawResponse, RawText } from './raw-response.ts';

/** One response as its own author may see it: everything that is kept, but the hashes. */
export interface KeptAnswer extends Omit<RawResponse, 'municipality'> {
  /** `withdrawn`: left out of every release that is made from then on. */
  readonly state: 'new' | 'withdrawn';
  /** Whether a release counts it, as long as it is not withdrawn. */
  readonly counted: Counted;
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

/**
 * The way that a kept answer is changed on: the one that has most of what was answered; where several do a pupil keeps to the
 * school's, which asks for no own words, and all others take the whole. What stands on no page of it is carried along (carried.ts).
 */
export function routeOfKept({ channel }: Pick<KeptAnswer, 'channel'>, answers: Answers, survey: Survey): string {
  const first = channel === 'school' ? 'skola' : 'fragor';
  const routes = survey.routes
    .map(({ id }) => id)
    .sort((one, other) => Number(other === first) - Number(one === first));
  const counted = routes.map((id) => ({ id, count: answeredIn(survey, answersOnJourney(survey, id, answers)) }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most), { id: first, count: -1 }).id;
}

/** How many answers, those about places too. */
const answeredIn = (survey: Survey, answers: Answers): number =>
  Object.keys(answers).reduce((sum, id) => {
    const isPlaces = survey.questions.some((question) => question.id === id && question.type === 'place');
    const places = isPlaces ? placesIn(answers, id) : [];
    return sum + 1 + places.reduce((about, place) => about + 1 + Object.keys(place.answers).length, 0);
  }, 0);

function placeAnswer({ ordinal, geometry, named, way, answers }: RawPlace, words: readonly RawText[]): PlaceAnswer {
  const all: Record<string, SimpleAnswer> = { ...answers };
  for (const { question, place, text } of words) if (place === ordinal) all[question] = text;
  return { geometry, named, way, answers: all };
}
