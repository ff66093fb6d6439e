import type { MapView } from '../../../map/handle.ts';

/** Where a street cannot be told from the next, nothing can be marked: the least zoom where the question says nothing. */
const LEAST_ZOOM = 14;
const CLOSE_ZOOM = 16;
/** As near as the map goes: what lies here is near enough for any question. */
export const NEAREST_ZOOM = 17;

interface Shown {
  readonly view: Pick<MapView, 'zoom' | 'metresPerPixel'>;
  /** The map's shorter side. */
  readonly pixels: number;
}

/** Whether the map shows too much for a place to be marked on it: its shorter side more than `nearestMetres`. */
export function isTooFar({ view, pixels }: Shown, nearestMetres: number | undefined): boolean {
  if (nearestMetres === undefined) return view.zoom < LEAST_ZOOM - 0.01;
  return view.zoom < NEAREST_ZOOM - 0.01 && view.metresPerPixel * pixels > nearestMetres * 1.001;
}

/** The zoom that "Zooma in hit" leads to: near enough, in half steps, and never out. */
export function nearEnough({ view, pixels }: Shown, nearestMetres: number | undefined): number {
  if (nearestMetres === undefined) return Math.max(CLOSE_ZOOM, view.zoom);
  const steps = Math.log2((view.metresPerPixel * pixels) / nearestMetres);
  return Math.min(NEAREST_ZOOM, Math.max(view.zoom, Math.ceil(2 * (view.zoom + steps)) / 2));
}
