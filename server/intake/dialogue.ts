import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { literals } from '#core/base/schemas.ts';
import { Language } from '#core/base/text.ts';
import { ADDRESS_CHANNELS } from '#core/places/address-channels.ts';
import type { Channel } from '#core/places/channels.ts';
import { NamedPlace } from '#core/places/municipality.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { languageOf } from '../language.ts';
import { asWritten } from '../plugins/as-written.ts';
import { packed, sendPacked } from '../plugins/packed.ts';
import { type DialogueStores, writtenDialogues } from './dialogue-json.ts';

const json = 'application/json; charset=utf-8';
const unchanged = Type.Null({ description: 'Nothing has changed since the ETag that was sent.' });

/** GET /api/dialogue: the questions, the same for everyone, in one language; GET /api/dialogue/places: the register of places. */
export async function dialoguePart(app: FastifyInstance, stores: DialogueStores): Promise<void> {
  const written = writtenDialogues(stores);
  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/dialogue',
    {
      schema: {
        summary: 'A dialogue and its questions, in one language',
        description:
          'Without `dialog` the one that is open and takes answers by `kanal`, else on the web, else at all; else the next to open, else the last that closed; `campaign` is null when there is none. `language` says which language the texts are in: the one asked for, else the nearest of `languages`.',
        tags: ['intake'],
        querystring: Type.Object({
          dialog: Type.Optional(Type.String({ maxLength: 64, description: "The campaign's id." })),
          sprak: Type.Optional(Language),
          kanal: Type.Optional(
            literals<Channel>(ADDRESS_CHANNELS, {
              description: 'How answers would be given; the web where it is not said.',
            }),
          ),
        }),
        response: { 200: Type.Unsafe<Dialogue>(Type.Object({}, { additionalProperties: true })), 304: unchanged },
      },
      // Written out once for everyone; it is not serialized field by field again.
      ...asWritten,
    },
    async (request, reply) => {
      const wanted = {
        campaign: request.query.dialog ?? null,
        language: languageOf(request),
        channel: request.query.kanal ?? null,
      };
      reply.header('cache-control', 'no-cache');
      return sendPacked(request, reply, await written(wanted), json);
    },
  );

  const places = packed(JSON.stringify(stores.municipality.places));
  app.get(
    '/api/dialogue/places',
    {
      schema: {
        summary: "The municipality's register of public places",
        tags: ['intake'],
        response: { 200: Type.Array(NamedPlace), 304: unchanged },
      },
      ...asWritten,
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-cache');
      return sendPacked(request, reply, places, json);
    },
  );
}
