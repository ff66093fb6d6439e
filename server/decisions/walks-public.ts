import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { homeOf, languagesOn } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { calendarOf } from '#core/walks/calendar.ts';
import { WALK_ID } from '#core/walks/contract.ts';
import { PublicWalk, PublicWalks, publicWalks } from '#core/walks/public.ts';
import { walkWords } from '#core/walks/words/index.ts';
import type { WalkStore } from '#db/work/walks.ts';
import { addressOf, keptFor } from '../address-of.ts';
import { addPages, CC0 } from './shell.ts';
import type { WalkAnswers } from './walk-answers.ts';
import { walkGone } from './walks-desk.ts';
import { noWalkPage, walkPage, walksPage } from './walks-page.ts';

export interface PublicWalksOptions {
  readonly walks: WalkStore;
  readonly answers: WalkAnswers;
  readonly municipality: Municipality;
  /** Where people reach Lykta, when it is set. */
  readonly address: string | null;
  readonly clock: Clock;
}

const tags = ['results'];
const Address = Type.Object({ walk: Type.String({ pattern: WALK_ID }) });
const Asked = Type.Object({ sprak: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });

/**
 * /trygghetsvandringar/ and /api/walks: safety walks as anybody is told of them, as pages that need no script, a file for the
 * calendar, and data. Nothing of a draft, and no photo.
 */
export async function publicWalksPart(plain: FastifyInstance, options: PublicWalksOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { walks, municipality, clock } = options;
  const on = languagesOn(municipality.settings.languages);

  const today = (): Day => dayOf(clock());
  const told = async (): Promise<readonly PublicWalk[]> => {
    const answers = await options.answers();
    const known = (await walks.all()).map((one) => ({ ...one, answers: answers.get(one.walk.id) ?? [] }));
    return publicWalks(known, today());
  };
  const one = async (id: string): Promise<PublicWalk | null> => (await told()).find((walk) => walk.id === id) ?? null;

  app.get(
    '/api/walks',
    {
      schema: {
        summary: 'Safety walks: those to come, and what came of those that have been (CC0)',
        tags,
        response: { 200: PublicWalks },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { licence: CC0, walks: [...(await told())] };
    },
  );

  app.get(
    '/api/walks/:walk',
    {
      schema: {
        summary: 'One safety walk (CC0)',
        tags,
        params: Address,
        response: { 200: PublicWalk, 400: Refusal, 404: Refusal },
      },
    },
    async (request, reply) => {
      const walk = await one(request.params.walk);
      if (walk === null) throw walkGone();
      reply.header('cache-control', 'no-cache');
      return walk;
    },
  );

  app.get(
    '/api/walks/:walk/calendar.ics',
    {
      schema: {
        summary: 'The three meetings of a walk for a calendar (RFC 5545)',
        tags,
        produces: ['text/calendar'],
        params: Address,
        querystring: Asked,
        response: { 200: Type.String(), 400: Refusal, 404: Refusal },
      },
    },
    async (request, reply) => {
      const walk = await one(request.params.walk);
      if (walk === null) throw walkGone();
      const language = on.find((known) => known === request.query.sprak) ?? 'sv';
      const words = walkWords[language];
      const body = calendarOf(
        {
          ...walk,
          isCancelled: walk.state === 'cancelled',
          said: (kind, { place }) => ({
            title: `${textIn(walk.name, language)}: ${words.meetings[kind]}`,
            place: textIn(place, language),
          }),
          url: `${addressOf(request, options.address)}${homeOf(language)}trygghetsvandringar/${walk.id}/`,
        },
        today(),
      );
      reply.type('text/calendar; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${walk.id}.ics"`);
      return keptFor(reply, options.address).send(body);
    },
  );

  addPages(plain, 'trygghetsvandringar', municipality, ({ language, shell, send }) => {
    const words = walkWords[language];
    const reading = () => ({ language, today: today() });
    app.get(shell, { schema: { hide: true } }, async (request, reply) =>
      send(request, reply, { title: words.title, content: walksPage(await told(), reading()) }),
    );
    app.get(`${shell}:walk/`, { schema: { hide: true, params: Address } }, async (request, reply) => {
      const walk = await one(request.params.walk);
      if (walk === null) return send(request, reply.code(404), { title: words.title, content: noWalkPage(language) });
      return send(request, reply, { title: textIn(walk.name, language), content: walkPage(walk, reading()) });
    });
  });
}
