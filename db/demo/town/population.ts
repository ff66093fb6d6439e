import { BASE_CELL_METRES } from '#core/geo/grid.ts';
import type { Geography } from '#core/places/municipality.ts';
import type { Building } from './buildings.ts';
import { type Line, middleOfRing, type Point, walk } from './shapes.ts';

/** SCB publishes residents by 250 m squares in built-up areas; the demo has them everywhere. */
const SQUARE_METRES = 250;

export interface Home {
  readonly middle: Point;
  readonly residents: number;
}

/** Shares the residents out over the homes in proportion to their weight: whole people, by largest remainder. */
export function settle(buildings: readonly Building[], residents: number): readonly Home[] {
  const homes = buildings.filter((building) => building.weight > 0);
  const total = homes.reduce((sum, home) => sum + home.weight, 0);
  const shares = homes.map((home, order) => {
    const exact = (residents * home.weight) / total;
    return { order, whole: Math.floor(exact), rest: exact - Math.floor(exact), middle: middleOfRing(home.ring) };
  });
  let missing = residents - shares.reduce((sum, share) => sum + share.whole, 0);
  const extra = new Set<number>();
  // The remainders of equal villas are equal: a stride keeps the extra people from all living in the first district.
  const byRest = [...shares].sort(
    (a, b) => b.rest - a.rest || ((a.order * 7919) % 10_007) - ((b.order * 7919) % 10_007),
  );
  for (const share of byRest) {
    if (missing === 0) break;
    extra.add(share.order);
    missing -= 1;
  }
  return shares.map((share) => ({ middle: share.middle, residents: share.whole + (extra.has(share.order) ? 1 : 0) }));
}

export function bySquares(homes: readonly Home[]): Geography['population'] {
  const squares = new Map<string, [number, number, number]>();
  for (const { middle, residents } of homes) {
    const easting = SQUARE_METRES * Math.floor(middle[0] / SQUARE_METRES);
    const northing = SQUARE_METRES * Math.floor(middle[1] / SQUARE_METRES);
    const square = squares.get(`${easting},${northing}`);
    if (square === undefined) squares.set(`${easting},${northing}`, [easting, northing, residents]);
    else square[2] += residents;
  }
  const inOrder = [...squares.values()].filter(([, , residents]) => residents > 0);
  inOrder.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return { sizeMetres: SQUARE_METRES, squares: inOrder };
}

/** Metres of street and path in each base cell, measured in steps of 5 m. */
export function networkLength(lines: readonly Line[]): Geography['network'] {
  const stepMetres = 5;
  const cells = new Map<string, [number, number, number]>();
  for (const line of lines)
    for (const { point } of walk(line, stepMetres)) {
      const easting = BASE_CELL_METRES * Math.floor(point[0] / BASE_CELL_METRES);
      const northing = BASE_CELL_METRES * Math.floor(point[1] / BASE_CELL_METRES);
      const cell = cells.get(`${easting},${northing}`);
      if (cell === undefined) cells.set(`${easting},${northing}`, [easting, northing, stepMetres]);
      else cell[2] += stepMetres;
    }
  return [...cells.values()].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}
