import Type from 'typebox';
import { Value } from 'typebox/value';
import { boundsOf } from '#core/geo/geometry.ts';
import { Position } from '#core/geo/geometry-schema.ts';
import { toSweref } from '#core/geo/sweref.ts';
import type { GazetteerEntry, Geography, Municipality } from '#core/places/municipality.ts';
import type { MapFeature } from '../feature.ts';
import { MARGIN_METRES } from '../surroundings.ts';
import { spreadResidents } from './residents.ts';

/** Change when the simplified map is drawn otherwise: files of another version are made anew. */
export const SIMPLE_MAP_VERSION = 2;

/** What a municipality knows of its places before a licensed map has been loaded: municipalities/<id>/simple-map.json. */
export const SimpleMap = Type.Object({
  points: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      kind: Type.Union([Type.Literal('locality'), Type.Literal('village'), Type.Literal('station')]),
      at: Position,
      rank: Type.Integer(),
      /** As published; 0 where nothing is. */
      residents: Type.Integer({ minimum: 0 }),
      /** The disc over which they are spread, an approximation. */
      reachMetres: Type.Integer({ minimum: 0 }),
      /** False where the position is too unsure to be shown; its residents are counted all the same. */
      shown: Type.Optional(Type.Boolean()),
    }),
  ),
  /** Of the whole municipality: those of no locality are spread evenly. */
  residents: Type.Integer({ minimum: 1 }),
});

const Water = Type.Object({
  features: Type.Array(
    Type.Object({
      properties: Type.Object({
        id: Type.String(),
        namn: Type.Union([Type.String(), Type.Null()]),
        typ: Type.String(),
      }),
      geometry: Type.Object({ type: Type.String(), coordinates: Type.Unknown() }),
    }),
  ),
});

/**
 * A map of lakes, rivers, localities and stations, with a light SWEREF grid and nothing else: what can be shown honestly
 * without a licensed street map. Throws on data that has another form.
 */
export function drawSimpleMap(
  municipality: Municipality,
  data: unknown,
  waterGeoJson: unknown,
): { readonly features: readonly MapFeature[]; readonly geography: Geography } {
  if (!Value.Check(SimpleMap, data)) throw new Error(`simple map of ${municipality.settings.id} has another form`);
  const waters = Value.Check(Water, waterGeoJson) ? waterGeoJson.features.map(readWater) : [];
  const shown = data.points.filter((point) => point.shown !== false);
  const labels = shown.map(
    ({ name, kind, at, rank }): MapFeature => ({
      layer: 'label',
      geometry: { type: 'point', point: at },
      properties: { kind, name, rank },
      fromZoom: rank <= 2 ? 8 : 10,
    }),
  );
  const builtUp = shown
    .filter(({ kind, reachMetres }) => kind !== 'station' && reachMetres > 0)
    .map(
      ({ at, reachMetres }): MapFeature => ({
        layer: 'land',
        geometry: { type: 'polygon', rings: [circle(at, reachMetres)] },
        properties: { kind: 'builtup' },
        fromZoom: 8,
      }),
    );
  const bounds = boundsOf(municipality.boundary.flatMap(({ outer }) => outer));
  return {
    features: [...builtUp, ...waters.flatMap(({ features }) => features), ...gridLines(bounds), ...labels],
    geography: {
      gazetteer: [
        ...shown.map(({ id, name, kind, at }): GazetteerEntry => {
          const place = municipality.places.find((candidate) => candidate.id === id);
          const entry = { id: `ort-${id}`, name, within: '', point: at };
          const entryKind = kind === 'station' ? 'stop' : 'locality';
          return place === undefined ? { ...entry, kind: entryKind } : { ...entry, kind: entryKind, place: id };
        }),
        ...waters.flatMap(({ entry }) => (entry === null ? [] : [entry])),
      ],
      population: spreadResidents(data.points, data.residents, bounds),
      network: [],
      homes: [],
    },
  };
}

