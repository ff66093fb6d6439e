import type { Feature, FeatureCollection, LineString, Position as LonLat, MultiPolygon, Polygon } from 'geojson';
import { grouped } from '#core/base/grouped.ts';
import type { Position } from '#core/geo/geometry.ts';
import { cellCode, cornersOf } from '#core/geo/grid.ts';
import { toLatLon } from '#core/geo/sweref.ts';
import type { GridSquare, HeatArea, MapPicture, PlaceFigure } from '#core/measures/contract.ts';
import { heatClass } from '#core/measures/heat-scale.ts';
import type { DrawnSquares } from './square-drawing.ts';

/** A heat map as data for the map's layers. SWEREF squares become rings of longitude and latitude. */
export interface HeatFeatures {
  /** Property `klass` 0 to 5, `rest` true for the rest of a larger square. Squares of one colour in a row are one. */
  readonly squares: FeatureCollection<MultiPolygon>;
  /** Property `certain`, and `large` where a side is 1 km or more. */
  readonly edges: FeatureCollection<LineString>;
  /** "För få svar", whole rows of squares as one. */
  readonly few: FeatureCollection<Polygon>;
}

type Square = GridSquare;
/** What an edge needs to know of the area within it. */
type EdgedArea = Pick<HeatArea, 'square' | 'rest' | 'certainty'>;

export function heatFeatures(picture: MapPicture): HeatFeatures {
  return {
    squares: collection(squareFeatures(picture.areas)),
    edges: collection(edgeFeatures(picture.areas)),
    few: fewFeatures(picture.tooFew),
  };
}

/** Squares of "för få svar", whole rows as one. */
export const fewFeatures = (squares: readonly Square[]): FeatureCollection<Polygon> =>
  collection(rowsOf(squares).map((ring) => feature<Polygon>({ type: 'Polygon', coordinates: [ring] }, {})));

/** The outline of what is chosen: a square, a rest, a square with too few answers, or a place of the register. */
export function chosenFeatures(
  picture: DrawnSquares,
  places: readonly PlaceFigure[],
  selected: string | null,
): FeatureCollection<LineString> {
  const place = places.find(({ id }) => id === selected);
  if (place !== undefined) return collection([line(closed(place.ring))]);
  const squares = squaresOf(picture, selected);
  return collection(outline(squares).map(line));
}

/** The squares of a drawn area, or of a square with too few answers, by code. */
export function squaresOf(picture: DrawnSquares, code: string | null): readonly Square[] {
  const area = picture.areas.find(({ square }) => square.code === code);
  if (area !== undefined) return partsOf(area);
  const few = picture.tooFew.find((square) => square.code === code);
  return few === undefined ? [] : [few];
}

/** What is left of some squares when others, of the same grid, are taken out. */
export function squaresWithout(squares: readonly Square[], taken: readonly Square[]): readonly Square[] {
  return squares.flatMap((square): readonly Square[] => {
    const inside = taken.filter((other) => overlaps(square, other));
    if (inside.length === 0) return [square];
    if (inside.some((other) => other.sizeMetres >= square.sizeMetres)) return [];
    return squaresWithout(quartersOf(square), inside);
  });
}

const overlaps = (a: Square, b: Square): boolean =>
  a.easting < b.easting + b.sizeMetres &&
  b.easting < a.easting + a.sizeMetres &&
  a.northing < b.northing + b.sizeMetres &&
  b.northing < a.northing + a.sizeMetres;

function quartersOf({ easting, northing, sizeMetres }: Square): readonly Square[] {
  const half = sizeMetres / 2;
  return [0, 1, 2, 3].map((quarter) => {
    const corner = { easting: easting + (quarter % 2) * half, northing: northing + (quarter >> 1) * half };
    return { ...corner, sizeMetres: half, code: cellCode({ ...corner, sizeMetres: half }) };
  });
}

