/**
 * What a map is made of before it is cut into tiles. Layers and attributes are the contract with the map styles:
 * see `LAYERS` for which attributes a layer has. SWEREF metres [easting, northing], not necessarily whole.
 */
export const LAYERS = {
  land: ['kind', 'name'],
  water: ['kind', 'name'],
  building: ['kind'],
  street: ['kind', 'name'],
  path: ['kind', 'name'],
  rail: ['kind'],
  tree: [],
  label: ['kind', 'name', 'rank'],
  boundary: [],
  outside: [],
  grid: ['kind'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a municipality lays over its map, in tiles of its own: what is drawn, and where the name of an area stands. */
export const OVERLAY_LAYERS = {
  shape: ['name'],
  name: ['name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LayerName = keyof typeof LAYERS | keyof typeof OVERLAY_LAYERS;

export type Point = readonly [number, number];

export type MapGeometry =
  | { readonly type: 'point'; readonly point: Point }
  | { readonly type: 'line'; readonly line: readonly Point[] }
  /** The outer ring first, then holes; none repeats its first point. */
  | { readonly type: 'polygon'; readonly rings: readonly (readonly Point[])[] };

export interface MapFeature {
  readonly layer: LayerName;
  readonly geometry: MapGeometry;
  readonly properties: Readonly<Record<string, string | number>>;
  /** The first zoom whose tiles hold it. */
  readonly fromZoom: number;
}

export const MIN_ZOOM = 8;
export const MAX_ZOOM = 15;
