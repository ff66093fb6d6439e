import { strToU8, zipSync } from 'fflate';

/** A sheet as its own XML: whatever a spreadsheet program may write, and not only what a library writes. */
export interface WrittenSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Before the cells: `<cols>…</cols>`. */
  readonly columns?: string;
  /** The rows: `<row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>`. */
  readonly rows: string;
  readonly comments?: Readonly<Record<string, string>>;
  /** What lies on the sheet, as the XML of a drawing. */
  readonly drawing?: string;
}

/** The sheets as an .xlsx file. */
export function workbookOf(sheets: readonly WrittenSheet[]): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="${LINKS}"><sheets>${sheets
      .map(({ name, state }, at) => {
        const hidden = state === undefined ? '' : ` state="${state}"`;
        return `<sheet name="${name}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`])),
  };
  for (const [index, { columns = '', rows, comments, drawing }] of sheets.entries()) {
    const number = index + 1;
    files[`xl/worksheets/sheet${number}.xml`] = `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`;
    const own: (readonly [string, string])[] = [];
    if (comments !== undefined) {
      own.push(['comments', `../comments${number}.xml`]);
      files[`xl/comments${number}.xml`] = `<comments><commentList>${Object.entries(comments)
        .map(([ref, said]) => `<comment ref="${ref}" authorId="0"><text><r><t>${said}</t></r></text></comment>`)
        .join('')}</commentList></comments>`;
    }
    if (drawing !== undefined) {
      own.push(['drawing', `../drawings/drawing${number}.xml`]);
      files[`xl/drawings/drawing${number}.xml`] = `<xdr:wsDr>${drawing}</xdr:wsDr>`;
    }
    if (own.length > 0) files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = links(own);
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)]))));
}

/** A row of the cells given by their columns: a text, or the cell's own XML inside `<c …>`. */
export const written = (row: number, cells: Readonly<Record<string, string>>, more = ''): string =>
  `<row r="${row}"${more}>${Object.entries(cells)
    .map(([column, said]) =>
      said.startsWith('<')
        ? said.replace('<c', `<c r="${column}${row}"`)
        : `<c r="${column}${row}" t="inlineStr"><is><t>${said}</t></is></c>`,
    )
    .join('')}</row>`;

const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships>${targets
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${LINKS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
