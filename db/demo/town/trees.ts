import { seeded } from '../seeded.ts';
import { boxOf, type Ground } from './ground.ts';
import type { TownPlan } from './plan.ts';
import { inside, type Line, moved, type Point, walk } from './shapes.ts';
import type { Site } from './site.ts';
import type { Street } from './streets.ts';

/** Streets with a row of trees on each side. */
const ALLEYS: ReadonlySet<string> = new Set([
  'Norra Esplanaden',
  'Parkgatan',
  'Järnvägsgatan',
  'Norrbackaringen',
  'Österlidsvägen',
]);

/** Trees in parks and cemeteries, along the alleys and on plots. */
export function plantTrees(plan: TownPlan, ground: Ground, streets: readonly Street[], site: Site): readonly Point[] {
  const chance = seeded(`${plan.seed}/trees`);
  const trees: Point[] = [];
  const dry = (point: Point): boolean => ground.fromRiver(point) > 4 && ground.fromRail(point) > 12;
  const notPlanted = plan.grounds.filter(({ kind }) => kind === 'pond' || kind === 'pitch' || kind === 'square');
  for (const { kind, ring } of plan.grounds) {
    if (kind !== 'park' && kind !== 'cemetery' && kind !== 'school') continue;
    const [minX, minY, maxX, maxY] = boxOf(ring as Line);
    const gap = kind === 'school' ? 26 : 13;
    for (let x = minX; x < maxX; x += gap)
      for (let y = minY; y < maxY; y += gap) {
        const point: Point = [x + chance.between(0, gap), y + chance.between(0, gap)];
        if (!chance.happens(0.6) || !inside(point, ring as Line) || !dry(point) || !site.open(point, 4)) continue;
        if (!notPlanted.some((other) => inside(point, other.ring as Line))) trees.push(point);
      }
  }
  for (const street of streets) {
    if (ALLEYS.has(street.name))
      for (const side of [10.5, -10.5])
        for (const { point } of walk(moved(street.line, side), 14, 5))
          if (dry(point) && site.open(point, 1.5)) trees.push(point);
    if (street.district === null) continue;
    for (const { point, direction } of walk(street.line, 34, chance.between(5, 30))) {
      const left = (chance.happens(0.5) ? 1 : -1) * chance.between(12, 34);
      const at: Point = [point[0] - Math.sin(direction) * left, point[1] + Math.cos(direction) * left];
      if (chance.happens(0.75) && dry(at) && !ground.inGrounds(at) && site.open(at, 3)) trees.push(at);
    }
  }
  return trees;
}
