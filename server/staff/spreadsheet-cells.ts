import { readXml } from './xml.ts';

/** A cell as the file has it. Row from 1, column from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** "s" for a text kept elsewhere, "str" for a formula's text, "e" for an error; "n" where the file says none. */
  readonly type: string;
  /** Null where it has none; "" where another cell's formula is shared. */
  readonly formula: string | null;
  /** Null where the file has no value, which is not the same as an empty one. */
  readonly value: string | null;
  readonly inline: string;
}

export interface SheetCells {
  readonly cells: readonly RawCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

/** Every cell of a sheet, in order. A row or a cell without an address comes after the one before. */
export function cellsOf(xml: string): SheetCells {
  const cells: RawCell[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  let row = 0;
  let column = -1;
  let cell: { type: string; formula: string | null; value: string | null; inline: string } | null = null;
  let inside = '';
  let aside = 0;
  readXml(xml, {
    open: (name, { r, t, hidden, min, max }) => {
      if (name === 'col' && isOn(hidden)) hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 });
      else if (name === 'row') {
        row = r === undefined ? row + 1 : Number(r);
        column = -1;
        if (isOn(hidden)) hiddenRows.add(row);
      } else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r);
        cell = { type: t ?? 'n', formula: null, value: null, inline: '' };
      } else if (cell !== null) {
        if (name === 'rPh') aside += 1;
        if (name === 'f') cell.formula = '';
        if (name === 'v') cell.value = '';
        if (name === 'f' || name === 'v' || name === 't') inside = name;
      }
    },
    text: (words) => {
      if (cell === null || aside > 0) return;
      if (inside === 'f') cell.formula = `${cell.formula ?? ''}${words}`;
      else if (inside === 'v') cell.value = `${cell.value ?? ''}${words}`;
      else if (inside === 't') cell.inline += words;
    },
    close: (name) => {
      if (name === 'f' || name === 'v' || name === 't') inside = '';
      else if (name === 'rPh') aside -= 1;
      else if (name === 'c' && cell !== null) {
        cells.push({ row, column, ...cell });
        cell = null;
      }
    },
  });
  return { cells, hiddenRows, hiddenColumns };
}

const isOn = (hidden: string | undefined): boolean => hidden === '1' || hidden === 'true';

/** The column of "AB12", from 0. */
export const columnOf = (address: string): number =>
  [...address.replace(/\d+$/, '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
