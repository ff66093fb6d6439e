import type { Ring } from '../geo/geometry.ts';
import { cornersOf } from '../geo/grid.ts';
import type { DistrictsPicture, GridSquare, MapPicture, PlacesPicture } from '../measures/contract.ts';
import { districtsTable } from './districts-table.ts';
import { heatTable } from './heat-table.ts';
import { outlines } from './outline.ts';
import { placesTable } from './places-table.ts';
import type { ExportTable } from './table.ts';

/** Where a row of a table lies: rings in SWEREF 99 TM (easting, northing), each the outside of a polygon without holes. */
export interface Feature {
  /** The same in every release that has it. */
  readonly id: string;
  readonly rings: readonly Ring[];
}

/** A table whose rows can be drawn: a feature for each row, in the same order. */
export interface ExportLayer extends ExportTable {
  readonly features: readonly Feature[];
}

/** The squares of a heat map. A rest is the outline of the squares it consists of. */
export const heatLayer = (picture: MapPicture): ExportLayer => ({
  ...heatTable(picture),
  features: [
    ...picture.areas.map(({ square, rest }) =>
      rest.length === 0 ? wholeSquare(square) : { id: `${square.code}-rest`, rings: outlines(rest) },
    ),
    ...picture.tooFew.map(wholeSquare),
  ],
});

const wholeSquare = (square: GridSquare): Feature => ({ id: square.code, rings: [cornersOf(square)] });

/** The named places by the register's polygon of each. */
export const placesLayer = (picture: PlacesPicture): ExportLayer => ({
  ...placesTable(picture),
  features: picture.places.map(({ id, ring }) => ({ id, rings: [ring] })),
});

/** The districts as they were drawn when the release was made. */
export const districtsLayer = (picture: DistrictsPicture, filters: MapPicture['filters']): ExportLayer => ({
  ...districtsTable(picture, filters),
  features: picture.districts.map(({ code, rings }) => ({ id: code, rings })),
});
