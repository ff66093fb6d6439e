import type { Position } from '../geo/geometry.ts';
import type { Feeling } from '../places/feelings.ts';
import { figureOfCells, passesDisplay } from '../privacy/display.ts';
import type { SliceEstimate } from '../privacy/estimate.ts';
import { baseIdAt, baseLevel, type CellRef, type Lattice, levelOf } from '../privacy/lattice.ts';
import type { Release } from '../release/contract.ts';
import { groundLevels } from '../release/ground-levels.ts';
import { readSlice } from '../release/read-map.ts';
import { LARGEST_AROUND_METRES } from './around.ts';
import type { Around, FilterChoice, PlaceFigure, PlacePicture } from './contract.ts';
import { framePicture } from './frame.ts';
import { filtersOfMap } from './map.ts';
import { placesPicture } from './places.ts';
import { squareOf } from './squares.ts';

/**
 * Everything that a release says of a named place: how many pointed it out as unsafe and as safe, and when, why and who did so in
 * the square around it. Null when the release knows no such place.
 */
export function placePicture(release: Release, feeling: Feeling, id: string): PlacePicture | null {
  const [unsafe, safe] = [figureOf(release, 'unsafe', id), figureOf(release, 'safe', id)];
  if (unsafe === undefined || safe === undefined) return null;
  const cells = cellsAt(release.ground.lattice, unsafe.point);
  return {
    frame: framePicture(release),
    feeling,
    unsafe,
    safe,
    around: filtersOfMap(release, feeling).map((filter) => aroundBy(filter, release, feeling, cells)),
  };
}

const figureOf = (release: Release, feeling: Feeling, id: string): PlaceFigure | undefined =>
  placesPicture(release, { feeling }).places.find((place) => place.id === id);

/** The square is the one that shows most values, and of those the smallest: so that evening and night are the same ground. */
function aroundBy(
  { name, measured, values }: FilterChoice,
  release: Release,
  feeling: Feeling,
  cells: readonly CellRef[],
): Around {
  const { lattice } = release.ground;
  const drawn = values.map(({ code }) => drawnCells(release, readSlice(release, name, feeling, code), cells));
  const shownIn = (cell: CellRef): number => drawn.filter(({ length }) => length > cell.level).length;
  const around = cells
    .filter(({ level }) => levelOf(lattice, level).sideMetres <= LARGEST_AROUND_METRES)
    .reduce<CellRef | null>((best, cell) => {
      const shown = shownIn(cell);
      return shown === 0 || (best !== null && shown < shownIn(best)) ? best : cell;
    }, null);
  return {
    filter: name,
    measured,
    square: around === null ? null : squareOf(lattice, around),
    values: values.map(({ code, text }, index) => {
      const estimate = readSlice(release, name, feeling, code);
      const isShown = around !== null && estimate !== null && (drawn[index]?.length ?? 0) > around.level;
      return { code, text, estimate: isShown ? { ...figureOfCells(estimate, [around]) } : null };
    }),
  };
}

/** From the largest square inwards, as far as the map itself would be drawn (privacy.md 7.4). */
function drawnCells(release: Release, estimate: SliceEstimate | null, cells: readonly CellRef[]): readonly CellRef[] {
  if (estimate === null) return [];
  const { residents } = groundLevels(release.ground);
  const floor = release.header.floors[release.header.tier];
  const end = cells.findIndex(
    (cell) => cell.level > estimate.finest || !passesDisplay(estimate, residents, floor, cell),
  );
  return end === -1 ? cells : cells.slice(0, end);
}

/** The active cells that hold a position, one a level from the root; none outside the dialogue's area. */
function cellsAt(lattice: Lattice, [easting, northing]: Position): readonly CellRef[] {
  let index = baseLevel(lattice).ids.indexOf(baseIdAt(lattice.root, easting, northing));
  if (index === -1) return [];
  const cells: CellRef[] = [];
  for (let level = lattice.root.levels; level >= 0; level -= 1) {
    cells.unshift({ level, index });
    index = levelOf(lattice, level).parents[index] ?? 0;
  }
  return cells;
}
