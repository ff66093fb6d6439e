import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The papers that a municipality decides on are true to the program: what they point at is there. */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/kommun');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const papers = readdirSync(folder).filter((name) => name.endsWith('.md'));
const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

describe('the papers of a municipality', () => {
  test('the impact assessment has each of the twelve risks and the one that hCaptcha adds, with measures, an owner and what is left of it', () => {
    const rows = [...read('konsekvensbedomning.md').matchAll(/^\| R\d+ .*\|$/gm)].map(([row]) => cellsOf(row));
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 13 }, (_, index) => `R${index + 1}`));
    expect(rows.at(-1)?.[1]).toContain('Bara om kommunen har slagit på hCaptcha');
    for (const [id = '', risk = '', before = '', measures = '', , after = '', owner = ''] of rows) {
      expect(risk.length, id).toBeGreaterThan(10);
      expect(before, id).toMatch(/^[1-4] × [1-4]$/);
      expect(measures.length, id).toBeGreaterThan(40);
      expect(after, id).toMatch(/^[1-4] × [1-4]$/);
      expect(owner, id).toMatch(/^\*\*\[.+\]\*\*$/);
    }
  });

  test('every test that is called as a witness is there', () => {
    const named = papers.flatMap((name) => [...read(name).matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('every link leads to a file', () => {
    for (const name of papers)
      for (const [, target = ''] of read(name).matchAll(/\]\(([^)#]+)\)/g))
        expect(existsSync(join(folder, target)), `${name}: ${target}`).toBe(true);
  });

  test('the retention decision has the eight classes', () => {
    const classes = [...read('gallringsbeslut.md').matchAll(/^\| (G\d) /gm)].map(([, id]) => id);
    expect(classes).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
  });

  test('the register as a table and as a file say the same', () => {
    const rows = [...read('registerforteckning.md').matchAll(/^\|(?!---).*\|$/gm)].map(([row]) =>
      cellsOf(row.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('**', '')),
    );
    const [, ...inTable] = rows;
    const [, ...inFile] = read('registerforteckning.csv')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
    expect(inTable.length).toBeGreaterThan(10);
    expect(inFile).toEqual(inTable);
  });
});
