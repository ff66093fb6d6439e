import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { MAX_ZOOM, MIN_ZOOM } from '#db/map/feature.ts';
import type { TileFile } from '#db/map/mbtiles.ts';
import { RefusalError } from '../errors.ts';

/** Where a tile lies, as the end of an address. */
export const TILE_PARAMS = {
  z: Type.Integer({ minimum: 0, maximum: 30 }),
  x: Type.Integer({ minimum: 0, maximum: 2 ** 30 }),
  y: Type.Integer({ minimum: 0, maximum: 2 ** 30 }),
};

export const TILE_RESPONSES = {
  200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
  304: Type.Null({ description: 'The tile is the one that the ETag names.' }),
  400: Refusal,
  404: Refusal,
};

interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Throws where there can be no tile. */
export function checkTile({ z, x, y }: TileAddress): void {
  if (z < MIN_ZOOM || z > MAX_ZOOM || x >= 2 ** z || y >= 2 ** z) throw outsideZooms();
}

/** A vector tile with a validator; an empty one where the map has nothing. */
export function sendTile(
  request: FastifyRequest<{ Params: TileAddress }>,
  reply: FastifyReply,
  tiles: TileFile,
  kept: string,
): FastifyReply {
  const etag = `"${fingerprint(tiles.version)}"`;
  reply.header('etag', etag).header('cache-control', kept);
  if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
  reply.type('application/vnd.mapbox-vector-tile');
  const { z, x, y } = request.params;
  const tile = tiles.tile(z, x, y);
  if (tile === null) return reply.send(Buffer.alloc(0));
  return reply.header('content-encoding', 'gzip').send(tile);
}

export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const outsideZooms = (): RefusalError =>
  new RefusalError(404, 'tile-outside', {
    sv: `Kartan har rutor i zoomnivå ${MIN_ZOOM} till ${MAX_ZOOM}.`,
    lattlast: 'Kartan har ingen sådan ruta.',
    en: `The map has tiles for zoom ${MIN_ZOOM} to ${MAX_ZOOM}.`,
  });
