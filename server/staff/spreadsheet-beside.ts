import type { BesideCells, CellWords, FormSheet } from '#core/survey/xlsform/form-sheet.ts';
import { cellsOf, columnOf, type RawCell } from './spreadsheet-cells.ts';
import { type PartReader, partsOfWorkbook, type SheetParts } from './spreadsheet-parts.ts';
import { readXml } from './xml.ts';

type Rows = FormSheet['rows'];

/**
 * What each sheet has beside the values that the reader of cells gave: cells with content and no value, comments, pictures, and
 * what is hidden. The parts are read here once more, so that what the reader passes over is not passed over in silence.
 */
export function besideCellsOf(part: PartReader, sheets: readonly Rows[]): readonly BesideCells[] {
  const { sheets: parts, sharedStrings } = partsOfWorkbook(part);
  const strings = sharedStrings === null ? [] : stringsOf(part(sharedStrings));
  return sheets.map((rows, index) => besideOf(part, parts[index], rows, strings));
}

function besideOf(
  part: PartReader,
  sheet: SheetParts | undefined,
  rows: Rows,
  strings: readonly string[],
): BesideCells {
  const { cells, hiddenRows, hiddenColumns } = cellsOf(sheet === undefined ? '' : part(sheet.path));
  const filled = cells.filter((cell) => isFilled(cell, strings));
  const comments = [...(sheet?.threads ?? []), ...(sheet?.comments ?? [])].flatMap((path) => commentsOf(part(path)));
  const drawings = (sheet?.drawings ?? []).map((path) => drawingOf(part(path)));
  return {
    unread: filled
      .filter(({ row, column }) => String(rows[row - 1]?.[column] ?? '').trim() === '')
      .map((cell) => ({ row: cell.row, column: cell.column, ...whyOf(cell, strings) })),
    // A conversation about a cell stands once more as a comment, for older programs.
    comments: comments.filter(
      (one, at) => comments.findIndex(({ row, column }) => row === one.row && column === one.column) === at,
    ),
    pictures: drawings.reduce((sum, { pictures }) => sum + pictures, sheet?.pictures ?? 0),
    boxes: drawings.flatMap(({ boxes }) => boxes),
    isHidden: sheet?.isHidden ?? false,
    hiddenRows: [...new Set(filled.filter(({ row }) => hiddenRows.has(row)).map(({ row }) => row))],
    hiddenColumns: [...new Set(filled.map(({ column }) => column))].filter((column) =>
      hiddenColumns.some(({ from, to }) => from <= column && column <= to),
    ),
  };
}

const isFilled = ({ type, formula, value, inline }: RawCell, strings: readonly string[]): boolean => {
  if (inline.trim() !== '') return true;
  if (type === 's') return (strings[Number(value)] ?? '').trim() !== '';
  // A formula whose value is an empty text says nothing; one without a value has not been computed.
  if (formula !== null) return value === null || value.trim() !== '' || type !== 'str';
  return (value ?? '').trim() !== '';
};

function whyOf({ type, formula, value, inline }: RawCell, strings: readonly string[]) {
  if (type === 'e') return { why: 'error', said: value?.trim() || '#?' } as const;
  if (formula !== null && (value ?? '').trim() === '') return { why: 'formula', said: `=${formula.trim()}` } as const;
  const said = type === 's' ? (strings[Number(value)] ?? '') : inline || (value ?? '');
  return { why: 'other', said: said.trim() } as const;
}

/** The texts that cells point at by number, without how they are pronounced. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = [];
  let said: string | null = null;
  let isText = false;
  let aside = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') said = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') isText = aside === 0;
    },
    text: (words) => {
      if (said !== null && isText) said += words;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') {
        strings.push(said ?? '');
        said = null;
      }
    },
  });
  return strings;
}

/** Comments, and conversations about cells, each with its words run together. */
function commentsOf(xml: string): readonly CellWords[] {
  const comments: CellWords[] = [];
  const said = new Map<string, string>();
  let at = '';
  let isText = false;
  readXml(xml, {
    open: (name, { ref = '' }) => {
      if (name === 'comment' || name === 'threadedComment') at = ref;
      else if (name === 't' || name === 'text') isText = true;
    },
    text: (words) => {
      if (at !== '' && isText) said.set(at, `${said.get(at) ?? ''}${words}`);
    },
    close: (name) => {
      if (name === 'comment' || name === 'threadedComment') {
        said.set(at, `${said.get(at)?.trim() ?? ''}\n`);
        at = '';
      } else if (name === 'text') isText = false;
    },
  });
  for (const [ref, words] of said) {
    const place = placeOf(ref);
    if (place !== null && words.trim() !== '') comments.push({ ...place, said: inOneLine(words) });
  }
  return comments;
}

/** What lies on a sheet: pictures and diagrams, and boxes with words. */
function drawingOf(xml: string): { readonly pictures: number; readonly boxes: readonly string[] } {
  const boxes: string[] = [];
  let pictures = 0;
  let said: string | null = null;
  readXml(xml, {
    open: (name) => {
      if (name === 'pic' || name === 'graphicFrame') pictures += 1;
      else if (name === 'sp') said = '';
    },
    text: (words) => {
      if (said !== null) said += words;
    },
    close: (name) => {
      if (name === 'p' && said !== null) said += '\n';
      if (name !== 'sp') return;
      if (said?.trim()) boxes.push(inOneLine(said));
      said = null;
    },
  });
  return { pictures, boxes };
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

function placeOf(ref: string): { readonly row: number; readonly column: number } | null {
  const [, row] = /^[A-Z]{1,3}(\d{1,7})$/i.exec(ref) ?? [];
  return row === undefined ? null : { row: Number(row), column: columnOf(ref) };
}
