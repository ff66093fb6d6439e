import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { frameRows } from '#core/exports/frame-rows.ts';
import type { Cell, Column, ExportTable, TableName } from '#core/exports/table.ts';
import { checksumOf } from './checksum.ts';

/**
 * A table as an .xlsx with two sheets: "Läs mig" with the frame and what each column is, and the figures with numbers as numbers.
 * The same bytes for the same table.
 */
export async function workbook(table: ExportTable): Promise<Buffer> {
  const sheets = [readMe(table), figures(table)];
  const written = await writeExcelFile(sheets as Sheet<Buffer>[]).toBuffer();
  return undated(written, table.frame.releasedOn);
}

const SHEET_NAMES: Readonly<Record<TableName, string>> = {
  rutor: 'Rutor',
  platser: 'Platser',
  omraden: 'Områden',
  svar: 'Svar',
};

function readMe(table: ExportTable) {
  const frame = frameRows(table, checksumOf(table)).map(([label, value], index) => [
    { value: label, ...(index === 0 || value !== undefined ? BOLD : {}), ...TOP },
    value === undefined ? null : { value, ...WRAPPED },
  ]);
  const columns = table.columns.map(({ key, heading }) => [
    { value: heading, ...TOP },
    { value: key, ...TOP },
  ]);
  return {
    sheet: 'Läs mig',
    data: [
      ...frame,
      [],
      [
        { value: 'Kolumn', ...BOLD },
        { value: 'Namn i filer för program', ...BOLD },
      ],
      ...columns,
    ],
    columns: [{ width: 44 }, { width: 80 }],
  };
}

function figures({ name, columns, rows }: ExportTable) {
  return {
    sheet: SHEET_NAMES[name],
    data: [
      columns.map(({ heading }) => ({ value: heading, ...BOLD, ...WRAPPED })),
      ...rows.map((row) => row.map((cell, index) => typed(cell, columns[index]?.type ?? 'text'))),
    ],
    columns: columns.map(({ heading }, index) => ({ width: widthOf(heading, rows, index) })),
    stickyRowsCount: 1,
  };
}

const BOLD = { fontWeight: 'bold' } as const;
const TOP = { alignVertical: 'top' } as const;
const WRAPPED = { wrap: true, alignVertical: 'top' } as const;

/** A withheld cell is empty, never 0. Text is text whatever it begins with: a workbook runs only what is marked as a formula. */
function typed(cell: Cell, type: Column['type']) {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number, ...FORMATS[type] } : { value: cell, type: String };
}

const FORMATS = { text: {}, integer: { format: '0' }, real: { format: '0.0#####' } } as const;

/** In characters: what the longest cell takes, or half the heading, which may take two lines. */
function widthOf(heading: string, rows: ExportTable['rows'], index: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[index] ?? '').length),
    Math.ceil(heading.length / 2),
  );
  return Math.min(Math.max(longest + 2, 8), 60);
}

/** An .xlsx is a zip, whose entries say when they were written: here the day of the release, on every machine. */
function undated(xlsx: Buffer, day: string): Buffer {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Buffer.from(zipSync(unzipSync(xlsx), { mtime: new Date(year, month - 1, date) }));
}
