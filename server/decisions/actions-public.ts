import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { PublicActions } from '#core/actions/public.ts';
import { actionWords } from '#core/actions/words/index.ts';
import { Refusal } from '#core/base/fault.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { publicActionRows } from '#core/exports/actions-table.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { ToldActions } from '../told-actions.ts';
import { actionsPage } from './actions-page.ts';
import { addPages, CC0 } from './shell.ts';

export interface PublicActionsOptions {
  readonly toldActions: ToldActions;
  readonly municipality: Municipality;
  readonly clock: Clock;
}

const tags = ['results'];

/**
 * /atgarder/ and /api/actions: what anybody is told of actions, as a page that needs no script, and data. Only what has been answered
 * and has a sentence for everybody.
 */
export async function publicActionsPart(plain: FastifyInstance, options: PublicActionsOptions): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { toldActions, municipality, clock } = options;
  const { formalName } = municipality.settings;
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
      return { licence: CC0, today: today(), actions: [...(await told())] };
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

  addPages(plain, 'atgarder', municipality, ({ language, shell, send }) => {
    app.get(shell, { schema: { hide: true } }, async (request, reply) => {
      const reading = { language, today: today(), municipality: textIn(formalName, language) };
      return send(request, reply, { title: actionWords[language].title, content: actionsPage(await told(), reading) });
    });
  });
}
