import type { Answers, PlaceAnswer } from '#core/survey/contract.ts';
import { placesIn, questionOf } from '#core/survey/journey.ts';
import { callsForSupport } from '#core/survey/notices.ts';
import { screenAt, type Way } from '#core/survey/way.ts';
import { findingsIn } from '#core/words/find.ts';
import { warningsOf } from '#core/words/warnings.ts';
import { CHECK_ADDRESS } from './way.ts';

/*
 * When somebody is to see the support lines (notice N4), by the same rule as in the app: by what they have chosen, and by what they
 * have written. What is written is read here when it has been sent, so the next page says it.
 */

/**
 * Whether a page tells of them at its top: when words that call for them were written on it or on the one before, on the list of places
 * about one of them, and on the check page wherever they were written.
 */
export const tellsOfSupport = (way: Way, page: string, before: string | null): boolean =>
  page === CHECK_ADDRESS ? anyWordsCall(way) : wordsCallAt(way, page) || (before !== null && wordsCallAt(way, before));

/** Whether anything of the answers calls for them, as the end has to know. */
export const needsSupport = (way: Way): boolean => callsForSupport(way.survey, way.answers) || anyWordsCall(way);

function wordsCallAt(way: Way, page: string): boolean {
  const screen = screenAt(way, page);
  if (screen === null || !('question' in screen)) return false;
  const { question } = screen;
  if (screen.kind === 'question') return wordsCall(way, question, way.answers[question]);
  // The list comes after what was said of each place.
  const places = placesIn(way.answers, question);
  return screen.kind === 'place-question'
    ? wordsCall(way, screen.followUp, places[screen.place]?.answers[screen.followUp])
    : wordsCallAbout(way, places);
}

const anyWordsCall = (way: Way): boolean =>
  Object.entries(way.answers).some(([question, answer]) =>
    questionOf(way.survey, question).type === 'place'
      ? wordsCallAbout(way, placesIn(way.answers, question))
      : wordsCall(way, question, answer),
  );

const wordsCallAbout = (way: Way, places: readonly PlaceAnswer[]): boolean =>
  places.some(({ answers }) => Object.entries(answers).some(([followUp, about]) => wordsCall(way, followUp, about)));

const wordsCall = ({ survey }: Way, question: string, answer: Answers[string] | undefined): boolean =>
  typeof answer === 'string' &&
  questionOf(survey, question).type === 'text' &&
  warningsOf(findingsIn(answer), 'sv').needsSupport;
