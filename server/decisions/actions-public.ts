import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { PublicActions } from '#core/actions/public.ts';
import { actionWords } from '#core/actions/words/index.ts';
import { Refusal } from '#core/base/fault.ts';
import { homeOf, languagesOn } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { publicActionRows } from '#core/exports/actions-table.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { queryIn } from '../plugins/pages.ts';
import type { ToldActions } from '../told-actions.ts';
import { actionsPage } from './actions-page.ts';
import { sendInto } from './shell.ts';

export interface PublicActionsOptions {
  readonly toldActions: ToldActions;
  readonly municipality: Municipality;
  readonly clock: Clock;
}

const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/';
const tags = ['results'];

/**
 * /atgarder/ and /api/actions: what anybody is told of actions, as a page that needs no script, and data. Only what has been answered
 * and has a sentence for everybody.
 */
export async function publicActionsPart(plain: FastifyInstance, options: PublicActionsOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { toldActions, municipality, clock } = options;
  const { formalName, languages } = municipality.settings;
  const today = (): string => dayOf(clock());
  const told = () => toldActions(today());

  app.get(
    '/api/actions',
    {
      schema: {
        summary: 'What is done for safety, what is not and why, those that were answered last first (CC0)',
        tags,
        response: { 200: PublicActions },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { licence: LICENCE, today: today(), actions: [...(await told())] };
    },
  );

  app.get(
    '/api/actions.csv',
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
        .header('content-disposition', 'attachment; filename="atgarder.csv"')
        .type('text/csv; charset=utf-8')
        .send(rowsAsCsv(publicActionRows(await told()))),
  );

  for (const language of languagesOn(languages)) {
    const shell = `${homeOf(language)}atgarder/`;
    app.get(shell, { schema: { hide: true } }, async (request, reply) =>
      sendInto(request, reply, {
        language,
        shell,
        title: actionWords[language].title,
        content: actionsPage(await told(), {
          language,
          today: today(),
          municipality: textIn(formalName, language),
        }),
      }),
    );
    app.get(shell.slice(0, -1), { schema: { hide: true } }, (request, reply) =>
      reply.redirect(shell + queryIn(request.url), 308),
    );
  }
}