/** The squares that an area is drawn as: itself, or the parts of a rest. */
export const partsOf = (area: Pick<HeatArea, 'square' | 'rest'>): readonly Square[] =>
  area.rest.length === 0 ? [area.square] : area.rest;

/** What has one colour is drawn as one, by rows: of a hundred thousand squares each for itself no processor draws many pictures a second. */
function squareFeatures(areas: readonly HeatArea[]): Feature<MultiPolygon>[] {
  const alike = grouped(areas, ({ densityPerKm2, rest }) => `${heatClass(densityPerKm2.value)} ${rest.length > 0}`);
  return [...alike].flatMap(([name, same]) => {
    const [klass, rest] = name.split(' ');
    return rowsOf(same.flatMap(partsOf)).map((ring) =>
      feature<MultiPolygon>(
        { type: 'MultiPolygon', coordinates: [[ring]] },
        { klass: Number(klass), rest: rest === 'true' },
      ),
    );
  });
}

/**
 * The edges of all areas, each stretch once: where a certain square meets an uncertain one the solid line wins, so that
 * two dashed lines never lie on each other out of step.
 */
export function edgeFeatures(areas: readonly EdgedArea[]): Feature<LineString>[] {
  const unit = finestOf(areas.flatMap(partsOf));
  const kinds = new Map<string, { certain: boolean; large: boolean }>();
  for (const area of areas) {
    const certain = area.certainty === 'certain';
    const large = area.square.sizeMetres >= 1000;
    for (const key of outlineUnits(partsOf(area), unit)) {
      const before = kinds.get(key);
      kinds.set(key, { certain: certain || before?.certain === true, large: large && before?.large !== false });
    }
  }
  const groups = grouped(kinds, ([, kind]) => `${kind.certain} ${kind.large}`);
  return [...groups].flatMap(([name, edges]) => {
    const [certain, large] = name.split(' ').map((word) => word === 'true');
    return joined(
      edges.map(([key]) => key),
      unit,
    ).map((ends) => ({ ...line(ends), properties: { certain, large } }));
  });
}

/** The outer lines of some squares together. */
function outline(squares: readonly Square[]): Position[][] {
  if (squares.length === 0) return [];
  const unit = finestOf(squares);
  const [only] = squares;
  if (squares.length === 1 && only !== undefined) return [closed(cornersOf(only))];
  return rings(outlineUnits(squares, unit), unit);
}

/** The shortest side, of as many squares as there may be. */
const finestOf = (squares: readonly Square[]): number =>
  squares.reduce((finest, { sizeMetres }) => Math.min(finest, sizeMetres), Number.POSITIVE_INFINITY);

/** Unit edges that lie between inside and outside, as "h easting northing" or "v easting northing" of their first end. */
function outlineUnits(squares: readonly Square[], unit: number): string[] {
  const seen = new Map<string, number>();
  const count = (key: string): void => void seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const { easting, northing, sizeMetres } of squares) {
    for (let step = 0; step < sizeMetres; step += unit) {
      count(`h ${easting + step} ${northing}`);
      count(`h ${easting + step} ${northing + sizeMetres}`);
      count(`v ${easting} ${northing + step}`);
      count(`v ${easting + sizeMetres} ${northing + step}`);
    }
  }
  return [...seen].filter(([, times]) => times === 1).map(([key]) => key);
}

interface UnitEdge {
  readonly horizontal: boolean;
  readonly easting: number;
  readonly northing: number;
}

function unitEdge(key: string): UnitEdge {
  const [direction, easting, northing] = key.split(' ');
  return { horizontal: direction === 'h', easting: Number(easting), northing: Number(northing) };
}

