import type { FilterSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { growing } from './ground.ts';
import { SOURCE } from './names.ts';
import type { Palette } from './palette.ts';

/** Paths, trees, streets and rail: what tells where one is, also over the data. */
export function wayLayers(palette: Palette, dataOn: boolean): LayerSpecification[] {
  const opacity = dataOn ? palette.streetsOverData : 1;
  const street = (kind: StreetKind, part: 'edge' | 'surface'): LineLayerSpecification =>
    streetLayer(palette, kind, part, opacity, dataOn ? palette.sideStreetsOverDataFrom : 0);
  return [
    way('path-bed', 'path', ['==', ['get', 'kind'], 'path'], 16, {
      'line-color': palette.pathBed,
      'line-width': growing([16, 3], [18, 7]),
      'line-opacity': 0.85 * opacity,
    }),
    way(
      'path',
      'path',
      ['==', ['get', 'kind'], 'path'],
      16,
      {
        'line-color': palette.path,
        'line-width': growing([16, 1.5], [18, 2.5]),
        'line-dasharray': [3, 2],
        'line-opacity': opacity,
      },
      'butt',
    ),
    {
      id: 'tree',
      type: 'circle',
      source: SOURCE,
      'source-layer': 'tree',
      minzoom: 16,
      paint: {
        'circle-color': palette.tree,
        'circle-radius': ['interpolate', ['exponential', 1.7], ['zoom'], 16, 4, 18, 10],
        'circle-opacity': dataOn ? 0.5 : 1,
      },
    },
    street('minor', 'edge'),
    street('street', 'edge'),
    street('main', 'edge'),
    street('minor', 'surface'),
    street('street', 'surface'),
    street('main', 'surface'),
    ...railLayers(palette),
    way(
      'path-tunnel',
      'path',
      ['==', ['get', 'kind'], 'tunnel'],
      15,
      {
        'line-color': palette.rail,
        'line-width': 1.2,
        'line-gap-width': growing([15, 2], [16, 4], [18, 9]),
        'line-dasharray': [4, 3],
      },
      'butt',
    ),
    way(
      'path-bridge-edge',
      'path',
      ['==', ['get', 'kind'], 'bridge'],
      15,
      { 'line-color': palette.rail, 'line-width': growing([15, 4], [16, 6], [18, 12]) },
      'butt',
    ),
    way(
      'path-bridge',
      'path',
      ['==', ['get', 'kind'], 'bridge'],
      15,
      { 'line-color': palette.pathBed, 'line-width': growing([15, 2], [16, 3.4], [18, 9]) },
      'butt',
    ),
  ];
}

type StreetKind = 'main' | 'street' | 'minor';

/** Pixels by zoom: about 13, 9 and 6 metres wide at street scale, thicker than true at town scale so that they show. */
const widths: Readonly<Record<StreetKind, readonly (readonly [number, number])[]>> = {
  main: [
    [8, 1],
    [11, 2],
    [13, 3.6],
    [14, 5.6],
    [16, 19],
    [18, 62],
  ],
  street: [
    [11, 0.7],
    [13, 2.4],
    [14, 3.8],
    [16, 13],
    [18, 44],
  ],
  minor: [
    [12, 0.6],
    [13, 1.4],
    [14, 2.4],
    [16, 8.5],
    [18, 30],
  ],
};

const firstZoom: Readonly<Record<StreetKind, number>> = { main: 8, street: 11, minor: 12.5 };

function streetLayer(
  palette: Palette,
  kind: StreetKind,
  part: 'edge' | 'surface',
  opacity: number,
  sideStreetsFrom: number,
): LineLayerSpecification {
  const edgePixels = part === 'edge' ? 2 : 0;
  const colour = part === 'surface' ? palette.street : kind === 'main' ? palette.mainEdge : palette.streetEdge;
  // At town scale the edges of small streets would run together into a brown hatch.
  const nearest = kind === 'minor' && part === 'edge' ? 13 : firstZoom[kind];
  const minzoom = kind === 'main' ? nearest : Math.max(nearest, sideStreetsFrom);
  return way(`street-${kind}-${part}`, 'street', ['==', ['get', 'kind'], kind], minzoom, {
    'line-color': colour,
    'line-width': growing(
      ...widths[kind].map(([zoom, pixels]) => [zoom, pixels + (zoom < 13 ? edgePixels / 2 : edgePixels)] as const),
    ),
    'line-opacity': opacity,
  });
}

/** Far out a line with light gaps; near a thin line with sleepers. */
function railLayers(palette: Palette): LayerSpecification[] {
  const track: FilterSpecification = ['all', ['==', ['geometry-type'], 'LineString'], ['==', ['get', 'kind'], 'track']];
  const far = { maxzoom: 15 } as const;
  return [
    {
      ...way('rail-far', 'rail', track, 8, {
        'line-color': palette.rail,
        'line-width': growing([8, 1], [13, 3], [15, 4]),
      }),
      ...far,
    },
    {
      ...way(
        'rail-far-gaps',
        'rail',
        track,
        11,
        {
          'line-color': palette.railGap,
          'line-width': growing([11, 0.8], [13, 1.4], [15, 2]),
          'line-dasharray': [5, 5],
        },
        'butt',
      ),
      ...far,
    },
    way('rail-near', 'rail', track, 15, { 'line-color': palette.rail, 'line-width': growing([15, 1], [18, 2]) }),
    way(
      'rail-sleepers',
      'rail',
      track,
      15,
      {
        'line-color': palette.rail,
        'line-width': growing([15, 4], [16, 6], [18, 12]),
        'line-dasharray': [0.18, 0.72],
      },
      'butt',
    ),
  ];
}

function way(
  id: string,
  layer: string,
  filter: FilterSpecification,
  minzoom: number,
  paint: NonNullable<LineLayerSpecification['paint']>,
  cap: 'round' | 'butt' = 'round',
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: SOURCE,
    'source-layer': layer,
    minzoom,
    filter,
    layout: { 'line-cap': cap, 'line-join': 'round' },
    paint,
  };
}
