import type { Position } from './geometry.ts';

/**
 * SWEREF 99 TM (EPSG:3006) to and from latitude and longitude by the Krüger series:
 * GRS 80, central meridian 15°, scale 0.9996, false easting 500 000 m.
 * The series is Lantmäteriet's published one ("Gauss Conformal Projection"); tests hold it against proj4 and
 * Trafikverket's station coordinates, which it meets to the metre.
 */
const semiMajorAxis = 6_378_137;
const flattening = 1 / 298.257222101;
const centralMeridian = (15 * Math.PI) / 180;
const scale = 0.9996;
const falseEasting = 500_000;

const e2 = flattening * (2 - flattening);
const n = flattening / (2 - flattening);
const meridianRadius = (semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);

const toConformal = [
  e2,
  (5 * e2 ** 2 - e2 ** 3) / 6,
  (104 * e2 ** 3 - 45 * e2 ** 4) / 120,
  (1237 * e2 ** 4) / 1260,
] as const;
const toGeodetic = [
  e2 + e2 ** 2 + e2 ** 3 + e2 ** 4,
  -(7 * e2 ** 2 + 17 * e2 ** 3 + 30 * e2 ** 4) / 6,
  (224 * e2 ** 3 + 889 * e2 ** 4) / 120,
  -(4279 * e2 ** 4) / 1260,
] as const;
const forward = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49561 * n ** 4) / 161280,
] as const;
const backward = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161280,
] as const;

export interface LatLon {
  /** Degrees north, WGS 84 (equal to SWEREF 99 within a metre). */
  readonly lat: number;
  /** Degrees east. */
  readonly lon: number;
}

/** Degrees to whole metres [easting, northing]. */
export function toSweref({ lat, lon }: LatLon): Position {
  const phi = (lat * Math.PI) / 180;
  const deltaLambda = (lon * Math.PI) / 180 - centralMeridian;
  const sin2 = Math.sin(phi) ** 2;
  const conformal =
    phi -
    Math.sin(phi) *
      Math.cos(phi) *
      (toConformal[0] + toConformal[1] * sin2 + toConformal[2] * sin2 ** 2 + toConformal[3] * sin2 ** 3);
  const xi = Math.atan2(Math.tan(conformal), Math.cos(deltaLambda));
  const eta = Math.atanh(Math.cos(conformal) * Math.sin(deltaLambda));
  let northing = xi;
  let easting = eta;
  forward.forEach((coefficient, index) => {
    const k = 2 * (index + 1);
    northing += coefficient * Math.sin(k * xi) * Math.cosh(k * eta);
    easting += coefficient * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return [Math.round(scale * meridianRadius * easting + falseEasting), Math.round(scale * meridianRadius * northing)];
}

/** Metres [easting, northing], not necessarily whole, to degrees. */
export function toLatLon([easting, northing]: readonly [number, number]): LatLon {
  const xi = northing / (scale * meridianRadius);
  const eta = (easting - falseEasting) / (scale * meridianRadius);
  let xiConformal = xi;
  let etaConformal = eta;
  backward.forEach((coefficient, index) => {
    const k = 2 * (index + 1);
    xiConformal -= coefficient * Math.sin(k * xi) * Math.cosh(k * eta);
    etaConformal -= coefficient * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  const conformal = Math.asin(Math.sin(xiConformal) / Math.cosh(etaConformal));
  const deltaLambda = Math.atan2(Math.sinh(etaConformal), Math.cos(xiConformal));
  const sin2 = Math.sin(conformal) ** 2;
  const phi =
    conformal +
    Math.sin(conformal) *
      Math.cos(conformal) *
      (toGeodetic[0] + toGeodetic[1] * sin2 + toGeodetic[2] * sin2 ** 2 + toGeodetic[3] * sin2 ** 3);
  return { lat: (phi * 180) / Math.PI, lon: ((centralMeridian + deltaLambda) * 180) / Math.PI };
}
