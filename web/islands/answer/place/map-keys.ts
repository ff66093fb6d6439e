import type { MapHandle } from '../../../map/handle.ts';

/** How far an arrow moves the cross; with Shift a sixth of it, for the last few metres. */
export const STEP_PIXELS = 60;

interface MapActs {
  readonly handle: () => MapHandle | null;
  readonly onmoved: () => void;
  /** Null where a single point is marked. */
  readonly drawing: () => { readonly oncorner: () => void; readonly onundo: () => void } | null;
}

/** Arrows move the cross, plus and minus zoom; while a shape is marked Enter sets a corner and Backspace takes one back. */
export function mapKeys({ handle, onmoved, drawing }: MapActs): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    const shape = drawing();
    if (move !== undefined) {
      const pixels = event.shiftKey ? STEP_PIXELS / 6 : STEP_PIXELS;
      onmoved();
      handle()?.moveBy(move[0] * pixels, move[1] * pixels);
    } else if (event.key === '+' || event.key === '=') handle()?.zoomBy(1);
    else if (event.key === '-') handle()?.zoomBy(-1);
    else if (event.key === 'Enter' && shape !== null) shape.oncorner();
    else if (event.key === 'Backspace' && shape !== null) shape.onundo();
    else return;
    event.preventDefault();
  };
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
