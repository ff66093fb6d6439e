import type { Map as EngineMap, LngLat } from 'maplibre-gl';
import { boundsOf, type Position } from '#core/geo/geometry.ts';
import { toLatLon, toSweref } from '#core/geo/sweref.ts';
import { FIRST_LAYER_OVER_CHOSEN } from './style/names.ts';

/** Where the map looks. */
export interface MapView {
  readonly center: Position;
  readonly zoom: number;
  /** Metres on the ground for one CSS pixel at the centre. */
  readonly metresPerPixel: number;
}

/** Pixels of the map to leave free at each side. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the rest of the product may do with a map: everything in SWEREF 99 TM and CSS pixels, nothing of the engine. */
export interface MapHandle {
  view(): MapView;
  /** Size of the map in CSS pixels. */
  size(): readonly [width: number, height: number];
  /** Moves what is under the centre by pixels: positive is right and down. */
  moveBy(rightPixels: number, downPixels: number): void;
  zoomBy(steps: number): void;
  /** Brings a position to the middle, or to the middle of what `insets` leave free. */
  goTo(position: Position, zoom?: number, insets?: Insets): void;
  fit(positions: readonly Position[], padding: number | Insets, maxZoom?: number): void;
  toPixels(position: readonly [number, number]): readonly [x: number, y: number];
  toPosition(x: number, y: number): Position;
  /** Whether the centre lies outside the dialogue's area, as the map's own veil says. */
  isOutside(): boolean;
  focus(): void;
}

/** A handle of a map that the engine draws. */
export interface EngineHandle extends MapHandle {
  /** Where the map looks, to the pixel, for another map to take over at once. */
  camera(): Camera;
  take(camera: Camera): void;
}

/** Where an engine looks, in its own degrees: rounded to metres, a map that follows another would tremble. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

const settleMilliseconds = 200;
const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function mapHandle(map: EngineMap): EngineHandle {
  const ease = { duration: settleMilliseconds };
  // Measured when it changes: asked for while the map moves, the browser would lay the page out anew for each answer.
  let size = sizeOf(map);
  map.on('resize', () => {
    size = sizeOf(map);
  });
  return {
    view: () => viewOf(map),
    size: () => size,
    moveBy: (rightPixels, downPixels) => void map.panBy([rightPixels, downPixels], ease),
    zoomBy: (steps) => void map.easeTo({ zoom: Math.round((map.getZoom() + steps) * 2) / 2, ...ease }),
    goTo: (position, zoom, insets = noInsets) =>
      void map.easeTo({
        center: lonLat(position),
        zoom: zoom ?? map.getZoom(),
        offset: [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2],
        ...ease,
      }),
    fit: (positions, padding, maxZoom = 17) => {
      const box = lonLatBox(positions);
      if (box !== null) map.fitBounds(box, { padding, maxZoom, ...ease });
    },
    toPixels: (position) => {
      const { x, y } = map.project(lonLat(position));
      return [x, y];
    },
    toPosition: (x, y) => {
      const { lng, lat } = map.unproject([x, y]);
      return toSweref({ lat, lon: lng });
    },
    isOutside: () =>
      map.queryRenderedFeatures(map.project(map.getCenter()), { layers: [FIRST_LAYER_OVER_CHOSEN] }).length > 0,
    camera: () => ({ center: map.getCenter(), zoom: map.getZoom() }),
    take: (camera) => void map.jumpTo(camera),
    focus: () => map.getCanvas().focus({ preventScroll: true }),
  };
}

const sizeOf = (map: EngineMap): readonly [width: number, height: number] => {
  const { clientWidth, clientHeight } = map.getContainer();
  return [clientWidth, clientHeight];
};

export function lonLat(position: readonly [number, number]): [number, number] {
  const { lat, lon } = toLatLon(position);
  return [lon, lat];
}

/** South-west and north-east corner of some positions; null for none. */
export function lonLatBox(positions: readonly Position[]): [[number, number], [number, number]] | null {
  if (positions.length === 0) return null;
  // The same arithmetic in degrees as in metres, east before north.
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(positions.map(lonLat));
  return [
    [minEasting, minNorthing],
    [maxEasting, maxNorthing],
  ];
}

function viewOf(map: EngineMap): MapView {
  const { lng, lat } = map.getCenter();
  const zoom = map.getZoom();
  return { center: toSweref({ lat, lon: lng }), zoom, metresPerPixel: metresPerPixelAt(zoom, lat) };
}

/** 512-pixel tiles: the equator's 40 075 017 m are 512 pixels at zoom 0. */
export const metresPerPixelAt = (zoom: number, lat: number): number =>
  (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
