import { seeded } from '../seeded.ts';
import { Nearby } from './nearby.ts';
import type { TownPlan } from './plan.ts';
import { band, blob, inside, type Line, type Point, smooth } from './shapes.ts';

/** The plan with its curves drawn out, and the questions about free ground that streets, houses and woods all ask. */
export interface Ground {
  readonly rivers: readonly {
    readonly name: string;
    readonly widthMetres: number;
    readonly line: Line;
    readonly ring: Line;
  }[];
  readonly lakes: readonly { readonly name: string; readonly ring: Line; readonly rank: number }[];
  readonly rail: Line;
  /** Metres from a river's bank; negative in the water; at most 300. */
  fromRiver(point: Point): number;
  inLake(point: Point): boolean;
  /** Metres from the middle of the track, at most 300. */
  fromRail(point: Point): number;
  /** In a park, square, school yard or other ground where no street or home may be. */
  inGrounds(point: Point): boolean;
  /** Where nothing may be built, though streets may pass. */
  inVerge(point: Point): boolean;
}

const REACH_METRES = 300;

export function drawGround(plan: TownPlan): Ground {
  const seas = plan.lakes.map((lake) => smooth(lake.ring, 30, true));
  const rivers = plan.rivers.map(({ name, widthMetres, line }) => {
    const curve = untilShore(smooth(line, 10), seas);
    return { name, widthMetres, line: curve, ring: band(curve, widthMetres) };
  });
  const chance = seeded(`${plan.seed}/tarns`);
  const lakes = [
    ...plan.lakes.map((lake) => ({ name: lake.name ?? '', ring: smooth(lake.ring, 30, true), rank: 3 })),
    ...plan.tarns.map((tarn) => ({
      name: tarn.name,
      ring: blob(
        tarn.center,
        tarn.radii,
        tarn.degrees,
        Array.from({ length: 5 }, (_, k) => chance.between(-0.16, 0.16) / (1 + k / 2)),
        64,
      ),
      rank: 4,
    })),
  ];
  const rail = smooth(plan.railway.line, 25);

  const rivered = new Nearby<number>();
  for (const river of rivers) rivered.add(river.line, river.widthMetres / 2);
  const railed = new Nearby<null>();
  railed.add(rail, null);
  const boxes = lakes.map((lake) => ({ ring: lake.ring, box: boxOf(lake.ring) }));
  const grounds = plan.grounds.map((ground) => ({ ring: ground.ring as Line, box: boxOf(ground.ring as Line) }));

  const verges = plan.verges.map((ring) => ({ ring: ring as Line, box: boxOf(ring as Line) }));
  const inAny = (areas: typeof grounds, point: Point): boolean =>
    areas.some(({ ring, box }) => inBox(point, box) && inside(point, ring));

  return {
    rivers,
    lakes,
    rail,
    fromRiver: (point) => {
      const near = rivered.nearest(point, REACH_METRES);
      return near === null ? REACH_METRES : near.metres - near.segment.owner;
    },
    inLake: (point) => inAny(boxes, point),
    fromRail: (point) => railed.nearest(point, REACH_METRES)?.metres ?? REACH_METRES,
    inGrounds: (point) => inAny(grounds, point),
    inVerge: (point) => inAny(verges, point),
  };
}

/** A river's banks end where the lake begins: the last step into the water is kept, so that no gap shows. */
function untilShore(line: Line, lakes: readonly Line[]): Line {
  const wet = line.map((point) => lakes.some((ring) => inside(point, ring)));
  return line.filter((_, i) => !(wet[i] && wet[i - 1] !== false && wet[i + 1] !== false));
}

type Box = readonly [number, number, number, number];

export function boxOf(ring: Line): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export const inBox = ([x, y]: Point, [minX, minY, maxX, maxY]: Box, margin = 0): boolean =>
  x >= minX - margin && x <= maxX + margin && y >= minY - margin && y <= maxY + margin;
