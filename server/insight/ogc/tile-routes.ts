import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { keptFor } from '../../address-of.ts';
import { sendFrozen, withEtag } from '../frozen.ts';
import type { Guard } from '../part.ts';
import type { Collection, SummedLayer } from './collections.ts';
import { JSON_TYPE } from './documents.ts';
import { outsideTiles } from './refusals.ts';
import { LAST_ZOOM, MVT_TYPE, type Tiles, tileSetDocument, tileSetsDocument, tilesOf } from './tiles.ts';

interface TileDesk {
  /** Throws 404 for a collection that there is none of. */
  readonly layerOf: (id: string) => { readonly collection: Collection; readonly layer: SummedLayer };
  readonly homeOf: (request: FastifyRequest) => string;
  /** Where people reach Lykta, when it is set. */
  readonly address: string | null;
  readonly guard: Guard | null;
  readonly tags: readonly string[];
  readonly refusals: Readonly<Record<number, TSchema>>;
}

const id = Type.String({ maxLength: 120 });
const coordinate = Type.Integer({ minimum: 0, maximum: 2 ** LAST_ZOOM - 1 });
const TileAddress = Type.Object(
  { id, z: Type.Integer({ minimum: 0, maximum: 30 }), y: coordinate, x: coordinate },
  { additionalProperties: false },
);
const Plain = Type.Object(
  { sprak: Type.Optional(Type.String({ maxLength: 20, description: 'Language of a refusal' })) },
  { additionalProperties: false },
);
const Document = Type.Object({}, { additionalProperties: true });

/** Each collection as vector tiles (OGC API – Tiles), which web maps and QGIS draw by an address with zoom, row and column. */
export function tileRoutes(app: FastifyInstance, { layerOf, homeOf, address, guard, tags, refusals }: TileDesk): void {
  const cut = new WeakMap<SummedLayer, Tiles>();
  const tilesFor = (layer: SummedLayer): Tiles => {
    const tiles = cut.get(layer) ?? tilesOf(layer);
    cut.set(layer, tiles);
    return tiles;
  };

  for (const [path, summary, document] of [
    ['', 'In which ways a collection is cut into tiles', tileSetsDocument],
    ['/WebMercatorQuad', 'What the vector tiles of a collection hold, and where they are', tileSetDocument],
  ] as const)
    app.get<{ Params: { id: string } }>(
      `/collections/:id/tiles${path}`,
      {
        ...guard,
        schema: {
          summary,
          tags,
          params: Type.Object({ id }),
          querystring: Plain,
          response: { 200: Document, ...refusals },
        },
      },
      async (request, reply) => {
        const { collection, layer } = layerOf(request.params.id);
        const at = `${homeOf(request)}/collections/${collection.id}/tiles`;
        keptFor(reply, address).type(`${JSON_TYPE}; charset=utf-8`);
        return sendFrozen(request, reply, withEtag(JSON.stringify(document(at, collection.title, layer))));
      },
    );

  app.get<{ Params: { id: string; z: number; y: number; x: number } }>(
    '/collections/:id/tiles/WebMercatorQuad/:z/:y/:x',
    {
      ...guard,
      schema: {
        summary: 'A vector tile of a collection',
        description: `Mapbox vector tile, zoom 0 to ${LAST_ZOOM}, rows from the north. 204 where the collection has nothing.`,
        tags,
        params: TileAddress,
        querystring: Plain,
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
          204: Type.Null({ description: 'The collection has nothing there.' }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { z, y, x } = request.params;
      if (z > LAST_ZOOM || y >= 2 ** z || x >= 2 ** z) throw outsideTiles();
      const { layer } = layerOf(request.params.id);
      const tile = tilesFor(layer)(z, y, x);
      reply.header('cache-control', 'public, max-age=300');
      if (tile === null) return reply.code(204).send();
      return sendFrozen(request, reply.type(MVT_TYPE), withEtag(Buffer.from(tile)));
    },
  );
}
