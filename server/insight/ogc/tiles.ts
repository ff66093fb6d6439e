import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import type { ExportLayer } from '#core/exports/layer.ts';
import type { Position } from '#core/geo/geometry.ts';
import { toUnitSquare } from '#db/map/projection.ts';

/** OGC 17-083r4, annex D: the tiles that every web map asks for. */
export const TILE_MATRIX_SET = 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad';
/** A square of 125 metres is some 13 by 13 units of a tile here: nearer a map draws the same tile larger. */
export const LAST_ZOOM = 14;
/** What the relations of links that no register of the web's has begin with. */
const OGC_REL = 'http://www.opengis.net/def/rel/ogc/1.0';
/** From a collection to its tiles. */
export const TILESETS_REL = `${OGC_REL}/tilesets-vector`;
export const MVT_TYPE = 'application/vnd.mapbox-vector-tile';

const EXTENT = 4096;

/** A tile by zoom, row (from the north) and column; null where the layer has nothing. */
export type Tiles = (zoom: number, row: number, column: number) => Uint8Array | null;

/**
 * A layer as Mapbox vector tiles: one layer of its name, with the columns of its table as properties and each feature's id as `id`.
 * What is withheld has no property. Cut when it is asked for; shapes are never made simpler, so that squares meet.
 */
export function tilesOf(layer: ExportLayer): Tiles {
  const index = new GeoJSONVT(asGeoJson(layer), {
    coordinates: 'unitSquare',
    wrap: false,
    maxZoom: LAST_ZOOM,
    indexMaxZoom: 0,
    extent: EXTENT,
    buffer: 64,
    tolerance: 0,
  });
  return (zoom, row, column) => {
    const features = index.getTile(zoom, column, row)?.features ?? [];
    if (features.length === 0) return null;
    const layers = { [layer.name]: { features } } as Parameters<typeof fromGeojsonVt>[0];
    return fromGeojsonVt(layers, { version: 2, extent: EXTENT });
  };
}

const asGeoJson = ({ columns, rows, features }: ExportLayer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(({ id, rings }, row) => ({
    type: 'Feature',
    // Each ring is the outside of a polygon.
    geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [closed(ring)]) },
    properties: Object.fromEntries([
      ['id', id],
      ...columns.flatMap(({ key }, column) => {
        const cell = rows[row]?.[column] ?? null;
        return cell === null ? [] : [[key, cell] as const];
      }),
    ]),
  })),
});

function closed(ring: readonly Position[]): [number, number][] {
  const points = ring.map((position): [number, number] => [...toUnitSquare(position)]);
  return [...points, points[0] as [number, number]];
}

const MADE = {
  dataType: 'vector',
  crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
  tileMatrixSetURI: TILE_MATRIX_SET,
} as const;

const selfLink = (href: string, title: string) => ({ href, rel: 'self', type: 'application/json', title });

/** The ways in which a layer is cut: one (OGC 20-057, requirement class "tilesets list"). `at`: the address of the list. */
export const tileSetsDocument = (at: string, title: string) => ({
  tilesets: [{ title, ...MADE, links: [selfLink(`${at}/WebMercatorQuad`, title)] }],
  links: [selfLink(at, title)],
});

/** What a layer's tiles hold, and where they are (the same, "tileset"). `at`: the address of the list. */
export const tileSetDocument = (at: string, title: string, layer: ExportLayer) => ({
  title,
  ...MADE,
  layers: [
    {
      id: layer.name,
      dataType: 'vector',
      geometryDimension: 2,
      propertiesSchema: {
        type: 'object',
        properties: Object.fromEntries([
          ['id', { type: 'string' }],
          ...layer.columns.map(({ key, heading, type }) => [
            key,
            { title: heading, type: { text: 'string', integer: 'integer', real: 'number' }[type] },
          ]),
        ]),
      },
    },
  ],
  links: [
    selfLink(`${at}/WebMercatorQuad`, title),
    {
      href: `${at}/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}`,
      rel: 'item',
      type: MVT_TYPE,
      title,
      templated: true,
    },
    { href: TILE_MATRIX_SET, rel: `${OGC_REL}/tiling-scheme`, type: 'application/json', title: 'WebMercatorQuad' },
  ],
});
