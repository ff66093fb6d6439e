import type { FeatureCollection } from 'geojson';
import type { Position } from '#core/geo/geometry.ts';
import { lonLat } from './handle.ts';
import type { DataLayers } from './style/basemap.ts';
import { type Flavour, PALETTES } from './style/palette.ts';

export const STRETCH = 'stretch';

/** A stretch that is being marked or has been found: lantern in ink like everything chosen, with its points. */
export function stretchLayers(flavour: Flavour): DataLayers {
  const { ink, lantern } = PALETTES[flavour];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return {
    sources: { [STRETCH]: { type: 'geojson', data: stretchFeatures([], false) } },
    underStreets: [],
    underNames: [
      {
        id: 'stretch-ink',
        type: 'line',
        source: STRETCH,
        layout: round,
        paint: { 'line-color': ink, 'line-width': 9 },
      },
      {
        id: 'stretch-lantern',
        type: 'line',
        source: STRETCH,
        layout: round,
        paint: { 'line-color': lantern, 'line-width': 5 },
      },
      {
        id: 'stretch-points',
        type: 'circle',
        source: STRETCH,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: { 'circle-color': lantern, 'circle-radius': 6, 'circle-stroke-color': ink, 'circle-stroke-width': 2.5 },
      },
    ],
  };
}

/** The line, and its points where they were set by hand. */
export function stretchFeatures(positions: readonly Position[], withPoints: boolean): FeatureCollection {
  const coordinates = positions.map(lonLat);
  const points = (withPoints ? coordinates : []).map((at) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: at },
  }));
  if (coordinates.length < 2) return { type: 'FeatureCollection', features: points };
  const line = { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates } };
  return { type: 'FeatureCollection', features: [line, ...points] };
}
