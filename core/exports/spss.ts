import { frameRows } from './frame-rows.ts';
import type { Cell, Column, ExportTable } from './table.ts';

/**
 * A table as SPSS syntax that holds its data: run, it makes a data set with a label for each variable and each code. Withheld is
 * system-missing or an empty text, never 0. SPSS and PSPP read it. `checksum` is the SHA-256 of figuresAsCsv.
 */
export function toSpss(table: ExportTable, checksum: string): string {
  const { name, columns, rows } = table;
  const variables = columns.map((column, index) => ({ ...column, variable: variableName(column.key), index }));
  const listed = variables.map(({ variable, type, index }) => `  ${variable} (${formatOf(type, rows, index)})`);
  const data = rows.map((row) => row.map((cell, index) => field(cell, columns[index]?.type ?? 'text')).join('\t'));
  return [
    '* Encoding: UTF-8.',
    ...frameRows(table, checksum).map(([label, value]) => comment(value === undefined ? label : `${label}: ${value}`)),
    `DATA LIST LIST (TAB) NOTABLE /`,
    ...listed,
    '  .',
    'BEGIN DATA',
    ...data,
    'END DATA.',
    `DATASET NAME ${name}.`,
    'VARIABLE LABELS',
    ...variables.map(({ variable, heading }, index) => `  ${index === 0 ? '' : '/'}${variable} ${quoted(heading)}`),
    '  .',
    ...variables.flatMap(({ variable, labelledBy, index }) =>
      labelledBy === undefined ? [] : valueLabels(variable, index, keyIndex(columns, labelledBy), rows),
    ),
    'EXECUTE.',
    '',
  ].join('\n');
}

/** Words that SPSS keeps for itself get a line behind them. */
const variableName = (key: string): string => (RESERVED.has(key.toUpperCase()) ? `${key}_` : key);
const RESERVED = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']);

/** A text variable is as wide as its longest text in UTF-8, an integer or a real as wide as they come. */
function formatOf(type: Column['type'], rows: ExportTable['rows'], index: number): string {
  if (type === 'integer') return 'F10.0';
  if (type === 'real') return 'F12.6';
  return `A${rows.reduce((most, row) => Math.max(most, bytesOf(String(row[index] ?? ''))), 1)}`;
}

function field(cell: Cell, type: Column['type']): string {
  if (cell === null) return type === 'text' ? '""' : '';
  return typeof cell === 'number' ? String(cell) : quoted(oneLine(cell), '"');
}

/** The labels of a coded variable, where each code says one thing all through the table. */
function valueLabels(variable: string, index: number, labels: number, rows: ExportTable['rows']): readonly string[] {
  const texts = new Map<string, Set<string>>();
  for (const row of rows) {
    const [code, text] = [row[index], row[labels]];
    if (typeof code !== 'string' || typeof text !== 'string') continue;
    texts.set(code, (texts.get(code) ?? new Set()).add(text));
  }
  const single = [...texts].flatMap(([code, said]) => (said.size === 1 ? [[code, ...said] as const] : []));
  if (single.length === 0) return [];
  return [
    `VALUE LABELS ${variable}`,
    ...single.map(([code, text]) => `  ${quoted(code)} ${quoted(cutTo(oneLine(text ?? ''), LONGEST_LABEL))}`),
    '  .',
  ];
}

const keyIndex = (columns: readonly Column[], key: string): number => columns.findIndex((column) => column.key === key);

/** Bytes that a label of a value may have. */
const LONGEST_LABEL = 120;

const quoted = (text: string, mark = "'"): string => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
/** A comment ends with its line; a point at its end would end it too early where the text goes on. */
const comment = (text: string): string => `* ${oneLine(text)}.`;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function cutTo(text: string, bytes: number): string {
  const letters = [...text];
  while (bytesOf(letters.join('')) > bytes) letters.pop();
  return letters.join('');
}

/** Length in UTF-8; core knows no TextEncoder. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const point = letter.codePointAt(0) as number;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4);
  }, 0);
