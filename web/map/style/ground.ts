import type { FillLayerSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { SOURCE } from './names.ts';
import type { Palette } from './palette.ts';

/** What lies under the data: land, fields, forest, built-up, parks, water, yards and buildings, in that order. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'grid',
      type: 'line',
      source: SOURCE,
      'source-layer': 'grid',
      paint: { 'line-color': palette.streetEdge, 'line-width': 1, 'line-opacity': 0.8 },
    },
    landFill('field', palette.field),
    landFill('forest', palette.forest),
    landFill('builtup', palette.builtUp),
    landFill('park', palette.park),
    landFill('cemetery', palette.park),
    landFill('square', palette.square),
    landFill('pitch', palette.pitch),
    landEdge('pitch', palette.shore, 15, 0.5),
    landFill('parking', palette.builtUp),
    landEdge('parking', palette.parkingEdge, 15, 1),
    {
      id: 'water-lake',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'water-stream',
      type: 'line',
      source: SOURCE,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.water, 'line-width': growing([10, 1], [13, 3], [16, 9]) },
    },
    {
      id: 'water-shore',
      type: 'line',
      source: SOURCE,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': palette.shore, 'line-width': growing([10, 0.5], [14, 1], [17, 1.5]) },
    },
    {
      id: 'rail-yard',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'rail',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.yard },
    },
    landFill('platform', palette.platform),
    {
      id: 'building',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'building',
      minzoom: 14,
      paint: {
        'fill-color': ['match', ['get', 'kind'], 'public', palette.publicBuilding, palette.building],
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.6, 15, 1],
      },
    },
    {
      id: 'building-edge',
      type: 'line',
      source: SOURCE,
      'source-layer': 'building',
      minzoom: 14.5,
      paint: { 'line-color': palette.buildingEdge, 'line-width': growing([14.5, 0.4], [16, 1], [18, 1.4]) },
    },
  ];
}

const landFill = (kind: string, colour: string): FillLayerSpecification => ({
  id: `land-${kind}`,
  type: 'fill',
  source: SOURCE,
  'source-layer': 'land',
  filter: ['==', ['get', 'kind'], kind],
  paint: { 'fill-color': colour },
});

const landEdge = (kind: string, colour: string, minzoom: number, widthPixels: number): LineLayerSpecification => ({
  id: `land-${kind}-edge`,
  type: 'line',
  source: SOURCE,
  'source-layer': 'land',
  minzoom,
  filter: ['==', ['get', 'kind'], kind],
  paint: { 'line-color': colour, 'line-width': widthPixels },
});

/** A width in pixels that grows evenly on the ground between zooms. */
export const growing = (
  ...stops: readonly (readonly [zoom: number, pixels: number])[]
): NonNullable<NonNullable<LineLayerSpecification['paint']>['line-width']> =>
  ['interpolate', ['exponential', 1.7], ['zoom'], ...stops.flat()] as never;
