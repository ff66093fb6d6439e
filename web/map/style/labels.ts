import type { FilterSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { SOURCE, TYPEFACE } from './names.ts';
import type { Palette } from './palette.ts';

/**
 * Names, uppermost. MapLibre draws letters from the page's own fonts when a style has no `glyphs`, and reads weight and
 * slope out of the first name of `text-font`; the first name below is therefore no font, only the words Bold and Italic.
 */
export const regular = [TYPEFACE];
const bold = ['Lykta Bold', TYPEFACE];
const italic = ['Lykta Italic', TYPEFACE];

export function labelLayers(palette: Palette, dataOn: boolean): LayerSpecification[] {
  return [
    streetNames(palette, 'minor', 15.5),
    streetNames(palette, 'street', 14.5),
    streetNames(palette, 'main', 13.5),
    named(palette, 'water', ['water'], 12, waterNames(palette)),
    { ...named(palette, 'lake', ['water'], 9, waterNames(palette), greatLakes), maxzoom: 12 },
    named(palette, 'park', ['park'], 14, { font: regular, sizePixels: 13, colour: palette.parkName }),
    named(palette, 'place', ['place'], 15, { font: bold, sizePixels: 13, colour: palette.label }),
    named(palette, 'station', ['station'], 13.5, { font: bold, sizePixels: 13, colour: palette.labelStrong }),
    named(palette, 'village', ['village'], 9.5, { font: bold, sizePixels: 13, colour: palette.label }),
    {
      ...named(palette, 'district', ['district'], 11.8, { font: bold, sizePixels: 15, colour: palette.labelStrong }),
      maxzoom: 16,
    },
    {
      ...named(palette, 'locality', ['locality'], 8, { font: bold, sizePixels: 15, colour: palette.labelStrong }),
      // Over data the town's own name would lie on its darkest squares; farther out it only tells which town it is.
      maxzoom: dataOn ? 9.5 : 11.8,
    },
  ];
}

/** Lakes that are seen from afar; rivers and small waters get their names closer by. */
const greatLakes: FilterSpecification = ['<=', ['coalesce', ['get', 'rank'], 9], 3];

const waterNames = (palette: Palette): Lettering => ({
  font: italic,
  sizePixels: 13,
  colour: palette.waterName,
  paddingPixels: 90,
});

interface Lettering {
  readonly font: string[];
  readonly sizePixels: number;
  readonly colour: string;
  /** Room kept free round the name: a river has one name at many points. */
  readonly paddingPixels?: number;
}

const named = (
  palette: Palette,
  id: string,
  kinds: readonly string[],
  minzoom: number,
  lettering: Lettering,
  only: FilterSpecification = true,
): SymbolLayerSpecification => ({
  id: `label-${id}`,
  type: 'symbol',
  source: SOURCE,
  'source-layer': 'label',
  minzoom,
  filter: ['all', ['match', ['get', 'kind'], [...kinds], true, false], only] as FilterSpecification,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': lettering.font,
    'text-size': lettering.sizePixels,
    'text-max-width': 8,
    'text-line-height': 1.15,
    'text-padding': lettering.paddingPixels ?? 6,
    'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
  },
  paint: halo(palette, lettering),
});

const streetNames = (palette: Palette, kind: string, minzoom: number): SymbolLayerSpecification => ({
  id: `label-street-${kind}`,
  type: 'symbol',
  source: SOURCE,
  'source-layer': 'street',
  minzoom,
  filter: ['all', ['==', ['get', 'kind'], kind], ['has', 'name']],
  layout: {
    'symbol-placement': 'line',
    // Near, a phone is narrower than a street is long: a whole name is in view wherever the cross or a control lies.
    'symbol-spacing': 200,
    'text-field': ['get', 'name'],
    'text-font': regular,
    'text-size': 13,
    'text-max-angle': 32,
    'text-padding': 4,
  },
  paint: halo(palette, { font: regular, sizePixels: 13, colour: palette.label }),
});

/**
 * A halo of 3 to 4 px across the letter's edge, half of it outside. The engine keeps no more than an eighth of the
 * letter's size round each glyph: a wider halo would be cut into boxes.
 */
export const halo = (palette: Palette, lettering: Lettering): NonNullable<SymbolLayerSpecification['paint']> => ({
  'text-color': lettering.colour,
  'text-halo-color': palette.halo,
  'text-halo-width': lettering.sizePixels / 8,
});
