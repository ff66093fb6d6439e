import { toLatLon } from '#core/geo/sweref.ts';

/** Web Mercator in the unit square that tile 0/0/0 covers: x to the east, y to the south. */
export type UnitPoint = readonly [x: number, y: number];

export function toUnitSquare(position: readonly [number, number]): UnitPoint {
  const { lat, lon } = toLatLon(position);
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Degrees, as MBTiles metadata wants its bounds. */
export function toDegrees([x, y]: UnitPoint): { lat: number; lon: number } {
  const gudermann = 2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2;
  return { lat: (gudermann * 180) / Math.PI, lon: (x - 0.5) * 360 };
}

export interface TileRange {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/** The tiles of a zoom that touch a box of the unit square. */
export function tilesIn(low: UnitPoint, high: UnitPoint, zoom: number): TileRange {
  const tile = (value: number): number => Math.max(0, Math.min(2 ** zoom - 1, Math.floor(value * 2 ** zoom)));
  return { minX: tile(low[0]), maxX: tile(high[0]), minY: tile(low[1]), maxY: tile(high[1]) };
}
