import type { HeatArea } from '#core/measures/contract.ts';
import type { Direction, FigureTexts, ReadingTexts } from '../../i18n/insight/texts.ts';

/** A drawn part of a map, as far as its name goes. */
type NamedArea = Pick<HeatArea, 'square' | 'near'>;

/**
 * A name for each drawn square, by code. Squares by the same place are told apart by where they lie from each other,
 * and if that does not do it, by their code in the grid.
 */
export function squareNames(
  areas: readonly NamedArea[],
  figures: Pick<FigureTexts, 'squareNear' | 'largeSquareNear'>,
  texts: Pick<ReadingTexts, 'directions' | 'squareApart'>,
): ReadonlyMap<string, string> {
  const plain = (area: NamedArea) => plainName(area, figures);
  const apart = (area: NamedArea): string => {
    const alike = areas.filter((other) => plain(other) === plain(area));
    const direction = alike.length < 2 ? null : directionOf(area, alike);
    return direction === null ? plain(area) : texts.squareApart(plain(area), texts.directions[direction]);
  };
  const names = areas.map((area) => ({ code: area.square.code, name: apart(area) }));
  return new Map(
    names.map(({ code, name }) => {
      const isAlone = names.every((other) => other.code === code || other.name !== name);
      return [code, isAlone || name === code ? name : `${name} (${code})`];
    }),
  );
}

/** From this side up, metres, a square holds much more than the place its middle is nearest. */
const LARGE_METRES = 2000;

function plainName({ near, square }: NamedArea, figures: Pick<FigureTexts, 'squareNear' | 'largeSquareNear'>): string {
  if (near === '') return square.code;
  return square.sizeMetres > LARGE_METRES ? figures.largeSquareNear(near) : figures.squareNear(near);
}

const compass: readonly Direction[] = ['e', 'ne', 'n', 'nw', 'w', 'sw', 's', 'se'];

/** Where a square lies from the middle of all with its name; null in the middle itself. */
function directionOf(area: NamedArea, alike: readonly NamedArea[]): Direction | null {
  const east = middle(area, 'easting') - mean(alike.map((other) => middle(other, 'easting')));
  const north = middle(area, 'northing') - mean(alike.map((other) => middle(other, 'northing')));
  if (Math.hypot(east, north) < 1) return null;
  const eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
  return compass[(eighth + 8) % 8] ?? null;
}

const middle = ({ square }: NamedArea, axis: 'easting' | 'northing'): number => square[axis] + square.sizeMetres / 2;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
