import { textIn } from '#core/base/text-in.ts';
import { inRow } from '#core/survey/answer-edits.ts';
import {
  answerInWords,
  placeDetails,
  placeInWords,
  stretchInWords,
  type Telling,
} from '#core/survey/answers-in-words.ts';
import type { Carried } from '#core/survey/carried.ts';
import type { Answer, PlaceAnswer, PlaceQuestion, SimpleQuestion } from '#core/survey/contract.ts';
import { shortOf } from '#core/survey/in-words.ts';
import { placesIn, questionOf } from '#core/survey/journey.ts';
import { mainPages, type Way } from '#core/survey/way.ts';
import type { PlaceNames, Told } from '../../state/kept.ts';
import { nameOf } from './place-names.ts';

/** What an answer that is changed holds besides what the pages show, in words: questions, and places that the way does not ask about. */
export const carriedInWords = (way: Way, { questions, places }: Carried, telling: Telling): readonly Told[] => {
  const wholly = questions.filter((id) => !mainPages(way).some((page) => page.question === id));
  return way.survey.questions.flatMap((question): readonly Told[] => {
    if (question.type === 'place') {
      const carried = wholly.includes(question.id) ? placesIn(way.answers, question.id) : (places[question.id] ?? []);
      return carried.map((place) => toldPlace(question, place, textIn(question.short, telling.language), telling));
    }
    const answer = way.answers[question.id];
    if (!wholly.includes(question.id) || answer === undefined) return [];
    const rows = question.type === 'matrix' ? question.rows.map(({ code }) => code) : [null];
    return rows.flatMap((row) => toldAnswer(question, row, answer, telling));
  });
};

/** All that has been answered, in words, in the order it was asked. */
export const toldOf = (way: Way, placeNames: PlaceNames, telling: Telling): readonly Told[] =>
  mainPages(way).flatMap((page): readonly Told[] => {
    if (page.kind === 'places') {
      const question = questionOf(way.survey, page.question) as PlaceQuestion;
      return placesIn(way.answers, question.id).map((place, index) =>
        toldPlace(question, place, nameOf(placeNames, question.id, index) || String(index + 1), telling),
      );
    }
    if (page.kind !== 'question') return [];
    const question = questionOf(way.survey, page.question) as SimpleQuestion;
    return toldAnswer(question, page.row, way.answers[page.question], telling);
  });

const toldPlace = (question: PlaceQuestion, place: PlaceAnswer, label: string, telling: Telling): Told => ({
  label,
  words: [
    stretchInWords(place, telling.language),
    placeInWords(question, place, telling),
    ...placeDetails(question, place, telling),
  ]
    .filter((line) => line !== null)
    .join('\n'),
});

function toldAnswer(
  question: SimpleQuestion,
  row: string | null,
  whole: Answer | undefined,
  telling: Telling,
): readonly Told[] {
  const answer = inRow(whole, row);
  if (answer === undefined) return [];
  return [{ label: shortOf(question, row, telling.language), words: answerInWords(question, answer, telling) }];
}
