import type { MapGeometry, Point } from '../feature.ts';
import type { ToTm } from './reference-system.ts';

/**
 * What a geometry (RFC 7946) draws, part by part, in SWEREF 99 TM: none where it is empty. Throws an Error in words where it is no
 * geometry, or where a position cannot lie anywhere.
 */
export function shapesOf(geometry: unknown, toTm: ToTm): readonly MapGeometry[] {
  if (geometry === null || geometry === undefined) return [];
  const { type, coordinates, geometries } = geometry as Readonly<Record<string, unknown>>;
  if (type === 'GeometryCollection') return list(geometries, 'geometries').flatMap((one) => shapesOf(one, toTm));
  const draw = typeof type === 'string' && Object.hasOwn(DRAWN, type) ? DRAWN[type as keyof typeof DRAWN] : undefined;
  if (draw === undefined) throw new Error(`${JSON.stringify(type) ?? 'formen'} är inget slag av form i GeoJSON`);
  return draw(list(coordinates, 'coordinates'), toTm);
}

const DRAWN = {
  Point: point,
  MultiPoint: each(point),
  LineString: line,
  MultiLineString: each(line),
  Polygon: polygon,
  MultiPolygon: each(polygon),
} as const;

type Draw = (coordinates: readonly unknown[], toTm: ToTm) => readonly MapGeometry[];

function each(draw: Draw): Draw {
  return (coordinates, toTm) => coordinates.flatMap((one) => draw(list(one, 'coordinates'), toTm));
}

function point(coordinates: readonly unknown[], toTm: ToTm): readonly MapGeometry[] {
  return coordinates.length === 0 ? [] : [{ type: 'point', point: position(coordinates, toTm) }];
}

function line(coordinates: readonly unknown[], toTm: ToTm): readonly MapGeometry[] {
  const drawn = coordinates.map((one) => position(one, toTm));
  return drawn.length < 2 ? [] : [{ type: 'line', line: drawn }];
}

function polygon(coordinates: readonly unknown[], toTm: ToTm): readonly MapGeometry[] {
  const rings = coordinates.map((one) => ring(list(one, 'coordinates'), toTm));
  const [outer] = rings;
  if (outer === undefined || outer.length < 3) return [];
  return [{ type: 'polygon', rings: rings.filter(({ length }) => length >= 3) }];
}

/** A file repeats the first position at the end. */
function ring(coordinates: readonly unknown[], toTm: ToTm): readonly Point[] {
  const drawn = coordinates.map((one) => position(one, toTm));
  const [first] = drawn;
  const last = drawn.at(-1);
  return first !== undefined && drawn.length > 1 && first[0] === last?.[0] && first[1] === last[1]
    ? drawn.slice(0, -1)
    : drawn;
}

function position(value: unknown, toTm: ToTm): Point {
  const [x, y] = list(value, 'en position');
  if (typeof x !== 'number' || typeof y !== 'number') throw new Error('en position är inte två tal');
  const [easting, northing] = toTm(x, y);
  if (!Number.isFinite(easting) || !Number.isFinite(northing)) throw new Error(`positionen ${x}, ${y} finns inte`);
  return [easting, northing];
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} är ingen lista`);
  return value;
}
