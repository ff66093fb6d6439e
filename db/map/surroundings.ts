import type { Bounds, Polygon } from '#core/geo/geometry.ts';
import { boundsOf } from '#core/geo/geometry.ts';
import type { MapFeature } from './feature.ts';

/** Tiles are cut this far outside the dialogue's area, metres. */
export const MARGIN_METRES = 5000;

/** The veil reaches this far, so that it covers a whole tile of the lowest zoom (about 84 km at 57° north). */
const VEIL_METRES = 180_000;

/** The box that a map of an area covers. */
export function mapBounds(boundary: readonly Polygon[]): Bounds {
  const bounds = boundsOf(boundary.flatMap(({ outer }) => outer));
  return {
    minEasting: bounds.minEasting - MARGIN_METRES,
    minNorthing: bounds.minNorthing - MARGIN_METRES,
    maxEasting: bounds.maxEasting + MARGIN_METRES,
    maxNorthing: bounds.maxNorthing + MARGIN_METRES,
  };
}

/** The line round the dialogue's area, and everything outside it, for the veil. */
export function drawBoundary(boundary: readonly Polygon[]): readonly MapFeature[] {
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(boundary.flatMap(({ outer }) => outer));
  const world = [
    [minEasting - VEIL_METRES, minNorthing - VEIL_METRES],
    [maxEasting + VEIL_METRES, minNorthing - VEIL_METRES],
    [maxEasting + VEIL_METRES, maxNorthing + VEIL_METRES],
    [minEasting - VEIL_METRES, maxNorthing + VEIL_METRES],
  ] as const;
  const rings = boundary.flatMap(({ outer, holes }) => [outer, ...holes]);
  return [
    ...rings.map((ring): MapFeature => {
      const line = [...ring, ring[0] as (typeof ring)[number]];
      return { layer: 'boundary', geometry: { type: 'line', line }, properties: {}, fromZoom: 8 };
    }),
    {
      layer: 'outside',
      geometry: { type: 'polygon', rings: [world, ...boundary.map(({ outer }) => outer)] },
      properties: {},
      fromZoom: 8,
    },
    ...boundary.flatMap(({ holes }) =>
      holes.map(
        (hole): MapFeature => ({
          layer: 'outside',
          geometry: { type: 'polygon', rings: [hole] },
          properties: {},
          fromZoom: 8,
        }),
      ),
    ),
  ];
}
