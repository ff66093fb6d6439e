import type { FeatureCollection } from 'geojson';
import type { DataDrivenPropertyValueSpecification, LineLayerSpecification } from 'maplibre-gl';
import { type HeatFeeling, hatchColour, heatEdge, heatOpacity, heatRamp, restHatchColour } from './heat-classes.ts';
import { hatch, type PatternImage } from './pattern.ts';
import type { DataLayers } from './style/basemap.ts';
import { type Flavour, PALETTES } from './style/palette.ts';

export const HEAT_SQUARES = 'heat-squares';
export const HEAT_EDGES = 'heat-edges';
export const HEAT_FEW = 'heat-few';
export const HEAT_CHOSEN = 'heat-chosen';
export const HEAT_CURSOR = 'heat-cursor';

/** The heat map's layers in one flavour: colour, hatch and edges under streets, the chosen square under names. */
export function heatLayers(feeling: HeatFeeling, flavour: Flavour): DataLayers {
  const palette = PALETTES[flavour];
  const edge = heatEdge(feeling, flavour);
  return {
    sources: Object.fromEntries(
      [HEAT_SQUARES, HEAT_EDGES, HEAT_FEW, HEAT_CHOSEN, HEAT_CURSOR].map((id) => [
        id,
        // Wide tiles keep a large square in one piece, and its edge free of the tile's cut.
        { type: 'geojson' as const, data: nothing, buffer: 64, tolerance: 0 },
      ]),
    ),
    underStreets: [
      {
        id: 'heat-few-hatch',
        type: 'fill',
        source: HEAT_FEW,
        paint: { 'fill-pattern': patternId('few', feeling, flavour), 'fill-antialias': false },
      },
      {
        id: 'heat-fill',
        type: 'fill',
        source: HEAT_SQUARES,
        paint: {
          'fill-color': byClass(heatRamp(feeling, flavour)) as DataDrivenPropertyValueSpecification<string>,
          'fill-opacity': byClass(heatOpacity(flavour)) as DataDrivenPropertyValueSpecification<number>,
          'fill-antialias': false,
        },
      },
      {
        id: 'heat-rest-hatch',
        type: 'fill',
        source: HEAT_SQUARES,
        filter: ['get', 'rest'],
        paint: { 'fill-pattern': patternId('rest', feeling, flavour), 'fill-antialias': false },
      },
      edgeLayer('heat-edge-dashed', false, {
        'line-color': edge,
        'line-width': 1.1,
        'line-dasharray': [4 / 1.1, 3 / 1.1],
      }),
      edgeLayer('heat-edge-solid', true, { 'line-color': edge, 'line-width': 1.4 }),
    ],
    underNames: [
      outlineLayer('heat-cursor-line', HEAT_CURSOR, flavour === 'dark' ? '#F4EFE4' : palette.ink, 3),
      outlineLayer('heat-chosen-ink', HEAT_CHOSEN, palette.ink, 7),
      outlineLayer('heat-chosen-lantern', HEAT_CHOSEN, palette.lantern, 4),
    ],
  };
}

/**
 * One pixel every seven (six in print). A rest has the grey of "few" over its colour: it is the least certain of all and
 * may be very large, so it must not weigh more than a square that many pointed at. The engine lets a pattern grow
 * to twice its size between two whole zooms, so it is drawn smaller by √2: the wished size is the middle of its range.
 */
export const heatPatterns = (feeling: HeatFeeling, flavour: Flavour): readonly PatternImage[] => {
  const everyPixels = (flavour === 'print' ? 6 : 7) / Math.SQRT2;
  return [
    hatch(patternId('few', feeling, flavour), hatchColour(flavour), everyPixels, 1 / Math.SQRT2),
    hatch(patternId('rest', feeling, flavour), restHatchColour(flavour), everyPixels, 1 / Math.SQRT2),
  ];
};

const patternId = (what: 'few' | 'rest', feeling: HeatFeeling, flavour: Flavour): string =>
  `hatch-${what}-${feeling}-${flavour}`;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

const byClass = (values: readonly (string | number)[]): unknown => [
  'match',
  ['get', 'klass'],
  ...values.slice(1).flatMap((value, index) => [index + 1, value]),
  values[0],
];

const edgeLayer = (
  id: string,
  certain: boolean,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: HEAT_EDGES,
  filter: ['==', ['get', 'certain'], certain],
  layout: { 'line-cap': certain ? 'square' : 'butt', 'line-join': 'miter' },
  paint: { ...paint, 'line-opacity': ['case', ['get', 'large'], 0.5, 1] },
});

const outlineLayer = (id: string, source: string, colour: string, widthPixels: number): LineLayerSpecification => ({
  id,
  type: 'line',
  source,
  layout: { 'line-join': 'miter' },
  paint: { 'line-color': colour, 'line-width': widthPixels },
});
