import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { PICTURE_ID, type StaffPicture } from '#core/picture/contract.ts';
import { nameInWords } from '#core/picture/in-words.ts';
import { PublicPicture, PublicPictures, publicPicture } from '#core/picture/public.ts';
import { pictureWords } from '#core/picture/words/index.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { PictureStore } from '#db/work/pictures.ts';
import { pictureGone } from './picture-desk.ts';
import { noPicturePage, picturePage, picturesPage } from './pictures-page.ts';
import { addPages, CC0 } from './shell.ts';

export interface PublicPicturesOptions {
  readonly pictures: PictureStore;
  readonly municipality: Municipality;
}

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
    (await pictures.all()).flatMap((picture) => toldOf(picture) ?? []);
  const one = async (id: string): Promise<PublicPicture | null> => {
    const picture = await pictures.byId(id);
    return picture === null ? null : toldOf(picture);
  };

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
      return { licence: CC0, pictures: [...(await told())] };
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

  addPages(plain, 'lagesbild', municipality, ({ language, shell, send }) => {
    const words = pictureWords[language];
    app.get(shell, { schema: { hide: true } }, async (request, reply) =>
      send(request, reply, { title: words.title, content: picturesPage(await told(), language) }),
    );
    app.get(`${shell}:picture/`, { schema: { hide: true, params: Address } }, async (request, reply) => {
      const picture = await one(request.params.picture);
      if (picture === null)
        return send(request, reply.code(404), { title: words.title, content: noPicturePage(language) });
      const title = `${words.title}: ${nameInWords(picture.id, words)}`;
      return send(request, reply, { title, content: picturePage(picture, language) });
    });
  });
}

/** What anybody is told of a picture; null before it is published, and of one that is no longer what was frozen. */
const toldOf = ({ snapshot, isWhole, checksum, publishedOn }: StaffPicture): PublicPicture | null =>
  publishedOn === null || checksum === null || !isWhole ? null : publicPicture(snapshot, { checksum, publishedOn });
