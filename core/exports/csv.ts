import type { Frame } from '../measures/contract.ts';
import { frameRows } from './frame-rows.ts';
import { roundedRespondents } from './rounding.ts';
import type { Cell, ExportTable } from './table.ts';

/**
 * excel: what a Swedish Excel opens right by a double click: semicolon, decimal comma, byte order mark, CRLF, the frame
 * as rows above the table. machine: comma, point, one header row of stable keys, the frame as columns of every row.
 */
export const CSV_FORMS = ['excel', 'machine'] as const;
export type CsvForm = (typeof CSV_FORMS)[number];

/**
 * Writes a table with its frame. No figure leaves without its period, its n, its release and its note. `checksum` is the SHA-256
 * of figuresAsCsv.
 */
export const toCsv = (table: ExportTable, form: CsvForm, checksum: string): string =>
  form === 'excel' ? excelCsv(table, checksum) : machineCsv(table, checksum);

function excelCsv(table: ExportTable, checksum: string): string {
  const above = [...frameRows(table, checksum), []];
  const rows: readonly (readonly Cell[])[] = [...above, table.columns.map((column) => column.heading), ...table.rows];
  return rowsAsCsv(rows);
}

/** Rows that are no figures, as a Swedish Excel opens them right. */
export function rowsAsCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => csvField(cell, ',')).join(';'));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

function machineCsv(table: ExportTable, checksum: string): string {
  const frame = frameColumns(table.frame, table.notes, checksum);
  return recordsAsCsv(
    [...table.columns.map(({ key }) => key), ...frame.map(([key]) => key)],
    table.rows.map((row) => [...row, ...frame.map(([, value]) => value)]),
  );
}

/**
 * The figures of a table without its frame, as programs read them. Whatever form a file has, its passport names the SHA-256 of
 * these bytes, so that two files can be seen to hold the same.
 */
export const figuresAsCsv = ({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): string =>
  recordsAsCsv(
    columns.map(({ key }) => key),
    rows,
  );

const recordsAsCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${[header, ...rows].map((row) => row.map((cell) => csvField(cell, '.')).join(',')).join('\r\n')}\r\n`;

function frameColumns(
  frame: Frame,
  notes: readonly string[],
  checksum: string,
): readonly (readonly [key: string, value: Cell])[] {
  const { value, low, high } = roundedRespondents(frame);
  return [
    ['release', frame.release],
    ['tier', frame.tier],
    ['municipality', frame.municipality],
    ['fictional', frame.fictional ? 1 : 0],
    ['campaign', frame.campaign],
    ['opens', frame.opens],
    ['closes', frame.closes],
    ['released_on', frame.releasedOn],
    ['channels', frame.channels.join(' ')],
    ['respondents', value],
    ['respondents_low', low],
    ['respondents_high', high],
    ['method', frame.methodVersion],
    ['note', notes.join(' ')],
    ['figures_sha256', checksum],
  ];
}

/**
 * One field: numbers with the form's decimal mark, text that a spreadsheet would run as a formula disarmed, and quoted where any
 * form's separator is in it, since whoever opens the file may have set another: what follows would begin a cell of its own.
 */
export function csvField(cell: Cell, decimalMark: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimalMark);
  const harmless = disarmed(cell);
  return /[";,\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * OWASP, "CSV Injection": a leading = + - @ tab or carriage return starts a formula; an apostrophe makes it text. Also after
 * whatever begins a cell to somebody who opens the file by another separator, for whom the quotes are not where a field begins.
 */
const disarmed = (text: string): string => text.replace(/(^|[;,\t\r\n])(?=[=+\-@\t\r])/g, "$1'");
