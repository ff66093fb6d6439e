import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { loadSurvey } from '#server/municipality.ts';
import { openStores } from '#server/stores.ts';
import { now, smallCampaign, smallGeography, smallTown } from './small-town.ts';

/**
 * The real server with the real stores and the part that takes answers in, for the small town. Opens nothing before its parent
 * names the data folder; then tells its address when it listens, and waits to be killed.
 */
const dataFolder = await new Promise<string>((resolve) => process.once('message', (folder) => resolve(String(folder))));
const parts = ['intake'] as const;
const stores = await openStores(foldersOf(dataFolder, smallTown.settings.id), parts, smallGeography);
await stores.campaigns.put(smallTown.settings.id, smallCampaign);
const app = await createApp(
  {
    municipality: smallTown,
    policy: STANDARD_POLICY,
    parts,
    clock: () => now,
    surveys: loadSurvey,
    trustProxy: ['127.0.0.1'],
    webFolder: null,
  },
  stores,
);
process.send?.(await app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }));
process.on('disconnect', () => process.exit(0));
