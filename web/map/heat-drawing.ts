import type { Language } from '#core/base/language.ts';
import type { MapPicture, PlaceFigure } from '#core/measures/contract.ts';
import type { MapTexts } from '../i18n/map/index.ts';
import { heatFeatures } from './heat-features.ts';
import { HEAT_EDGES, HEAT_FEW, HEAT_SQUARES, heatLayers, heatPatterns } from './heat-layers.ts';
import { plateOf } from './heat-words.ts';
import type { SquareDrawing } from './square-drawing.ts';

/** How many pointed out each square, of all or of what is chosen. */
export function heatDrawing(
  picture: MapPicture,
  places: readonly PlaceFigure[],
  language: Language,
  texts: MapTexts,
): SquareDrawing {
  const { feeling, basis } = picture;
  const features = heatFeatures(picture);
  return {
    key: `${feeling} ${basis}`,
    squares: picture,
    sources: { [HEAT_SQUARES]: features.squares, [HEAT_EDGES]: features.edges, [HEAT_FEW]: features.few },
    layers: (flavour) => heatLayers(feeling, flavour, basis),
    patterns: (flavour) => heatPatterns(feeling, flavour),
    what: texts.what[feeling],
    notice: basis === 'model' ? texts.model : null,
    plateOf: (code) => plateOf(picture, places, code, language, texts),
  };
}
