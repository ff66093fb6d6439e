import { type Chance, seeded } from '../seeded.ts';
import { connected } from './connected.ts';
import type { Ground } from './ground.ts';
import { StreetNames } from './names.ts';
import { Nearby } from './nearby.ts';
import type { District, TownPlan } from './plan.ts';
import {
  angleBetween,
  crossing,
  distance,
  type Frame,
  frameAt,
  inside,
  type Line,
  lengthOf,
  middleOfRing,
  type Point,
  smooth,
} from './shapes.ts';

export interface Street {
  readonly name: string;
  readonly kind: 'main' | 'street' | 'minor';
  readonly line: Line;
  /** The district's id; null for the plan's own streets, which run through several. */
  readonly district: string | null;
}

/** Half the carriageway and its pavement, metres: houses keep off this. */
export const HALF_WIDTH_METRES: Readonly<Record<Street['kind'], number>> = { main: 9, street: 7, minor: 6 };

interface Draft {
  readonly line: Line;
  readonly direction: 'along' | 'across';
  readonly name: string | null;
  /** Pieces of one drawn line share a number, and so a name. */
  readonly number: number;
}

export interface Network {
  readonly streets: readonly Street[];
  /** Foot and cycle links between villa streets. */
  readonly links: readonly Line[];
}

/** The street network: the plan's own streets first, then each district's, which meet them. */
export function drawStreets(plan: TownPlan, ground: Ground): Network {
  const links: Line[] = [];
  const streets: Street[] = plan.streets.map(({ name, kind, line }) => ({
    name,
    kind,
    line: smooth(line, 20),
    district: null,
  }));
  const drawn = new Nearby<Draft | Street>();
  for (const street of streets) drawn.add(street.line, street);

  const given = plan.districts.flatMap((district) => [...(district.along ?? []), ...(district.across ?? [])]);
  const taken = [
    ...streets.map((street) => street.name),
    ...given.flatMap(([, name]) => (name === null ? [] : [name])),
  ];
  const names = new StreetNames(seeded(`${plan.seed}/names`), taken);

  plan.districts.forEach((district, order) => {
    const chance = seeded(`${plan.seed}/streets/${district.id}`);
    const earlier = plan.districts.slice(0, order).map((other) => other.ring as Line);
    const free = (point: Point): boolean =>
      inside(point, district.ring as Line) &&
      !earlier.some((ring) => inside(point, ring)) &&
      ground.fromRiver(point) > 22 &&
      ground.fromRail(point) > 28 &&
      !ground.inLake(point) &&
      !ground.inGrounds(point);
    const drafts = layOut(district, chance).flatMap((draft) => cut(draft, free, drawn));
    const own = new Nearby<Draft | Street>();
    for (const draft of drafts) own.add(draft.line, draft);
    const passable = (a: Point, b: Point): boolean =>
      [0.25, 0.5, 0.75].every((share) => {
        const point: Point = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
        return ground.fromRiver(point) > 12 && ground.fromRail(point) > 16 && !ground.inGrounds(point);
      });
    const tied = drafts.map((draft) => ({ ...draft, line: tieEnds(draft, drawn, own, passable) }));
    const walkable = district.character === 'suburb' || district.character === 'village' ? 0.6 : 0;
    const whole = tied.filter((draft) => lengthOf(draft.line) >= 40);
    const isLink = (draft: Draft): boolean =>
      draft.direction === 'across' && lengthOf(draft.line) < 260 && chance.happens(walkable);
    const { kept, spare } = connected(whole, isLink, drawn);
    links.push(...spare.map((draft) => draft.line));
    const named = new Map<number, string>();
    for (const draft of kept) {
      const name = draft.name ?? named.get(draft.number) ?? names.next(district.theme, lengthOf(draft.line) > 170);
      named.set(draft.number, name);
      const street: Street = {
        name,
        kind: draft.direction === 'along' && district.character !== 'village' ? 'street' : 'minor',
        line: draft.line,
        district: district.id,
      };
      streets.push(street);
      drawn.add(street.line, street);
    }
  });
  return { streets, links };
}

const STEP_METRES = 12;

/** The district's streets as its frame and bend would have them, before the ground has its say. */
function layOut(district: District, chance: Chance): readonly Draft[] {
  const ring = district.ring as Line;
  const frame = frameAt((district.origin as Point | undefined) ?? middleOfRing(ring), district.degrees);
  const local = ring.map((point) => frame.of(point));
  const [minU, maxU] = [Math.min(...local.map(([u]) => u)), Math.max(...local.map(([u]) => u))];
  const [minV, maxV] = [Math.min(...local.map(([, v]) => v)), Math.max(...local.map(([, v]) => v))];
  const bent = bend(frame, district.bend, chance);
  let number = 0;
  const run = (fixed: number, from: number, to: number, direction: Draft['direction'], name: string | null): Draft => {
    const steps = Math.max(1, Math.round((to - from) / STEP_METRES));
    const line = Array.from({ length: steps + 1 }, (_, i) => {
      const moving = from + ((to - from) * i) / steps;
      return direction === 'along' ? bent(moving, fixed) : bent(fixed, moving);
    });
    number += 1;
    return { line, direction, name, number };
  };

  const alongAt =
    district.along ?? spread(minV, maxV, district.spacing[0], 0.05, chance).map((at) => [at, null] as const);
  const along = alongAt.map(([at, name]) => run(at, minU, maxU, 'along', name));
  if (district.across !== undefined)
    return [...along, ...district.across.map(([at, name]) => run(at, minV, maxV, 'across', name))];
  if (district.character === 'quarter' || district.character === 'blocks' || district.character === 'industry')
    return [
      ...along,
      ...spread(minU, maxU, district.spacing[1], 0.06, chance).map((at) => run(at, minV, maxV, 'across', null)),
    ];
  return [
    ...along,
    ...shortLinks(
      alongAt.map(([at]) => at),
      minU,
      maxU,
      district.spacing[1],
      chance,
      run,
    ),
  ];
}

