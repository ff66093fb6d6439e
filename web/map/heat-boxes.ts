import type { GridSquare } from '#core/measures/contract.ts';
import { heatClass } from '#core/measures/heat-scale.ts';
import type { Covered } from './covered-ground.ts';
import type { MapHandle } from './handle.ts';
import { partsOf } from './heat-features.ts';
import type { Box, Obstacle } from './plate-place.ts';
import type { DrawnSquares } from './square-drawing.ts';

/** The box round some positions as they lie on the map now, CSS pixels. */
export function boxOf(positions: readonly (readonly [number, number])[], map: Pick<MapHandle, 'toPixels'>): Box {
  const pixels = positions.map((position) => map.toPixels(position));
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** What the plate should leave free: first of all squares with more than the one it explains, then legend and controls. */
export function obstaclesOf(
  picture: DrawnSquares,
  chosenClass: number,
  map: MapHandle,
  covered: Covered,
): readonly Obstacle[] {
  const [width, height] = map.size();
  const toBox = plainly(map);
  const legend = { left: 0, top: height - covered.height, ...covered, weight: 1000 };
  const zoom = { left: width - 68, top: height - 128, width: 68, height: 128, weight: 1000 };
  const scale = { left: width - 250, top: height - 60, width: 190, height: 60, weight: 5 };
  const squares = picture.areas.flatMap((area) => {
    const klass = heatClass(area.densityPerKm2.value);
    const weight = klass > chosenClass ? 100 + klass : klass * 0.1;
    return partsOf(area)
      .map((part) => ({ ...toBox(part), weight }))
      .filter(
        ({ left, top, width: wide, height: high }) => left < width && top < height && left + wide > 0 && top + high > 0,
      );
  });
  return [legend, zoom, scale, ...squares];
}

/**
 * The box of a square as it lies on the map now, by what a kilometre either way is in the middle of it: on one screen the ground is as
 * good as flat, and there may be a hundred thousand squares to ask for.
 */
function plainly(map: MapHandle): (square: GridSquare) => Box {
  const [width, height] = map.size();
  const [easting, northing] = map.toPosition(width / 2, height / 2);
  const [x, y] = map.toPixels([easting, northing]);
  const [eastX, eastY] = map.toPixels([easting + 1000, northing]);
  const [northX, northY] = map.toPixels([easting, northing + 1000]);
  const at = (east: number, north: number): readonly [number, number] => [
    x + ((eastX - x) * east + (northX - x) * north) / 1000,
    y + ((eastY - y) * east + (northY - y) * north) / 1000,
  ];
  return (square) => {
    const [west, south] = [square.easting - easting, square.northing - northing];
    const [left, bottom] = at(west, south);
    const [right, top] = at(west + square.sizeMetres, south + square.sizeMetres);
    return { left, top, width: right - left, height: bottom - top };
  };
}
