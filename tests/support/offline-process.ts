import { mkdirSync } from 'node:fs';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { openStores } from '#server/stores.ts';
import { webFolder } from '#server/web-build.ts';
import { offlineSurvey } from './offline-survey.ts';
import { now, smallCampaign, smallGeography, smallTown } from './small-town.ts';

/**
 * The real server with real stores and the built pages, for the small town and a short survey. Its parent names the data
 * folder, and is told the port. "close" as a message closes the dialogue; "open" opens it again.
 */
const parts = ['intake'] as const;
process.once('message', async (dataFolder) => {
  const folders = foldersOf(String(dataFolder), smallTown.settings.id);
  mkdirSync(folders.map, { recursive: true });
  const bounds = { minEasting: 500_000, minNorthing: 6_500_000, maxEasting: 510_000, maxNorthing: 6_510_000 };
  writeBasemap(folders.basemapFile, [], bounds, { name: 'Lillstad', attribution: '', version: '1' }, () => {});
  const stores = await openStores(folders, parts, smallGeography);
  const put = (closes: string): Promise<void> =>
    stores.campaigns.put(smallTown.settings.id, { ...smallCampaign, closes });
  await put(smallCampaign.closes);
  const app = await createApp(
    {
      municipality: smallTown,
      policy: STANDARD_POLICY,
      parts,
      clock: () => now,
      surveys: () => offlineSurvey,
      webFolder,
    },
    stores,
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  process.on('message', async (what) => {
    await put(what === 'close' ? '2026-11-24' : smallCampaign.closes);
    process.send?.(what);
  });
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.on('disconnect', () => process.exit(0));
