import type { NoteContents, StaffWalk, WalkNote } from '#core/walks/contract.ts';
import { inOrder } from '#core/walks/notes.ts';
import { faultSentence } from '../../api/request.ts';
import type { WalksClient } from '../../api/walks.ts';
import type { FieldItem } from '../../state/field/device.ts';
import { forgetList, keepList, listOf } from '../../state/field/lists.ts';
import { put, type Sender, sendWaiting } from '../../state/field/queue.ts';

/* What of a walk lies on the telephone: its route and notes as they were told last, and the notes that have not been sent. */

const WALK = 'walk';
export const keptWalk = (): Promise<StaffWalk | null> => listOf<StaffWalk>(WALK);
/** The route and what was noted: what residents said and what was answered stay at the desk. */
export const keepWalk = (walk: StaffWalk): Promise<void> => keepList(WALK, { ...walk, answers: [], grounds: null });
export const forgetWalk = (): Promise<void> => forgetList(WALK);

const KIND = 'walk';
export const WALK_ITEMS = KIND;
export interface WalkItem {
  readonly walk: string;
  readonly version: number;
  readonly note: NoteContents;
}
export const putNote = (id: string, item: WalkItem): Promise<void> => put(KIND, id, item);
export const walkItemOf = ({ body }: FieldItem): WalkItem => body as WalkItem;

/** Each note is a request of its own, so few at a time. */
const AT_ONCE = 10;

/** Sends what waits, the oldest first. */
export function sendNotes(client: WalksClient): ReturnType<typeof sendWaiting> {
  const send: Sender = async (items) => {
    const kept: string[] = [];
    const refused: { readonly id: string; readonly message: string }[] = [];
    for (const item of items) {
      const { walk, version, note } = walkItemOf(item);
      const reply = await client.note(walk, item.id, version, note);
      if (reply.kind === 'value') kept.push(item.id);
      else if (reply.kind === 'refused')
        refused.push({
          id: item.id,
          message: reply.faults?.map(({ message }) => message).join(' ') || faultSentence(reply, ''),
        });
      // What was settled before stands; the rest waits.
      else if (kept.length + refused.length === 0) return reply;
      else break;
    }
    return { kind: 'value', value: { kept, refused } };
  };
  return sendWaiting(KIND, AT_ONCE, send);
}

/** Notes as they are here: what waits on the telephone stands before what the server said last. */
export function notesHere(walk: StaffWalk, items: readonly FieldItem[]): readonly WalkNote[] {
  const notes = new Map(walk.notes.map((note) => [note.id, note]));
  for (const item of items) {
    const { walk: of, version, note } = walkItemOf(item);
    if (of === walk.id) notes.set(item.id, { ...note, id: item.id, version });
  }
  return inOrder([...notes.values()], walk.plan.stops);
}
