import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { LocalText } from '#core/base/text.ts';
import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { campaignState, resultsDay } from '#core/survey/dialogue.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { languageOf } from '../language.ts';
import { refused } from './receive.ts';
import { asRefusal } from './refusals.ts';
import type { SchoolDoor } from './school-door.ts';

export interface SchoolStores {
  readonly schoolDoor: SchoolDoor;
  readonly municipality: Municipality;
  readonly releases: Pick<ReleaseShelf, 'list'>;
  readonly clock: Clock;
}

const OpenedClass = Type.Object({
  /** "KLA-7M4", as it is written. */
  code: Type.String(),
  campaign: Type.String(),
  title: LocalText,
  stage: Type.Union([Type.Literal('upcoming'), Type.Literal('open'), Type.Literal('closed'), Type.Literal('released')]),
  opens: Type.String(),
  closes: Type.String(),
  resultsBy: Type.String(),
  feedbackBy: Type.String(),
  /** The public release of the dialogue, when there is one. */
  release: Type.Union([Type.String(), Type.Null()]),
});
export type OpenedClass = Static<typeof OpenedClass>;

/**
 * What a class's code opens: its dialogue while it takes answers, and afterwards when the results come or are. The same for
 * every class of a dialogue: nothing here is of a class, not even its name.
 */
export async function schoolPart(plain: FastifyInstance, stores: SchoolStores): Promise<void> {
  const { schoolDoor, municipality, releases, clock } = stores;
  const { settings } = municipality;
  plain.withTypeProvider<TypeBoxTypeProvider>().post(
    '/api/school/open',
    {
      schema: {
        summary: 'The dialogue that a school class takes part in',
        tags: ['intake'],
        body: Type.Object({ code: Type.String({ maxLength: 32 }) }, { additionalProperties: false }),
        response: { 200: OpenedClass, 400: Refusal, 404: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const opened = await schoolDoor.open(request.ip, request.body.code);
      if (opened === null) throw asRefusal(refused(404, 'class-unknown'), languageOf(request));
      const { found, campaign } = opened;
      const release = releases.list('public').find((header) => header.campaign.id === campaign.id)?.id ?? null;
      return {
        code: found.code,
        campaign: campaign.id,
        title: campaign.title,
        stage: campaign.releasedOn === null ? campaignState(campaign, dayOf(clock())) : ('released' as const),
        opens: campaign.opens,
        closes: campaign.closes,
        resultsBy: resultsDay(campaign, settings),
        feedbackBy: addDays(campaign.closes, settings.feedbackDays),
        release,
      };
    },
  );
}
