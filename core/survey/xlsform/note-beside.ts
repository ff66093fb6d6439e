import { isKnownHeading, readColumn } from './columns.ts';
import type { Account } from './form-row.ts';
import type { BesideCells, FormSheet } from './form-sheet.ts';
import { NOTE_KINDS, type NoteCode, UNREAD } from './note-kinds.ts';
import type { ImportNote } from './notes.ts';

/**
 * Notes what a spreadsheet has beside the values of its cells: comments, pictures, boxes with words, what is hidden, and what stands
 * in the row of headings and heads nothing. `used` are the sheets that the form is read from.
 */
export function noteBeside(sheets: readonly FormSheet[], used: readonly FormSheet[], account: Account): void {
  for (const sheet of sheets) {
    const isUsed = used.includes(sheet);
    const add = (code: NoteCode, row: number | null, column: number | null, words: ImportNote['with']): void => {
      const heading = column === null ? null : headingOf(sheet, column);
      const { level } = NOTE_KINDS[code];
      account.notes.push({ sheet: sheet.name, row, column: heading, name: null, code, level, with: words });
    };
    if (isUsed) {
      for (const { column, said, why } of sheet.beside?.unread.filter(({ row }) => row === 1) ?? [])
        add(UNREAD[why], 1, column, { detail: said });
      for (const column of aloneIn(sheet)) add('heading-alone', 1, column, { detail: headingOf(sheet, column) });
    }
    if (sheet.beside !== undefined) noteSheet(sheet.name, sheet.beside, isUsed, hasContent(sheet), add);
  }
}

type Add = (code: NoteCode, row: number | null, column: number | null, words: ImportNote['with']) => void;

function noteSheet(name: string, beside: BesideCells, isUsed: boolean, isFull: boolean, add: Add): void {
  const { comments, pictures, boxes, isHidden, hiddenRows, hiddenColumns } = beside;
  if (isHidden && isFull) add(isUsed ? 'sheet-hidden' : 'sheet-hidden-left-out', null, null, { sheet: name });
  if (pictures > 0) add('sheet-pictures', null, null, { sheet: name, count: pictures });
  for (const said of boxes) add('sheet-box', null, null, { detail: said });
  for (const { row, column, said } of comments) add('cell-comment', row, column, { detail: said });
  if (!isUsed) return;
  for (const column of hiddenColumns) add('column-hidden', null, column, {});
  for (const row of hiddenRows) add('row-hidden', row, null, {});
}

const hasContent = ({ rows, beside }: FormSheet): boolean =>
  (beside?.unread.length ?? 0) > 0 || rows.some((cells) => cells.some(isFilled));

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && String(cell).trim() !== '';

const headingOf = ({ rows }: FormSheet, column: number): string =>
  readColumn(String(rows[0]?.[column] ?? '').trim(), column).heading;

/** Columns whose heading is none that a form has, over nothing: words that somebody put there. */
function aloneIn({ rows, beside }: FormSheet): readonly number[] {
  const filled = new Set(beside?.unread.map(({ column }) => column));
  for (const cells of rows.slice(1))
    for (const [column, cell] of cells.entries()) if (isFilled(cell)) filled.add(column);
  return (rows[0] ?? []).flatMap((cell, column) =>
    isFilled(cell) && !filled.has(column) && !isKnownHeading(readColumn(String(cell).trim(), column)) ? [column] : [],
  );
}
