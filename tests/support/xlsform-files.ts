import writeSpreadsheet from 'write-excel-file/node';
import type { FormSheet } from '#core/survey/xlsform/import.ts';

/** A sheet from headings and rows written as text: cells are divided by "|", rows by line breaks. */
export function sheet(name: string, written: string): FormSheet {
  const rows = written
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim())));
  return { name, rows };
}

/** The sheets as an .xlsx file. */
export async function xlsxOf(sheets: readonly FormSheet[]): Promise<Buffer> {
  return writeSpreadsheet(
    sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => [...row]) })),
  ).toBuffer();
}
