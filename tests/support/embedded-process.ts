import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { createApp } from '#server/app.ts';
import { foldersOf } from '#server/folders.ts';
import { loadSurvey } from '#server/municipality.ts';
import { openStores } from '#server/stores.ts';
import { webFolder } from '#server/web-build.ts';
import { now, smallCampaign, smallGeography, smallTown } from './small-town.ts';

/** The real server of the small town, which lets the site named as the first argument show its pages in a frame. Tells its address. */
const parts = ['intake', 'staff'] as const;
const folders = foldersOf(mkdtempSync(join(tmpdir(), 'lykta-embedded-')), smallTown.settings.id);
mkdirSync(folders.map, { recursive: true });
const bounds = { minEasting: 500_000, minNorthing: 6_500_000, maxEasting: 510_000, maxNorthing: 6_510_000 };
writeBasemap(folders.basemapFile, [], bounds, { name: 'Lillstad', attribution: '', version: '1' }, () => {});
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
