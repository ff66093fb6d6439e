import type { Feeling } from '../places/feelings.ts';
import { aboveFloor, isEnough } from '../privacy/display.ts';
import type { Release } from '../release/contract.ts';
import { groundLevels } from '../release/ground-levels.ts';
import { readWhole } from '../release/read-map.ts';
import type { TotalsPicture } from './contract.ts';
import { framePicture } from './frame.ts';
import { filtersOfMap } from './map.ts';

/** How many pointed out anything as unsafe or safe, by each value of each filter: the whole map of each, by the map's own rule. */
export function totalsPicture(release: Release, feeling: Feeling): TotalsPicture {
  const residents = groundLevels(release.ground).residents[0]?.[0] ?? 0;
  const isPeopled = aboveFloor(residents, release.header.floors[release.header.tier]);
  return {
    frame: framePicture(release),
    feeling,
    filters: filtersOfMap(release, feeling).map(({ name, values }) => ({
      name,
      values: values.map(({ code, text }) => {
        const figure = readWhole(release, name, feeling, code);
        const isShown = figure !== null && isPeopled && isEnough(figure);
        return { code, text, total: isShown ? { ...figure } : null };
      }),
    })),
  };
}
