import type { Language } from '#core/base/language.ts';
import type { MapPicture, PlaceFigure } from '#core/measures/contract.ts';
import type { MapTexts } from '../i18n/map/index.ts';
import { squaresOf } from './heat-features.ts';

/** What the plate of a chosen square or place says, line by line, and what is spoken. */
export interface Plate {
  readonly heading: string;
  readonly lines: readonly string[];
}

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
  if (area === undefined) {
    const [few] = squaresOf(picture, selected);
    if (few === undefined) return null;
    return {
      heading: texts.square(lengthWords(few.sizeMetres)),
      lines: [texts.tooFew, texts.saysNothing],
    };
  }
  const size = lengthWords(area.square.sizeMetres);
  const density = area.densityPerKm2;
  return {
    heading: area.rest.length > 0 ? texts.restNear(area.near, size) : texts.squareNear(area.near, size),
    lines: [
      texts.persons(...personsWords(area.estimate, picture, language)),
      texts.perKm2(
        wholeNumber(twoFigures(density.value, Math.round), language),
        wholeNumber(twoFigures(density.low, Math.floor), language),
        wholeNumber(twoFigures(density.high, Math.ceil), language),
      ),
      ...(area.certainty === 'uncertain' ? [texts.uncertain] : []),
    ],
  };
}

function placePlate(place: PlaceFigure, picture: MapPicture, language: Language, texts: MapTexts): Plate {
  if (place.estimate === null || place.status === 'few')
    return {
      heading: place.name,
      lines: [
        place.fewerThan === null ? texts.tooFew : texts.fewerThan(wholeNumber(place.fewerThan, language)),
        texts.saysNothing,
      ],
    };
  const share = place.share;
  return {
    heading: place.name,
    lines: [
      texts.persons(...personsWords(place.estimate, picture, language)),
      ...(share === null
        ? []
        : [texts.shareOf(Math.round(share.percent), Math.floor(share.low), Math.ceil(share.high))]),
      ...(picture.category === null ? [] : [texts.allCauses]),
    ],
  };
}

/** The value and its ends, the ends rounded outward; the public tier counts in tens. */
function personsWords(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  picture: MapPicture,
  language: Language,
): [value: string, low: string, high: string] {
  const step = picture.frame.tier === 'public' ? 10 : 1;
  return [
    wholeNumber(step * Math.round(value / step), language),
    wholeNumber(Math.max(0, step * Math.floor(low / step)), language),
    wholeNumber(step * Math.ceil(high / step), language),
  ];
}

/** "250 m", "1 km". */
export const lengthWords = (metres: number): string =>
  metres >= 1000 ? `${String(metres / 1000).replace('.', ',')}\u00a0km` : `${metres}\u00a0m`;

/** "4 500" with a space that does not break; English takes a comma. */
export const wholeNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'sv-SE', { maximumFractionDigits: 0 }).format(value);

function twoFigures(value: number, round: (value: number) => number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return step * round(value / step);
}
