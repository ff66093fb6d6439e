import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { promiseFeed } from '#core/exports/promise-feed.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { PROMISE_ID } from '#core/promises/contract.ts';
import { nameInWords } from '#core/promises/in-words.ts';
import {
  lastWholeMonth,
  PublicPromise,
  PublicPromises,
  publicPromises,
  type ReadRelease,
} from '#core/promises/public.ts';
import { releaseFigure } from '#core/promises/release-figure.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { type ToldMonth, toldMonths, toldSince } from '#core/rounds/told.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { PromiseStore } from '#db/work/promises.ts';
import type { RoundStore } from '#db/work/rounds.ts';
import { addressOf, keptFor } from '../address-of.ts';
import { promiseGone } from './promises-desk.ts';
import { noPromisePage, promisePage } from './promises-page.ts';
import { addPages, CC0 } from './shell.ts';

export interface PublicPromisesOptions {
  readonly promises: PromiseStore;
  readonly rounds: RoundStore;
  readonly releases: ReleaseShelf;
  readonly municipality: Municipality;
  /** Where people reach Lykta, when it is set. */
  readonly address: string | null;
  readonly clock: Clock;
}

const tags = ['results'];
const Address = Type.Object({ promise: Type.String({ pattern: PROMISE_ID }) });

/**
 * /medborgarlofte/ and /api/promises: what anybody is told of the citizen promise, as a page that needs no script, a feed and data. Of
 * residents' answers it reads public releases; of police presence nothing that is planned.
 */
export async function publicPromisesPart(plain: FastifyInstance, options: PublicPromisesOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { promises, rounds, releases, municipality, clock } = options;
  const { formalName, fictional } = municipality.settings;

  const readRelease: ReadRelease = (dialogue, question, answer) => {
    const release = releases.summaries('public').find(({ header }) => header.campaign.id === dialogue);
    return release === undefined ? null : releaseFigure(release, question, answer);
  };
  const today = (): string => dayOf(clock());
  const told = async (): Promise<readonly PublicPromise[]> =>
    publicPromises(await promises.all(), today(), readRelease);
  const presence = async (): Promise<readonly ToldMonth[]> =>
    toldMonths(await rounds.wentBetween(toldSince(today()), lastWholeMonth(today())), today());

  app.get(
    '/api/promises',
    {
      schema: {
        summary: 'The citizen promises that have been signed, the one that holds first (CC0)',
        tags,
        response: { 200: PublicPromises },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { licence: CC0, promises: [...(await told())], presence: [...(await presence())] };
    },
  );

  app.get(
    '/api/promises/:promise',
    {
      schema: {
        summary: 'One citizen promise (CC0)',
        tags,
        params: Address,
        response: { 200: PublicPromise, 400: Refusal, 404: Refusal },
      },
    },
    async (request, reply) => {
      const promise = (await told()).find(({ id }) => id === request.params.promise);
      if (promise === undefined) throw promiseGone();
      reply.header('cache-control', 'no-cache');
      return promise;
    },
  );

  app.get(
    '/api/promises/follow-ups.rss',
    {
      schema: {
        summary: 'The follow-ups of the citizen promises as they come (RSS 2.0)',
        tags,
        response: { 200: Type.String(), 400: Refusal },
      },
    },
    async (request, reply) => {
      const address = addressOf(request, options.address);
      const body = promiseFeed(await told(), { name: textIn(formalName, 'sv'), address, fictional });
      return keptFor(reply.type('application/rss+xml; charset=utf-8'), options.address).send(body);
    },
  );

  addPages(plain, 'medborgarlofte', municipality, ({ language, shell, send }) => {
    const words = promiseWords[language];
    const pageOf = async (promise: PublicPromise | undefined, all: readonly PublicPromise[], isUnknown: boolean) =>
      promise === undefined
        ? noPromisePage(language, isUnknown)
        : promisePage(promise, all, {
            language,
            today: today(),
            municipality: textIn(formalName, language),
            presence: promise === all[0] ? await presence() : [],
          });
    app.get(shell, { schema: { hide: true } }, async (request, reply) => {
      const all = await told();
      return send(request, reply, { title: words.title, content: await pageOf(all[0], all, false) });
    });
    app.get(`${shell}:promise/`, { schema: { hide: true, params: Address } }, async (request, reply) => {
      const all = await told();
      const promise = all.find(({ id }) => id === request.params.promise);
      if (promise === undefined) reply.code(404);
      return send(request, reply, {
        title: promise === undefined ? words.title : nameInWords(promise, words),
        content: await pageOf(promise, all, true),
      });
    });
  });
}
