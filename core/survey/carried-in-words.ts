import { textIn } from '../base/text-in.ts';
import type { Telling } from './answers-in-words.ts';
import type { Carried } from './carried.ts';
import type { PlaceAnswer } from './contract.ts';
import { placesIn } from './journey.ts';
import { answerLines, placeLine, type ToldLine } from './lines-in-words.ts';
import { mainPages, type Way } from './way.ts';

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
    return wholly.includes(question.id) ? answerLines(question, way.answers[question.id], telling) : [];
  });
}
