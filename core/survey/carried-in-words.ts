import { textIn } from '../base/text-in.ts';
import { inRow } from './answer-edits.ts';
import { answerInWords, placeDetails, placeInWords, stretchInWords, type Telling } from './answers-in-words.ts';
import type { Carried } from './carried.ts';
import type { Answer, PlaceAnswer, PlaceQuestion, SimpleQuestion } from './contract.ts';
import { shortOf } from './in-words.ts';
import { placesIn } from './journey.ts';
import { mainPages, type Way } from './way.ts';

/** One answer in words; those about a place stand on lines of their own. */
export interface ToldLine {
  readonly label: string;
  readonly words: string;
}

/**
 * What an answer that is changed holds besides what the pages show: questions, and places that the way does not ask about.
 * `nameOf` is what such a place is called, where the reader has names to tell it by.
 */
export function carriedInWords(
  way: Way,
  { questions, places }: Carried,
  telling: Telling,
  nameOf: (place: PlaceAnswer) => string | null = () => null,
): readonly ToldLine[] {
  const wholly = questions.filter((id) => !mainPages(way).some((page) => page.question === id));
  return way.survey.questions.flatMap((question): readonly ToldLine[] => {
    if (question.type === 'place') {
      const carried = wholly.includes(question.id) ? placesIn(way.answers, question.id) : (places[question.id] ?? []);
      return carried.map((place) => {
        const { label, words } = placeLine(question, place, textIn(question.short, telling.language), telling);
        return { label, words: [nameOf(place), words].filter((line) => line !== null).join('\n') };
      });
    }
    const answer = way.answers[question.id];
    if (!wholly.includes(question.id) || answer === undefined) return [];
    const rows = question.type === 'matrix' ? question.rows.map(({ code }) => code) : [null];
    return rows.flatMap((row) => answerLine(question, row, answer, telling));
  });
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

/** None where nothing was answered. */
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
