import type { Language } from '#core/base/language.ts';
import { wholeNumber } from '#core/base/words.ts';
import {
  type RoundedHeat,
  roundedDensity,
  roundedFewerThan,
  roundedHeat,
  roundedPersons,
  roundedShare,
} from '#core/exports/rounding.ts';
import type { HeatArea, MapPicture, PlaceFigure } from '#core/measures/contract.ts';
import type { Interval, MapTexts } from '../i18n/map/texts.ts';
import { squaresOf } from './heat-features.ts';
import type { Plate } from './square-drawing.ts';

/** Null when nothing is chosen or the choice is not in this picture. */
export function plateOf(
  picture: MapPicture,
  places: readonly PlaceFigure[],
  selected: string | null,
  language: Language,
  texts: MapTexts,
): Plate | null {
  const place = places.find(({ id }) => id === selected);
  if (place !== undefined) return placePlate(place, picture, language, texts);
  const area = picture.areas.find(({ square }) => square.code === selected);
  if (area !== undefined) return areaPlate(area, picture, language, texts);
  const [few] = squaresOf(picture, selected);
  if (few === undefined) return null;
  return { heading: texts.square(lengthWords(few.sizeMetres)), lines: [texts.tooFew, texts.saysNothing] };
}

function areaPlate(area: HeatArea, { frame, basis }: MapPicture, language: Language, texts: MapTexts): Plate {
  const size = lengthWords(area.square.sizeMetres);
  const persons = roundedHeat(area, frame.tier);
  const density = roundedDensity(area.densityPerKm2);
  return {
    heading: area.rest.length > 0 ? texts.restNear(area.near, size) : texts.squareNear(area.near, size),
    lines: [
      texts.persons(wholeNumber(persons.value, language), intervalOf(persons, language)),
      (density.value === 0 ? texts.underOnePerKm2 : texts.perKm2)(
        wholeNumber(density.value, language),
        intervalOf(density, language),
      ),
      ...(basis === 'model' ? [texts.model] : area.certainty === 'uncertain' ? [texts.uncertain] : []),
    ],
  };
}

function placePlate(place: PlaceFigure, picture: MapPicture, language: Language, texts: MapTexts): Plate {
  if (place.estimate === null || place.status === 'few')
    return {
      heading: place.name,
      lines: [
        place.fewerThan === null
          ? texts.tooFew
          : texts.fewerThan(wholeNumber(roundedFewerThan(place.fewerThan, picture.frame.tier), language)),
        texts.saysNothing,
      ],
    };
  const persons = roundedPersons(place.estimate, picture.frame.tier);
  const share = place.share === null ? null : roundedShare(place.share);
  return {
    heading: place.name,
    lines: [
      texts.persons(wholeNumber(persons.value, language), intervalOf(persons, language)),
      ...(share === null
        ? []
        : [(share.value === 0 ? texts.underOnePerCent : texts.shareOf)(share.value, share.low, share.high)]),
      ...(Object.keys(picture.chosen).length === 0 ? [] : [texts.allCauses]),
    ],
  };
}

/** The ends, rounded as in the list and the files; a model has none. */
const intervalOf = ({ low, high }: RoundedHeat, language: Language): Interval | null =>
  low === null || high === null ? null : [wholeNumber(low, language), wholeNumber(high, language)];

/** "250 m", "1 km". */
export const lengthWords = (metres: number): string =>
  metres >= 1000 ? `${String(metres / 1000).replace('.', ',')}\u00a0km` : `${metres}\u00a0m`;
