import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fill } from '#core/base/fill.ts';

describe('a text with words to fill in', () => {
  it('has those that are given, shows one that is not, and leaves those of the built pages alone', () => {
    expect(fill('{a} av {b}, {a}', { a: 9, b: 'fjorton' })).toBe('9 av fjorton, 9');
    expect(fill('{c} {a}{b}', { a: '$1', b: '' })).toBe('{c} $1');
    expect(fill('{{name}} finns inte {a}', { name: 'x', a: 1 })).toBe('{{name}} finns inte 1');
    expect(fill('{{a} {a}}', { a: 1 })).toBe('{{a} {a}}');
  });

  it('is filled without a look behind, which stops every page of residents in Safari before 16.4', () => {
    for (const file of ['base/fill.ts', 'places/name-index.ts'])
      expect(readFileSync(new URL(`../../../core/${file}`, import.meta.url), 'utf8')).not.toMatch(/\(\?<[!=]/);
  });
});
