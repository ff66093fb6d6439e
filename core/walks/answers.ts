import type { WalkNote } from './contract.ts';
import { owed } from './notes.ts';
import type { PointAnswer } from './point-answer.ts';

/** Points that somebody is owed an answer to, and that have none. */
export function unanswered<Note extends Pick<WalkNote, 'id' | 'judgement' | 'isRemoved'>>(
  notes: readonly Note[],
  answers: readonly PointAnswer[],
): readonly Note[] {
  const answered = new Set(answers.flatMap(({ note, answer }) => (answer === null ? [] : [note])));
  return owed(notes).filter(({ id }) => !answered.has(id));
}
