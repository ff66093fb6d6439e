import type { Telling } from './answers-in-words.ts';
import type { PlaceQuestion, SimpleQuestion } from './contract.ts';
import { listNameOf } from './in-words.ts';
import { placesIn, questionOf } from './journey.ts';
import { answerLine, placeLine, type ToldLine } from './lines-in-words.ts';
import { mainPages, type Way } from './way.ts';

/** All that has been answered, in words, in the order it was asked. `nameOf` is what a place is called, "" where nobody knows. */
export const toldOf = (
  way: Way,
  nameOf: (question: PlaceQuestion, index: number) => string,
  telling: Telling,
): readonly ToldLine[] =>
  mainPages(way).flatMap((page): readonly ToldLine[] => {
    if (page.kind === 'places') {
      const question = questionOf(way.survey, page.question) as PlaceQuestion;
      const list = listNameOf(way.survey, question, telling.language);
      return placesIn(way.answers, question.id).map((place, index) => {
        const name = nameOf(question, index) || String(index + 1);
        return placeLine(question, place, list === null ? name : `${list}: ${name}`, telling);
      });
    }
    if (page.kind !== 'question') return [];
    const question = questionOf(way.survey, page.question) as SimpleQuestion;
    return answerLine(question, page.row, way.answers[page.question], telling);
  });
