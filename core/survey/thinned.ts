import { type Geometry, middleOf } from '../geo/geometry.ts';
import { CAUSE_GROUPS, causeByCode, causeGroupOf } from '../places/categories.ts';
import type { SimpleAnswer } from './contract.ts';

/** Metres of the squares that places end in: the finest that a public map shows, and squares of the national grid. */
export const SQUARE_METRES = 500;

/** What is left of an answer once its time is out (class G2): of causes their main topic, of anything else itself. */
export function thinnedAnswer(answer: SimpleAnswer): SimpleAnswer {
  if (typeof answer === 'string') return mainTopic(answer);
  if (Array.isArray(answer)) return [...new Set((answer as readonly string[]).map(mainTopic))];
  return Object.fromEntries(Object.entries(answer).map(([row, code]) => [row, mainTopic(code)]));
}

/** What is left of what was answered about a place: the main topics of its causes, and nothing else. */
export const thinnedPlaceAnswers = (
  answers: Readonly<Record<string, SimpleAnswer>>,
): Readonly<Record<string, SimpleAnswer>> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, answer]) => Array.isArray(answer) && answer.some((code: string) => isCause(code)))
      .map(([question, answer]) => [question, thinnedAnswer((answer as readonly string[]).filter(isCause))]),
  );

/** The middle of the square that a shape's own middle lies in. One that is already there stays. */
export function inItsSquare(geometry: Geometry): Geometry {
  const [easting, northing] = middleOf(geometry);
  const middle = (metres: number): number => SQUARE_METRES * Math.floor(metres / SQUARE_METRES) + SQUARE_METRES / 2;
  return { type: 'point', position: [middle(easting), middle(northing)] };
}

const isTopic = (code: string): boolean => CAUSE_GROUPS.some((group) => group.code === code);
/** A cause of the tree, or already the main topic of one. */
const isCause = (code: string): boolean => causeByCode(code) !== undefined || isTopic(code);
const mainTopic = (code: string): string => (causeByCode(code) === undefined ? code : causeGroupOf(code));
