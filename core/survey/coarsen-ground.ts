import { distanceMetres } from '../geo/distance.ts';
import { boundsOf, type Geometry, insideRing, type Position, positionsOf } from '../geo/geometry.ts';
import type { Geography } from '../places/municipality.ts';
import type { IsPlaceWord } from '../words/names.ts';
import { placeWordsOf } from '../words/place-words.ts';

/** What is asked of the public map when an answer is made ready to be kept. */
export interface PublicGround {
  /**
   * Whether the middle point of a home lies within `metres` of a mark, or inside it. Where nobody knows the homes, every
   * mark in a square where people live may be at one.
   */
  mayBeAtHome(geometry: Geometry, metres: number): boolean;
  /** Whether a line is, position by position, a street that the gazetteer offers by name. */
  isStreet(positions: readonly Position[]): boolean;
  /** Whether words belong to the name of a place that the gazetteer knows. */
  readonly isPlaceWord: IsPlaceWord;
}

const CELL_METRES = 100;

/** Sorts homes and streets once, so that each question costs a few squares and not the whole town. */
export function publicGround(geography: Pick<Geography, 'homes' | 'gazetteer' | 'population'>): PublicGround {
  const homes = new Map<string, Position[]>();
  for (const home of geography.homes) {
    const cell = `${cellOf(home[0])},${cellOf(home[1])}`;
    const there = homes.get(cell);
    if (there === undefined) homes.set(cell, [home]);
    else there.push(home);
  }
  const streets = new Set(geography.gazetteer.flatMap((entry) => (entry.line ? [fingerprint(entry.line)] : [])));

  const inhabited = isInhabited(geography.population);
  return {
    isPlaceWord: placeWordsOf(geography.gazetteer.map(({ name }) => name)),
    mayBeAtHome(geometry, metres) {
      const positions = positionsOf(geometry);
      if (homes.size === 0) return positions.some(inhabited);
      const closed = geometry.type === 'area' ? [...positions, ...positions.slice(0, 1)] : positions;
      for (let i = 0; i < closed.length; i += 1) {
        const from = closed[Math.max(0, i - 1)] as Position;
        const to = closed[i] as Position;
        if (homesBetween(homes, from, to, metres).some((home) => distanceToStretch(home, from, to) <= metres))
          return true;
      }
      if (geometry.type !== 'area') return false;
      const bounds = boundsOf(geometry.ring);
      return homesBetween(
        homes,
        [bounds.minEasting, bounds.minNorthing],
        [bounds.maxEasting, bounds.maxNorthing],
        0,
      ).some((home) => insideRing(home, geometry.ring));
    },
    isStreet: (positions) => streets.has(fingerprint(positions)),
  };
}

function isInhabited({ sizeMetres, squares }: Geography['population']): (position: Position) => boolean {
  const inhabited = new Set(squares.filter(([, , residents]) => residents > 0).map(([e, n]) => `${e},${n}`));
  const corner = (metres: number): number => sizeMetres * Math.floor(metres / sizeMetres);
  return ([easting, northing]) => inhabited.has(`${corner(easting)},${corner(northing)}`);
}

const cellOf = (metres: number): number => Math.floor(metres / CELL_METRES);

const fingerprint = (positions: readonly Position[]): string => positions.join(' ');

function homesBetween(
  homes: ReadonlyMap<string, readonly Position[]>,
  from: Position,
  to: Position,
  marginMetres: number,
): readonly Position[] {
  const found: Position[] = [];
  const lastEasting = cellOf(Math.max(from[0], to[0]) + marginMetres);
  const lastNorthing = cellOf(Math.max(from[1], to[1]) + marginMetres);
  for (let easting = cellOf(Math.min(from[0], to[0]) - marginMetres); easting <= lastEasting; easting += 1)
    for (let northing = cellOf(Math.min(from[1], to[1]) - marginMetres); northing <= lastNorthing; northing += 1)
      found.push(...(homes.get(`${easting},${northing}`) ?? []));
  return found;
}

/** Metres from a position to the nearest position of the straight stretch between two others. */
function distanceToStretch(position: Position, from: Position, to: Position): number {
  const length = distanceMetres(from, to);
  if (length === 0) return distanceMetres(position, from);
  const along = (position[0] - from[0]) * (to[0] - from[0]) + (position[1] - from[1]) * (to[1] - from[1]);
  const share = Math.min(1, Math.max(0, along / length ** 2));
  return Math.hypot(
    position[0] - from[0] - share * (to[0] - from[0]),
    position[1] - from[1] - share * (to[1] - from[1]),
  );
}
