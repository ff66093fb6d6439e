import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../docs/decisions');
const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));

describe('the decisions', () => {
  it('have a number each', () => {
    const numbers = files.map((name) => name.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('are found from their index under the title that each has itself', () => {
    const lines = readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| \[(\d{4})\]\(([^)]+)\) \| (.+) \|$/gm);
    const index = [...lines].map(([, number = '', file = '', title = '']) => ({ number, file, title }));
    expect(index.length).toBeGreaterThan(20);
    for (const { number, file, title } of index) {
      expect(file.slice(0, 4)).toBe(number);
      const [heading = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
      expect(heading.replace(/^# \d+[.:]? /, '')).toBe(title);
    }
  });
});
