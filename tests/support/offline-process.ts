import { sql } from 'kysely';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { IN_FLIGHT } from '#server/plugins/in-flight.ts';
import { openStores } from '#server/stores.ts';
import { webFolder } from '#server/web-build.ts';
import { offlineSurvey } from './offline-survey.ts';
import { now, smallCampaign, smallGeography, smallTown } from './small-town.ts';

/**
 * It closes; its survey gets a new version; nobody knows of it any more; it is as it was. The disk takes no answers, and takes
 * them again; more is asked of the server than it can do, and then not.
 */
export type DialogueChange = 'close' | 'renew' | 'forget' | 'open' | 'disk-away' | 'disk-back' | 'overload' | 'calm';

/**
 * The real server with real stores and the built pages, for the small town and a short survey. Its parent names the data
 * folder, and is told the port. What else it says happens to the dialogue (DialogueChange).
 */
const parts = ['intake'] as const;
const inFlight = { ...IN_FLIGHT };
process.once('message', async (dataFolder) => {
  const stores = await openStores(foldersOf(String(dataFolder), smallTown.settings.id), parts, smallGeography);
  const { id: town } = smallTown.settings;
  const change: Readonly<Record<DialogueChange, () => Promise<unknown>>> = {
    'disk-away': async () => stores.rawDb && sql`pragma query_only = on`.execute(stores.rawDb),
    'disk-back': async () => stores.rawDb && sql`pragma query_only = off`.execute(stores.rawDb),
    overload: async () => {
      inFlight.most = 0;
    },
    calm: async () => {
      inFlight.most = IN_FLIGHT.most;
    },
    // Open by the clock of any device that runs it, which is not the server's.
    open: () => stores.campaigns.put(town, { ...smallCampaign, closes: '2999-12-31' }),
    close: () => stores.campaigns.put(town, { ...smallCampaign, closes: '2026-11-24' }),
    renew: () => stores.campaigns.put(town, { ...smallCampaign, survey: { ...smallCampaign.survey, version: 2 } }),
    forget: () => stores.workDb.deleteFrom('campaign').where('id', '=', smallCampaign.id).execute(),
  };
  await change.open();
  const app = await createApp(
    {
      municipality: smallTown,
      policy: STANDARD_POLICY,
      parts,
      clock: () => now,
      surveys: (_id, version) => ({ ...offlineSurvey, version }),
      inFlight,
      trustProxy: ['127.0.0.1'],
      webFolder,
    },
    stores,
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  process.on('message', async (what: DialogueChange) => {
    await change[what]();
    process.send?.(what);
  });
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.on('disconnect', () => process.exit(0));
