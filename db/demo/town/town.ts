import type { Polygon, Position } from '#core/geo/geometry.ts';
import { boundsOf, middleOf } from '#core/geo/geometry.ts';
import type { GazetteerEntry, Geography, Municipality } from '#core/places/municipality.ts';
import type { MapFeature } from '#db/map/feature.ts';
import { build } from './buildings.ts';
import { growCountryside } from './countryside.ts';
import { drawTown } from './drawing.ts';
import { drawGround } from './ground.ts';
import type { TownPlan } from './plan.ts';
import { bySquares, networkLength, settle } from './population.ts';
import { inside, type Line, type Point, smooth, straightened } from './shapes.ts';
import { drawStreets, type Street, stretchesByName } from './streets.ts';
import { plantTrees } from './trees.ts';

/** Change when the generator draws something else: files of another version are made anew. */
export const TOWN_VERSION = 3;

export interface Town {
  readonly features: readonly MapFeature[];
  readonly geography: Geography;
}

/** Makes the whole invented municipality from its plan: what the map shows, and the public geography. Deterministic. */
export function makeTown(plan: TownPlan, municipality: Municipality): Town {
  const boundary: readonly Polygon[] = municipality.boundary;
  const ground = drawGround(plan);
  const { streets, links } = drawStreets(plan, ground);
  const paths = [...plan.paths.map((path) => ({ ...path, line: smooth(path.line as Line, 12) })), ...links.map(asPath)];
  const { buildings, lots, site } = build(
    plan,
    ground,
    streets,
    paths.filter(({ kind }) => kind === 'path').map(({ line }) => line),
    (point) => boundary.some(({ outer }) => inside(point, outer)),
  );
  const countryside = growCountryside(plan, ground, boundsOf(boundary.flatMap(({ outer }) => outer)));
  const trees = plantTrees(plan, ground, streets, site);
  const homes = settle(buildings, plan.residents);

  return {
    features: drawTown({ plan, ground, streets, buildings, lots, countryside, trees, paths }),
    geography: {
      gazetteer: gazetteerOf(plan, municipality, streets),
      population: bySquares(homes),
      network: networkLength([...streets.map((street) => street.line), ...paths.map((path) => path.line)]),
      homes: homes.map(({ middle }) => whole(middle)),
    },
  };
}

const asPath = (line: Line) => ({ name: null, kind: 'path' as const, line });

/** Streets once a name, then the register, villages, parks, waters and stops. */
function gazetteerOf(
  plan: TownPlan,
  municipality: Municipality,
  streets: readonly Street[],
): readonly GazetteerEntry[] {
  const areaName = new Map(municipality.areas.map((area) => [area.code, area.text.sv]));
  const nearestArea = areaFinder(municipality);
  const entries: GazetteerEntry[] = [];
  for (const [name, stretches] of stretchesByName(streets)) {
    const [longest] = stretches;
    if (longest === undefined) continue;
    const line = straightened(longest.line, 1.5).map(whole);
    const point = middleOf({ type: 'line', positions: line });
    entries.push({ id: `gata-${slug(name)}`, name, kind: 'street', within: nearestArea(point), point, line });
  }
  for (const place of municipality.places)
    entries.push({
      id: `plats-${place.id}`,
      name: place.name,
      kind: place.kind === 'park' ? 'park' : 'place',
      within: areaName.get(place.area) ?? '',
      point: place.point,
      place: place.id,
    });
  const named = new Set(entries.map((entry) => entry.name));
  const add = (id: string, name: string, kind: GazetteerEntry['kind'], point: Position): void => {
    entries.push({ id, name, kind, within: nearestArea(point), point });
  };
  for (const village of plan.villages)
    add(`ort-${slug(village.name)}`, village.name, 'locality', whole(village.center));
  for (const stop of plan.stops) add(`hallplats-${slug(stop.name)}`, `${stop.name}, hållplats`, 'stop', whole(stop.at));
  for (const lake of [...plan.lakes, ...plan.tarns])
    if (lake.name !== null)
      add(`vatten-${slug(lake.name)}`, lake.name, 'water', whole('center' in lake ? lake.center : centreOf(lake.ring)));
  for (const ground of plan.grounds)
    if (ground.kind === 'park' && ground.name !== null && !named.has(ground.name))
      add(`park-${slug(ground.name)}`, ground.name, 'park', centreOf(ground.ring));
  return entries;
}

/** Names the area round a point: the one it lies deepest in, and the widest (the countryside) only where no other reaches. */
function areaFinder({ areas }: Municipality): (point: Point) => string {
  const widest = Math.max(...areas.map((area) => area.reachMetres));
  return (point) => {
    const depth = ({ center, reachMetres }: Municipality['areas'][number]): number =>
      Math.hypot(center[0] - point[0], center[1] - point[1]) / reachMetres;
    const near = areas.filter((area) => area.reachMetres < widest && depth(area) <= 1.3);
    const candidates = near.length > 0 ? near : areas.filter((area) => area.reachMetres === widest);
    return candidates.reduce((best, area) => (depth(area) < depth(best) ? area : best)).text.sv;
  };
}

const whole = ([easting, northing]: Point): Position => [Math.round(easting), Math.round(northing)];

function centreOf(ring: readonly Point[]): Position {
  return whole([
    ring.reduce((sum, [easting]) => sum + easting, 0) / ring.length,
    ring.reduce((sum, [, northing]) => sum + northing, 0) / ring.length,
  ]);
}

/** "Gångtunneln vid Järnvägsgatan" → "gangtunneln-vid-jarnvagsgatan". */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
