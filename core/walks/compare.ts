import type { Stop, WalkNote } from './contract.ts';
import { CHECKLIST, type ChecklistItem, type Judgement, worstOf } from './kinds.ts';

export type Judged = Exclude<Judgement, 'not-relevant'>;
/** How one thing at one stop has changed. `only-before`: nobody has judged it this time, and so nobody knows. */
export type Change = 'better' | 'same' | 'worse' | 'only-before' | 'only-now';

export interface ComparedItem {
  readonly item: ChecklistItem;
  readonly before: Judged | null;
  readonly now: Judged | null;
  readonly change: Change;
}

export interface ComparedStop {
  readonly stop: Stop;
  /** By the checklist; what neither walk has judged is left out. */
  readonly items: readonly ComparedItem[];
}

interface Walked {
  readonly stops: readonly Stop[];
  readonly notes: readonly Pick<WalkNote, 'stop' | 'item' | 'judgement' | 'isRemoved'>[];
}

/**
 * A walk beside the one that it follows up, stop by stop: a stop is the same where it has the same id or is the same place of the
 * register. Of each item the worst that was noted is held against the worst of last time. A stop that was not on the last route has nothing
 * before.
 */
export function compareWalks(before: Walked, now: Walked): readonly ComparedStop[] {
  return now.stops.map((stop) => {
    const earlier = before.stops.find((one) => one.id === stop.id || (one.place !== null && one.place === stop.place));
    return {
      stop,
      items: CHECKLIST.flatMap((item): readonly ComparedItem[] => {
        const then = earlier === undefined ? null : judgedAt(before, earlier, item);
        const today = judgedAt(now, stop, item);
        return then === null && today === null
          ? []
          : [{ item, before: then, now: today, change: changeOf(then, today) }];
      }),
    };
  });
}

/** How many things are better, the same and worse: only what both walks have judged. */
export function tallyOf(stops: readonly ComparedStop[]): Readonly<Record<'better' | 'same' | 'worse', number>> {
  const items = stops.flatMap((stop) => stop.items);
  const count = (change: Change): number => items.filter((one) => one.change === change).length;
  return { better: count('better'), same: count('same'), worse: count('worse') };
}

const judgedAt = ({ notes }: Walked, { id }: Stop, item: ChecklistItem): Judged | null =>
  worstOf(
    notes.filter((note) => note.stop === id && note.item === item && !note.isRemoved).map(({ judgement }) => judgement),
  );

function changeOf(before: Judged | null, now: Judged | null): Change {
  if (before === null) return 'only-now';
  if (now === null) return 'only-before';
  const rank = (judged: Judged): number => ['bad', 'flaw', 'good'].indexOf(judged);
  const step = rank(now) - rank(before);
  return step === 0 ? 'same' : step > 0 ? 'better' : 'worse';
}
