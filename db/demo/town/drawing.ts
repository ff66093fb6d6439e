import type { LayerName, MapFeature } from '#db/map/feature.ts';
import type { Building } from './buildings.ts';
import type { Countryside } from './countryside.ts';
import type { Ground } from './ground.ts';
import type { TownPlan } from './plan.ts';
import {
  band,
  between,
  distance,
  type Line,
  lengthOf,
  middleOfRing,
  moved,
  type Point,
  part,
  rounded,
  walk,
} from './shapes.ts';
import type { Street } from './streets.ts';

interface Drawn {
  readonly plan: TownPlan;
  readonly ground: Ground;
  readonly streets: readonly Street[];
  readonly buildings: readonly Building[];
  readonly lots: readonly { readonly ring: Line }[];
  readonly countryside: Countryside;
  readonly trees: readonly Point[];
  readonly paths: readonly { readonly kind: string; readonly name: string | null; readonly line: Line }[];
}

/** Everything of the town as map features, each from the zoom where it can be told apart. */
export function drawTown(drawn: Drawn): readonly MapFeature[] {
  const { plan, ground, streets, buildings, lots, countryside, trees, paths } = drawn;
  return [
    ...countryside.fields.map((rings) => area('land', rings, { kind: 'field' }, 8)),
    ...countryside.forests.map((rings) => area('land', rings, { kind: 'forest' }, 8)),
    ...[...plan.builtUp, ...plan.districts.map(({ ring }) => ring)].map((ring) =>
      area('land', [ring as Line], { kind: 'builtup' }, 8),
    ),
    ...plan.grounds.filter(({ kind }) => kind in groundKinds).map(groundFeature),
    ...lots.map(({ ring }) => area('land', [ring], { kind: 'parking' }, 15)),
    ...plan.grounds.filter(({ kind }) => kind === 'parking').flatMap(({ ring }) => stalls(ring as Line)),
    ...plan.railway.platforms.map((ring) => area('land', [ring as Line], { kind: 'platform' }, 14)),
    ...waters(plan, ground),
    ...buildings.map(({ kind, ring }) => area('building', [ring], { kind }, 14)),
    ...streets.map(streetFeature),
    ...paths.map(({ kind, name, line: drawnLine }) =>
      line('path', drawnLine, named(name, { kind }), kind === 'path' ? 14 : 15),
    ),
    ...tracks(plan, ground),
    ...trees.map((point) => dot('tree', point, {}, 15)),
    ...labels(plan, ground),
  ];
}

const groundKinds: Readonly<Record<string, readonly [kind: string, fromZoom: number]>> = {
  park: ['park', 11],
  square: ['square', 13],
  pitch: ['pitch', 14],
  parking: ['parking', 14],
  cemetery: ['cemetery', 12],
};

function groundFeature({ kind, name, ring }: TownPlan['grounds'][number]): MapFeature {
  const [drawnKind, fromZoom] = groundKinds[kind] ?? ['park', 13];
  const outline = kind === 'park' && ring.length > 4 ? rounded(ring as Line) : (ring as Line);
  return area('land', [outline], kind === 'park' ? named(name, { kind: drawnKind }) : { kind: drawnKind }, fromZoom);
}

function streetFeature(street: Street): MapFeature {
  const country = street.district === null;
  const fromZoom = street.kind === 'main' ? 8 : country ? 10 : street.kind === 'street' ? 12 : 13;
  return line('street', street.line, { kind: street.kind, name: street.name }, fromZoom);
}

function waters(plan: TownPlan, ground: Ground): readonly MapFeature[] {
  return [
    ...ground.rivers.map(({ ring }) => area('water', [ring], { kind: 'river', name: 'Ljusån' }, 8)),
    ...ground.lakes.map(({ name, ring, rank }) => area('water', [ring], { kind: 'lake', name }, rank === 3 ? 8 : 9)),
    ...plan.grounds
      .filter(({ kind }) => kind === 'pond')
      .map(({ name, ring }) => area('water', [ring as Line], named(name, { kind: 'lake' }), 13)),
  ];
}

