import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, RouteShorthandOptions } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { type Overlay, OverlayList } from '#core/places/overlay.ts';
import { OVERLAY_ID } from '#core/places/overlay-id.ts';
import type { TileFile } from '#db/map/mbtiles.ts';
import { openOverlay, overlayIds } from '#db/map/overlay/shelf.ts';
import { RefusalError } from '../errors.ts';
import { checkTile, sendTile, TILE_PARAMS, TILE_RESPONSES } from './tiles.ts';

export interface OverlaysOptions {
  /** Where overlays lie, a file each. Read once: what is laid later is there after the next start. */
  readonly folder: string;
  /** Who may see them. */
  readonly guard: Pick<RouteShorthandOptions, 'config'>;
}

const TileOfOverlay = Type.Object(
  {
    overlay: Type.String({ pattern: OVERLAY_ID }),
    version: Type.String({ pattern: '^[0-9a-f]{16}$' }),
    ...TILE_PARAMS,
  },
  { additionalProperties: false },
);

/** The version stands in the address: what an address has given once it gives for ever. Nobody between keeps it for others. */
const KEPT = 'private, max-age=31536000, immutable';

/** What the municipality has laid over its map, for those who work with it: public things on a map, and no answers. */
export async function overlaysPart(app: FastifyInstance, { folder, guard }: OverlaysOptions): Promise<void> {
  const laid = opened(folder, (id, error) => app.log.warn(`the overlay ${id} is left out: ${error.message}`));
  app.addHook('onClose', async () => {
    for (const tiles of laid.values()) tiles.close();
  });
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();

  routes.get(
    '/overlays',
    {
      ...guard,
      schema: {
        summary: 'What can be laid over the map, in the order of the alphabet',
        tags: ['map'],
        response: { 200: OverlayList, 401: Refusal, 403: Refusal },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { overlays: [...laid].map(([id, tiles]) => factsOf(id, tiles)).sort(byName) };
    },
  );

  const addressOf = (id: string, { version }: TileFile): string =>
    `${app.prefix}/overlays/${id}/${version}/{z}/{x}/{y}.mvt`;

  const factsOf = (id: string, tiles: TileFile): Overlay => ({
    id,
    name: tiles.fact('name'),
    attribution: tiles.fact('attribution'),
    tiles: addressOf(id, tiles),
    fromZoom: Number(tiles.fact('minzoom')),
  });

  routes.get(
    '/overlays/:overlay/:version/:z/:x/:y.mvt',
    {
      ...guard,
      schema: {
        summary: 'A vector tile of an overlay',
        description: 'Mapbox vector tile, gzipped. Where the overlay has nothing the tile is empty.',
        tags: ['map'],
        params: TileOfOverlay,
        response: { ...TILE_RESPONSES, 401: Refusal, 403: Refusal },
      },
      // A tile is compressed already.
      compress: false,
    },
    async (request, reply) => {
      const { overlay, version } = request.params;
      checkTile(request.params);
      const tiles = laid.get(overlay);
      if (tiles?.version !== version) throw unknownOverlay();
      return sendTile(request, reply, tiles, KEPT);
    },
  );
}

const byName = (a: Overlay, b: Overlay): number => a.name.localeCompare(b.name, 'sv');

/** One that cannot be read is left out, and said: the map is there without it. */
function opened(folder: string, onBroken: (id: string, error: Error) => void): ReadonlyMap<string, TileFile> {
  const laid = new Map<string, TileFile>();
  for (const id of overlayIds(folder))
    try {
      laid.set(id, openOverlay(folder, id));
    } catch (error) {
      onBroken(id, error as Error);
    }
  return laid;
}

const unknownOverlay = (): RefusalError =>
  new RefusalError(404, 'overlay-unknown', {
    sv: 'Lagret finns inte, eller har bytts ut. Ladda om sidan.',
    lattlast: 'Lagret finns inte. Ladda om sidan.',
    en: 'There is no such layer, or it has been replaced. Reload the page.',
  });
