import { counterclockwise, type Position } from '../geo/geometry.ts';
import { toLatLon } from '../geo/sweref.ts';
import { frameMember } from './frame-member.ts';
import type { ExportLayer, Feature } from './layer.ts';

/**
 * A layer as RFC 7946: WGS 84, longitude first, the columns as properties and the frame as a member of its own. One feature a
 * line, so that two releases can be compared as text. `checksum` is the SHA-256 of figuresAsCsv.
 */
export function toGeoJson(layer: ExportLayer, checksum: string): string {
  const { name, columns, rows, features } = layer;
  const head = JSON.stringify({ type: 'FeatureCollection', name, frame: frameMember(layer, checksum) });
  const lines = features.map((feature, index) => {
    const cells = columns.map(({ key }, column) => [key, rows[index]?.[column] ?? null]);
    return JSON.stringify({
      type: 'Feature',
      id: feature.id,
      geometry: geometryOf(feature),
      properties: Object.fromEntries(cells),
    });
  });
  return `${head.slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

/** The geometry of RFC 7946; its positions are in degrees, longitude first, where nothing else is asked for. */
export function geometryOf({ rings }: Feature, written: (position: Position) => Pair = inDegrees): object {
  const polygons = rings.map((ring) => [closed(counterclockwise(ring).map(written))]);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** A position as it is written: two numbers in the order of their reference system. */
export type Pair = readonly [number, number];

/** Longitude and latitude in degrees of WGS 84, seven decimals: a centimetre. */
export function inDegrees(position: Position): Pair {
  const { lat, lon } = toLatLon(position);
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}

/** RFC 7946 section 3.1.6: exterior rings run counterclockwise and repeat their first position. */
const closed = (ring: readonly Pair[]): readonly Pair[] => [...ring, ring[0] as Pair];
