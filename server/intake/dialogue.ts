import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { campaignState, type Dialogue, resultsDay } from '#core/survey/dialogue.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import type { Surveys } from '../surveys.ts';

export interface DialogueStores {
  readonly campaigns: CampaignStore;
  readonly municipality: Municipality;
  readonly surveys: Surveys;
  readonly releases: Pick<ReleaseShelf, 'list'>;
  readonly clock: Clock;
}

/** GET /api/dialogue: the questions and the places, the same for everyone. */
export async function dialoguePart(app: FastifyInstance, stores: DialogueStores): Promise<void> {
  const written = writtenOnce(stores);
  app.get(
    '/api/dialogue',
    {
      schema: {
        summary: 'The dialogue that is open, its questions and places',
        description: 'Else the next to open, else the last that closed; `campaign` is null when there is none.',
        tags: ['intake'],
        response: {
          200: Type.Unsafe<Dialogue>(Type.Object({}, { additionalProperties: true })),
          304: Type.Null({ description: 'Nothing has changed since the ETag that was sent.' }),
        },
      },
      // Written out below once for everyone; it is not serialized field by field again.
      serializerCompiler: () => (body) => String(body),
    },
    async (request, reply) => {
      const { text, etag } = await written();
      reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(text);
    },
  );
}

interface Written {
  readonly text: string;
  readonly etag: string;
}

/** The dialogue as JSON, written anew only when the day, the campaign or the results have changed. */
function writtenOnce(stores: DialogueStores): () => Promise<Written> {
  let last: (Written & { readonly of: string }) | null = null;
  return async () => {
    const today = dayOf(stores.clock());
    const campaign = await stores.campaigns.current(stores.municipality.settings.id, today);
    const hasResults = stores.releases.list('public').length > 0;
    const of = JSON.stringify([today, campaign, hasResults]);
    if (last?.of === of) return last;
    const text = JSON.stringify(await dialogueOf(stores, campaign, today, hasResults));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    last = { text, etag, of };
    return last;
  };
}

async function dialogueOf(
  { municipality, surveys }: DialogueStores,
  campaign: KnownCampaign | null,
  today: string,
  hasResults: boolean,
): Promise<Dialogue> {
  const { settings, areas, places } = municipality;
  return {
    municipality: {
      id: settings.id,
      name: settings.name,
      formalName: settings.formalName,
      fictional: settings.fictional,
      controller: settings.controller,
      dataProtectionContact: settings.dataProtectionContact,
      contact: settings.contact,
      faultReportUrl: settings.faultReportUrl,
      helplines: settings.helplines,
      map: settings.map,
    },
    areas,
    places,
    campaign: campaign === null ? null : publicCampaign(campaign, municipality, today),
    survey: campaign === null ? null : await surveys(campaign.survey.id, campaign.survey.version),
    hasResults,
  };
}

const publicCampaign = (
  campaign: KnownCampaign,
  { settings }: Municipality,
  today: string,
): NonNullable<Dialogue['campaign']> => ({
  id: campaign.id,
  title: campaign.title,
  state: campaignState(campaign, today),
  opens: campaign.opens,
  closes: campaign.closes,
  resultsBy: resultsDay(campaign, settings),
  feedbackBy: addDays(campaign.closes, settings.feedbackDays),
});
