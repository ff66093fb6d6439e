import { inDegrees, type Pair } from '#core/exports/geojson.ts';
import type { Position } from '#core/geo/geometry.ts';

/** How positions are written in a coordinate reference system, in the axis order of its authority (OGC 18-058r1 section 7). */
export interface ReferenceSystem {
  readonly uri: string;
  readonly written: (position: Position) => Pair;
}

const WGS84: ReferenceSystem = { uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', written: inDegrees };
const SWEREF: ReferenceSystem = {
  uri: 'http://www.opengis.net/def/crs/EPSG/0/3006',
  // EPSG has northing first, whatever most files do.
  written: ([easting, northing]) => [northing, easting],
};
const WGS84_LATITUDE_FIRST: ReferenceSystem = {
  uri: 'http://www.opengis.net/def/crs/EPSG/0/4326',
  written: (position) => {
    const [lon, lat] = inDegrees(position);
    return [lat, lon];
  },
};

/** What can be asked for; the first is what is given where nothing is. */
export const REFERENCE_SYSTEMS: readonly [ReferenceSystem, ...ReferenceSystem[]] = [
  WGS84,
  SWEREF,
  WGS84_LATITUDE_FIRST,
];
/** How it lies in the release. */
export const STORAGE_SYSTEM = SWEREF;

export const referenceSystem = (uri: string | undefined): ReferenceSystem | null =>
  uri === undefined ? WGS84 : (REFERENCE_SYSTEMS.find((system) => system.uri === uri) ?? null);

/** A box as a request writes it: the least of both axes, then the most, in a system's own axis order. */
export type Box = readonly [number, number, number, number];

/** The box round some positions, written in a system. */
export function boxOf(positions: readonly Position[], { written }: ReferenceSystem): Box {
  const pairs = positions.map(written);
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  return [Math.min(...first), Math.min(...second), Math.max(...first), Math.max(...second)];
}

export const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
