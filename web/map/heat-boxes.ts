import type { MapPicture } from '#core/measures/contract.ts';
import type { MapHandle } from './handle.ts';
import { heatClass } from './heat-classes.ts';
import { partsOf } from './heat-features.ts';
import type { Box, Obstacle } from './plate-place.ts';

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
  picture: MapPicture,
  chosenClass: number,
  map: MapHandle,
  legendOnMap: boolean,
): readonly Obstacle[] {
  const [width, height] = map.size();
  const legend = { left: 0, top: height - 300, width: 410, height: 300, weight: 20 };
  const controls = { left: width - 150, top: height - 150, width: 150, height: 150, weight: 5 };
  const squares = picture.areas.flatMap((area) => {
    const klass = heatClass(area.densityPerKm2.value);
    const weight = klass > chosenClass ? 100 + klass : klass * 0.1;
    return partsOf(area).map(({ easting, northing, sizeMetres }) => ({
      ...boxOf(
        [
          [easting, northing],
          [easting + sizeMetres, northing + sizeMetres],
        ],
        map,
      ),
      weight,
    }));
  });
  return [...(legendOnMap ? [legend] : []), controls, ...squares];
}
