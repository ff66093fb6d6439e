import type { Telling } from '#core/survey/answers-in-words.ts';
import type { PlaceQuestion, SimpleQuestion } from '#core/survey/contract.ts';
import { placesIn, questionOf } from '#core/survey/journey.ts';
import { answerLine, placeLine } from '#core/survey/lines-in-words.ts';
import { mainPages, type Way } from '#core/survey/way.ts';
import type { PlaceNames, Told } from '../../state/kept.ts';
import { nameOf } from './place-names.ts';

/** All that has been answered, in words, in the order it was asked. */
export const toldOf = (way: Way, placeNames: PlaceNames, telling: Telling): readonly Told[] =>
  mainPages(way).flatMap((page): readonly Told[] => {
    if (page.kind === 'places') {
      const question = questionOf(way.survey, page.question) as PlaceQuestion;
      return placesIn(way.answers, question.id).map((place, index) =>
        placeLine(question, place, nameOf(placeNames, question.id, index) || String(index + 1), telling),
      );
    }
    if (page.kind !== 'question') return [];
    const question = questionOf(way.survey, page.question) as SimpleQuestion;
    return answerLine(question, page.row, way.answers[page.question], telling);
  });
