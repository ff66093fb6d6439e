import { distanceToLine } from '#core/geo/distance-to-line.ts';
import { positionsOf } from '#core/geo/geometry.ts';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { middleOfSquare, type PaperGrid } from '#core/places/paper-grid.ts';
import type { Answers, PlaceQuestion, SimpleAnswer, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import { journey, placesIn } from '#core/survey/journey.ts';
import { placeOfSquares, type ReadSquares } from '#core/survey/place-of-squares.ts';
import { withheldIn } from '#core/survey/withheld.ts';
import type { TypedPlace } from './typed-form.ts';

/** Something that was typed and is not saved: its field on the page, the question, what was typed, and why. */
export type NotKept = { readonly field: string; readonly question: string; readonly typed: string } & (
  | { readonly why: 'not-asked' | 'withheld' | 'other-feeling' }
  | { readonly why: 'too-many'; readonly count: number; readonly max: number }
  /** About a place: nothing says where it is, a name was typed and none chosen, or the square is not where the name is. */
  | { readonly why: 'no-place' | 'not-chosen' | 'other-square'; readonly place: number }
);

/** Marks that were read, before the earlier answers have decided whether the question is asked. */
export interface Typed {
  readonly field: string;
  readonly question: SimpleQuestion;
  /** The place question and the place, from 0 among those that are somewhere; null for a question of its own. */
  readonly place: { readonly question: string; readonly index: number } | null;
  readonly written: string;
  readonly answer: SimpleAnswer;
}

/** What the way through the survey leaves behind of what was typed; a question with several rows is told once. */
export function leftByJourney(
  survey: Survey,
  route: string,
  kept: Answers,
  typed: readonly Typed[],
): readonly NotKept[] {
  const pages = journey(survey, route, kept);
  const withheld = withheldIn(survey, kept);
  const isAsked = ({ question, place }: Typed): boolean =>
    pages.some((page) =>
      place === null
        ? page.kind === 'question' && page.question === question.id
        : page.kind === 'place-question' &&
          page.question === place.question &&
          page.place === place.index &&
          page.followUp === question.id,
    );
  const whyOf = (one: Typed): 'not-asked' | 'withheld' | 'other-feeling' | null => {
    if (withheld.has(one.question.id)) return 'withheld';
    if (!isAsked(one)) return 'not-asked';
    const { place, question, answer } = one;
    if (place === null || !Array.isArray(answer)) return null;
    const left = placesIn(kept, place.question)[place.index]?.answers[question.id];
    return Array.isArray(left) && left.length < answer.length ? 'other-feeling' : null;
  };
  const told = new Map<string, NotKept>();
  for (const one of typed) {
    const why = whyOf(one);
    const key = `${one.place?.question}.${one.place?.index}.${one.question.id}`;
    if (why === null) continue;
    const before = told.get(key);
    const { field, question, written } = one;
    if (before === undefined) told.set(key, { field, question: question.id, typed: written, why });
    else told.set(key, { ...before, typed: `${before.typed} ${written}` });
  }
  return [...told.values()];
}

/** What is not kept of where a place is. A square beside the name of the same place says it twice, and is no trouble. */
export function placeNotKept(
  { id, kinds }: PlaceQuestion,
  { square, name = '', found, marks }: TypedPlace,
  index: number,
  isNowhere: boolean,
  grid: PaperGrid,
): readonly NotKept[] {
  const field = `${id}.${index}`;
  const place = index + 1;
  const typed = name.trim();
  const said = Object.values(marks).filter((mark) => mark.trim() !== '');
  if (found !== null) {
    const [where, text] = [placeOfSquares(square, kinds, grid), square.trim()];
    if (where.kind === 'empty' || isNear(found, text, where, grid)) return [];
    return [{ field: `${field}.square`, question: id, why: 'other-square', typed: text, place }];
  }
  if (isNowhere && (typed !== '' || said.length > 0)) {
    const at = typed === '' ? 'square' : 'name';
    return [{ field: `${field}.${at}`, question: id, why: 'no-place', typed: typed || said.join(' '), place }];
  }
  return typed === '' ? [] : [{ field: `${field}.name`, question: id, why: 'not-chosen', typed, place }];
}

/** Whether one of the squares, or the square whatever the question takes, touches the place or the street of a name. */
function isNear({ point, line }: GazetteerEntry, square: string, where: ReadSquares, grid: PaperGrid): boolean {
  const one = middleOfSquare(square, grid);
  const squares = one !== null ? [one] : where.kind === 'geometry' ? positionsOf(where.geometry) : [];
  return squares.some((middle) => distanceToLine(middle, line ?? [point, point]) <= 1.5 * grid.sideMetres);
}
