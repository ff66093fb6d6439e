import { wholeNumber } from '../base/words.ts';
import type { PlacesPicture } from '../measures/contract.ts';
import { LIGHT_EDGE } from '../measures/heat-scale.ts';
import { intervalChart } from './interval-chart.ts';
import { placesTable } from './places-table.ts';
import { roundedPersons } from './rounding.ts';
import { svgPage } from './svg-page.ts';

/** So many are drawn: what a page has room for, and more than anybody weighs at once. */
export const PLACES_DRAWN = 15;

/** The named places that most have pointed out, as dots with their intervals. Those with few are not drawn: their order is chance. */
export function placesSvg(picture: PlacesPicture, checksum: string): string {
  const { places, feeling, frame } = picture;
  const shown = places.flatMap(({ name, estimate }) => {
    if (estimate === null) return [];
    const { value, low, high } = roundedPersons(estimate, frame.tier);
    const said = wholeNumber(value, 'sv');
    const interval = `${wholeNumber(low, 'sv')}–${wholeNumber(high, 'sv')}`;
    return [
      { words: name, colour: LIGHT_EDGE[feeling], figure: { value, low, high, isUncertain: false, said, interval } },
    ];
  });
  const drawn = shown.slice(0, PLACES_DRAWN);
  const few = places.length - shown.length;
  const told = [
    ...(shown.length > drawn.length ? [`De ${drawn.length} som flest har pekat ut, av ${shown.length}.`] : []),
    ...(few > 0 ? [`${few} ${few === 1 ? 'plats har' : 'platser har'} för få svar och visas inte.`] : []),
  ];
  const table = placesTable(picture);
  const { parts, bottom } = intervalChart([{ heading: '', about: '', lines: drawn }], 'personer (intervall 90 %)');
  return svgPage({
    table: { ...table, notes: [...told, ...table.notes] },
    checksum,
    described: [...drawn.map(({ words, figure }) => `${words}: ungefär ${figure.said} personer.`), ...told].join(' '),
    parts,
    bottom,
  });
}
