import { rmSync } from 'node:fs';
import { ArchiveFault } from '#db/map/archive.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality } from '../municipality.ts';
import { progressBar } from '../terminal.ts';
import { cutMap, ensureMap } from './basemap.ts';

/**
 * `npm run basemap`: draws the map of the municipality anew, whether or not it has changed.
 * `npm run basemap -- <PMTiles file or https address>`: cuts the municipality's box out of a real map instead.
 */
const config = readConfig();
if (!config.ok) {
  for (const fault of config.failure) console.error(`lykta: ${fault}`);
  process.exit(1);
}
const folders = foldersOf(config.value.dataFolder, config.value.municipality);
const municipality = loadMunicipality(config.value.municipality);
const progress = progressBar();
const [where] = process.argv.slice(2);
try {
  if (where === undefined) rmSync(folders.basemapFile, { force: true });
  else await cutMap(municipality, folders, where, progress.on);
  await ensureMap(municipality, folders, progress.on);
  progress.end();
  console.log(`Kartan ligger i ${folders.map}. Starta om Lykta för att visa den.`);
} catch (error) {
  progress.end();
  if (!(error instanceof ArchiveFault)) throw error;
  console.error(`Kartan kunde inte hämtas: ${error.message}`);
  console.error('Det som redan har hämtats ligger kvar: kör samma kommando igen för att fortsätta.');
  process.exitCode = 1;
}
