import type { Position } from '#core/geo/geometry.ts';
import type { Area } from '#core/places/municipality.ts';
import type {
  Answer,
  Answers,
  PlaceAnswer,
  PlaceQuestion,
  SimpleAnswer,
  SimpleQuestion,
  Survey,
} from '#core/survey/contract.ts';
import { answersOnJourney, journey, type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import { escapeCodes } from '#core/survey/questions/escapes.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';

/** What somebody who answers by chance needs to know. */
export interface Ground {
  readonly areas: readonly Area[];
  /** Places are pointed out around here. */
  readonly middle: Position;
}

const MOST_STEPS = 5000;

/**
 * Walks a survey as a person does, by the pages of the real journey: answers, skips, now and then goes back and changes an
 * answer, until every page that is on the way has been seen. Returns what the app would send.
 */
export function walk(survey: Survey, route: string, ground: Ground, chance: () => number): Answers {
  let answers: Answers = {};
  const seen = new Set<string>();
  for (let steps = 0; ; steps += 1) {
    if (steps > MOST_STEPS) throw new Error(`${survey.id}: the way has no end`);
    const pages = journey(survey, route, answers);
    const next = pages.find((page) => !seen.has(keyOf(page)));
    if (next === undefined) break;
    seen.add(keyOf(next));
    const back = chance() < 0.05 ? pages[Math.floor(chance() * pages.indexOf(next))] : undefined;
    for (const page of back === undefined ? [next] : [back, next])
      if (chance() > 0.1) answers = answered(page, survey, answers, ground, chance);
  }
  return answersOnJourney(survey, route, answers);
}

const keyOf = (page: Page): string => JSON.stringify(page);

function answered(page: Page, survey: Survey, answers: Answers, ground: Ground, chance: () => number): Answers {
  const question = questionOf(survey, page.question);
  if (page.kind === 'places' && question.type === 'place') {
    const places = placesIn(answers, question.id);
    return places.length > 0 ? answers : { ...answers, [question.id]: placesBy(question, ground, chance) };
  }
  if (page.kind === 'place-question' && question.type === 'place') {
    const followUp = questionOf(survey, page.followUp) as SimpleQuestion;
    const places = placesIn(answers, question.id).map((place, index): PlaceAnswer => {
      const answer =
        index === page.place ? answerBy(followUp, page.row, place.answers[followUp.id], ground, chance) : undefined;
      return answer === undefined ? place : { ...place, answers: { ...place.answers, [followUp.id]: answer } };
    });
    return { ...answers, [question.id]: places };
  }
  if (question.type === 'place' || page.kind !== 'question') return answers;
  const answer = answerBy(question, page.row, answers[question.id], ground, chance);
  return answer === undefined ? answers : { ...answers, [question.id]: answer };
}

/** Skewed towards the first, so that shares differ. */
const pick = <Value>(values: readonly Value[], chance: () => number): Value | undefined =>
  values[Math.floor(chance() ** 2 * values.length)];

function answerBy(
  question: SimpleQuestion,
  row: string | null,
  before: Answer | undefined,
  { areas }: Ground,
  chance: () => number,
): SimpleAnswer | undefined {
  if (question.type === 'information') return undefined;
  if (question.type === 'text') return 'Vid bron är det mörkt.'.slice(0, question.maxLength);
  if (question.type === 'number') {
    const least = Math.max(question.min ?? 0, -1_000_000);
    const most = Math.min(question.max ?? least + 100, 1_000_000);
    return String(Number((least + chance() * (most - least)).toFixed(question.decimals)));
  }
  const codes = offeredOptions(question, { areas }).map(({ code }) => code);
  if (question.type === 'choice' || question.type === 'scale') return pick(codes, chance);
  if (question.type === 'matrix') {
    const rows =
      typeof before === 'object' && !Array.isArray(before) ? (before as Readonly<Record<string, string>>) : {};
    const code = pick(codes, chance);
    return row === null || code === undefined ? rows : { ...rows, [row]: code };
  }
  const escapes = escapeCodes(question);
  const [escaped] = escapes;
  if (escaped !== undefined && chance() < 0.1) return [escaped];
  const own = codes.filter((code) => !escapes.includes(code));
  const several = own.filter(() => chance() < 0.4).slice(0, question.max ?? 64);
  return several.length === 0 ? undefined : several;
}

function placesBy(
  { kinds, max, within }: PlaceQuestion,
  { areas, middle }: Ground,
  chance: () => number,
): readonly PlaceAnswer[] {
  // A question about a part of the municipality takes places there alone.
  const part = areas.find(({ code }) => within?.includes(code));
  const around = part?.center ?? middle;
  const reach = Math.min(1000, part?.reachMetres ?? 1000);
  return Array.from({ length: 1 + Math.floor(chance() * Math.min(max, 2)) }, () => {
    const [easting, northing] = around.map((metres) => Math.round(metres + (chance() - 0.5) * reach)) as [
      number,
      number,
    ];
    const kind = pick(kinds, chance) ?? 'point';
    const corner = (east: number, north: number): Position => [easting + east, northing + north];
    return {
      geometry:
        kind === 'point'
          ? { type: 'point' as const, position: corner(0, 0) }
          : kind === 'line'
            ? { type: 'line' as const, positions: [corner(0, 0), corner(120, 60)] }
            : { type: 'area' as const, ring: [corner(0, 0), corner(150, 0), corner(150, 150), corner(0, 150)] },
      named: null,
      way: 'map' as const,
      answers: {},
    };
  });
}
