import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import type { Answers, PlaceAnswer, SimpleQuestion, Survey } from './contract.ts';
import { journey, mostPlaces, questionOf } from './journey.ts';
import type { Ground } from './questions/kind.ts';
import { offeredOptions } from './questions/options.ts';
import { dialogueWords } from './words/index.ts';

/**
 * Words a minute of silent reading, mean and one standard deviation (Trauzettel-Klosinski and Dietz, "Standardized assessment of
 * reading performance", 2012). English is here read as fast as Swedish: by many who learnt it second.
 */
const SWEDISH = { mean: 200, deviation: 34 };
const WORDS_PER_MINUTE: Readonly<Record<Language, { readonly mean: number; readonly deviation: number }>> = {
  sv: SWEDISH,
  lattlast: SWEDISH,
  en: SWEDISH,
  fi: { mean: 161, deviation: 18 },
  ar: { mean: 138, deviation: 20 },
};

/** Somebody who reads faster than most, and somebody who reads slower. A press and a change of page take seconds too. */
export const READERS = {
  quick: { deviations: 1.2, secondsPerPage: 2.5 },
  slow: { deviations: -1.5, secondsPerPage: 5 },
} as const;
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
  const { deviations, secondsPerPage } = READERS[about.reader];
  const { mean, deviation } = WORDS_PER_MINUTE[about.language];
  const seconds =
    (words / (mean + deviations * deviation)) * 60 +
    (pages.length + 1) * secondsPerPage +
    places.size * SECONDS_TO_FIND_A_PLACE +
    SECONDS_TO_CHECK;
  return seconds / 60;
}

/** The short way in the street is answered while somebody stands there: under a minute. */
export const LONGEST_IN_THE_STREET = 60;

/**
 * Seconds that a dialogue host takes in the street, who knows the form: asks each question aloud, hears the answer and presses,
 * and finds the place by its name. The pace is a judgement (150 words a minute spoken, 4 seconds to hear and press, 12 to find
 * a name): measure it in the first dialogue.
 */
export function streetSecondsOf(survey: Survey, language: Language): number {
  const pages = journey(survey, 'gata', answersOf(survey, 'gata', { places: 1 }));
  const words = pages
    .map((page) =>
      textIn(questionOf(survey, page.kind === 'place-question' ? page.followUp : page.question).short, language),
    )
    .join(' ')
    .split(/\s+/)
    .filter(Boolean).length;
  const places = pages.filter(({ kind }) => kind === 'places').length;
  return (words / 150) * 60 + (pages.length + 1) * 4 + places * 12;
}

/** Somebody who marks unsafe places, and answers what they are given. */
function answersOf(
  survey: Survey,
  route: string,
  { places, answers = {} }: Pick<MinutesOf, 'places' | 'answers'>,
): Answers {
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
