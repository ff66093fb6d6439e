import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import type { Answers, PlaceAnswer, SimpleQuestion, Survey } from './contract.ts';
import { journey, mostPlaces, questionOf } from './journey.ts';
import type { Ground } from './questions/kind.ts';
import { offeredOptions } from './questions/options.ts';
import { dialogueWords } from './words/index.ts';

/**
 * Silent reading of Swedish is about 200 words a minute, one standard deviation 34 either way (Trauzettel-Klosinski and Dietz,
 * "Standardized assessment of reading performance", 2012); a slow reader here reads 150. A press and a change of page take
 * seconds too, and to find a place about 40. The same study has Finnish at 161 and Arabic at 138 words, which are longer.
 */
export const READERS = {
  quick: { wordsPerMinute: 240, secondsPerPage: 2.5 },
  slow: { wordsPerMinute: 150, secondsPerPage: 5 },
} as const;
const PACE: Readonly<Record<Language, number>> = { sv: 1, lattlast: 1, en: 1, fi: 161 / 199, ar: 138 / 199 };
const SECONDS_TO_FIND_A_PLACE = 40;
const SECONDS_TO_CHECK = 15;

export interface MinutesOf {
  readonly language: Language;
  readonly reader: keyof typeof READERS;
  /** How many places somebody points out, as far as the way lets them; each calls unsafe. */
  readonly places: number;
  readonly ground: Ground;
  /** What else they have answered: it decides which questions are asked. */
  readonly answers?: Answers;
}

/** Minutes to read every word of a way, all options too, and to answer; the rows of a matrix read the question once. */
export function minutesOf(survey: Survey, route: string, about: MinutesOf): number {
  const pages = journey(survey, route, answersOf(survey, route, about));
  const seen = new Set<string>();
  const texts: string[] = [];
  const places = new Set<string>();
  for (const page of pages) {
    if (page.kind === 'places') continue;
    if (page.kind === 'place-question') places.add(`${page.question}.${page.place}`);
    const id = page.kind === 'question' ? page.question : page.followUp;
    const question = questionOf(survey, id) as SimpleQuestion;
    const row = question.type === 'matrix' ? question.rows.find(({ code }) => code === page.row) : undefined;
    texts.push(textIn(row?.text, about.language));
    if (!seen.has(id)) texts.push(wordsOf(question, about));
    seen.add(id);
  }
  const words = texts.join(' ').split(/\s+/).filter(Boolean).length;
  const { wordsPerMinute, secondsPerPage } = READERS[about.reader];
  const seconds =
    (words / (wordsPerMinute * PACE[about.language])) * 60 +
    (pages.length + 1) * secondsPerPage +
    places.size * SECONDS_TO_FIND_A_PLACE +
    SECONDS_TO_CHECK;
  return seconds / 60;
}

/** Somebody who marks unsafe places, and answers what they are given. */
function answersOf(survey: Survey, route: string, { places, answers = {} }: MinutesOf): Answers {
  const marked: Record<string, readonly PlaceAnswer[]> = {};
  for (const question of survey.questions) {
    if (question.type !== 'place' || answers[question.id] !== undefined) continue;
    const felt = question.roles.feeling;
    const place: PlaceAnswer = { ...SOMEWHERE, answers: felt === undefined ? {} : { [felt]: 'unsafe' } };
    const count = Math.min(places, mostPlaces(survey, route, question));
    if (count > 0) marked[question.id] = Array.from({ length: count }, () => place);
  }
  return { ...marked, ...answers };
}

const SOMEWHERE: PlaceAnswer = { geometry: { type: 'point', position: [0, 0] }, named: null, way: 'map', answers: {} };

function wordsOf(question: SimpleQuestion, { language, ground }: MinutesOf): string {
  const own = [question.text, question.help, 'body' in question ? question.body : undefined];
  // The causes are folded: their groups are read, and the causes of one.
  const causes = [
    ...CAUSE_GROUPS.map((group) => group.text),
    ...(CAUSE_GROUPS[0]?.causes ?? []).map(({ text }) => text),
  ];
  const fromCauses = 'optionsFrom' in question && question.optionsFrom === 'causes';
  const options = !('options' in question)
    ? []
    : fromCauses
      ? [...causes, ...question.options.map(({ text }) => text)]
      : offeredOptions(question, ground).map(({ text }) => text);
  const notices = (question.notices ?? [])
    .filter(({ when }) => when === undefined)
    .map(({ notice }) => dialogueWords[language].notices[notice]);
  return [...[...own, ...options].map((text) => textIn(text, language)), ...notices].join(' ');
}
