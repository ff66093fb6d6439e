import { commonArea } from '../geo/clip-area.ts';
import type { Piece } from '../geo/clip-line.ts';
import { type Bounds, boundsOf, type Geometry, insideRing, type Position, type Ring } from '../geo/geometry.ts';

/** The register of named places, made ready: rings with their bounding boxes. Rings are disjoint. */
export interface PlaceIndex {
  readonly rings: readonly { readonly ring: Ring; readonly bounds: Bounds }[];
}

export const placeIndex = (rings: readonly Ring[]): PlaceIndex => ({
  rings: rings.map((ring) => ({ ring, bounds: boundsOf(ring) })),
});

/** A weight of a place by its number in the register; the register's length stands for "elsewhere". */
export interface Weighed {
  readonly index: number;
  readonly weight: number;
}

/**
 * Integer weights of the named places that a geometry lies in, ascending: a point's place or "elsewhere"; whole cm of a
 * line or whole cm² of an area in each place and in none. Of a line only `pieces` count, those inside the dialogue's
 * area, and `whole` is the weight of the line or area inside it.
 */
export function placeWeights(
  places: PlaceIndex,
  geometry: Geometry,
  { pieces, whole }: { readonly pieces: readonly Piece[]; readonly whole: number },
): readonly Weighed[] {
  const elsewhere = places.rings.length;
  if (geometry.type === 'point') {
    const { position } = geometry;
    const found = places.rings.findIndex(({ ring, bounds }) => holds(bounds, position) && insideRing(position, ring));
    return [{ index: found < 0 ? elsewhere : found, weight: 1 }];
  }
  const sizes = geometry.type === 'line' ? lineIn(places, pieces) : areaIn(places, geometry.ring);
  const inside = sizes.map((size, index) => ({ index, weight: Math.round(size) })).filter(({ weight }) => weight > 0);
  const outside = Math.max(0, whole - inside.reduce((sum, { weight }) => sum + weight, 0));
  return outside > 0 ? [...inside, { index: elsewhere, weight: outside }] : inside;
}

const holds = (bounds: Bounds, [easting, northing]: Position): boolean =>
  bounds.minEasting <= easting &&
  easting <= bounds.maxEasting &&
  bounds.minNorthing <= northing &&
  northing <= bounds.maxNorthing;

/** Centimetres of a line by place. */
const lineIn = (places: PlaceIndex, pieces: readonly Piece[]): readonly number[] =>
  places.rings.map(
    ({ ring, bounds }) =>
      100 * pieces.reduce((sum, piece) => sum + (isNear(piece, bounds) ? lengthInside(piece, ring) : 0), 0),
  );

/** Square centimetres of an area by place. */
function areaIn(places: PlaceIndex, area: Ring): readonly number[] {
  const own = boundsOf(area);
  return places.rings.map(({ ring, bounds }) => (overlaps(own, bounds) ? 10_000 * commonArea(area, ring) : 0));
}

function isNear({ from, to }: Piece, bounds: Bounds): boolean {
  return overlaps(bounds, {
    minEasting: Math.min(from[0], to[0]),
    maxEasting: Math.max(from[0], to[0]),
    minNorthing: Math.min(from[1], to[1]),
    maxNorthing: Math.max(from[1], to[1]),
  });
}

/** Whether two bounding boxes meet. */
export const overlaps = (a: Bounds, b: Bounds): boolean =>
  a.minEasting <= b.maxEasting &&
  b.minEasting <= a.maxEasting &&
  a.minNorthing <= b.maxNorthing &&
  b.minNorthing <= a.maxNorthing;

/** Metres of a straight piece inside a ring: cut where it crosses the ring's edges, and each part tried by its middle. */
function lengthInside({ from, to, lengthMetres }: Piece, ring: Ring): number {
  const cuts = [0, 1];
  const [px, py] = [to[0] - from[0], to[1] - from[1]];
  for (let i = 0; i < ring.length; i += 1) {
    const a = ring[i] as readonly [number, number];
    const b = ring[(i + 1) % ring.length] as readonly [number, number];
    const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
    const cross = px * ry - py * rx;
    if (cross === 0) continue;
    const part = ((a[0] - from[0]) * ry - (a[1] - from[1]) * rx) / cross;
    if (part > 0 && part < 1) cuts.push(part);
  }
  cuts.sort((x, y) => x - y);
  let inside = 0;
  for (let i = 1; i < cuts.length; i += 1) {
    const start = cuts[i - 1] as number;
    const end = cuts[i] as number;
    const middle = (start + end) / 2;
    if (insideRing([from[0] + middle * px, from[1] + middle * py], ring)) inside += (end - start) * lengthMetres;
  }
  return inside;
}
