import type { Bounds } from '#core/geo/geometry.ts';
import type { Geography } from '#core/places/municipality.ts';

const SQUARE_METRES = 1000;

/**
 * An approximation of SCB's squares until they are loaded: each locality's published number spread evenly over a disc, and
 * everybody else evenly over the municipality. Whole people by largest remainder, so that the total is right.
 */
export function spreadResidents(
  localities: readonly {
    readonly at: readonly [number, number];
    readonly residents: number;
    readonly reachMetres: number;
  }[],
  total: number,
  bounds: Bounds,
): Geography['population'] {
  const exact = new Map<string, number>();
  const add = (easting: number, northing: number, people: number): void => {
    const key = `${SQUARE_METRES * Math.floor(easting / SQUARE_METRES)},${SQUARE_METRES * Math.floor(northing / SQUARE_METRES)}`;
    exact.set(key, (exact.get(key) ?? 0) + people);
  };
  let inLocalities = 0;
  for (const { at, residents, reachMetres } of localities) {
    if (residents === 0) continue;
    inLocalities += residents;
    const points = discPoints(at, reachMetres);
    for (const [easting, northing] of points) add(easting, northing, residents / points.length);
  }
  const squares: [number, number][] = [];
  for (
    let easting = Math.ceil(bounds.minEasting / SQUARE_METRES);
    (easting + 1) * SQUARE_METRES <= bounds.maxEasting;
    easting += 1
  )
    for (
      let northing = Math.ceil(bounds.minNorthing / SQUARE_METRES);
      (northing + 1) * SQUARE_METRES <= bounds.maxNorthing;
      northing += 1
    )
      squares.push([easting * SQUARE_METRES, northing * SQUARE_METRES]);
  for (const [easting, northing] of squares) add(easting, northing, Math.max(0, total - inLocalities) / squares.length);

  const shares = [...exact].map(([key, people]) => ({
    key,
    whole: Math.floor(people),
    rest: people - Math.floor(people),
  }));
  shares.sort((a, b) => b.rest - a.rest || (a.key < b.key ? -1 : 1));
  let missing = total - shares.reduce((sum, { whole }) => sum + whole, 0);
  const people = shares.map(({ key, whole }) => {
    const extra = missing > 0 ? 1 : 0;
    missing -= extra;
    const [easting, northing] = key.split(',').map(Number);
    return [easting ?? 0, northing ?? 0, whole + extra] as const;
  });
  return {
    sizeMetres: SQUARE_METRES,
    squares: people.filter(([, , residents]) => residents > 0).sort((a, b) => a[1] - b[1] || a[0] - b[0]),
  };
}

/** Points 50 m apart over a disc. */
function discPoints([easting, northing]: readonly [number, number], reachMetres: number): [number, number][] {
  const points: [number, number][] = [];
  for (let x = -reachMetres + 25; x < reachMetres; x += 50)
    for (let y = -reachMetres + 25; y < reachMetres; y += 50)
      if (Math.hypot(x, y) <= reachMetres) points.push([easting + x, northing + y]);
  return points;
}
