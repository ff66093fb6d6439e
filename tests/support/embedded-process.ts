import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { loadSurvey } from '#server/municipality.ts';
import { openStores } from '#server/stores.ts';
import { webFolder } from '#server/web-build.ts';
import { now, smallCampaign, smallGeography, smallTown } from './small-town.ts';
import { dataFolderOfTown } from './town-folder.ts';

/** The real server of the small town, which lets the site named as the first argument show its pages in a frame. Tells its address. */
const parts = ['intake', 'staff'] as const;
const folders = foldersOf(dataFolderOfTown('lykta-embedded-'), smallTown.settings.id);
const stores = await openStores(folders, parts, smallGeography);
await stores.campaigns.put(smallTown.settings.id, smallCampaign);
const municipality = {
  ...smallTown,
  settings: { ...smallTown.settings, embeddedBy: [process.argv[2] ?? ''] },
};
const app = await createApp(
  { municipality, policy: STANDARD_POLICY, parts, clock: () => now, surveys: loadSurvey, webFolder },
  stores,
);
process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }));
process.on('disconnect', () => process.exit(0));
