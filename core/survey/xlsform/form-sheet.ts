/** A sheet of the spreadsheet as rows of cells, the headings first. Dates are written out before they come here. */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** What the spreadsheet has that is no cell's value; absent where it has nothing such. */
  readonly beside?: BesideCells;
}

/** Rows are numbered as the spreadsheet does, from 1; columns from 0. */
export interface BesideCells {
  /** Cells with content that have no value to read: `null` in `rows`. */
  readonly unread: readonly UnreadCell[];
  readonly comments: readonly CellWords[];
  /** How many pictures and diagrams lie on the sheet. */
  readonly pictures: number;
  /** The words of the boxes that lie on the sheet. */
  readonly boxes: readonly string[];
  readonly isHidden: boolean;
  /** Rows and columns with content that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface CellWords {
  readonly row: number;
  readonly column: number;
  readonly said: string;
}

/** A cell that shows an error, a formula whose value is not in the file, or a value in a form that nobody reads. */
export interface UnreadCell extends CellWords {
  readonly why: 'error' | 'formula' | 'other';
}
