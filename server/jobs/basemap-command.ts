import { rmSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality } from '../municipality.ts';
import { progressBar } from '../terminal.ts';
import { ensureMap } from './basemap.ts';

/** `npm run basemap`: makes the map of the municipality anew, whether or not it has changed. */
const config = readConfig();
if (!config.ok) {
  for (const fault of config.failure) console.error(`lykta: ${fault}`);
  process.exit(1);
}
const folders = foldersOf(config.value.dataFolder, config.value.municipality);
rmSync(folders.basemapFile, { force: true });
const progress = progressBar();
await ensureMap(loadMunicipality(config.value.municipality), folders, progress.on);
progress.end();
console.log(`Kartan ligger i ${folders.map}`);
