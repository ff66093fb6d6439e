import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { homeOf, languagesOn } from '#core/base/language.ts';
import { PICTURE_ID } from '#core/picture/contract.ts';
import { nameInWords } from '#core/picture/in-words.ts';
import { PublicPicture, PublicPictures, publicPicture } from '#core/picture/public.ts';
import { pictureWords } from '#core/picture/words/index.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { PictureStore } from '#db/work/pictures.ts';
import type { Html } from '../html.ts';
import { queryIn } from '../plugins/pages.ts';
import { pictureGone } from './picture-desk.ts';
import { noPicturePage, picturePage, picturesPage } from './pictures-page.ts';
import { sendInto } from './shell.ts';

export interface PublicPicturesOptions {
  readonly pictures: PictureStore;
  readonly municipality: Municipality;
}

const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/';
const tags = ['results'];
const Address = Type.Object({ picture: Type.String({ pattern: PICTURE_ID }) });

/**
 * /lagesbild/ and /api/pictures: the public form of what has been published, as pages that need no script and as data. What is no longer what was frozen
 * is told to nobody here.
 */
export async function publicPicturesPart(
  plain: FastifyInstance,
  { pictures, municipality }: PublicPicturesOptions,
): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();

  const told = async (): Promise<readonly PublicPicture[]> =>
    (await pictures.all()).flatMap(({ snapshot, isWhole, checksum, publishedOn }) =>
      publishedOn === null || checksum === null || !isWhole ? [] : [publicPicture(snapshot, { checksum, publishedOn })],
    );
  const one = async (id: string): Promise<PublicPicture | null> =>
    (await told()).find((picture) => picture.id === id) ?? null;

  app.get(
    '/api/pictures',
    {
      schema: {
        summary: 'Published pictures of the situation in their public form, the newest period first (CC0)',
        tags,
        response: { 200: PublicPictures },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { licence: LICENCE, pictures: [...(await told())] };
    },
  );

  app.get(
    '/api/pictures/:picture',
    {
      schema: {
        summary: 'One published picture of the situation in its public form (CC0)',
        tags,
        params: Address,
        response: { 200: PublicPicture, 400: Refusal, 404: Refusal },
      },
    },
    async (request, reply) => {
      const picture = await one(request.params.picture);
      if (picture === null) throw pictureGone();
      reply.header('cache-control', 'no-cache');
      return picture;
    },
  );

  for (const language of languagesOn(municipality.settings.languages)) {
    const shell = `${homeOf(language)}lagesbild/`;
    const words = pictureWords[language];
    const send = (request: FastifyRequest, reply: FastifyReply, title: string, content: Html) =>
      sendInto(request, reply, { language, shell, title, content });
    app.get(shell, { schema: { hide: true } }, async (request, reply) =>
      send(request, reply, words.title, picturesPage(await told(), language)),
    );
    app.get(`${shell}:picture/`, { schema: { hide: true, params: Address } }, async (request, reply) => {
      const picture = await one(request.params.picture);
      if (picture === null) return send(request, reply.code(404), words.title, noPicturePage(language));
      return send(request, reply, `${words.title}: ${nameInWords(picture.id, words)}`, picturePage(picture, language));
    });
    app.get(shell.slice(0, -1), { schema: { hide: true } }, (request, reply) =>
      reply.redirect(shell + queryIn(request.url), 308),
    );
  }
}