/** Villas have no long cross streets: links between two to four of the long ones, shifted row by row. */
function shortLinks(
  rows: readonly number[],
  minU: number,
  maxU: number,
  spacing: number,
  chance: Chance,
  run: (fixed: number, from: number, to: number, direction: Draft['direction'], name: null) => Draft,
): readonly Draft[] {
  const links: Draft[] = [];
  for (let row = 0; row + 1 < rows.length; ) {
    const span = Math.min(rows.length - 1 - row, chance.whole(1, 3));
    const shift = chance.between(0, spacing);
    for (const at of spread(minU + shift - spacing, maxU, spacing, 0.16, chance))
      links.push(run(at, rows[row] as number, rows[row + span] as number, 'across', null));
    row += span;
  }
  return links;
}

function spread(from: number, to: number, spacing: number, jitter: number, chance: Chance): readonly number[] {
  const at: number[] = [];
  for (let position = from + spacing * 0.55; position < to - spacing * 0.25; position += spacing)
    at.push(Math.round(position + spacing * chance.between(-jitter, jitter)));
  return at;
}

/** A slow swing of the whole grid, so that streets wind together and blocks stay blocks. */
function bend(frame: Frame, metres: number, chance: Chance): (u: number, v: number) => Point {
  if (metres === 0) return (u, v) => frame.at(u, v);
  const wave = () => ({
    length: chance.between(950, 1700),
    phase: chance.between(0, 2 * Math.PI),
    lean: chance.between(-0.5, 0.5),
  });
  const [first, second, third] = [wave(), wave(), wave()];
  const swing = ({ length, phase, lean }: ReturnType<typeof wave>, moving: number, still: number): number =>
    metres * Math.sin((2 * Math.PI * (moving + lean * still)) / length + phase);
  return (u, v) => frame.at(u + swing(first, v, u), v + swing(second, u, v) + swing(third, 2 * u, -v) * 0.3);
}

/** The stretches of a draft on free ground that do not run close beside a street that is already there. */
function cut(draft: Draft, free: (point: Point) => boolean, drawn: Nearby<Draft | Street>): readonly Draft[] {
  const pieces: Draft[] = [];
  let run: Point[] = [];
  const close = (): void => {
    if (run.length > 3) pieces.push({ ...draft, line: run });
    run = [];
  };
  draft.line.forEach((point, i) => {
    const before = draft.line[Math.max(0, i - 1)] as Point;
    const after = draft.line[Math.min(draft.line.length - 1, i + 1)] as Point;
    const direction = Math.atan2(after[1] - before[1], after[0] - before[0]);
    const beside = drawn.nearest(
      point,
      38,
      ({ a, b }) => angleBetween(Math.atan2(b[1] - a[1], b[0] - a[0]), direction) < 0.6,
    );
    if (free(point) && beside === null) run.push(point);
    else close();
  });
  close();
  return pieces;
}

/** Cuts short stubs behind the outermost crossing, and lengthens an end to the street it nearly reaches. */
function tieEnds(
  draft: Draft,
  drawn: Nearby<Draft | Street>,
  own: Nearby<Draft | Street>,
  passable: (a: Point, b: Point) => boolean,
): Line {
  const tieStart = (line: Line): Line => {
    const start = line[0] as Point;
    const others = [drawn, own];
    let walked = 0;
    for (let i = 1; i < line.length && walked < 34; i += 1) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      for (const other of others)
        for (const segment of other.around(a, 20)) {
          if (segment.owner === draft) continue;
          const at = crossing(a, b, segment.a, segment.b);
          if (at !== null && walked + distance(a, at) < 34) return [at, ...line.slice(i)];
        }
      walked += distance(a, b);
    }
    for (const other of others) {
      const near = other.nearest(start, 70, ({ owner }) => owner !== draft);
      if (near === null || near.metres < 1) continue;
      const inward = line[Math.min(2, line.length - 1)] as Point;
      const turn = Math.abs(turnBetween(inward, start, near.point));
      if (turn < 1.0 && passable(start, near.point)) return [near.point, ...line];
    }
    return line;
  };
  return [...tieStart([...tieStart(draft.line)].reverse())].reverse();
}

function turnBetween(a: Point, b: Point, c: Point): number {
  const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}

/** Every stretch of a street that bears a name, longest first. */
export function stretchesByName(streets: readonly Street[]): ReadonlyMap<string, readonly Street[]> {
  const stretches = new Map<string, Street[]>();
  for (const street of streets) stretches.set(street.name, [...(stretches.get(street.name) ?? []), street]);
  for (const list of stretches.values()) list.sort((a, b) => lengthOf(b.line) - lengthOf(a.line));
  return stretches;
}
