import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bounds } from '#core/geo/geometry.ts';
import { LAYERS, type LayerName, MAX_ZOOM, type MapFeature, MIN_ZOOM, OVERLAY_LAYERS } from './feature.ts';
import { tilesIn, toUnitSquare, type UnitPoint } from './projection.ts';

export interface Tile {
  readonly zoom: number;
  readonly x: number;
  /** From the north, as in web addresses. */
  readonly y: number;
  /** Mapbox vector tile, not compressed. */
  readonly bytes: Uint8Array;
}

const EXTENT = 4096;

const LAYERS_IN_ORDER = [...Object.keys(LAYERS), ...Object.keys(OVERLAY_LAYERS)];

/** Far out a screen shows more of the surroundings: up to this zoom tiles are cut so much farther. */
const LAST_FAR_ZOOM = 11;
const FAR_MARGIN_METRES = 40_000;

const grown = (bounds: Bounds, metres: number): Bounds => ({
  minEasting: bounds.minEasting - metres,
  minNorthing: bounds.minNorthing - metres,
  maxEasting: bounds.maxEasting + metres,
  maxNorthing: bounds.maxNorthing + metres,
});

/**
 * Cuts features into Mapbox vector tiles, zoom by zoom, over a box in SWEREF metres. `onTile` hears how many of all
 * tiles are done. Tiles without any feature are left out.
 */
export function* encodeTiles(
  features: readonly MapFeature[],
  bounds: Bounds,
  onProgress: (share: number) => void,
): Generator<Tile> {
  const indexes = indexByLayer(features);
  const all = tilesOf(bounds);
  for (const [index, { zoom, x, y }] of all.entries()) {
    const bytes = encodeTile(indexes, zoom, x, y);
    if (bytes !== null) yield { zoom, x, y, bytes };
    onProgress((index + 1) / all.length);
  }
}

/** Where the tiles of a map over a box lie, from far to near. */
export const tilesOf = (bounds: Bounds): readonly Omit<Tile, 'bytes'>[] =>
  Array.from({ length: MAX_ZOOM - MIN_ZOOM + 1 }, (_, i) => {
    const zoom = MIN_ZOOM + i;
    const [low, high] = unitBox(zoom <= LAST_FAR_ZOOM ? grown(bounds, FAR_MARGIN_METRES) : bounds);
    const { minX, maxX, minY, maxY } = tilesIn(low, high, zoom);
    return Array.from({ length: maxX - minX + 1 }, (_, column) =>
      Array.from({ length: maxY - minY + 1 }, (_, row) => ({ zoom, x: minX + column, y: minY + row })),
    ).flat();
  }).flat();

/** The same features as one tile after another, cut when they are asked for. */
export function tileCutter(features: readonly MapFeature[]): (zoom: number, x: number, y: number) => Uint8Array | null {
  const indexes = indexByLayer(features);
  return (zoom, x, y) => encodeTile(indexes, zoom, x, y);
}

interface Index {
  readonly layer: LayerName;
  readonly fromZoom: number;
  readonly tiles: GeoJSONVT;
}

/** One index a layer and first zoom, in the order in which the features were given. */
function indexByLayer(features: readonly MapFeature[]): readonly Index[] {
  const groups = new Map<string, MapFeature[]>();
  for (const feature of features) {
    const key = `${feature.layer}/${feature.fromZoom}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [feature]);
    else group.push(feature);
  }
  return [...groups.values()].map((group) => {
    const [{ layer, fromZoom }] = group as [MapFeature];
    const data: FeatureCollection = { type: 'FeatureCollection', features: group.map(asGeoJson) };
    const tiles = new GeoJSONVT(data, {
      coordinates: 'unitSquare',
      wrap: false,
      maxZoom: MAX_ZOOM,
      indexMaxZoom: MIN_ZOOM,
      extent: EXTENT,
      buffer: 96,
      tolerance: 2,
    });
    return { layer, fromZoom, tiles };
  });
}

function encodeTile(indexes: readonly Index[], zoom: number, x: number, y: number): Uint8Array | null {
  const layers: Record<string, { features: GeoJSONVTFeature[] }> = {};
  for (const name of LAYERS_IN_ORDER) {
    const found = indexes
      .filter(({ layer, fromZoom }) => layer === name && fromZoom <= zoom)
      .flatMap(({ tiles }) => tiles.getTile(zoom, x, y)?.features ?? [])
      .filter(hasBody);
    if (found.length > 0) layers[name] = { features: found };
  }
  if (Object.keys(layers).length === 0) return null;
  return fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: EXTENT });
}

/** Cut to a tile that lies in its hole, a polygon is the whole tile less the whole tile: nothing, but it would be drawn. */
function hasBody(feature: GeoJSONVTFeature): boolean {
  if (feature.type !== 3 || feature.geometry.length < 2) return true;
  const rings: readonly (readonly (readonly [number, number])[])[] = feature.geometry;
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(twiceArea(ring)));
  return outer - holes.reduce((sum, hole) => sum + hole, 0) > 0;
}

function twiceArea(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice;
}

function asGeoJson({ geometry, properties }: MapFeature): Feature {
  const project = (point: readonly [number, number]): [number, number] => [...toUnitSquare(point)];
  const shape = (): Geometry => {
    if (geometry.type === 'point') return { type: 'Point', coordinates: project(geometry.point) };
    if (geometry.type === 'line') return { type: 'LineString', coordinates: geometry.line.map(project) };
    return {
      type: 'Polygon',
      coordinates: geometry.rings.map((ring) => {
        const points = ring.map(project);
        return [...points, points[0] as [number, number]];
      }),
    };
  };
  return { type: 'Feature', geometry: shape(), properties: { ...properties } };
}

/** North-west and south-east corners in the unit square that hold a SWEREF box, whose sides are not quite straight there. */
export function unitBox({ minEasting, minNorthing, maxEasting, maxNorthing }: Bounds): [UnitPoint, UnitPoint] {
  const corners = [minEasting, (minEasting + maxEasting) / 2, maxEasting].flatMap((easting) => [
    toUnitSquare([easting, minNorthing]),
    toUnitSquare([easting, maxNorthing]),
  ]);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}
