import type { Piece } from '../geo/clip-line.ts';
import { boundsOf, type Geometry, type Position } from '../geo/geometry.ts';
import { BASE_CELL_METRES } from '../geo/grid.ts';
import type { Municipality, NamedPlace } from '../places/municipality.ts';
import { latticeOfBoundary } from '../privacy/active-cells.ts';
import { type ActiveCells, type PartInCell, partsIn } from '../privacy/cell-weights.ts';
import { baseIndex } from '../privacy/lattice.ts';
import { overlaps, type PlaceIndex, placeIndex, placeWeights } from '../privacy/place-weights.ts';

/** How marks are weighed by the release's own rule, on the register of named places and the squares that are counted. */
export interface WeighingGround {
  readonly places: readonly NamedPlace[];
  readonly sharesOf: SharesOf;
  /** The place of the register that a position lies in, or null. */
  readonly placeAt: (position: Position) => string | null;
}

/** Made once for a municipality: what lies near each square is looked up the first time that it is asked for. */
export function weighingGround({ places, boundary }: Pick<Municipality, 'places' | 'boundary'>): WeighingGround {
  const lattice = latticeOfBoundary(boundary);
  const near = nearOn(places);
  return {
    places,
    sharesOf: sharesOn({ root: lattice.root, index: baseIndex(lattice) }, near),
    placeAt: (position) => {
      const { ids, index } = near(squareOf(position));
      const [at] = placeWeights(index, { type: 'point', position }, { pieces: [], whole: 1 });
      return at === undefined ? null : (ids[at.index] ?? null);
    },
  };
}

/** A part of a mark: what lies in one place of the register, or elsewhere in one square. */
export interface Share {
  /** Null elsewhere. */
  readonly place: string | null;
  /** The square; of what lies in a place the first that it lies in, as the position too. */
  readonly square: string;
  readonly at: Position;
  /** Of the whole mark, as a release weighs it: by length or area, and nothing outside the dialogue's area. */
  readonly share: number;
}

/** How a mark is shared by places and squares. None of it where a release would not count the mark. */
export type SharesOf = (mark: Geometry) => readonly Share[];

/**
 * Whoever draws a line chooses where its middle lies, so the middle says nothing of what the mark weighs. What lies in a square is
 * tried against the places near that square alone, since a mark may have a thousand corners.
 */
function sharesOn(active: ActiveCells, near: (square: string) => Near): SharesOf {
  return (mark) => {
    const sums = new Map<string, { place: string | null; square: string; at: Position; share: number }>();
    let whole = 0;
    const add = (place: string | null, square: string, at: Position, weight: number): void => {
      const sum = sums.get(place ?? square);
      if (sum === undefined) sums.set(place ?? square, { place, square, at, share: weight });
      else sum.share += weight;
      whole += weight;
    };
    for (const [square, part] of bySquare(partsIn(active, mark))) {
      const { ids, index } = near(square);
      // Most squares have no place of the register near them, and then there is nothing to share.
      if (ids.length === 0) add(null, square, part.at, part.whole);
      else
        for (const { index: number, weight } of placeWeights(index, part.geometry, part))
          add(ids[number] ?? null, square, part.at, weight);
    }
    for (const sum of sums.values()) sum.share /= whole;
    return [...sums.values()];
  };
}

/** What lies in each square as one part: a line has a piece for each of its corners there. */
function bySquare(parts: readonly PartInCell[]): ReadonlyMap<string, PartInCell> {
  const squares = new Map<string, PartInCell & { pieces: Piece[]; whole: number }>();
  for (const part of parts) {
    const square = squareOf(part.at);
    const known = squares.get(square);
    if (known === undefined) squares.set(square, { ...part, pieces: [...part.pieces] });
    else {
      known.pieces.push(...part.pieces);
      known.whole += part.whole;
    }
  }
  return squares;
}

/** The square of the base grid that holds a position, by its column and row: "3600:51200". */
export const squareOf = ([easting, northing]: Position): string =>
  `${Math.floor(easting / BASE_CELL_METRES)}:${Math.floor(northing / BASE_CELL_METRES)}`;

interface Near {
  readonly ids: readonly string[];
  readonly index: PlaceIndex;
}

/** Of most squares: one for all of them. */
const NOWHERE: Near = { ids: [], index: placeIndex([]) };

/** The places whose bounding box meets a square, each square looked up once. */
function nearOn(places: readonly NamedPlace[]): (square: string) => Near {
  const known = new Map<string, Near>();
  const bounded = places.map((place) => ({ place, bounds: boundsOf(place.ring) }));
  return (square) => {
    const found = known.get(square);
    if (found !== undefined) return found;
    const [column = 0, row = 0] = square.split(':').map(Number);
    const box = {
      minEasting: BASE_CELL_METRES * column,
      minNorthing: BASE_CELL_METRES * row,
      maxEasting: BASE_CELL_METRES * (column + 1),
      maxNorthing: BASE_CELL_METRES * (row + 1),
    };
    const own = bounded.filter(({ bounds }) => overlaps(bounds, box)).map(({ place }) => place);
    const near =
      own.length === 0 ? NOWHERE : { ids: own.map(({ id }) => id), index: placeIndex(own.map(({ ring }) => ring)) };
    known.set(square, near);
    return near;
  };
}
