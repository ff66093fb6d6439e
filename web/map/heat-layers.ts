import type { FeatureCollection } from 'geojson';
import type { DataDrivenPropertyValueSpecification, FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { MapPicture } from '#core/measures/contract.ts';
import type { HeatFeeling } from '#core/measures/heat-scale.ts';
import { hatchColour, heatEdge, heatOpacity, heatRamp, restHatchColour } from './heat-classes.ts';
import { hatch, type PatternImage } from './pattern.ts';
import type { DataLayers } from './style/basemap.ts';
import { type Flavour, PALETTES } from './style/palette.ts';

export const HEAT_SQUARES = 'heat-squares';
export const HEAT_EDGES = 'heat-edges';
export const HEAT_FEW = 'heat-few';
export const HEAT_CHOSEN = 'heat-chosen';
export const HEAT_CURSOR = 'heat-cursor';

/** The heat map's layers in one flavour: colour, hatch and edges under streets, the chosen square under names. */
export function heatLayers(
  feeling: HeatFeeling,
  flavour: Flavour,
  basis: MapPicture['basis'] = 'measured',
): DataLayers {
  const edge = heatEdge(feeling, flavour);
  return {
    sources: squareSources([HEAT_SQUARES, HEAT_EDGES, HEAT_FEW]),
    underStreets: [
      fewLayer(feeling, flavour),
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
      ...(basis === 'model' ? modelEdges(edge) : measuredEdges(edge)),
    ],
    underNames: chosenLayers(flavour),
  };
}

/** The hatch of "för få svar". */
export const fewLayer = (feeling: HeatFeeling, flavour: Flavour): FillLayerSpecification => ({
  id: 'heat-few-hatch',
  type: 'fill',
  source: HEAT_FEW,
  paint: { 'fill-pattern': patternId('few', feeling, flavour), 'fill-antialias': false },
});

/** Empty sources for squares and their edges, and for what is chosen. */
export const squareSources = (ids: readonly string[]): DataLayers['sources'] =>
  Object.fromEntries(
    [...ids, HEAT_CHOSEN, HEAT_CURSOR].map((id) => [
      id,
      // Wide tiles keep a large square in one piece, and its edge free of the tile's cut.
      { type: 'geojson' as const, data: nothing, buffer: 64, tolerance: 0 },
    ]),
  );

/** The chosen square and the one that the arrow keys are at. */
export const chosenLayers = (flavour: Flavour): readonly LineLayerSpecification[] => {
  const { ink, lantern } = PALETTES[flavour];
  return [
    outlineLayer('heat-cursor-line', HEAT_CURSOR, flavour === 'dark' ? '#F4EFE4' : ink, 3),
    outlineLayer('heat-chosen-ink', HEAT_CHOSEN, ink, 7),
    outlineLayer('heat-chosen-lantern', HEAT_CHOSEN, lantern, 4),
  ];
};

/** Solid where the interval is narrow, dashed where it is not. */
const measuredEdges = (edge: string): readonly LineLayerSpecification[] => [
  edgeLayer('heat-edge-dashed', false, {
    'line-color': edge,
    'line-width': 1.1,
    'line-dasharray': [4 / 1.1, 3 / 1.1],
  }),
  edgeLayer('heat-edge-solid', true, { 'line-color': edge, 'line-width': 1.4 }),
];

/** A model has no certainty to tell: short strokes across the edge, unlike either line. */
const modelEdges = (edge: string): readonly LineLayerSpecification[] => [
  edgeLayer('heat-edge-model', false, {
    'line-color': edge,
    'line-width': MODEL_EDGE.widthPixels,
    'line-dasharray': MODEL_EDGE.strokesPixels.map((pixels) => pixels / MODEL_EDGE.widthPixels),
  }),
];

/** Pixels: how long the strokes are, how thick, and how far apart. The legend draws the same. */
export const MODEL_EDGE = { widthPixels: 7, strokesPixels: [1.4, 4.6] } as const;

/**
 * One pixel every seven (six in print). A rest has the grey of "few" over its colour: it is the least certain of all and
 * may be very large, so it must not weigh more than a square that many pointed at. The engine lets a pattern grow
 * to twice its size between two whole zooms, so it is drawn smaller by √2: the wished size is the middle of its range.
 */
export const heatPatterns = (feeling: HeatFeeling, flavour: Flavour): readonly PatternImage[] => [
  fewPattern(feeling, flavour),
  hatch(patternId('rest', feeling, flavour), restHatchColour(flavour), everyPixels(flavour), 1 / Math.SQRT2),
];

export const fewPattern = (feeling: HeatFeeling, flavour: Flavour): PatternImage =>
  hatch(patternId('few', feeling, flavour), hatchColour(flavour), everyPixels(flavour), 1 / Math.SQRT2);

const everyPixels = (flavour: Flavour): number => (flavour === 'print' ? 6 : 7) / Math.SQRT2;

const patternId = (what: 'few' | 'rest', feeling: HeatFeeling, flavour: Flavour): string =>
  `hatch-${what}-${feeling}-${flavour}`;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

const byClass = (values: readonly (string | number)[]): unknown => [
  'match',
  ['get', 'klass'],
  ...values.slice(1).flatMap((value, index) => [index + 1, value]),
  values[0],
];

export const edgeLayer = (
  id: string,
  certain: boolean,
  paint: NonNullable<LineLayerSpecification['paint']>,
  source = HEAT_EDGES,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source,
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
