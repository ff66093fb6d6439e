import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTest, isThere, shownRows } from '../scripts/shown-by.ts';

/** The checklist of security is true to the program: each row is there once, and what is said to show it is there. */
const folder = join(import.meta.dirname, '../docs');
const page = readFileSync(join(folder, 'asvs.md'), 'utf8');

const rows = shownRows(page, /^V\d+\.\d+\.\d+$/).map(({ id, cells, shown }) => {
  const [level = '', asks = '', status = '', how = ''] = cells;
  return { number: id, level, asks, status, how, shown };
});

/** How many of levels 1 and 2 each chapter of ASVS 5.0.0 has, and of level 1 in all. */
const OF_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const OF_LEVEL_1 = 70;

describe('the checklist of ASVS 5.0', () => {
  test('has each requirement of levels 1 and 2 once, in order, and says of each how it stands', () => {
    const numbers = rows.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const parts = (number: string): readonly number[] => number.slice(1).split('.').map(Number);
    const sorted = numbers.toSorted((one, other) => {
      const [a, b] = [parts(one), parts(other)];
      const at = a.findIndex((part, index) => part !== b[index]);
      return (a[at] ?? 0) - (b[at] ?? 0);
    });
    expect(numbers).toEqual(sorted);
    expect(OF_CHAPTER.map((_, at) => numbers.filter((number) => number.startsWith(`V${at + 1}.`)).length)).toEqual(
      OF_CHAPTER,
    );
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(OF_LEVEL_1);
    for (const { number, level, asks, status } of rows) {
      expect(['1', '2'], number).toContain(level);
      expect(asks.length, number).toBeGreaterThan(2);
      expect(['met', 'partly', 'not met', 'does not apply'], number).toContain(status);
    }
  });

  test('names what shows each that is met, and says why of each that is not', () => {
    for (const { number, status, how, shown } of rows) {
      if (status === 'met') expect(shown, number).not.toEqual([]);
      else expect(how.length, number).toBeGreaterThan(4);
    }
  });

  test('points at tests and pages that are there, and at titles that they have', () => {
    let tests = 0;
    for (const { number, shown } of rows)
      for (const by of shown) {
        expect([number, by, isThere(folder, by)]).toEqual([number, by, true]);
        if (isTest(by.path)) tests += 1;
      }
    expect(tests).toBeGreaterThan(120);
  });

  test('counts its rows as they are', () => {
    for (const status of ['met', 'partly', 'not met', 'does not apply']) {
      const of = (level: string) => rows.filter((row) => row.status === status && row.level === level).length;
      expect(page).toContain(`| ${status} | ${of('1')} | ${of('2')} |`);
    }
  });
});
