import { inRow } from './answer-edits.ts';
import { answerInWords, placeDetails, placeInWords, stretchInWords, type Telling } from './answers-in-words.ts';
import type { Answer, PlaceAnswer, PlaceQuestion, SimpleQuestion } from './contract.ts';
import { shortOf } from './in-words.ts';
import { rowsOf } from './journey.ts';

/** One answer in words; those about a place stand on lines of their own. */
export interface ToldLine {
  readonly label: string;
  readonly words: string;
}

export const placeLine = (question: PlaceQuestion, place: PlaceAnswer, label: string, telling: Telling): ToldLine => ({
  label,
  words: [
    stretchInWords(place, telling.language),
    placeInWords(question, place, telling),
    ...placeDetails(question, place, telling),
  ]
    .filter((line) => line !== null)
    .join('\n'),
});

/** The answer of one page: a question's, or a row's of a matrix. None where nothing was answered. */
export function answerLine(
  question: SimpleQuestion,
  row: string | null,
  whole: Answer | undefined,
  telling: Telling,
): readonly ToldLine[] {
  const answer = inRow(whole, row);
  if (answer === undefined) return [];
  return [{ label: shortOf(question, row, telling.language), words: answerInWords(question, answer, telling) }];
}

/** The whole answer to a question: a line, or one for each row of a matrix that was answered. */
export const answerLines = (
  question: SimpleQuestion,
  whole: Answer | undefined,
  telling: Telling,
): readonly ToldLine[] => rowsOf(question).flatMap((row) => answerLine(question, row, whole, telling));
