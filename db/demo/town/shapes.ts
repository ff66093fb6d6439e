/** Plane geometry for drawing a town. SWEREF metres [easting, northing], not necessarily whole. */
export type Point = readonly [number, number];
export type Line = readonly Point[];

/** A rotated frame: `along` metres in the direction of `degrees` (anticlockwise from east), `across` metres to its left. */
export interface Frame {
  at(along: number, across: number): Point;
  of(point: Point): Point;
}

export function frameAt(origin: Point, degrees: number): Frame {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return {
    at: (along, across) => [origin[0] + along * cos - across * sin, origin[1] + along * sin + across * cos],
    of: ([easting, northing]) => {
      const [x, y] = [easting - origin[0], northing - origin[1]];
      return [x * cos + y * sin, y * cos - x * sin];
    },
  };
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
];

export function lengthOf(line: Line): number {
  let length = 0;
  for (let i = 1; i < line.length; i += 1) length += distance(line[i - 1] as Point, line[i] as Point);
  return length;
}

/** A rectangle with its middle, the direction of its long side (radians), length and depth. */
export function rectangle(middle: Point, direction: number, length: number, depth: number): Line {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const corner = (x: number, y: number): Point => [middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos];
  const [x, y] = [length / 2, depth / 2];
  return [corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y)];
}

/** A closed wobbly shape: an ellipse with a few harmonics, for lakes, groves and villages. */
export function blob(middle: Point, radii: Point, degrees: number, wobble: readonly number[], corners = 48): Line {
  const frame = frameAt(middle, degrees);
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    let scale = 1;
    wobble.forEach((size, k) => {
      scale += size * Math.sin((k + 2) * angle + 7 * size * (k + 1) * 10);
    });
    return frame.at(radii[0] * scale * Math.cos(angle), radii[1] * scale * Math.sin(angle));
  });
}

/** A curve through every corner (centripetal enough for maps: Catmull and Rom's spline), a point about every `stepMetres`. */
export function smooth(corners: Line, stepMetres: number, closed = false): Line {
  const count = corners.length;
  if (count < 3) return corners;
  const at = (i: number): Point =>
    (closed ? corners[(i + count) % count] : corners[Math.max(0, Math.min(count - 1, i))]) as Point;
  const points: Point[] = [];
  const last = closed ? count : count - 1;
  for (let i = 0; i < last; i += 1) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const steps = Math.max(1, Math.round(distance(p1, p2) / stepMetres));
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      const spline = (axis: 0 | 1): number =>
        0.5 *
        (2 * p1[axis] +
          (p2[axis] - p0[axis]) * t +
          (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
          (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t);
      points.push([spline(0), spline(1)]);
    }
  }
  if (!closed) points.push(at(count - 1));
  return points;
}

/** A ring with its corners cut off three times over (Chaikin): round, and nowhere outside the ring's hull. */
export function rounded(ring: Line): Line {
  let round = ring;
  for (let cut = 0; cut < 3; cut += 1)
    round = round.flatMap((corner, i) => {
      const next = round[(i + 1) % round.length] as Point;
      return [between(corner, next, 0.2), between(corner, next, 0.8)];
    });
  return round;
}

/** The line without the points that lie within some metres of the straight (Douglas and Peucker). */
export function straightened(line: Line, metres: number): Line {
  const [first, last] = [line[0], line[line.length - 1]];
  if (first === undefined || last === undefined || line.length < 3) return line;
  let [farthest, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i += 1) {
    const away = distance(line[i] as Point, nearestOn(line[i] as Point, first, last));
    if (away > farthest) [farthest, at] = [away, i];
  }
  if (farthest <= metres) return [first, last];
  return [...straightened(line.slice(0, at + 1), metres).slice(0, -1), ...straightened(line.slice(at), metres)];
}

/** The line moved to its left by some metres (to its right when negative). */
export function moved(line: Line, leftMetres: number): Line {
  return line.map((point, i) => {
    const from = line[Math.max(0, i - 1)] as Point;
    const to = line[Math.min(line.length - 1, i + 1)] as Point;
    const length = distance(from, to) || 1;
    return [point[0] - (leftMetres * (to[1] - from[1])) / length, point[1] + (leftMetres * (to[0] - from[0])) / length];
  });
}

/** The band along a line, half the width to each side. */
export const band = (line: Line, widthMetres: number): Line => [
  ...moved(line, widthMetres / 2),
  ...[...moved(line, -widthMetres / 2)].reverse(),
];

/** Points along a line at even steps, with the direction (radians) there. */
export function walk(line: Line, stepMetres: number, startMetres = 0): { point: Point; direction: number }[] {
  const stops: { point: Point; direction: number }[] = [];
  let next = startMetres;
  let walked = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1] as Point, line[i] as Point];
    const length = distance(from, to);
    const direction = Math.atan2(to[1] - from[1], to[0] - from[0]);
    while (length > 0 && next <= walked + length) {
      stops.push({ point: between(from, to, (next - walked) / length), direction });
      next += stepMetres;
    }
    walked += length;
  }
  return stops;
}

/** The part of a line between two distances from its start. */
export function part(line: Line, fromMetres: number, toMetres: number): Line {
  const points: Point[] = [];
  let walked = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    const length = distance(a, b);
    const [start, end] = [walked, walked + length];
    walked = end;
    if (length === 0 || end < fromMetres || start > toMetres) continue;
    if (points.length === 0) points.push(between(a, b, Math.max(0, (fromMetres - start) / length)));
    points.push(between(a, b, Math.min(1, (toMetres - start) / length)));
  }
  return points;
}

export function inside([x, y]: Point, ring: Line): boolean {
  let is = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] as Point;
    const [xj, yj] = ring[j] as Point;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) is = !is;
  }
  return is;
}

/** The nearest point of a segment. */
export function nearestOn(point: Point, a: Point, b: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) return a;
  const share = Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square));
  return [a[0] + share * dx, a[1] + share * dy];
}

/** Where two segments cross, or null. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const s = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? [a[0] + t * rx, a[1] + t * ry] : null;
}

/** Square metres, whatever way round the ring is drawn. */
export function areaOf(ring: Line): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] as Point;
    const [xj, yj] = ring[j] as Point;
    twice += xj * yi - xi * yj;
  }
  return Math.abs(twice) / 2;
}

export function middleOfRing(ring: Line): Point {
  let [x, y] = [0, 0];
  for (const point of ring) {
    x += point[0];
    y += point[1];
  }
  return [x / ring.length, y / ring.length];
}

/** The angle between two undirected directions, 0 to a quarter turn. */
export function angleBetween(a: number, b: number): number {
  const difference = Math.abs(a - b) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}
