import { isWriting } from '../../state/is-writing.ts';

export type BenchAct = 'search' | 'clear' | 'earlier' | 'later';

/**
 * What a pressed key does on the workbench: "/" searches, Escape clears, the arrows go to the dialogue before and after. Never with
 * a modifier, never where somebody is writing, and no arrow from what has arrows of its own.
 */
export function benchActOf(event: KeyboardEvent): BenchAct | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  if (isWriting(event.target)) return null;
  if (event.key === '/') return 'search';
  if (event.key === 'Escape') return 'clear';
  if (hasOwnArrows(event.target)) return null;
  if (event.key === 'ArrowLeft') return 'earlier';
  return event.key === 'ArrowRight' ? 'later' : null;
}

/** Radio buttons, the map, and what scrolls sideways. */
const hasOwnArrows = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[type=radio], [role=application], [role=region][tabindex]') !== null;
