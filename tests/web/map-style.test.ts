import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { heatLayers } from '../../web/map/heat-layers.ts';
import { shapeLayers } from '../../web/map/shape-layers.ts';
import { basemapStyle } from '../../web/map/style/basemap.ts';
import { over, overlayLayers } from '../../web/map/style/overlays.ts';
import { FLAVOURS, PALETTES } from '../../web/map/style/palette.ts';

const tiles = 'https://lykta.example/tiles/{z}/{x}/{y}.mvt';
const overlay = {
  id: 'belysning',
  name: 'Belysning',
  attribution: 'CC0',
  tiles: '/api/insight/overlays/belysning/0123456789abcdef/{z}/{x}/{y}.mvt',
  fromZoom: 12,
};

describe.each(FLAVOURS)('the map in %s', (flavour) => {
  const bare = basemapStyle(flavour, tiles, null, false);
  const heat = basemapStyle(flavour, tiles, heatLayers('unsafe', flavour), true);
  const ids = heat.layers.map(({ id }) => id);
  const at = (id: string): number => {
    expect(ids).toContain(id);
    return ids.indexOf(id);
  };

  it('is a valid style, alone and with data', () => {
    expect(validateStyleMin(bare)).toEqual([]);
    expect(validateStyleMin(heat)).toEqual([]);
    expect(validateStyleMin(basemapStyle(flavour, tiles, heatLayers('safe', flavour), true))).toEqual([]);
    expect(validateStyleMin(basemapStyle(flavour, tiles, shapeLayers(flavour), false))).toEqual([]);
  });

  it('asks nobody but our own origin for anything', () => {
    expect(JSON.stringify(heat).match(/https?:\/\/[^"]+/g)).toEqual([tiles]);
    expect(heat.glyphs).toBeUndefined();
    expect(heat.sprite).toBeUndefined();
  });

  it('lays data over buildings and under paths, streets and names', () => {
    for (const data of ['heat-few-hatch', 'heat-fill', 'heat-rest-hatch', 'heat-edge-solid', 'heat-edge-dashed']) {
      expect(at(data)).toBeGreaterThan(at('building-edge'));
      expect(at(data)).toBeLessThan(at('path'));
      expect(at(data)).toBeLessThan(at('street-minor-edge'));
    }
  });

  it('lays the chosen square over streets and rail and under every name', () => {
    expect(at('heat-chosen-ink')).toBeGreaterThan(at('street-main-surface'));
    expect(at('heat-chosen-ink')).toBeGreaterThan(at('rail-sleepers'));
    const firstName = heat.layers.findIndex(({ type }) => type === 'symbol');
    expect(at('heat-chosen-lantern')).toBeLessThan(firstName);
    expect(at('heat-chosen-lantern')).toBe(at('heat-chosen-ink') + 1);
    expect(heat.layers.slice(firstName).every(({ type }) => type === 'symbol')).toBe(true);
  });

  it('lays what the municipality has over it on streets, under names and what is chosen, and fills no area', () => {
    const laid = basemapStyle(
      flavour,
      tiles,
      over(heatLayers('unsafe', flavour), overlayLayers([overlay], flavour, 'https://lykta.example')),
      true,
    );
    expect(validateStyleMin(laid)).toEqual([]);
    expect(laid.sources['overlay-belysning']).toEqual({
      type: 'vector',
      tiles: [`https://lykta.example${overlay.tiles}`],
      minzoom: 12,
      maxzoom: 15,
    });
    const order = laid.layers.map(({ id }) => id);
    const ofOverlay = laid.layers.filter((layer) => 'source' in layer && layer.source === 'overlay-belysning');
    expect(ofOverlay.map(({ type }) => type)).toEqual([
      'line',
      'line',
      'line',
      'line',
      'circle',
      'symbol',
      'symbol',
      'symbol',
    ]);
    for (const { id } of ofOverlay) {
      expect(order.indexOf(id)).toBeGreaterThan(order.indexOf('rail-sleepers'));
      expect(order.indexOf(id)).toBeLessThan(order.indexOf('heat-chosen-ink'));
    }
    // With none the map is as it was.
    expect(over(heatLayers('unsafe', flavour), overlayLayers([], flavour, ''))).toEqual(heatLayers('unsafe', flavour));
  });

  it('lets streets step back over data, but not without it, and never in high contrast', () => {
    const opacity = (style: typeof bare): unknown =>
      style.layers.find(({ id }) => id === 'street-main-surface')?.paint?.['line-opacity' as never];
    expect(opacity(bare)).toBe(1);
    expect(opacity(heat)).toBe({ light: 0.6, dark: 0.8, print: 0.8, contrast: 1 }[flavour]);
  });

  it('keeps the town’s own name off its squares, and in high contrast side streets too at town scale', () => {
    const layer = (style: typeof bare, id: string): { minzoom?: number; maxzoom?: number } | undefined =>
      style.layers.find((one) => one.id === id);
    expect(layer(heat, 'label-locality')?.maxzoom).toBeLessThan(10);
    expect(layer(bare, 'label-locality')?.maxzoom).toBeGreaterThan(11);
    expect((layer(heat, 'street-street-edge')?.minzoom ?? 0) >= 14).toBe(flavour === 'contrast');
    expect(layer(heat, 'street-main-edge')?.minzoom).toBe(8);
  });

  it('has names that can be read on land: at least 4.5 to 1', () => {
    const { land, label, labelStrong, waterName, parkName } = PALETTES[flavour];
    for (const colour of [label, labelStrong, waterName, parkName]) expect(contrast(colour, land)).toBeGreaterThan(4.5);
  });

  it('has the same layers as every other flavour', () => {
    const light = basemapStyle('light', tiles, null, false).layers.map(({ id }) => id);
    expect(bare.layers.map(({ id }) => id)).toEqual(light);
  });
});

/** WCAG 2 contrast of two #RRGGBB colours. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
