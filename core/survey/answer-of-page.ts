import { inRow, intoRow, replaced, withKey } from './answer-edits.ts';
import type { Answers, PlaceAnswer, PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from './contract.ts';
import { placesIn, questionOf } from './journey.ts';
import type { Screen } from './way.ts';

/** The answer that a page shows; undefined where nothing is answered, and on a page that asks nothing. */
export function answerOfPage(answers: Answers, screen: Screen): SimpleAnswer | undefined {
  if (screen.kind === 'question') return inRow(answers[screen.question], screen.row);
  if (screen.kind !== 'place-question') return undefined;
  return inRow(placesIn(answers, screen.question)[screen.place]?.answers[screen.followUp], screen.row);
}

/** The answers with that of a page set, or with undefined taken away. */
export function withAnswerOfPage(
  survey: Survey,
  answers: Answers,
  screen: Screen,
  answer: SimpleAnswer | undefined,
): Answers {
  if (screen.kind === 'question')
    return withKey(answers, screen.question, intoRow(answers[screen.question], screen.row, answer));
  if (screen.kind !== 'place-question') return answers;
  const places = placesIn(answers, screen.question);
  const place = places[screen.place];
  if (place === undefined) return answers;
  const { roles } = questionOf(survey, screen.question) as PlaceQuestion;
  const whole = intoRow(place.answers[screen.followUp], screen.row, answer);
  const about = withKey(place.answers, screen.followUp, whole);
  const feelingChanged = screen.followUp === roles.feeling && place.answers[roles.feeling] !== whole;
  // What makes a place safe is not what makes it unsafe: the reasons are asked anew.
  const asksAnew = feelingChanged && roles.causes !== undefined;
  const changed: PlaceAnswer = { ...place, answers: asksAnew ? withKey(about, roles.causes ?? '', undefined) : about };
  return { ...answers, [screen.question]: replaced(places, screen.place, changed) };
}

/** The question and, for a place's follow-up, the place's answers that a page is about. */
export function askedOnPage(
  survey: Survey,
  answers: Answers,
  screen: Screen,
): { readonly question: SimpleQuestion; readonly local: PlaceAnswer['answers'] } | null {
  if (screen.kind === 'question') return { question: questionOf(survey, screen.question) as SimpleQuestion, local: {} };
  if (screen.kind !== 'place-question') return null;
  return {
    question: questionOf(survey, screen.followUp) as SimpleQuestion,
    local: placesIn(answers, screen.question)[screen.place]?.answers ?? {},
  };
}
