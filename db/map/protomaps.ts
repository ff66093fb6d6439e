import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { LayerName } from './feature.ts';

type Properties = Readonly<Record<string, string | number | boolean>>;

/** A feature of a tile under the name and attributes that our map styles know; its geometry is as it was. */
export interface TranslatedFeature {
  readonly layer: LayerName;
  readonly properties: Record<string, string | number>;
  readonly feature: VectorTileFeature;
}

/**
 * The features of a Protomaps tile (schema of version 4, https://docs.protomaps.com/basemaps/layers) in our own layers, so that one
 * style draws every map. Names in Swedish where there are any. What the styles do not draw is left out.
 */
export function translated(tile: Uint8Array): readonly TranslatedFeature[] {
  const { layers } = new VectorTile(new PbfReader(tile));
  return Object.entries(TRANSLATIONS).flatMap(([name, translate]) => {
    const layer = layers[name];
    if (layer === undefined) return [];
    return Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap((feature) => {
      const ours = translate(feature.properties, feature.type);
      if (ours === null) return [];
      const name = nameOf(feature.properties);
      return [{ layer: ours.layer, properties: { ...ours.properties, ...(name === null ? {} : { name }) }, feature }];
    });
  });
}

interface Ours {
  readonly layer: LayerName;
  readonly properties: Readonly<Record<string, string | number>>;
}
type Translate = (properties: Properties, type: VectorTileFeature['type']) => Ours | null;

const POINT = 1;
const LINE = 2;
const POLYGON = 3;

const nameOf = (properties: Properties): string | null => {
  const name = properties['name:sv'] ?? properties.name;
  return typeof name === 'string' && name !== '' ? name : null;
};

const LAND: Readonly<Record<string, string>> = {
  farmland: 'field',
  farmyard: 'field',
  orchard: 'field',
  meadow: 'field',
  forest: 'forest',
  wood: 'forest',
  residential: 'builtup',
  urban_area: 'builtup',
  commercial: 'builtup',
  industrial: 'builtup',
  retail: 'builtup',
  school: 'builtup',
  university: 'builtup',
  college: 'builtup',
  kindergarten: 'builtup',
  hospital: 'builtup',
  park: 'park',
  garden: 'park',
  playground: 'park',
  grass: 'park',
  village_green: 'park',
  recreation_ground: 'park',
  golf_course: 'park',
  cemetery: 'cemetery',
  pedestrian: 'square',
  pitch: 'pitch',
  platform: 'platform',
  parking: 'parking',
};

const land: Translate = ({ kind }, type) => {
  const ours = LAND[String(kind)];
  return type === POLYGON && ours !== undefined ? { layer: 'land', properties: { kind: ours } } : null;
};

/** Waters that are seen from afar have a low zoom of their own; names closer by come later. */
const rankOf = ({ min_zoom: from }: Properties): number => (typeof from === 'number' && from < 10 ? 3 : 5);

const water: Translate = (properties, type) => {
  if (type === POINT)
    return nameOf(properties) === null
      ? null
      : { layer: 'label', properties: { kind: 'water', rank: rankOf(properties) } };
  return { layer: 'water', properties: { kind: type === LINE ? 'river' : 'lake' } };
};

/** Streets that lead somewhere, streets that one lives on, and the rest. */
const SIDE_STREETS = new Set(['service', 'track', 'driveway', 'alley', 'parking_aisle', 'raceway']);

const roads: Translate = ({ kind, kind_detail: detail, is_tunnel: tunnel, is_bridge: bridge }, type) => {
  if (type !== LINE) return null;
  if (kind === 'highway' || kind === 'major_road') return { layer: 'street', properties: { kind: 'main' } };
  if (kind === 'minor_road')
    return { layer: 'street', properties: { kind: SIDE_STREETS.has(String(detail)) ? 'minor' : 'street' } };
  if (kind === 'path')
    return { layer: 'path', properties: { kind: tunnel === true ? 'tunnel' : bridge === true ? 'bridge' : 'path' } };
  return kind === 'rail' ? { layer: 'rail', properties: { kind: 'track' } } : null;
};

const places: Translate = (properties, type) => {
  const { kind, kind_detail: detail, population_rank: population } = properties;
  if (type !== POINT || nameOf(properties) === null) return null;
  const rank = typeof population === 'number' ? Math.max(1, 12 - population) : 9;
  if (kind === 'locality')
    return {
      layer: 'label',
      properties: { kind: detail === 'city' || detail === 'town' ? 'locality' : 'village', rank },
    };
  return kind === 'neighbourhood' || kind === 'macrohood'
    ? { layer: 'label', properties: { kind: 'district', rank } }
    : null;
};

const pois: Translate = (properties, type) => {
  if (type !== POINT || nameOf(properties) === null) return null;
  if (properties.kind === 'station' || properties.kind === 'train_station')
    return { layer: 'label', properties: { kind: 'station', rank: 4 } };
  return properties.kind === 'park' ? { layer: 'label', properties: { kind: 'park', rank: 7 } } : null;
};

const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  landcover: land,
  landuse: land,
  water,
  buildings: ({ kind }, type) =>
    type === POLYGON && kind !== 'address' ? { layer: 'building', properties: { kind: 'building' } } : null,
  roads,
  places,
  pois,
};
