import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import { toLatLon } from '#core/geo/sweref.ts';
import { LAYERS, MAX_ZOOM, MIN_ZOOM } from '#db/map/feature.ts';
import { basemapVersion, TileFile, writeBasemap } from '#db/map/mbtiles.ts';
import { drawBoundary, mapBounds } from '#db/map/surroundings.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { loadMunicipality } from '#server/municipality.ts';

const stages: [string, number][] = [];
const town: Folders = foldersOf(mkdtempSync(join(tmpdir(), 'lykta-map-')), 'ljuskoping');
const real: Folders = foldersOf(mkdtempSync(join(tmpdir(), 'lykta-map-')), 'varnamo');
const ljuskoping = loadMunicipality('ljuskoping');
const varnamo = loadMunicipality('varnamo');

beforeAll(async () => {
  await ensureMap(ljuskoping, town, (label, share) => stages.push([label, share]));
  await ensureMap(varnamo, real, () => undefined);
});

const decode = (bytes: Uint8Array): VectorTile => new VectorTile(new PbfReader(gunzipSync(bytes)));

/** The tile of a zoom that holds a position. */
function tileAt(folders: Folders, position: Position, zoom: number): VectorTile {
  const { lat, lon } = toLatLon(position);
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = Math.floor((lon / 360 + 0.5) * 2 ** zoom);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
  const basemap = new TileFile(folders.basemapFile);
  try {
    const bytes = basemap.tile(zoom, x, y);
    if (bytes === null) throw new Error(`no tile ${zoom}/${x}/${y}`);
    return decode(bytes);
  } finally {
    basemap.close();
  }
}

const valuesOf = (tile: VectorTile, layer: string, key: string): unknown[] => {
  const features = tile.layers[layer];
  return features === undefined
    ? []
    : Array.from({ length: features.length }, (_, i) => features.feature(i).properties[key]);
};

describe('the map of the invented town', () => {
  test('at street scale the station shows its street, track, platforms, tunnel and square', () => {
    const tile = tileAt(town, [481300, 6400330], 15);
    expect(valuesOf(tile, 'street', 'name')).toContain('Järnvägsgatan');
    expect(valuesOf(tile, 'rail', 'kind')).toEqual(expect.arrayContaining(['track', 'yard']));
    expect(valuesOf(tile, 'land', 'kind')).toEqual(expect.arrayContaining(['platform', 'square']));
    expect(valuesOf(tile, 'path', 'kind')).toContain('tunnel');
    expect(valuesOf(tile, 'building', 'kind')).toEqual(expect.arrayContaining(['block', 'public']));
    expect(valuesOf(tile, 'label', 'name')).toContain('Resecentrum');
  });

  test('far out there are the lake, the villages and the border, and no houses', () => {
    const tile = tileAt(town, [481100, 6400400], MIN_ZOOM);
    expect(valuesOf(tile, 'water', 'name')).toEqual(expect.arrayContaining(['Ljusån', 'Ljussjön']));
    expect(valuesOf(tile, 'label', 'name')).toEqual(expect.arrayContaining(['Ljusköping', 'Stensjöby']));
    expect(tile.layers.boundary?.length).toBeGreaterThan(0);
    expect(tile.layers.outside?.length).toBeGreaterThan(0);
    expect(tile.layers.building).toBeUndefined();
  });

  test('outside the municipality everything lies under the veil', () => {
    const tile = tileAt(town, [461500, 6400000], 13);
    expect(tile.layers.outside?.length).toBe(1);
    expect(tileAt(town, [481100, 6400400], 13).layers.outside).toBeUndefined();
  });

  test('a platform lies where the plan puts it, to the metre', () => {
    const { lat, lon } = toLatLon([481527, 6400421]);
    const tile = tileAt(town, [481527, 6400421], 15);
    const land = tile.layers.land;
    const scale = 2 ** 15;
    const x = Math.floor((lon / 360 + 0.5) * scale);
    const sine = Math.sin((lat * Math.PI) / 180);
    const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale);
    const platforms = Array.from({ length: land?.length ?? 0 }, (_, i) => land?.feature(i)).filter(
      (feature) => feature?.properties.kind === 'platform',
    );
    const corners = platforms.flatMap((feature) => {
      const { geometry } = feature?.toGeoJSON(x, y, 15) ?? {};
      return geometry?.type === 'Polygon' ? geometry.coordinates.flat() : [];
    });
    // The eastern end of the first platform: 190 m along the track and 7 m beside it, by the plan.
    const least = Math.min(
      ...corners.map(([east = 0, north = 0]) => Math.hypot((east - lon) * 59_500, (north - lat) * 111_300)),
    );
    expect(least).toBeLessThan(2);
  });

  test('every tile can be read and holds no layer or attribute that the styles do not know', () => {
    const basemap = new TileFile(town.basemapFile);
    let tiles = 0;
    for (const zoom of [8, 10, 12, 13, 14])
      for (let x = 0; x < 2 ** zoom; x += 1) {
        const west = (x / 2 ** zoom - 0.5) * 360;
        if (west < 14.2 || west > 15.1) continue;
        for (let y = Math.floor(2 ** zoom * 0.3); y < 2 ** zoom * 0.32; y += 1) {
          const bytes = basemap.tile(zoom, x, y);
          if (bytes === null) continue;
          tiles += 1;
          for (const [name, layer] of Object.entries(decode(bytes).layers)) {
            const known: readonly string[] | undefined = LAYERS[name as keyof typeof LAYERS];
            expect(known, name).toBeDefined();
            for (let i = 0; i < layer.length; i += 1)
              for (const key of Object.keys(layer.feature(i).properties)) expect(known).toContain(key);
          }
        }
      }
    basemap.close();
    expect(tiles).toBeGreaterThan(300);
  });

  test('where the map has nothing there is no tile', () => {
    const basemap = new TileFile(town.basemapFile);
    expect(basemap.tile(10, 0, 0)).toBeNull();
    basemap.close();
  });
});

