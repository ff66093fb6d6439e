import { textIn } from '../base/text-in.ts';
import type { Frame } from '../measures/contract.ts';
import { channelInWords } from '../places/channel-words.ts';
import { roundedRespondents } from './rounding.ts';
import type { Cell, ExportTable } from './table.ts';

/**
 * excel: what a Swedish Excel opens right by a double click: semicolon, decimal comma, byte order mark, CRLF, the frame
 * as rows above the table. machine: comma, point, one header row of stable keys, the frame as columns of every row.
 */
export const CSV_FORMS = ['excel', 'machine'] as const;
export type CsvForm = (typeof CSV_FORMS)[number];

/** Writes a table with its frame. No figure leaves without its period, its n, its release and its note. */
export const toCsv = (table: ExportTable, form: CsvForm): string =>
  form === 'excel' ? excelCsv(table) : machineCsv(table);

function excelCsv(table: ExportTable): string {
  const above = [...frameRows(table), []];
  const rows: readonly (readonly Cell[])[] = [...above, table.columns.map((column) => column.heading), ...table.rows];
  return rowsAsCsv(rows);
}

/** Rows that are no figures, as a Swedish Excel opens them right. */
export function rowsAsCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => csvField(cell, ';', ',')).join(';'));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

function machineCsv(table: ExportTable): string {
  const frame = frameColumns(table.frame, table.notes);
  const header = [...table.columns.map((column) => column.key), ...frame.map(([key]) => key)];
  const behind = frame.map(([, value]) => value);
  const rows: readonly (readonly Cell[])[] = [header, ...table.rows.map((row) => [...row, ...behind])];
  return `${rows.map((row) => row.map((cell) => csvField(cell, ',', '.')).join(',')).join('\r\n')}\r\n`;
}

function frameRows({ frame, title, notes }: ExportTable): readonly (readonly Cell[])[] {
  const { value, low, high } = roundedRespondents(frame);
  return [
    [title],
    ...(frame.fictional ? [['Påhittade testdata']] : []),
    ['Kommun', textIn(frame.municipalityName, 'sv')],
    ['Dialog', textIn(frame.title, 'sv')],
    ['Period', `${frame.opens}–${frame.closes}`],
    ['Svarande', `Ungefär ${value} (${low}–${high})`],
    ['Kanaler', frame.channels.map((channel) => channelInWords(channel, 'sv')).join(', ')],
    ['Uttag', `${frame.release}, ${frame.releasedOn}`],
    ['Gäller för', frame.tier === 'public' ? 'Öppna data' : 'Internt bruk'],
    ['Metod', frame.methodVersion],
    ...notes.map((note) => ['Observera', note]),
  ];
}

function frameColumns(frame: Frame, notes: readonly string[]): readonly (readonly [key: string, value: Cell])[] {
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
  ];
}

/** One field: quoted where it must be, numbers with the form's decimal mark, text that a spreadsheet would run as a formula disarmed. */
export function csvField(cell: Cell, separator: string, decimalMark: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimalMark);
  const harmless = disarmed(cell);
  const needsQuotes = harmless.includes(separator) || /["\r\n]/.test(harmless);
  return needsQuotes ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** OWASP, "CSV Injection": a leading = + - @ tab or carriage return starts a formula; an apostrophe makes it text. */
const disarmed = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
