import type { Direction } from './heat-find.ts';

/** What the keys of a map of squares do. */
export interface SquareActs {
  /** To the next square in a direction. */
  readonly step: (direction: Direction) => void;
  /** Chooses the square that the arrow keys are at. */
  readonly choose: () => void;
  readonly clear: () => void;
  readonly zoom: (steps: 1 | -1) => void;
}

/** Arrows step, Enter chooses, Escape clears, plus and minus zoom. Every other key is left to the page. */
export function onSquareKey(event: KeyboardEvent, acts: SquareActs): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = arrows[event.key];
  if (direction !== undefined) acts.step(direction);
  else if (event.key === 'Enter') acts.choose();
  else if (event.key === 'Escape') acts.clear();
  else if (event.key === '+' || event.key === '=') acts.zoom(1);
  else if (event.key === '-') acts.zoom(-1);
  else return;
  event.preventDefault();
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
