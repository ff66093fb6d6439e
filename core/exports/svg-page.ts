import { frameRows } from './frame-rows.ts';
import type { ExportTable } from './table.ts';
import { xmlText } from './xml.ts';

/*
 * Pictures that stand by themselves (SVG 1.1), for a report or another site: a page with its title, what is drawn, and below it the
 * frame that no figure travels without.
 */

/** Pixels of every page. */
export const PAGE = { width: 1200, margin: 32, top: 84 };
const LINE = 20;
const LETTERS_A_LINE = 150;

export const INK = '#171B2E';
export const GREY = '#4A4F62';
const FONT = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Arial,Helvetica,sans-serif";

export interface SvgPage {
  readonly table: ExportTable;
  /** SHA-256 of figuresAsCsv of the table. */
  readonly checksum: string;
  /** What the picture shows, for whoever does not see it. */
  readonly described: string;
  /** What is drawn, from `PAGE.top` down. */
  readonly parts: readonly string[];
  /** Where what is drawn ends, pixels from above. */
  readonly bottom: number;
}

export function svgPage({ table, checksum, described, parts, bottom }: SvgPage): string {
  const lines = frameRows(table, checksum)
    .slice(1)
    .flatMap(([label, value]) => wrapped(value === undefined ? label : `${label}: ${value}`, LETTERS_A_LINE));
  const below = bottom + 34;
  const height = below + lines.length * LINE + PAGE.margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${height}" viewBox="0 0 ${PAGE.width} ${height}" font-family="${FONT}" fill="${INK}" role="img" aria-labelledby="rubrik beskrivning">`,
    `<title id="rubrik">${xmlText(table.title)}</title>`,
    `<desc id="beskrivning">${xmlText(described)}</desc>`,
    `<rect width="${PAGE.width}" height="${height}" fill="#FFFFFF"/>`,
    svgText(PAGE.margin, 44, table.title, 26, 'font-weight="700"'),
    ...parts,
    ...lines.map((line, index) => svgText(PAGE.margin, below + index * LINE, line, 14, `fill="${GREY}"`)),
    '</svg>\n',
  ].join('\n');
}

/** Words at a point; `size` in pixels, `marks` more attributes. */
export const svgText = (x: number, y: number, words: string, size: number, marks = ''): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"${marks === '' ? '' : ` ${marks}`}>${xmlText(words)}</text>`;

export const rounded = (pixels: number): string => String(Number(pixels.toFixed(2)));

/** In lines of so many letters at most, broken at words alone: a line of the frame is a sentence or a checksum. */
export function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= letters) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
