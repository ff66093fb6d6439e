import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { listInWords, lowered } from '../base/words.ts';
import { lengthMetres } from '../geo/geometry.ts';
import type { Area } from '../places/municipality.ts';
import { roughLength } from '../places/rough-size.ts';
import type { PlaceAnswer, PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from './contract.ts';
import { feelingInWords, wordOf } from './in-words.ts';
import { questionOf } from './journey.ts';
import { kindOf } from './questions/index.ts';
import { offeredOptions } from './questions/options.ts';
import { wordsOfPlace } from './words-of-place.ts';

/** What answers are told from: the survey, the municipality's areas and the reader's language. */
export interface Telling {
  readonly survey: Survey;
  readonly areas: readonly Area[];
  readonly language: Language;
}

/**
 * An answer in words: "Ganska otrygg", "Bättre belysning och lägre fart", somebody's own text. Of a matrix the whole, or the code
 * of one row.
 */
export const answerInWords = (question: SimpleQuestion, answer: SimpleAnswer, { areas, language }: Telling): string =>
  kindOf(question).inWords(question, answer, { areas }, language);

/** What is said of a place: "Känns otrygg. På kvällen, svagt eller ojämnt ljus." In easy Swedish one thing a sentence. */
export function placeInWords(question: PlaceQuestion, place: PlaceAnswer, telling: Telling): string {
  const { roles } = question;
  const times = saidOf(roles.times, place, telling);
  const causes = saidOf(roles.causes, place, telling);
  const first = feelingInWords(question, place, telling.language);
  if (telling.language === 'lattlast') return [first, ...[...times, ...causes].map(sentence)].join(' ');
  const parts = [times, causes]
    .filter((words) => words.length > 0)
    .map((words) => listInWords(words, telling.language));
  return parts.length === 0 ? first : `${first} ${sentence(parts.join(', '))}`;
}

/** "Sträcka, ungefär 30 meter."; null for a place that is no stretch, and for one whose name tells its length already. */
export function stretchInWords({ geometry }: PlaceAnswer, language: Language, name = ''): string | null {
  if (geometry.type !== 'line') return null;
  const length = roughLength(lengthMetres(geometry.positions), language);
  if (name.includes(length)) return null;
  return fill(wordsOfPlace[language].stretch, { length });
}

/** The other answers about a place, one line each: "Hur ofta: Varje vecka". */
export function placeDetails(question: PlaceQuestion, place: PlaceAnswer, telling: Telling): readonly string[] {
  const inSentence = Object.values(question.roles);
  const asked = new Set(question.followUps.map((step) => step.question));
  return [...asked].flatMap((id) => {
    const answer = place.answers[id];
    if (inSentence.includes(id) || answer === undefined) return [];
    const followUp = questionOf(telling.survey, id) as SimpleQuestion;
    return [`${textIn(followUp.short, telling.language)}: ${answerInWords(followUp, answer, telling)}`];
  });
}

/** The answers of several choices as they stand inside a sentence: "på kvällen", "svagt eller ojämnt ljus". */
function saidOf(id: string | undefined, place: PlaceAnswer, { survey, areas, language }: Telling): readonly string[] {
  if (id === undefined) return [];
  const asked = questionOf(survey, id);
  const answer = place.answers[id];
  if (asked.type !== 'choices' || !Array.isArray(answer)) return [];
  return answer.map((code) => {
    const option = offeredOptions(asked, { areas }).find((candidate) => candidate.code === code);
    return option?.inSentence === undefined
      ? lowered(wordOf(asked, code, areas, language))
      : textIn(option.inSentence, language);
  });
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
