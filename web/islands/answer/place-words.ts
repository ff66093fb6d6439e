import type { Language } from '#core/base/language.ts';
import type { PlaceAnswer, PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { feelingInWords, wordOf } from '#core/survey/in-words.ts';
import { questionOf } from '#core/survey/journey.ts';

interface Telling {
  readonly survey: Survey;
  readonly dialogue: Dialogue;
  readonly language: Language;
}

/** An answer in words: "Ganska otrygg", "Bättre belysning och Lägre fart", somebody's own text. */
export function answerInWords(question: SimpleQuestion, answer: SimpleAnswer, { dialogue, language }: Telling): string {
  if (question.type === 'text') return typeof answer === 'string' ? answer : '';
  const codes = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : Object.values(answer);
  return listed(
    codes.map((code) => wordOf(question, code, dialogue.areas, language)),
    language,
  );
}

/** What is said of a place, for cards: "Känns otrygg. Kväll, svagt eller ojämnt ljus." */
export function placeInWords(question: PlaceQuestion, place: PlaceAnswer, telling: Telling): string {
  const { causes, times } = question.roles;
  const first = feelingInWords(question, place, telling.language);
  const details = [times, causes].flatMap((id) => {
    const asked = questionOf(telling.survey, id);
    const answer = place.answers[id];
    if (asked.type !== 'choices' || !Array.isArray(answer)) return [];
    // "Kväll, kl. 19–23" is short for a card: the hours are said where they are chosen.
    return answer.map((code) => wordOf(asked, code, telling.dialogue.areas, telling.language).split(',')[0] ?? '');
  });
  return details.length === 0 ? first : `${first} ${sentence(details)}`;
}

/** The other answers about a place, one line each: "Hur ofta: Varje vecka". */
export function placeDetails(question: PlaceQuestion, place: PlaceAnswer, telling: Telling): readonly string[] {
  const inSentence = Object.values(question.roles);
  return question.followUps.flatMap(({ question: id }) => {
    const answer = place.answers[id];
    if (inSentence.includes(id) || answer === undefined) return [];
    const asked = questionOf(telling.survey, id) as SimpleQuestion;
    return [`${asked.short[telling.language]}: ${answerInWords(asked, answer, telling)}`];
  });
}

function listed(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? '';
  const [first, ...rest] = words;
  const all = [first, ...rest.map(lowered)];
  const and = language === 'en' ? ' and ' : ' och ';
  return `${all.slice(0, -1).join(', ')}${and}${all.at(-1)}`;
}

const sentence = (words: readonly string[]): string =>
  `${words.map((word, index) => (index === 0 ? word : lowered(word))).join(', ')}.`;

const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
