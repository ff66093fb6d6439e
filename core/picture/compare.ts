import { isMore } from '../hotspots/watch.ts';
import type { Compared, Facts, Snapshot } from './contract.ts';
import { type Change, FIGURES, type Figure, type NotCompared } from './kinds.ts';

/** Another picture as it was frozen, or why there is none to hold against. */
export type Other =
  | { readonly kind: 'frozen'; readonly snapshot: Snapshot; readonly checksum: string }
  | { readonly kind: 'none'; readonly id: string; readonly reason: NotCompared };

/** The facts of a picture held against those of another that is frozen. The other is named by its checksum, so that one knows which it was. */
export function compared(facts: Facts, other: Other): Compared {
  if (other.kind === 'none') return other;
  const { snapshot, checksum } = other;
  return {
    kind: 'made',
    id: snapshot.id,
    dataDay: snapshot.dataDay,
    checksum,
    figures: FIGURES.map((figure) => {
      const [before, now] = [figureOf(snapshot.facts, figure), figureOf(facts, figure)];
      return { figure, before, now, change: changeOf(figure, before, now) };
    }),
  };
}

function changeOf(figure: Figure, before: number | null, now: number | null): Change | null {
  if (before === null || now === null) return null;
  // Events come by chance as well. What staff do themselves is what it is.
  if (figure !== 'events') return now > before ? 'more' : now < before ? 'fewer' : 'alike';
  return isMore(before, now) ? 'more' : isMore(now, before) ? 'fewer' : 'alike';
}

/** One figure of a picture; null where it is not known. */
export function figureOf({ reported, rounds, actions, hotSpots }: Facts, figure: Figure): number | null {
  switch (figure) {
    case 'events':
      return reported?.events ?? null;
    case 'visits':
    case 'minutes':
      return rounds[figure];
    case 'hot-spots':
      return hotSpots.filter(({ state }) => state !== 'proposed' && state !== 'closed').length;
    default:
      return actions[figure];
  }
}
