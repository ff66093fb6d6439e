import type { MapPicture, PlacesPicture } from '#core/measures/contract.ts';
import { shareOfFigure } from '#core/measures/share.ts';
import type { FigureTexts, ReadingTexts } from '../../i18n/insight/texts.ts';
import { squareNames } from './square-names.ts';

/**
 * The squares of a map as a ranking like that of the named places: what somebody has chosen is counted in squares alone. Null for a
 * model, which has no intervals to rank by. The rest of a larger square is no place that anybody could point at.
 */
export function rankedSquares(
  map: MapPicture,
  figures: FigureTexts,
  texts: ReadingTexts,
  sizeWords: (metres: number) => string,
): PlacesPicture | null {
  if (map.basis === 'model') return null;
  const names = squareNames(map.areas, figures, texts);
  const { respondents } = map.frame;
  return {
    frame: map.frame,
    feeling: map.feeling,
    places: map.areas
      .flatMap(({ square, rest, estimate: { value, low, high, standardError } }) => {
        if (rest.length > 0 || low === null || high === null || standardError === null) return [];
        const estimate = { value, low, high, standardError };
        const middle = square.sizeMetres / 2;
        return [
          {
            id: square.code,
            name: `${names.get(square.code) ?? square.code}, ${sizeWords(square.sizeMetres)}`,
            point: [square.easting + middle, square.northing + middle] satisfies [number, number],
            ring: [],
            status: 'shown' as const,
            estimate,
            share: respondents.value < 30 ? null : shareOfFigure(estimate, respondents),
            fewerThan: null,
          },
        ];
      })
      .sort((one, other) => other.estimate.value - one.estimate.value),
  };
}