/** Unit edges that follow one another on a straight line become one line, so that dashes run through. */
function joined(keys: readonly string[], unit: number): Position[][] {
  const edges = keys.map(unitEdge).sort((a, b) => {
    if (a.horizontal !== b.horizontal) return a.horizontal ? -1 : 1;
    return a.horizontal
      ? a.northing - b.northing || a.easting - b.easting
      : a.easting - b.easting || a.northing - b.northing;
  });
  const lines: Position[][] = [];
  for (const edge of edges) {
    const from: Position = [edge.easting, edge.northing];
    const to: Position = edge.horizontal ? [from[0] + unit, from[1]] : [from[0], from[1] + unit];
    const last = lines.at(-1);
    const end = last?.at(-1);
    const start = last?.[0];
    const straight = start !== undefined && (edge.horizontal ? start[1] === from[1] : start[0] === from[0]);
    if (last !== undefined && end !== undefined && straight && end[0] === from[0] && end[1] === from[1]) last.push(to);
    else lines.push([from, to]);
  }
  return lines;
}

/** Closed rings of unit edges, so that a wide line gets whole corners. */
function rings(keys: readonly string[], unit: number): Position[][] {
  const ends = new Map<string, Position[]>();
  const at = (position: Position): string => position.join(' ');
  for (const key of keys) {
    const edge = unitEdge(key);
    const from: Position = [edge.easting, edge.northing];
    const to: Position = edge.horizontal ? [from[0] + unit, from[1]] : [from[0], from[1] + unit];
    ends.set(at(from), [...(ends.get(at(from)) ?? []), to]);
    ends.set(at(to), [...(ends.get(at(to)) ?? []), from]);
  }
  const found: Position[][] = [];
  for (;;) {
    const first = [...ends].find(([, next]) => next.length > 0);
    if (first === undefined) return found;
    const ring: Position[] = [];
    let here = first[0].split(' ').map(Number) as unknown as Position;
    for (;;) {
      ring.push(here);
      const next: Position | undefined = ends.get(at(here))?.pop();
      if (next === undefined) break;
      const back = ends.get(at(next)) ?? [];
      const from = at(here);
      back.splice(
        back.findIndex((position) => at(position) === from),
        1,
      );
      here = next;
    }
    found.push(ring);
  }
}

/** Squares of one size side by side as one ring, with a corner at each square so that it follows the grid. */
function rowsOf(squares: readonly Square[]): LonLat[][] {
  const ordered = [...squares].sort(
    (a, b) => a.sizeMetres - b.sizeMetres || a.northing - b.northing || a.easting - b.easting,
  );
  const rows: { first: Square; count: number }[] = [];
  for (const square of ordered) {
    const row = rows.at(-1);
    const follows =
      row !== undefined &&
      row.first.sizeMetres === square.sizeMetres &&
      row.first.northing === square.northing &&
      row.first.easting + row.count * square.sizeMetres === square.easting;
    if (follows) row.count += 1;
    else rows.push({ first: square, count: 1 });
  }
  return rows.map(({ first, count }) => {
    const { easting, northing, sizeMetres } = first;
    const along = Array.from({ length: count + 1 }, (_, index) => easting + index * sizeMetres);
    const lower = along.map((x): Position => [x, northing]);
    const upper = along.map((x): Position => [x, northing + sizeMetres]).reverse();
    return closed([...lower, ...upper]).map(toLonLat);
  });
}

export const squareRing = (square: Square): LonLat[] => closed(cornersOf(square)).map(toLonLat);

const closed = (ring: readonly Position[]): Position[] => {
  const [first] = ring;
  return first === undefined ? [] : [...ring, first];
};

function toLonLat(position: Position): LonLat {
  const { lat, lon } = toLatLon(position);
  return [lon, lat];
}

const line = (positions: readonly Position[]): Feature<LineString> =>
  feature<LineString>({ type: 'LineString', coordinates: positions.map(toLonLat) }, {});

export const feature = <Shape extends LineString | Polygon | MultiPolygon>(
  geometry: Shape,
  properties: Record<string, unknown>,
): Feature<Shape> => ({ type: 'Feature', geometry, properties });

export const collection = <Shape extends LineString | Polygon | MultiPolygon>(
  features: Feature<Shape>[],
): FeatureCollection<Shape> => ({ type: 'FeatureCollection', features });
