import { SURVEY_LIMITS } from '../survey-limits.ts';
import type { NoteCode } from './note-kinds.ts';

/**
 * What is left of a survey's room: the number of questions, and their size. A draft is sent and stored as one document of at most
 * 2 MB (server/staff/surveys-desk.ts), and room is left for what is written in it afterwards.
 */
export class Room {
  #questions = 0;
  #size = 0;

  /** Takes room for some questions; where there is none, the note that says why, and nothing is taken. */
  take(questions: number, size: number): NoteCode | null {
    if (this.#questions + questions > SURVEY_LIMITS.questions) return 'too-many-questions';
    if (this.#size + size > LARGEST) return 'survey-too-large';
    this.#questions += questions;
    this.#size += size;
    return null;
  }

  /** A row that took room and became no question after all. */
  giveBack(questions: number, size: number): void {
    this.#questions -= questions;
    this.#size -= size;
  }
}

const LARGEST = 1_400_000;

/** The bytes of something as JSON, at most. */
export function sizeOf(value: unknown): number {
  const written = JSON.stringify(value) ?? '';
  const over = (pattern: RegExp): number => written.match(pattern)?.length ?? 0;
  return written.length + over(/[^\0-\x7f]/g) + over(/[^\0-\u07ff]/g);
}
