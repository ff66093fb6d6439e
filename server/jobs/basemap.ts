import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Value } from 'typebox/value';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { TownPlan } from '#db/demo/town/plan.ts';
import { makeTown, TOWN_VERSION } from '#db/demo/town/town.ts';
import { TileArchive } from '#db/map/archive.ts';
import { cutBasemap } from '#db/map/archive-basemap.ts';
import type { MapFeature } from '#db/map/feature.ts';
import { basemapFact, basemapVersion, writeBasemap } from '#db/map/mbtiles.ts';
import { drawSimpleMap, SIMPLE_MAP_VERSION } from '#db/map/simple/simple-map.ts';
import { drawBoundary, mapBounds } from '#db/map/surroundings.ts';
import type { Folders } from '../folders.ts';
import { MunicipalityFault } from '../municipality.ts';
import type { OnProgress } from '../terminal.ts';

/** How the tiles are cut and laid out; change it with db/map. */
const TILE_VERSION = 2;

const municipalities = fileURLToPath(new URL('../../municipalities/', import.meta.url));

/**
 * Makes basemap.mbtiles and geography.json where they are missing or were made from something else: an invented town from
 * its plan.json, a real municipality as a simplified map. Each file appears only when it is whole.
 */
export async function ensureMap(municipality: Municipality, folders: Folders, onProgress: OnProgress): Promise<void> {
  const version = versionOf(municipality);
  const drawn = basemapVersion(folders.basemapFile);
  const isReal = drawn?.startsWith(FROM_ARCHIVE) === true;
  if ((isReal || drawn === version) && geographyVersion(folders.geographyFile) === version) return;
  onProgress('Ritar kartan', 0);
  const { features, geography } = draw(municipality);
  onProgress('Ritar kartan', 1);
  if (!isReal)
    writeBasemap(
      folders.basemapFile,
      [...features, ...drawBoundary(municipality.boundary)],
      mapBounds(municipality.boundary),
      { name: municipality.settings.name, attribution: municipality.settings.map.attribution, version },
      (share) => onProgress('Delar kartan i rutor', share),
    );
  writeGeography(folders.geographyFile, version, geography);
}

/**
 * Cuts the municipality's box out of a map of the world (PMTiles, at an https address or on this disk) and puts it in the place of the
 * drawn map, which it stays in until the map is drawn anew. Broken off, it goes on where it was. Gives how many tiles were fetched
 * this time. Throws ArchiveFault.
 */
export async function cutMap(
  municipality: Municipality,
  folders: Folders,
  where: string,
  onProgress: OnProgress,
): Promise<number> {
  const archive = await TileArchive.open(where);
  try {
    const hash = createHash('sha256').update(
      `${TILE_VERSION} ${archive.identity} ${JSON.stringify(municipality.boundary)}`,
    );
    return await cutBasemap(
      archive,
      folders.basemapFile,
      drawBoundary(municipality.boundary),
      mapBounds(municipality.boundary),
      {
        name: municipality.settings.name,
        attribution: archive.attribution,
        version: `${FROM_ARCHIVE}${hash.digest('hex').slice(0, 16)}`,
      },
      (share) => onProgress('Hämtar kartan', share),
    );
  } finally {
    await archive.close();
  }
}

/** The municipality as its map says it: whoever made the map is named on it, as their licence asks. */
export function withMapsAttribution(municipality: Municipality, folders: Folders): Municipality {
  if (basemapVersion(folders.basemapFile)?.startsWith(FROM_ARCHIVE) !== true) return municipality;
  const attribution = basemapFact(folders.basemapFile, 'attribution') ?? '';
  if (attribution === '') return municipality;
  const { settings } = municipality;
  return { ...municipality, settings: { ...settings, map: { ...settings.map, attribution } } };
}

/** What the version of a map begins with that was cut and not drawn. */
const FROM_ARCHIVE = 'pmtiles-';

/** Reads what the basemap job wrote; throws where the job has not run. */
export function loadGeography(folders: Folders): Geography {
  return (JSON.parse(readFileSync(folders.geographyFile, 'utf8')) as StoredGeography).geography;
}

interface StoredGeography {
  readonly version: string;
  readonly geography: Geography;
}

interface DrawnMap {
  readonly features: readonly MapFeature[];
  readonly geography: Geography;
}

function draw(municipality: Municipality): DrawnMap {
  const id = municipality.settings.id;
  if (municipality.settings.map.simplified)
    return drawSimpleMap(municipality, readJson(id, 'simple-map.json'), water(id));
  const plan = readJson(id, 'plan.json');
  if (!Value.Check(TownPlan, plan)) {
    const faults = [...Value.Errors(TownPlan, plan)].map((error) => `${error.instancePath || '/'} ${error.message}`);
    throw new MunicipalityFault(`municipalities/${id}/plan.json: ${faults.slice(0, 5).join('; ')}`);
  }
  return makeTown(plan, municipality);
}

/** Everything that the map is made from, hashed: a changed plan or generator makes the map anew at the next start. */
function versionOf(municipality: Municipality): string {
  const { id } = municipality.settings;
  const hash = createHash('sha256').update(`${TILE_VERSION} ${TOWN_VERSION} ${SIMPLE_MAP_VERSION}\n`);
  for (const file of ['settings', 'areas', 'places', 'boundary', 'plan', 'simple-map'])
    if (existsSync(join(municipalities, id, `${file}.json`)))
      hash.update(readFileSync(join(municipalities, id, `${file}.json`)));
  if (existsSync(waterFile(id))) hash.update(readFileSync(waterFile(id)));
  return hash.digest('hex').slice(0, 16);
}

function geographyVersion(file: string): string | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as StoredGeography).version;
  } catch {
    return null;
  }
}

function writeGeography(file: string, version: string, geography: Geography): void {
  mkdirSync(dirname(file), { recursive: true });
  const stored: StoredGeography = { version, geography };
  writeFileSync(`${file}.unfinished`, JSON.stringify(stored));
  renameSync(`${file}.unfinished`, file);
}

const waterFile = (id: string): string => join(municipalities, id, 'water', 'water.geojson');

/** The municipality's replaceable water file, or null where it has none. */
const water = (id: string): unknown =>
  existsSync(waterFile(id)) ? (JSON.parse(readFileSync(waterFile(id), 'utf8')) as unknown) : null;

function readJson(id: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(municipalities, id, file), 'utf8'));
  } catch (cause) {
    throw new MunicipalityFault(`municipalities/${id}/${file} cannot be read as JSON`, { cause });
  }
}
