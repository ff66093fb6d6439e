import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { groundLayers } from './ground.ts';
import { labelLayers } from './labels.ts';
import { FIRST_LAYER_OVER_CHOSEN, FIRST_LAYER_OVER_DATA, SOURCE } from './names.ts';
import { type Flavour, PALETTES, type Palette } from './palette.ts';
import { wayLayers } from './ways.ts';

/** What a picture adds to the map. Made anew for each flavour, since colours follow it. */
export interface DataLayers {
  readonly sources: StyleSpecification['sources'];
  /** Over ground and buildings, under streets and names. */
  readonly underStreets: readonly LayerSpecification[];
  /** Over streets, under names: what is chosen. */
  readonly underNames: readonly LayerSpecification[];
}

/**
 * The style of the map in one flavour. `tiles` is a URL template of our own origin, such as "/tiles/{z}/{x}/{y}.mvt".
 * With `dataOn` streets step back so that the data's colour carries. The style names no glyphs, sprites or other origins.
 */
export function basemapStyle(
  flavour: Flavour,
  tiles: string,
  data: DataLayers | null,
  dataOn: boolean,
): StyleSpecification {
  const palette = PALETTES[flavour];
  return {
    version: 8,
    name: `lykta-${flavour}`,
    sources: { [SOURCE]: { type: 'vector', tiles: [tiles], minzoom: 8, maxzoom: 15 }, ...data?.sources },
    layers: layerList(palette, data, dataOn),
    transition: { duration: 0, delay: 0 },
  };
}

/** The one list, bottom to top. */
function layerList(palette: Palette, data: DataLayers | null, dataOn: boolean): LayerSpecification[] {
  const layers = [
    ...groundLayers(palette),
    ...wayLayers(palette, dataOn),
    ...outsideLayers(palette),
    ...labelLayers(palette, dataOn),
  ];
  const at = (id: string): number => layers.findIndex((layer) => layer.id === id);
  return [
    ...layers.slice(0, at(FIRST_LAYER_OVER_DATA)),
    ...(data?.underStreets ?? []),
    ...layers.slice(at(FIRST_LAYER_OVER_DATA), at(FIRST_LAYER_OVER_CHOSEN)),
    ...(data?.underNames ?? []),
    ...layers.slice(at(FIRST_LAYER_OVER_CHOSEN)),
  ];
}

/** Half a veil of paper and a dotted line: outside, nobody was asked. */
function outsideLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: FIRST_LAYER_OVER_CHOSEN,
      type: 'fill',
      source: SOURCE,
      'source-layer': 'outside',
      paint: { 'fill-color': palette.paper, 'fill-opacity': 0.5, 'fill-antialias': false },
    },
    {
      id: 'boundary',
      type: 'line',
      source: SOURCE,
      'source-layer': 'boundary',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.boundary, 'line-width': 1.6, 'line-dasharray': [0.1, 2.4] },
    },
  ];
}