describe('making the map', () => {
  test('tells how far it has come, stage by stage, up to the whole', () => {
    expect(new Set(stages.map(([label]) => label)).size).toBeGreaterThanOrEqual(2);
    expect(stages.at(-1)?.[1]).toBe(1);
    for (const [, share] of stages) expect(share).toBeGreaterThanOrEqual(0);
  });

  test('a map that is there and fits is not made again', async () => {
    const heard: string[] = [];
    await ensureMap(ljuskoping, town, (label) => heard.push(label));
    expect(heard).toEqual([]);
  });

  test('a file that is no map has no version, so the map is made', () => {
    expect(basemapVersion(join(tmpdir(), 'lykta-no-such-map.mbtiles'))).toBeNull();
    expect(basemapVersion(town.geographyFile)).toBeNull();
  });

  test('a map that could not be finished leaves nothing under its name', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lykta-map-')), 'basemap.mbtiles');
    const facts = { name: 'x', attribution: 'x', version: 'x' };
    const breaking = (share: number): void => {
      if (share > 0.5) throw new Error('power cut');
    };
    expect(() =>
      writeBasemap(file, drawBoundary(varnamo.boundary), mapBounds(varnamo.boundary), facts, breaking),
    ).toThrow('power cut');
    expect(basemapVersion(file)).toBeNull();
  });
});

describe('the simplified map of a real municipality', () => {
  test('shows lakes, the river, localities and stations, and not one street', () => {
    const tile = tileAt(real, [442047, 6338411], MIN_ZOOM);
    expect(valuesOf(tile, 'water', 'name')).toEqual(expect.arrayContaining(['Vidöstern', 'Lagan']));
    expect(valuesOf(tile, 'label', 'name')).toEqual(expect.arrayContaining(['Värnamo', 'Forsheda']));
    expect(tile.layers.grid?.length).toBeGreaterThan(0);
    for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom += 1)
      expect(tileAt(real, [442047, 6338411], zoom).layers.street).toBeUndefined();
  });

  test('a locality whose place is a guess is neither drawn nor found by search', () => {
    expect(valuesOf(tileAt(real, [437300, 6326300], 12), 'label', 'name')).not.toContain('Hånger');
    expect(loadGeography(real).gazetteer.map(({ name }) => name)).not.toContain('Hånger');
  });

  test('says on the map that it is simplified and whom it is from', () => {
    const { attribution, simplified } = varnamo.settings.map;
    expect(simplified).toBe(true);
    for (const part of ['Förenklad karta', 'GSHHG', 'LGPL', 'svenska-stader', 'Trafikverket'])
      expect(attribution).toContain(part);
  });

  test('its residents add up to the published number, and its places are small squares round known points', () => {
    const geography = loadGeography(real);
    expect(geography.population.squares.reduce((sum, [, , residents]) => sum + residents, 0)).toBe(34_522);
    expect(geography.homes).toEqual([]);
    for (const { ring, point } of varnamo.places) {
      const [easting, northing] = point;
      expect(ring.every(([e, n]) => Math.abs(e - easting) <= 500 && Math.abs(n - northing) <= 500)).toBe(true);
    }
  });
});
