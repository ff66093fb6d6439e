import type { Bounds, Position, Ring } from './geometry.ts';

/** The base cell: 125 m. Every larger cell is made of base cells (privacy.md section 4). */
export const BASE_CELL_METRES = 125;

/** A square of the grid by its lower left corner. Half-open: [easting, easting + size) × [northing, northing + size). */
export interface Cell {
  readonly easting: number;
  readonly northing: number;
  readonly sizeMetres: number;
}

/** The square that holds a whole municipality and is halved `levels` times down to the base cell. */
export interface RootSquare {
  readonly easting: number;
  readonly northing: number;
  readonly sideMetres: number;
  /** J: level 0 is the root, level J the base cell of 125 m. */
  readonly levels: number;
}

/** The smallest root square for a bounding box, aligned to 8 km so that 250, 500 and 1000 m cells are SCB's squares. */
export function rootSquare(bounds: Bounds): RootSquare {
  const easting = 8000 * Math.floor(bounds.minEasting / 8000);
  const northing = 8000 * Math.floor(bounds.minNorthing / 8000);
  let levels = 0;
  let sideMetres = BASE_CELL_METRES;
  while (easting + sideMetres <= bounds.maxEasting || northing + sideMetres <= bounds.maxNorthing) {
    sideMetres *= 2;
    levels += 1;
  }
  return { easting, northing, sideMetres, levels };
}

/** The side of a cell at a level, metres. */
export const sideAtLevel = (root: RootSquare, level: number): number => root.sideMetres / 2 ** level;

/** The cell of a size that holds a position. `sizeMetres` is 125 · 2^j. */
export function cellAt([easting, northing]: Position, sizeMetres: number): Cell {
  return {
    easting: sizeMetres * Math.floor(easting / sizeMetres),
    northing: sizeMetres * Math.floor(northing / sizeMetres),
    sizeMetres,
  };
}

/** The corners of a square, counterclockwise from its lower left. */
export const cornersOf = ({ easting, northing, sizeMetres }: Cell): Ring => [
  [easting, northing],
  [easting + sizeMetres, northing],
  [easting + sizeMetres, northing + sizeMetres],
  [easting, northing + sizeMetres],
];

/** "CRS3006RES500mN6338500E441500", the pattern of Regulation (EU) 2018/1799 article 3. */
export const cellCode = (cell: Cell): string => `CRS3006RES${cell.sizeMetres}mN${cell.northing}E${cell.easting}`;

const codePattern = /^CRS3006RES(\d+)mN(\d+)E(\d+)$/;

/** The cell of a code, or null where the text is no code. */
export function cellFromCode(code: string): Cell | null {
  const match = codePattern.exec(code);
  if (match === null) return null;
  return { sizeMetres: Number(match[1]), northing: Number(match[2]), easting: Number(match[3]) };
}
