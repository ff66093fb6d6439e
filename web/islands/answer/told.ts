import { inRow } from '#core/survey/answer-edits.ts';
import {
  answerInWords,
  placeDetails,
  placeInWords,
  stretchInWords,
  type Telling,
} from '#core/survey/answers-in-words.ts';
import type { PlaceQuestion, SimpleQuestion } from '#core/survey/contract.ts';
import { shortOf } from '#core/survey/in-words.ts';
import { placesIn, questionOf } from '#core/survey/journey.ts';
import { mainPages, type Way } from '#core/survey/way.ts';
import type { PlaceNames, Told } from '../../state/kept.ts';
import { nameOf } from './place-names.ts';

/** All that has been answered, in words, in the order it was asked. */
export const toldOf = (way: Way, placeNames: PlaceNames, telling: Telling): readonly Told[] =>
  mainPages(way).flatMap((page): readonly Told[] => {
    if (page.kind === 'places') {
      const question = questionOf(way.survey, page.question) as PlaceQuestion;
      return placesIn(way.answers, question.id).map((place, index) => ({
        label: nameOf(placeNames, question.id, index) || String(index + 1),
        words: [
          stretchInWords(place, telling.language),
          placeInWords(question, place, telling),
          ...placeDetails(question, place, telling),
        ]
          .filter((line) => line !== null)
          .join('\n'),
      }));
    }
    if (page.kind !== 'question') return [];
    const answer = inRow(way.answers[page.question], page.row);
    if (answer === undefined) return [];
    const question = questionOf(way.survey, page.question) as SimpleQuestion;
    return [{ label: shortOf(question, page.row, telling.language), words: answerInWords(question, answer, telling) }];
  });