interface DrawnWater {
  readonly features: readonly MapFeature[];
  readonly entry: GazetteerEntry | null;
}

type Rings = readonly (readonly (readonly [number, number])[])[];

function readWater({ properties, geometry }: Type.Static<typeof Water>['features'][number]): DrawnWater {
  const name = properties.namn === null ? {} : { name: properties.namn };
  const project = (line: readonly (readonly number[])[]): (readonly [number, number])[] =>
    line.map(([lon, lat]) => toSweref({ lat: lat ?? 0, lon: lon ?? 0 }));
  const coordinates = geometry.coordinates as never;
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const lines: Rings =
      geometry.type === 'LineString' ? [project(coordinates)] : (coordinates as number[][][]).map(project);
    return {
      features: lines.map((line) => ({
        layer: 'water',
        geometry: { type: 'line', line },
        properties: { kind: 'river', ...name },
        fromZoom: 8,
      })),
      entry: null,
    };
  }
  const polygons: readonly Rings[] =
    geometry.type === 'Polygon'
      ? [(coordinates as number[][][]).map(project)]
      : (coordinates as number[][][][]).map((polygon) => polygon.map(project));
  const [largest] = [...polygons].sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0));
  const middle = middleOf(largest?.[0] ?? []);
  const label: readonly MapFeature[] =
    properties.namn === null
      ? []
      : [
          {
            layer: 'label',
            geometry: { type: 'point', point: middle },
            properties: { kind: 'water', name: properties.namn, rank: 3 },
            fromZoom: 8,
          },
        ];
  return {
    features: [
      ...polygons.map(
        (rings): MapFeature => ({
          layer: 'water',
          geometry: { type: 'polygon', rings: rings.map((ring) => ring.slice(0, -1)) },
          properties: { kind: 'lake', ...name },
          fromZoom: 8,
        }),
      ),
      ...label,
    ],
    entry:
      properties.namn === null
        ? null
        : { id: `vatten-${properties.id}`, name: properties.namn, kind: 'water', within: '', point: middle },
  };
}

function middleOf(ring: readonly (readonly [number, number])[]): readonly [number, number] {
  const { minEasting, maxEasting, minNorthing, maxNorthing } = boundsOf(ring);
  return [Math.round((minEasting + maxEasting) / 2), Math.round((minNorthing + maxNorthing) / 2)];
}

function circle(middle: readonly [number, number], radiusMetres: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 32 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 32;
    return [middle[0] + radiusMetres * Math.cos(angle), middle[1] + radiusMetres * Math.sin(angle)] as const;
  });
}

/** Every fifth kilometre of SWEREF 99 TM: something to hold on to where there are no streets. */
function gridLines(bounds: ReturnType<typeof boundsOf>): readonly MapFeature[] {
  const step = 5000;
  const [west, east] = [bounds.minEasting - MARGIN_METRES, bounds.maxEasting + MARGIN_METRES];
  const [south, north] = [bounds.minNorthing - MARGIN_METRES, bounds.maxNorthing + MARGIN_METRES];
  const lines: (readonly (readonly [number, number])[])[] = [];
  for (let easting = Math.ceil(west / step) * step; easting <= east; easting += step)
    lines.push(along((share) => [easting, south + share * (north - south)]));
  for (let northing = Math.ceil(south / step) * step; northing <= north; northing += step)
    lines.push(along((share) => [west + share * (east - west), northing]));
  return lines.map((line) => ({
    layer: 'grid',
    geometry: { type: 'line', line },
    properties: { kind: 'sweref-5km' },
    fromZoom: 8,
  }));
}

/** Twenty pieces, since a straight line in SWEREF is bent a little in Web Mercator. */
const along = (at: (share: number) => readonly [number, number]): readonly (readonly [number, number])[] =>
  Array.from({ length: 21 }, (_, i) => at(i / 20));
