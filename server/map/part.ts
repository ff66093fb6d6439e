import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { GazetteerEntry, Geography, Municipality } from '#core/places/municipality.ts';
import { MAX_ZOOM, MIN_ZOOM } from '#db/map/feature.ts';
import { TileFile } from '#db/map/mbtiles.ts';
import { checkTile, fingerprint, sendTile, TILE_PARAMS, TILE_RESPONSES } from './tiles.ts';

export interface MapStores {
  readonly basemapFile: string;
  readonly geography: Pick<Geography, 'gazetteer'>;
  readonly boundary: Municipality['boundary'];
}

/** A month: tiles change only when the basemap job runs again, and the ETag then tells. */
const KEPT = 'public, max-age=86400, stale-while-revalidate=2592000';

const TileAddress = Type.Object(TILE_PARAMS, { additionalProperties: false });

/** The basemap's vector tiles, the gazetteer and the border: public map data, no answers, the same for everyone. */
export async function mapPart(app: FastifyInstance, { basemapFile, geography, boundary }: MapStores): Promise<void> {
  const basemap = new TileFile(basemapFile);
  app.addHook('onClose', async () => basemap.close());
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();

  routes.get(
    '/tiles/:z/:x/:y.mvt',
    {
      schema: {
        summary: 'A vector tile of the basemap',
        description: `Mapbox vector tile, gzipped, zoom ${MIN_ZOOM} to ${MAX_ZOOM}. Where the map has nothing the tile is empty.`,
        tags: ['map'],
        params: TileAddress,
        response: TILE_RESPONSES,
      },
      // A tile is compressed already.
      compress: false,
    },
    async (request, reply) => {
      checkTile(request.params);
      return sendTile(request, reply, basemap, KEPT);
    },
  );

  // Written out once for everyone; text is sent as it is.
  const gazetteer = JSON.stringify(geography.gazetteer);
  const gazetteerEtag = `"${fingerprint(gazetteer)}"`;
  routes.get(
    '/api/map/gazetteer',
    {
      schema: {
        summary: 'Streets, known places, villages, stops, parks and waters that can be searched for',
        description: 'Public map data. Positions are SWEREF 99 TM, [easting, northing] in whole metres.',
        tags: ['map'],
        response: {
          200: Type.Unsafe<readonly GazetteerEntry[]>(Type.Array(Type.Object({}, { additionalProperties: true }))),
          304: Type.Null({ description: 'The gazetteer is the one that the ETag names.' }),
        },
      },
    },
    async (request, reply) => {
      reply.header('etag', gazetteerEtag).header('cache-control', 'public, no-cache');
      if (request.headers['if-none-match'] === gazetteerEtag) return reply.code(304).send(null);
      return reply.type('application/json; charset=utf-8').send(gazetteer as unknown as readonly GazetteerEntry[]);
    },
  );

  routes.get(
    '/api/map/boundary',
    {
      schema: {
        summary: "The border of the dialogue's area, for a map without tiles",
        description: 'Polygons in SWEREF 99 TM: an outer ring and its holes, [easting, northing] in whole metres.',
        tags: ['map'],
        response: {
          200: Type.Unsafe<Municipality['boundary']>(Type.Array(Type.Object({}, { additionalProperties: true }))),
        },
      },
    },
    async (_request, reply) => reply.header('cache-control', KEPT).send(boundary),
  );
}
