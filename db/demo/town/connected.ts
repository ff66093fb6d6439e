import { boxOf } from './ground.ts';
import type { Nearby } from './nearby.ts';
import { crossing, distance, type Line, nearestOn, type Point } from './shapes.ts';

interface Drawn {
  readonly line: Line;
}

/**
 * Which drafts become streets, so that one can drive to each: those that may be spared as foot links are streets all the
 * same where they are the only way, and what still cannot be reached is left out.
 */
export function connected<Draft extends Drawn>(
  drafts: readonly Draft[],
  maySpare: (draft: Draft) => boolean,
  drawn: Nearby<unknown>,
): { readonly kept: readonly Draft[]; readonly spare: readonly Draft[] } {
  const town = -1;
  const groups = new Groups();
  const meetings = drafts.map((draft) => meetingsOf(draft, drafts, drawn, town));
  const links = new Set(drafts.keys().filter((number) => maySpare(drafts[number] as Draft)));
  for (const number of drafts.keys())
    if (!links.has(number))
      for (const other of meetings[number] ?? []) if (!links.has(other)) groups.join(number, other);
  for (const number of links) {
    const sides = new Set(
      [...(meetings[number] ?? [])].filter((other) => !links.has(other)).map((other) => groups.of(other)),
    );
    if (sides.size < 2) continue;
    links.delete(number);
    for (const other of meetings[number] ?? []) if (!links.has(other)) groups.join(number, other);
  }
  const reached = (number: number): boolean => groups.of(number) === groups.of(town);
  return {
    kept: drafts.filter((_, number) => !links.has(number) && reached(number)),
    spare: drafts.filter(
      (_, number) =>
        links.has(number) && [...(meetings[number] ?? [])].some((other) => other !== number && reached(other)),
    ),
  };
}

/** The numbers of the drafts that a draft meets, and `town` when it meets a street that is there already. */
function meetingsOf(draft: Drawn, drafts: readonly Drawn[], drawn: Nearby<unknown>, town: number): ReadonlySet<number> {
  const meetings = new Set<number>();
  const line = draft.line;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    for (const segment of drawn.around(a, 40))
      if (meet(a, b, segment.a, segment.b)) {
        meetings.add(town);
        break;
      }
  }
  drafts.forEach((other, number) => {
    if (other === draft || !boxesMeet(line, other.line)) return;
    for (let i = 1; i < line.length && !meetings.has(number); i += 1)
      for (let j = 1; j < other.line.length; j += 1)
        if (meet(line[i - 1] as Point, line[i] as Point, other.line[j - 1] as Point, other.line[j] as Point)) {
          meetings.add(number);
          break;
        }
  });
  return meetings;
}

const MEETING_METRES = 1;

/** Whether two pieces cross, or one ends on the other. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  if (crossing(a, b, c, d) !== null) return true;
  const near = (point: Point, from: Point, to: Point): boolean =>
    distance(point, nearestOn(point, from, to)) < MEETING_METRES;
  return near(a, c, d) || near(b, c, d) || near(c, a, b) || near(d, a, b);
}

function boxesMeet(a: Line, b: Line): boolean {
  const [aWest, aSouth, aEast, aNorth] = boxOf(a);
  const [bWest, bSouth, bEast, bNorth] = boxOf(b);
  return aWest <= bEast + 2 && bWest <= aEast + 2 && aSouth <= bNorth + 2 && bSouth <= aNorth + 2;
}

/** Which things hang together (union-find). */
class Groups {
  readonly #parents = new Map<number, number>();

  of(member: number): number {
    const parent = this.#parents.get(member) ?? member;
    if (parent === member) return member;
    const root = this.of(parent);
    this.#parents.set(member, root);
    return root;
  }

  join(a: number, b: number): void {
    this.#parents.set(this.of(a), this.of(b));
  }
}
