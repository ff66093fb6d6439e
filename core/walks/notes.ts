import type { NoteContents, Stop, WalkNote } from './contract.ts';
import { CHECKLIST, needsAnswer } from './kinds.ts';

/** What becomes of a note that comes in beside the one that is kept, if there is one. */
export type Taken = 'kept' | 'same' | 'older' | 'other';

/**
 * The highest version holds, so that the same notes come to the same in whatever order and however many times they are sent. Two that
 * say different things under one version are of two devices: the one that came first stays, and the other is told.
 */
export function takenBeside(before: WalkNote | null, next: WalkNote): Taken {
  if (before === null || next.version > before.version) return 'kept';
  if (next.version < before.version) return 'older';
  return saying(before) === saying(next) ? 'same' : 'other';
}

const FIELDS: readonly (keyof NoteContents)[] = [
  'stop',
  'item',
  'judgement',
  'feeling',
  'cause',
  'text',
  'lamp',
  'proposal',
  'keeper',
  'isRemoved',
];
const saying = (note: NoteContents): string => JSON.stringify(FIELDS.map((field) => note[field]));

/** A note as it is kept: without blanks around what was written. */
export const tidied = (note: NoteContents): NoteContents => ({
  ...note,
  text: note.text.trim(),
  proposal: note.proposal.trim(),
  lamp: note.lamp === null || note.lamp.trim() === '' ? null : note.lamp.trim().toUpperCase(),
});

/** As they stand in lists: by the route, then by the checklist. What was taken back is in none. */
export function inOrder<Note extends Pick<WalkNote, 'id' | 'stop' | 'item' | 'isRemoved'>>(
  notes: readonly Note[],
  stops: readonly Pick<Stop, 'id'>[],
): readonly Note[] {
  const place = new Map(stops.map(({ id }, index) => [id, index]));
  const of = ({ stop }: Note): number => place.get(stop) ?? stops.length;
  const item = (note: Note): number => CHECKLIST.indexOf(note.item);
  return notes
    .filter(({ isRemoved }) => !isRemoved)
    .toSorted((a, b) => of(a) - of(b) || item(a) - item(b) || (a.id < b.id ? -1 : 1));
}

/** Those that somebody is owed an answer to. */
export const owed = <Note extends Pick<WalkNote, 'judgement' | 'isRemoved'>>(notes: readonly Note[]): readonly Note[] =>
  notes.filter((note) => !note.isRemoved && needsAnswer(note.judgement));
