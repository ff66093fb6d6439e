import type { Position } from '#core/geo/geometry.ts';
import { middleOf } from '#core/geo/geometry.ts';
import type { Area } from '#core/places/municipality.ts';
import type { PaperGrid } from '#core/places/paper-grid.ts';
import type {
  Answer,
  Answers,
  PlaceAnswer,
  PlaceQuestion,
  SimpleAnswer,
  SimpleQuestion,
  Survey,
} from '#core/survey/contract.ts';
import { followUpsIn } from '#core/survey/follow-ups.ts';
import { answersOnJourney } from '#core/survey/journey.ts';
import { readMarks } from '#core/survey/paper-marks.ts';
import { wayOfPaper } from '#core/survey/paper-way.ts';
import { geometryOfEntry } from '#core/survey/place-of-entry.ts';
import { placeOfSquares, type ReadSquares } from '#core/survey/place-of-squares.ts';
import { leftByJourney, type NotKept, placeNotKept, type Typed } from './not-kept.ts';
import type { TypedForm, TypedPlace } from './typed-form.ts';

/** A field that cannot be read: its id on the page, and the mark that is not there, the numbers that it may be, or what is wrong with the squares. */
export type EntryFault = { readonly field: string } & (
  | { readonly mark: string }
  | { readonly typed: string; readonly either: readonly string[] }
  | { readonly squares: 'unknown' | 'too-few' | 'too-many' }
);

export interface FormContext {
  readonly survey: Survey;
  readonly areas: readonly Area[];
  readonly grid: PaperGrid;
}

export interface ReadForm {
  readonly answers: Answers;
  readonly faults: readonly EntryFault[];
  /** What was typed and is not among the answers, in the order of the survey. */
  readonly notKept: readonly NotKept[];
}

/**
 * The answers of a typed form, with what cannot be read and what is not kept: what the earlier answers make not asked, more marks
 * than a question takes, and places that are nowhere.
 */
export function readForm(form: TypedForm, { survey, areas, grid }: FormContext): ReadForm {
  const faults: EntryFault[] = [];
  const dropped: NotKept[] = [];
  const answers: Record<string, Answer> = {};
  const typed: Typed[] = [];
  const sheet: Sheet = { survey, areas, faults, dropped, typed };
  const followUps = followUpsIn(survey.questions);
  for (const question of survey.questions) {
    if (followUps.has(question.id)) continue;
    if (question.type === 'place') {
      const places: PlaceAnswer[] = [];
      for (const [index, one] of (form.places[question.id] ?? []).entries()) {
        const field = `${question.id}.${index}`;
        const where = positionOf(question, one, grid);
        if (typeof where === 'string' && where !== 'empty') faults.push({ field: `${field}.square`, squares: where });
        const place = typeof where === 'string' ? null : { question: question.id, index: places.length };
        const answered = followUpAnswers(question, one, field, place, sheet);
        if (typeof where !== 'string') places.push({ ...where, answers: answered });
        dropped.push(...placeNotKept(question, one, index, where === 'empty', grid));
      }
      if (places.length > 0) answers[question.id] = places;
    } else {
      const answer = answerOf(question, form.marks, question.id, sheet);
      if (answer !== null) answers[question.id] = answer;
    }
  }
  const route = wayOfPaper(survey);
  const kept = answersOnJourney(survey, route, answers);
  const order = new Map(survey.questions.map(({ id }, index) => [id, index]));
  const notKept = [...dropped, ...leftByJourney(survey, route, kept, typed)]
    // A question that is not asked says so, whatever else is wrong with what was typed.
    .filter(
      (one, _, all) =>
        one.why === 'not-asked' || !all.some(({ field, why }) => field === one.field && why === 'not-asked'),
    )
    .sort((one, other) => (order.get(one.question) ?? 0) - (order.get(other.question) ?? 0));
  return { answers: kept, faults, notKept };
}

/** What reading a form fills. */
interface Sheet {
  readonly survey: Survey;
  readonly areas: readonly Area[];
  readonly faults: EntryFault[];
  readonly dropped: NotKept[];
  readonly typed: Typed[];
}

/** A name is nearer the truth than a square, so it goes first; a street means its whole stretch where stretches are taken. */
function positionOf(
  { kinds }: PlaceQuestion,
  { square, found }: TypedPlace,
  grid: PaperGrid,
): Omit<PlaceAnswer, 'answers'> | Exclude<ReadSquares['kind'], 'geometry'> {
  if (found !== null) {
    if (found.place !== undefined)
      return { geometry: { type: 'point', position: found.point as Position }, named: found.place, way: 'search' };
    const whole = geometryOfEntry(found, kinds);
    if (whole?.type === 'line') return { geometry: whole, named: null, way: 'search' };
    const position = found.line === undefined ? found.point : middleOf({ type: 'line', positions: found.line });
    return {
      geometry: { type: 'point', position: [Math.round(position[0]), Math.round(position[1])] },
      named: null,
      way: 'search',
    };
  }
  const read = placeOfSquares(square, kinds, grid);
  return read.kind === 'geometry' ? { geometry: read.geometry, named: null, way: 'map' } : read.kind;
}

function followUpAnswers(
  question: PlaceQuestion,
  { marks }: TypedPlace,
  field: string,
  place: Typed['place'],
  sheet: Sheet,
): Readonly<Record<string, SimpleAnswer>> {
  const answers: Record<string, SimpleAnswer> = {};
  for (const { question: id } of question.followUps) {
    const asked = sheet.survey.questions.find((one) => one.id === id);
    if (asked === undefined || asked.type === 'place') continue;
    // Nothing is said of a place that is nowhere: that it is nowhere is told, once.
    const answer = answerOf(asked, marks, id, place === null ? { ...sheet, typed: [], dropped: [] } : sheet, {
      field: `${field}.`,
      place,
    });
    if (answer !== null) answers[id] = answer;
  }
  return answers;
}

function answerOf(
  question: SimpleQuestion,
  marks: Readonly<Record<string, string>>,
  id: string,
  { areas, faults, dropped, typed }: Sheet,
  within: { readonly field: string; readonly place: Typed['place'] } = { field: '', place: null },
): SimpleAnswer | null {
  const read = (key: string): SimpleAnswer | null => {
    const field = `${within.field}${key}`;
    const written = (marks[key] ?? '').trim();
    const said = readMarks(question, written, areas);
    if (said.kind === 'unknown') faults.push({ field, mark: said.mark });
    if (said.kind === 'either') faults.push({ field, typed: said.typed, either: said.answers });
    if (said.kind !== 'answer') return null;
    typed.push({ field, question, place: within.place, written, answer: said.answer });
    const most = mostMarks(question);
    if (!Array.isArray(said.answer) || said.answer.length <= most) return said.answer;
    dropped.push({ field, question: id, why: 'too-many', typed: written, count: said.answer.length, max: most });
    return null;
  };
  if (question.type === 'information') return null;
  if (question.type !== 'matrix') return read(id);
  const rows = question.rows.flatMap(({ code }) => {
    const answer = read(`${id}.${code}`);
    return typeof answer === 'string' ? [[code, answer] as const] : [];
  });
  return rows.length === 0 ? null : Object.fromEntries(rows);
}

/** How many options a question takes. */
const mostMarks = (question: SimpleQuestion): number =>
  question.type === 'choices' || question.type === 'ranking' ? (question.max ?? Infinity) : Infinity;
