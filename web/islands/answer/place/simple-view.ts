import type { Position } from '#core/geo/geometry.ts';
import { toLatLon } from '#core/geo/sweref.ts';
import { type MapView, metresPerPixelAt } from '../../../map/handle.ts';

/** A map that is drawn from names alone: where it looks and how large it is. All a function of these; nothing is loaded. */
export interface SimpleView {
  readonly center: Position;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export const FARTHEST_ZOOM = 12;
const NEAREST_ZOOM = 17;

/** The same measure as the engine's, so that "near enough" means the same on both. */
export function viewOf({ center, zoom }: Pick<SimpleView, 'center' | 'zoom'>): MapView {
  return { center, zoom, metresPerPixel: metresPerPixelAt(zoom, toLatLon(center).lat) };
}

export function toPixel(view: SimpleView, [easting, northing]: readonly [number, number]): readonly [number, number] {
  const { metresPerPixel } = viewOf(view);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [
    round(view.width / 2 + (easting - view.center[0]) / metresPerPixel),
    round(view.height / 2 - (northing - view.center[1]) / metresPerPixel),
  ];
}

export function toPosition(view: SimpleView, x: number, y: number): Position {
  const { metresPerPixel } = viewOf(view);
  return [
    Math.round(view.center[0] + (x - view.width / 2) * metresPerPixel),
    Math.round(view.center[1] - (y - view.height / 2) * metresPerPixel),
  ];
}

/** What is under the centre moves by pixels: positive is right and down. */
export const moved = (view: SimpleView, rightPixels: number, downPixels: number): SimpleView => ({
  ...view,
  center: toPosition(view, view.width / 2 + rightPixels, view.height / 2 + downPixels),
});

export const zoomed = (view: SimpleView, zoom: number): SimpleView => ({
  ...view,
  zoom: Math.min(NEAREST_ZOOM, Math.max(FARTHEST_ZOOM, Math.round(zoom * 2) / 2)),
});

/** Everything in view, as near as that allows. */
export function fitted(view: SimpleView, positions: readonly Position[], padding: number, maxZoom: number): SimpleView {
  const eastings = positions.map(([easting]) => easting);
  const northings = positions.map(([, northing]) => northing);
  const [west, east] = [Math.min(...eastings), Math.max(...eastings)];
  const [south, north] = [Math.min(...northings), Math.max(...northings)];
  const center: Position = [Math.round((west + east) / 2), Math.round((south + north) / 2)];
  const needed = Math.max(
    (east - west) / Math.max(1, view.width - 2 * padding),
    (north - south) / Math.max(1, view.height - 2 * padding),
  );
  const { metresPerPixel } = viewOf({ center, zoom: 0 });
  const zoom = needed === 0 ? maxZoom : Math.floor(2 * Math.log2(metresPerPixel / needed)) / 2;
  return zoomed({ ...view, center }, Math.min(maxZoom, zoom));
}
