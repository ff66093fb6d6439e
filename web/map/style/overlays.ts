import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Overlay } from '#core/places/overlay.ts';
import type { DataLayers } from './basemap.ts';
import { halo, regular } from './labels.ts';
import { type Flavour, PALETTES, type Palette } from './palette.ts';

/** Closer than this a thing of an overlay has its name; an area is known from farther away. */
const NAMED_FROM = 14;
const AREA_NAMED_FROM = 12;

/**
 * What a municipality has laid over its map, in the ink of names cut out of the ground: an area as an outline of its own kind, unlike
 * any edge of a square, so that the heat under it keeps its colour; a line as a thin one; a point as a dot that grows nearer. `origin`
 * is our own.
 */
export function overlayLayers(overlays: readonly Overlay[], flavour: Flavour, origin: string): DataLayers {
  return {
    sources: Object.fromEntries(
      overlays.map(({ id, tiles, fromZoom }) => [
        sourceOf(id),
        { type: 'vector' as const, tiles: [origin + tiles], minzoom: fromZoom, maxzoom: 15 },
      ]),
    ),
    underStreets: [],
    underNames: overlays.flatMap(({ id }) => layersOf(id, PALETTES[flavour])),
  };
}

const sourceOf = (id: string): string => `overlay-${id}`;

function layersOf(id: string, palette: Palette): readonly LayerSpecification[] {
  const of = (part: string, layer: 'shape' | 'name' = 'shape') => ({
    id: `${sourceOf(id)}-${part}`,
    source: sourceOf(id),
    'source-layer': layer,
  });
  const line = (
    part: string,
    kind: Kind,
    colour: string,
    widthPixels: number,
    dashes?: number[],
  ): LayerSpecification => ({
    ...of(part),
    type: 'line',
    filter: only(kind),
    layout: { 'line-join': 'round', 'line-cap': dashes === undefined ? 'round' : 'butt' },
    paint: {
      'line-color': colour,
      'line-width': widthPixels,
      ...(dashes === undefined ? {} : { 'line-dasharray': dashes }),
    },
  });
  const text = { 'text-field': ['get', 'name'], 'text-font': regular, 'text-size': 13, 'text-max-width': 8 } as const;
  const paint = halo(palette, { font: regular, sizePixels: 13, colour: palette.label });
  return [
    line('area-bed', 'Polygon', palette.halo, 4),
    line('area', 'Polygon', palette.label, 1.5, [8, 2, 1.5, 2]),
    line('line-bed', 'LineString', palette.halo, 4.5),
    line('line', 'LineString', palette.label, 2),
    {
      ...of('point'),
      type: 'circle',
      filter: only('Point'),
      paint: {
        'circle-color': palette.label,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 2, 16, 5],
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      ...of('line-name'),
      type: 'symbol',
      minzoom: NAMED_FROM,
      filter: named('LineString'),
      layout: { ...text, 'symbol-placement': 'line', 'symbol-spacing': 300 },
      paint,
    },
    {
      ...of('point-name'),
      type: 'symbol',
      minzoom: NAMED_FROM,
      filter: named('Point'),
      layout: { ...text, 'text-anchor': 'top', 'text-offset': [0, 0.6] },
      paint,
    },
    { ...of('area-name', 'name'), type: 'symbol', minzoom: AREA_NAMED_FROM, layout: text, paint },
  ] as LayerSpecification[];
}

type Kind = 'Point' | 'LineString' | 'Polygon';
const only = (kind: Kind): FilterSpecification => ['==', ['geometry-type'], kind];
const named = (kind: Kind): FilterSpecification => ['all', only(kind), ['has', 'name']] as FilterSpecification;

/** The same with others under what is chosen. */
export const over = (layers: DataLayers, others: DataLayers): DataLayers => ({
  sources: { ...layers.sources, ...others.sources },
  underStreets: [...layers.underStreets, ...others.underStreets],
  underNames: [...others.underNames, ...layers.underNames],
});
