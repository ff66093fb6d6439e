import type { Answer, Answers, PlaceAnswer, SimpleAnswer, Survey } from './contract.ts';
import { answersOnJourney, journey, placesIn } from './journey.ts';
import type { Way } from './way.ts';

/**
 * What of a kept answer stands on no page of the way that it is changed on. A form without script, a paper form or a colleague's
 * program may have answered what no single way asks; whoever changes one answer must not lose another by it, so this is sent
 * along as it is.
 */
export interface Carried {
  /** Questions that stood on no page, those about places too. */
  readonly questions: readonly string[];
  /** Places after the last that the way asks about, by question. */
  readonly places: Readonly<Record<string, readonly PlaceAnswer[]>>;
  /** Follow-ups that stood on no page, by question, for each of the places that are shown. */
  readonly about: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export function carriedIn(survey: Survey, route: string, kept: Answers): Carried {
  const shown = answersOnJourney(survey, route, kept);
  const questions = Object.keys(kept).filter((id) => !Object.hasOwn(shown, id));
  const places: Record<string, readonly PlaceAnswer[]> = {};
  const about: Record<string, readonly (readonly string[])[]> = {};
  for (const id of placeQuestionsOf(survey)) {
    const all = placesIn(kept, id);
    const asked = placesIn(shown, id);
    if (asked.length === 0) continue;
    if (all.length > asked.length) places[id] = all.slice(asked.length);
    about[id] = asked.map((place, index) =>
      Object.keys(all[index]?.answers ?? {}).filter((followUp) => !Object.hasOwn(place.answers, followUp)),
    );
  }
  return { questions, places, about };
}

/** A kept answer as the pages show it: without the places that none of them asks about. */
export const withoutCarriedPlaces = (kept: Answers, { places }: Carried): Answers =>
  Object.fromEntries(
    Object.entries(kept).map(([id, answer]): [string, Answer] => {
      const rest = places[id]?.length ?? 0;
      return [id, rest === 0 ? answer : placesIn(kept, id).slice(0, -rest)];
    }),
  );

/** One of the shown places has been taken away, and with it what was carried about it. */
export const withoutPlace = (carried: Carried, question: string, index: number): Carried => ({
  ...carried,
  about: {
    ...carried.about,
    [question]: (carried.about[question] ?? []).filter((_, other) => other !== index),
  },
});

/**
 * What is sent of an answer that has been changed: what stands on the way now, and what was carried as it was, where the way has
 * still no page for it. `way.answers` are the whole answers that the pages hold.
 */
export function withCarried({ survey, route, answers }: Way, carried: Carried): Answers {
  const pages = journey(survey, route, answers);
  const onTheWay = answersOnJourney(survey, route, answers);
  const next: Record<string, Answer> = { ...onTheWay };
  for (const id of carried.questions) {
    const answer = answers[id];
    if (answer !== undefined && !pages.some((page) => page.question === id)) next[id] = answer;
  }
  for (const id of placeQuestionsOf(survey)) {
    if (!pages.some((page) => page.kind === 'places' && page.question === id)) continue;
    const asks = (place: number, followUp: string): boolean =>
      pages.some(
        (page) =>
          page.kind === 'place-question' && page.question === id && page.place === place && page.followUp === followUp,
      );
    const shown = placesIn(onTheWay, id).map((place, index): PlaceAnswer => {
      const whole: Record<string, SimpleAnswer> = { ...place.answers };
      for (const followUp of carried.about[id]?.[index] ?? []) {
        const answer = placesIn(answers, id)[index]?.answers[followUp];
        if (answer !== undefined && !asks(index, followUp)) whole[followUp] = answer;
      }
      return { ...place, answers: whole };
    });
    const all = [...shown, ...(carried.places[id] ?? [])];
    if (all.length > 0) next[id] = all;
  }
  return next;
}

const placeQuestionsOf = (survey: Survey): readonly string[] =>
  survey.questions.filter(({ type }) => type === 'place').map(({ id }) => id);
