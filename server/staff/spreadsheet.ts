import { inflateRawSync } from 'node:zlib';
import readSpreadsheet from 'read-excel-file/universal';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { BesideCells, FormSheet } from '#core/survey/xlsform/form-sheet.ts';
import { besideCellsOf } from './spreadsheet-beside.ts';

/** Why a file is no spreadsheet that Lykta reads. */
export type SpreadsheetFault = 'old-or-locked' | 'not-spreadsheet' | 'too-large-inside' | 'damaged';

/** More than any form that people fill in needs: a form of 300 questions unpacks to 2 MB with 20 000 cells. */
const MOST = { bytes: 60_000_000, parts: 500, cells: 400_000, area: 4_000_000 };

/**
 * Reads an .xlsx file. Its parts are unpacked here first, each and all within bounds whatever their headers say, and
 * the addresses of cells are checked, so that a small file cannot become a huge one. Macros are never read.
 */
export async function readSpreadsheetFile(file: Buffer): Promise<Result<readonly FormSheet[], SpreadsheetFault>> {
  // The older .xls, and an .xlsx with a password, are both kept in this older wrapping.
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return failed('old-or-locked');
  const parts = unpackedOf(file);
  if (!parts.ok) return parts;
  try {
    // The reader of whole buffers unpacks by the same list of parts that has just been checked.
    const sheets = await readSpreadsheet(Uint8Array.from(file).buffer, { trim: false });
    // A sheet that is a diagram has no cells.
    const rows = sheets.map(({ data }: { data?: (typeof sheets)[number]['data'] }) =>
      (data ?? []).map((row) => row.map(cellOf)),
    );
    const beside = besideCellsOf((path) => parts.value.get(path)?.toString('utf8') ?? '', rows);
    return ok(sheets.map(({ sheet: name }, at) => ({ name, rows: rows[at] ?? [], ...withBeside(beside[at]) })));
  } catch {
    return failed('damaged');
  }
}

const cellOf = (cell: unknown): string | number | boolean | null => {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().replace(/T00:00:00.000Z$/, '');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
};

const withBeside = (beside: BesideCells | undefined): Pick<FormSheet, 'beside'> =>
  beside === undefined ? {} : { beside };

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
  /** Its size unpacked, as the list says: the reader makes room for so much. */
  readonly size: number;
}

/** The parts that are XML, unpacked, each by its path. */
function unpackedOf(file: Buffer): Result<ReadonlyMap<string, Buffer>, SpreadsheetFault> {
  const parts = partsOf(file);
  if (parts === null || !parts.some(({ name }) => name === 'xl/workbook.xml')) return failed('not-spreadsheet');
  if (parts.length > MOST.parts) return failed('too-large-inside');
  const read = new Map<string, Buffer>();
  let left = MOST.bytes;
  let cells = 0;
  let area = 0;
  for (const { name, method, packed, size } of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const unpacked = unpack(method, packed, left);
    if (unpacked === 'too-large-inside' || unpacked === 'damaged') return failed(unpacked);
    if (unpacked.length !== size) return failed('damaged');
    read.set(name, unpacked);
    left -= unpacked.length;
    const written = unpacked.toString('latin1');
    const extent = extentOf(written);
    if (extent === null) return failed('damaged');
    cells += extent.cells + (written.match(/<(?:\w{1,40}:)?(?:comment|threadedComment|sp|pic)\s/g)?.length ?? 0);
    area += extent.rows * extent.columns;
    if (cells > MOST.cells || area > MOST.area) return failed('too-large-inside');
  }
  return ok(read);
}

function unpack(method: number, packed: Buffer, most: number): Buffer | 'too-large-inside' | 'damaged' {
  if (method === 0) return packed.length > most ? 'too-large-inside' : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large-inside' : 'damaged';
  }
}

/**
 * How many cells a sheet has, and how far they reach: one far out would make all between. A part that is no sheet has none; null
 * where a cell stands in no way that can be checked. Attributes are read as XML has them, so that the reader can see no other
 * address than this, and no letter is looked at more often than a bounded number of times.
 */
function extentOf(part: string): { readonly cells: number; readonly rows: number; readonly columns: number } | null {
  let cells = 0;
  let rows = 0;
  let columns = 0;
  for (const [, attributes = ''] of part.matchAll(/<(?:\w{1,40}:)?c\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g)) {
    cells += 1;
    for (const [, name, value = ''] of attributes.matchAll(/([\w:.-]{1,40})\s*=\s*("[^"]*"|'[^']*')/g)) {
      if (name !== 'r') continue;
      const [, column, row] = /^.([A-Za-z]{1,3})(\d{1,7}).$/.exec(value) ?? [];
      if (column === undefined) return null;
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnOf(column));
    }
  }
  const begun = part.match(/<(?:\w{1,40}:)?c\s/g)?.length ?? 0;
  return begun === cells ? { cells, rows, columns } : null;
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The parts of a zip file by its list at the end; null where there is none. */
function partsOf(file: Buffer): readonly Part[] | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length) return null;
  const count = file.readUInt16LE(end + 10);
  // A list in the newer, longer form stands elsewhere; no form has so many parts.
  if (count === 0xffff) return null;
  let at = file.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null;
    const packedSize = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    if (local + 30 > file.length) return null;
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    parts.push({
      name,
      method: file.readUInt16LE(at + 10),
      packed: file.subarray(data, data + packedSize),
      size: file.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}
