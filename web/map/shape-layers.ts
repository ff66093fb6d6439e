import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '#core/geo/geometry.ts';
import { lonLat } from './handle.ts';
import type { DataLayers } from './style/basemap.ts';
import { type Flavour, PALETTES } from './style/palette.ts';

export const SHAPE = 'shape';

/** A stretch or an area that is being marked or has been found, with its corners where they were set by hand. */
export interface Shape {
  readonly kind: 'line' | 'area';
  readonly positions: readonly Position[];
  readonly corners: boolean;
}

/** Lantern in ink like everything chosen. The edge that would close an area is dashed: nobody has gone along it yet. */
export function shapeLayers(flavour: Flavour): DataLayers {
  const { ink, lantern } = PALETTES[flavour];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const only = (part: string) => ['==', ['get', 'part'], part] as ['==', ['get', string], string];
  return {
    sources: { [SHAPE]: { type: 'geojson', data: shapeFeatures(null) } },
    underStreets: [],
    underNames: [
      {
        id: 'shape-ground',
        type: 'fill',
        source: SHAPE,
        filter: only('ground'),
        paint: { 'fill-color': lantern, 'fill-opacity': 0.3 },
      },
      {
        id: 'shape-closing',
        type: 'line',
        source: SHAPE,
        filter: only('closing'),
        paint: { 'line-color': ink, 'line-width': 2.5, 'line-dasharray': [2, 2] },
      },
      {
        id: 'shape-ink',
        type: 'line',
        source: SHAPE,
        filter: only('edge'),
        layout: round,
        paint: { 'line-color': ink, 'line-width': 9 },
      },
      {
        id: 'shape-lantern',
        type: 'line',
        source: SHAPE,
        filter: only('edge'),
        layout: round,
        paint: { 'line-color': lantern, 'line-width': 5 },
      },
      {
        id: 'shape-corners',
        type: 'circle',
        source: SHAPE,
        filter: only('corner'),
        paint: { 'circle-color': lantern, 'circle-radius': 6, 'circle-stroke-color': ink, 'circle-stroke-width': 2.5 },
      },
    ],
  };
}

/** The parts of a shape: ground, closing edge, edge so far, corners. */
export function shapeFeatures(shape: Shape | null): FeatureCollection {
  if (shape === null) return { type: 'FeatureCollection', features: [] };
  const coordinates = shape.positions.map(lonLat);
  const features: Feature[] = [];
  const add = (part: string, geometry: Feature['geometry']): void => {
    features.push({ type: 'Feature', properties: { part }, geometry });
  };
  const [first] = coordinates;
  const last = coordinates.at(-1);
  if (shape.kind === 'area' && first !== undefined && last !== undefined && coordinates.length > 2) {
    add('ground', { type: 'Polygon', coordinates: [[...coordinates, first]] });
    add('closing', { type: 'LineString', coordinates: [last, first] });
  }
  if (coordinates.length > 1) add('edge', { type: 'LineString', coordinates });
  if (shape.corners) for (const at of coordinates) add('corner', { type: 'Point', coordinates: at });
  return { type: 'FeatureCollection', features };
}
