import { distanceMetres } from '#core/geo/distance.ts';
import type { Position } from '#core/geo/geometry.ts';
import type { PlaceFigure, GridSquare as Square } from '#core/measures/contract.ts';
import { partsOf, squaresOf } from './heat-features.ts';
import type { DrawnSquares } from './square-drawing.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The code of the square drawn at a position, the smallest first; null where nothing is drawn. */
export function codeAt(picture: DrawnSquares, position: Position): string | null {
  const holding = picture.areas
    .flatMap((area) => partsOf(area).map((part) => ({ code: area.square.code, part })))
    .concat(picture.tooFew.map((part) => ({ code: part.code, part })))
    .filter(({ part }) => holds(part, position))
    .sort((a, b) => a.part.sizeMetres - b.part.sizeMetres);
  return holding[0]?.code ?? null;
}

/** Where the arrow keys begin: the chosen square itself, or the square that a chosen place lies in. */
export function startCode(
  picture: DrawnSquares,
  places: readonly PlaceFigure[],
  selected: string | null,
): string | null {
  const place = places.find(({ id }) => id === selected);
  return place === undefined ? selected : codeAt(picture, place.point);
}

/**
 * The next coloured square in a direction from where one is: the one that lies most straight ahead and nearest.
 * Stays when there is none; from nowhere it starts at the square with most persons per km².
 */
export function nextCode(picture: DrawnSquares, from: string | null, direction: Direction): string | null {
  const here = middleOfSquares(squaresOf(picture, from));
  if (here === null) return densest(picture);
  const [rightward, upward] = steps[direction];
  let best: { code: string; cost: number } | null = null;
  for (const area of picture.areas) {
    const there = middleOfSquares(partsOf(area));
    if (there === null || area.square.code === from) continue;
    const ahead = (there[0] - here[0]) * rightward + (there[1] - here[1]) * upward;
    const aside = Math.abs((there[0] - here[0]) * upward) + Math.abs((there[1] - here[1]) * rightward);
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const cost = distanceMetres(here, there) + aside;
    if (best === null || cost < best.cost) best = { code: area.square.code, cost };
  }
  return best?.code ?? from;
}

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/** Where a plate or a step starts from: the middle of a square, for a rest the middle of its largest part. */
export function middleOfSquares(squares: readonly Square[]): Position | null {
  const [largest] = [...squares].sort((a, b) => b.sizeMetres - a.sizeMetres);
  if (largest === undefined) return null;
  return [largest.easting + largest.sizeMetres / 2, largest.northing + largest.sizeMetres / 2].map(Math.round) as never;
}

const holds = ({ easting, northing, sizeMetres }: Square, [e, n]: Position): boolean =>
  e >= easting && e < easting + sizeMetres && n >= northing && n < northing + sizeMetres;

function densest(picture: DrawnSquares): string | null {
  const [first] = [...picture.areas].sort((a, b) => b.densityPerKm2.value - a.densityPerKm2.value);
  return first?.square.code ?? null;
}
