import type { Position } from '#core/geo/geometry.ts';
import { middleOf } from '#core/geo/geometry.ts';
import type { Area, GazetteerEntry } from '#core/places/municipality.ts';
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
import { geometryOfEntry } from '#core/survey/place-of-entry.ts';
import { placeOfSquares, type ReadSquares } from '#core/survey/place-of-squares.ts';

/** A place as it stands on the form: the square, the name that was found for the landmark, and the marks. */
export interface TypedPlace {
  readonly square: string;
  readonly found: GazetteerEntry | null;
  /** Marks by follow-up; a matrix has "id.row". */
  readonly marks: Readonly<Record<string, string>>;
}

export interface TypedForm {
  /** Marks by question; a matrix has "id.row". */
  readonly marks: Readonly<Record<string, string>>;
  /** By place question. */
  readonly places: Readonly<Record<string, readonly TypedPlace[]>>;
}

/** A field that cannot be read: its id on the page, and the mark that is not there, or what is wrong with the squares. */
export type EntryFault = { readonly field: string } & (
  | { readonly mark: string }
  | { readonly squares: 'unknown' | 'too-few' | 'too-many' }
);

export interface FormContext {
  readonly survey: Survey;
  readonly areas: readonly Area[];
  readonly grid: PaperGrid;
}

/** The answers of a typed form, with what cannot be read. A place that has neither square nor name is left out. */
export function readForm(
  form: TypedForm,
  { survey, areas, grid }: FormContext,
): { readonly answers: Answers; readonly faults: readonly EntryFault[] } {
  const faults: EntryFault[] = [];
  const answers: Record<string, Answer> = {};
  const followUps = followUpsIn(survey.questions);
  for (const question of survey.questions) {
    if (followUps.has(question.id)) continue;
    if (question.type === 'place') {
      const places = (form.places[question.id] ?? []).flatMap((typed, index) => {
        const field = `${question.id}.${index}`;
        const where = positionOf(question, typed, grid);
        if (typeof where === 'string' && where !== 'empty') faults.push({ field: `${field}.square`, squares: where });
        const answered = followUpAnswers(question, typed, field, { survey, areas, grid }, faults);
        return typeof where === 'string' ? [] : [{ ...where, answers: answered }];
      });
      if (places.length > 0) answers[question.id] = places;
    } else {
      const answer = answerOf(question, form.marks, question.id, areas, faults);
      if (answer !== null) answers[question.id] = answer;
    }
  }
  const route = survey.routes.some(({ id }) => id === 'fragor') ? 'fragor' : (survey.routes[0]?.id ?? 'fragor');
  return { answers: answersOnJourney(survey, route, answers), faults };
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
  typed: TypedPlace,
  field: string,
  { survey, areas }: FormContext,
  faults: EntryFault[],
): Readonly<Record<string, SimpleAnswer>> {
  const answers: Record<string, SimpleAnswer> = {};
  for (const { question: id } of question.followUps) {
    const asked = survey.questions.find((one) => one.id === id);
    if (asked === undefined || asked.type === 'place') continue;
    const answer = answerOf(asked, typed.marks, id, areas, faults, field);
    if (answer !== null) answers[id] = answer;
  }
  return answers;
}

function answerOf(
  question: SimpleQuestion,
  marks: Readonly<Record<string, string>>,
  id: string,
  areas: readonly Area[],
  faults: EntryFault[],
  within: string | null = null,
): SimpleAnswer | null {
  const field = (key: string): string => (within === null ? key : `${within}.${key}`);
  const read = (key: string): SimpleAnswer | null => {
    const said = readMarks(question, marks[key] ?? '', areas);
    if (said.kind === 'unknown') faults.push({ field: field(key), mark: said.mark });
    return said.kind === 'answer' ? said.answer : null;
  };
  if (question.type === 'information') return null;
  if (question.type !== 'matrix') return read(id);
  const rows = question.rows.flatMap(({ code }) => {
    const answer = read(`${id}.${code}`);
    return typeof answer === 'string' ? [[code, answer] as const] : [];
  });
  return rows.length === 0 ? null : Object.fromEntries(rows);
}
