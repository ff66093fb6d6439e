import { grouped } from '#core/base/grouped.ts';
import type { Position } from '#core/geo/geometry.ts';
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
  const alike = grouped(areas, (area) => plainName(area, figures));
  const names = [...alike].flatMap(([plain, squares]) => {
    const centre = centreOf(squares);
    return squares.map((area) => {
      const direction = squares.length < 2 ? null : directionOf(area, centre);
      const name = direction === null ? plain : texts.squareApart(plain, texts.directions[direction]);
      return { code: area.square.code, name };
    });
  });
  const byName = grouped(names, ({ name }) => name);
  return new Map(
    names.map(({ code, name }) => {
      const isAlone = byName.get(name)?.every((other) => other.code === code);
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
function directionOf(area: NamedArea, [easting, northing]: Position): Direction | null {
  const east = middle(area, 'easting') - easting;
  const north = middle(area, 'northing') - northing;
  if (Math.hypot(east, north) < 1) return null;
  const eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
  return compass[(eighth + 8) % 8] ?? null;
}

const middle = ({ square }: NamedArea, axis: 'easting' | 'northing'): number => square[axis] + square.sizeMetres / 2;

const centreOf = (areas: readonly NamedArea[]): Position => [
  mean(areas.map((area) => middle(area, 'easting'))),
  mean(areas.map((area) => middle(area, 'northing'))),
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
