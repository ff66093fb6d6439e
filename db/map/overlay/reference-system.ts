import type { Position } from '#core/geo/geometry.ts';
import { toLatLon, toSweref } from '#core/geo/sweref.ts';
import type { Point } from '../feature.ts';
import { toDegrees } from '../projection.ts';

/** Takes two numbers as a file holds them, easting or longitude first, to SWEREF 99 TM. Throws an Error in words where they cannot be that. */
export type ToTm = (x: number, y: number) => Point;

/** How positions are taken from a reference system that Swedish map files come in, by its number at EPSG; null for any other. */
export const fromSystem = (code: number): ToTm | null => systems.get(code) ?? null;

/** Those that can be read, as a person may choose between them. */
export const KNOWN_SYSTEMS =
  'WGS 84 (EPSG:4326), SWEREF 99 TM (EPSG:3006), SWEREF 99 i lokal zon (EPSG:3007–3018) och Web Mercator (EPSG:3857)';

export const WGS84 = 4326;

const fromDegrees: ToTm = (lon, lat) => {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    throw new Error(
      `positionen ${lon}, ${lat} är inte i grader. Är filen i meter ska den säga sitt koordinatsystem (crs), till exempel EPSG:3006`,
    );
  return toSweref({ lat, lon });
};

/**
 * A local zone is the same projection round a meridian of its own, in full scale and with another false easting: the position
 * that lies the same way from the middle meridian of SWEREF 99 TM is turned round the earth to its own.
 */
const fromZone =
  (meridian: number): ToTm =>
  (easting, northing): Position => {
    const { lat, lon } = toLatLon([(easting - 150_000) * 0.9996 + 500_000, northing * 0.9996]);
    return toSweref({ lat, lon: lon - 15 + meridian });
  };

const EQUATOR_METRES = 2 * Math.PI * 6_378_137;
const fromWebMercator: ToTm = (x, y) => toSweref(toDegrees([x / EQUATOR_METRES + 0.5, 0.5 - y / EQUATOR_METRES]));

/** The middle meridians of EPSG:3007 to 3018, and of 5846 to 5857, which are the same with heights in RH 2000. */
const MERIDIANS = [12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25];

const systems: ReadonlyMap<number, ToTm> = new Map<number, ToTm>([
  // WGS 84, ETRS 89 and SWEREF 99, flat and with heights: equal within a metre.
  ...[WGS84, 4979, 4258, 4937, 4619, 4977].map((code) => [code, fromDegrees] as const),
  ...[3006, 5845].map((code) => [code, (x: number, y: number): Point => [x, y]] as const),
  ...[3007, 5846].flatMap((first) => MERIDIANS.map((meridian, index) => [first + index, fromZone(meridian)] as const)),
  [3857, fromWebMercator],
]);