/** One line far away; at the station a second track and two sidings when one comes near. */
function tracks(plan: TownPlan, ground: Ground): readonly MapFeature[] {
  const station = plan.railway.station as Point;
  let [nearest, along, walked] = [Number.POSITIVE_INFINITY, 0, 0];
  ground.rail.forEach((point, i) => {
    if (i > 0) walked += distance(ground.rail[i - 1] as Point, point);
    const away = distance(point, station);
    if (away < nearest) [nearest, along] = [away, walked];
  });
  const reach = plan.railway.yardReach;
  const siding = (leftMetres: number, share: number): MapFeature => {
    const stretch = part(ground.rail, along - reach * share, along + reach * share);
    const [first, last] = [stretch[0] as Point, stretch[stretch.length - 1] as Point];
    const inner = moved(part(ground.rail, along - reach * share + 110, along + reach * share - 110), leftMetres);
    return line('rail', [first, ...inner, last], { kind: 'track' }, 15);
  };
  const yard = band(moved(part(ground.rail, along - reach * 0.9, along + reach * 0.9), 9), 36);
  return [
    area('rail', [yard], { kind: 'yard' }, 14),
    line('rail', ground.rail, { kind: 'track' }, 8),
    siding(4.6, 1),
    siding(18.5, 0.82),
    siding(23.5, 0.62),
  ];
}

/** Parking stalls of 2.6 by 5 m in double rows along the longer side. */
function stalls(ring: Line): readonly MapFeature[] {
  const [a, b, c, d] = ring as [Point, Point, Point, Point];
  const [length, depth] = [distance(a, b), distance(b, c)];
  const at = (x: number, y: number): Point => between(between(a, b, x / length), between(d, c, x / length), y / depth);
  const features: MapFeature[] = [];
  for (let y = 3; y + 5 <= depth - 1; y += y % 2 === 1 && (Math.round(y / 5.5) & 1) === 0 ? 5.2 : 11.5)
    for (let x = 4; x + 2.6 <= length - 4; x += 2.6)
      features.push(
        area('land', [[at(x, y), at(x + 2.6, y), at(x + 2.6, y + 5), at(x, y + 5)]], { kind: 'parking' }, 15),
      );
  return features;
}

function labels(plan: TownPlan, ground: Ground): readonly MapFeature[] {
  const features: MapFeature[] = [
    dot('label', plan.town.center, { kind: 'locality', name: plan.town.name, rank: 1 }, 8),
    ...plan.villages.map(({ name, center }) => dot('label', center as Point, { kind: 'village', name, rank: 2 }, 8)),
    ...plan.labels.map(({ kind, name, at, rank }) =>
      dot('label', at as Point, { kind, name, rank }, rank === 3 ? 11 : 13),
    ),
    ...ground.lakes.map(({ name, ring, rank }) =>
      dot('label', middleOfRing(ring), { kind: 'water', name, rank }, rank === 3 ? 9 : 11),
    ),
  ];
  for (const { kind, name, ring } of plan.grounds) {
    if (name === null) continue;
    const labelKind = kind === 'park' || kind === 'cemetery' ? 'park' : kind === 'pond' ? 'water' : 'place';
    features.push(
      dot(
        'label',
        middleOfRing(ring as Line),
        { kind: name === 'Resecentrum' ? 'station' : labelKind, name, rank: kind === 'park' ? 4 : 5 },
        13,
      ),
    );
  }
  for (const river of ground.rivers)
    for (const { point } of walk(part(river.line, 300, lengthOf(river.line)), 1600))
      features.push(dot('label', point, { kind: 'water', name: 'Ljusån', rank: 5 }, 12));
  return features;
}

const named = (name: string | null, properties: Record<string, string>): Record<string, string> =>
  name === null ? properties : { ...properties, name };

const area = (
  layer: LayerName,
  rings: readonly Line[],
  properties: MapFeature['properties'],
  fromZoom: number,
): MapFeature => ({ layer, geometry: { type: 'polygon', rings }, properties, fromZoom });

const line = (layer: LayerName, points: Line, properties: MapFeature['properties'], fromZoom: number): MapFeature => ({
  layer,
  geometry: { type: 'line', line: points },
  properties,
  fromZoom,
});

const dot = (layer: LayerName, point: Point, properties: MapFeature['properties'], fromZoom: number): MapFeature => ({
  layer,
  geometry: { type: 'point', point },
  properties,
  fromZoom,
});
