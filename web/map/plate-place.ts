/** A rectangle on the map in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A square that the plate should leave free the more the darker it is. */
export interface Obstacle extends Box {
  /** How bad it is to cover a whole pixel of it: 0 not at all. */
  readonly weight: number;
}

/** Where the chosen square lies, and what its plate should leave free. */
export interface Ground {
  readonly chosen: Box;
  readonly obstacles: readonly Obstacle[];
}

const gapPixels = 28;
const marginPixels = 8;

/**
 * Where the plate of a chosen square goes: on one of eight sides, inside the map, where it covers least of what matters.
 * A chosen square that lies outside the view gets its plate at the nearest edge.
 */
export function placePlate(
  chosen: Box,
  plate: { readonly width: number; readonly height: number },
  map: { readonly width: number; readonly height: number },
  obstacles: readonly Obstacle[],
): Box {
  const candidates = sides(chosen, plate).map((side) => inside({ ...plate, ...side }, map));
  const costs = candidates.map((candidate) => cost(candidate, chosen, obstacles));
  const best = costs.indexOf(Math.min(...costs));
  return candidates[best] ?? inside({ ...plate, left: chosen.left, top: chosen.top }, map);
}

/** The plate of a square that has moved since it was placed: as far, and inside the map. */
export const movedWith = (
  plate: Box,
  before: Box,
  now: Box,
  map: { readonly width: number; readonly height: number },
): Box => inside({ ...plate, left: plate.left + now.left - before.left, top: plate.top + now.top - before.top }, map);

function sides(chosen: Box, plate: { width: number; height: number }): { left: number; top: number }[] {
  const right = chosen.left + chosen.width + gapPixels;
  const left = chosen.left - gapPixels - plate.width;
  const below = chosen.top + chosen.height + gapPixels;
  const above = chosen.top - gapPixels - plate.height;
  const middleX = chosen.left + chosen.width / 2 - plate.width / 2;
  const middleY = chosen.top + chosen.height / 2 - plate.height / 2;
  return [
    { left: right, top: below },
    { left: right, top: middleY },
    { left: right, top: above },
    { left: left, top: below },
    { left: left, top: middleY },
    { left: left, top: above },
    { left: middleX, top: below },
    { left: middleX, top: above },
  ];
}

function inside(box: Box, map: { width: number; height: number }): Box {
  const clamp = (value: number, most: number): number => Math.max(marginPixels, Math.min(value, most - marginPixels));
  return { ...box, left: clamp(box.left, map.width - box.width), top: clamp(box.top, map.height - box.height) };
}

/** Covered pixels by weight, and a little for a long line; covering the chosen square itself is worst of all. */
function cost(plate: Box, chosen: Box, obstacles: readonly Obstacle[]): number {
  const distance = Math.hypot(
    plate.left + plate.width / 2 - chosen.left - chosen.width / 2,
    plate.top + plate.height / 2 - chosen.top - chosen.height / 2,
  );
  const covered = obstacles.reduce((sum, obstacle) => sum + obstacle.weight * overlap(plate, obstacle), 0);
  return covered + 1000 * overlap(plate, chosen) + distance;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
