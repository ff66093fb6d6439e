import { type Geometry, middleOf } from '../geo/geometry.ts';
import { type Cell, cellAt, cellCode, cornersOf } from '../geo/grid.ts';
import type { Geography } from '../places/municipality.ts';
import { aboveFloor } from '../privacy/display.ts';
import { residentsInPlace } from '../privacy/place-floor.ts';
import { STANDARD_POLICY } from '../privacy/standard-policy.ts';
import { SQUARE_METRES } from '../survey/thinned.ts';

/** Metres of the largest square; it is taken whoever lives there. */
const LARGEST = 8000;

/**
 * The square that a place leaves the raw store as: the smallest of the national grid, from 500 m on, where nobody lives or as
 * many as the public's map asks for (privacy.md 7.5). A function of the place and of public data: what others have answered
 * plays no part, so the square says nothing of them.
 */
export function squaresFor(geography: Pick<Geography, 'population' | 'homes'>): (geometry: Geometry) => string {
  const residents = new Map<string, number>();
  const residentsIn = (cell: Cell): number => {
    const code = cellCode(cell);
    const known = residents.get(code);
    if (known !== undefined) return known;
    const counted = residentsInPlace({ ring: cornersOf(cell) }, geography);
    residents.set(code, counted);
    return counted;
  };
  return (geometry) => {
    const middle = middleOf(geometry);
    for (let metres = SQUARE_METRES; ; metres *= 2) {
      const cell = cellAt(middle, metres);
      if (metres >= LARGEST || aboveFloor(residentsIn(cell), STANDARD_POLICY.floors.public)) return cellCode(cell);
    }
  };
}
