import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import { feedbackFeed } from '#core/exports/feedback-feed.ts';
import { feedbackRows } from '#core/exports/feedback-table.ts';
import { Feedback } from '#core/feedback/contract.ts';
import { feedbackOf } from '#core/feedback/feedback.ts';
import { feedbackWords } from '#core/feedback/words/index.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { PublicPromise } from '#core/promises/public.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { addressOf, keptFor } from '../address-of.ts';
import type { ToldActions } from '../told-actions.ts';
import { feedbackPage } from './feedback-page.ts';
import { noSign, placeSign, pressSheet } from './feedback-sheets.ts';
import { addPages, CC0 } from './shell.ts';

export interface PublicFeedbackOptions {
  readonly toldActions: ToldActions;
  /** The promise that holds, as anybody is told of it. */
  readonly toldPromise: () => Promise<PublicPromise | null>;
  readonly releases: ReleaseShelf;
  readonly municipality: Municipality;
  /** Where people reach Lykta, when it is set. */
  readonly address: string | null;
  readonly clock: Clock;
}

const tags = ['results'];
const Place = Type.Object({ place: Type.String({ maxLength: 64 }) });

/**
 * /du-sa-vi-gjorde/ and /api/feedback: what residents said, what came of it and whether it helped, as a page that needs no script, a
 * feed and data. Of residents' answers it reads public releases, of actions what is public.
 */
export async function publicFeedbackPart(plain: FastifyInstance, options: PublicFeedbackOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { toldActions, toldPromise, releases, municipality, clock } = options;
  const { formalName, fictional, contact } = municipality.settings;
  const told = async () => {
    const today = dayOf(clock());
    const shelf = { headers: releases.list('public'), open: (id: string) => releases.open(id, 'public') };
    return feedbackOf(await toldActions(today), shelf, today);
  };

  app.get(
    '/api/feedback',
    {
      schema: {
        summary: 'What residents said by theme and place, what is done and not done, and what they say since (CC0)',
        tags,
        response: { 200: Feedback },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { licence: CC0, ...(await told()) };
    },
  );

  app.get(
    '/api/feedback.csv',
    {
      schema: {
        summary: 'The same as CSV (CC0)',
        tags,
        produces: ['text/csv'],
        response: { 200: Type.String(), 400: Refusal },
      },
    },
    async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .header('content-disposition', 'attachment; filename="du-sa-vi-gjorde.csv"')
        .type('text/csv; charset=utf-8')
        .send(rowsAsCsv(feedbackRows(await told()))),
  );

  app.get(
    '/api/feedback.rss',
    {
      schema: {
        summary: 'What is answered and done, as it comes (RSS 2.0)',
        tags,
        response: { 200: Type.String(), 400: Refusal },
      },
    },
    async (request, reply) => {
      const address = addressOf(request, options.address);
      const { actions } = await told();
      const body = feedbackFeed(actions, { name: textIn(formalName, 'sv'), address, fictional });
      return keptFor(reply.type('application/rss+xml; charset=utf-8'), options.address).send(body);
    },
  );

  addPages(plain, 'du-sa-vi-gjorde', municipality, ({ language, shell, send }) => {
    const words = feedbackWords[language];
    const name = textIn(formalName, language);
    app.get(shell, { schema: { hide: true } }, async (request, reply) =>
      send(request, reply, {
        title: words.title,
        content: feedbackPage(await told(), { language, municipality: name }),
      }),
    );
    app.get(`${shell}press/`, { schema: { hide: true } }, async (request, reply) => {
      const reading = { language, municipality: name, contact };
      return send(request, reply, {
        title: words.pressSheet.title,
        content: pressSheet(await told(), await toldPromise(), reading),
      });
    });
    app.get(`${shell}skylt/:place/`, { schema: { hide: true, params: Place } }, async (request, reply) => {
      const all = await told();
      const place = all.places.find(({ id }) => id === request.params.place);
      if (place === undefined) return send(request, reply.code(404), { title: words.title, content: noSign(language) });
      const address = addressOf(request, options.address);
      return send(request, reply, { title: place.name, content: placeSign(place, all, language, address) });
    });
  });
}
