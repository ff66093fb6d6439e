import { expect, test } from 'vitest';
import { Newest } from '#core/base/newest.ts';

test('what was asked for longest ago goes where there is no room for more', () => {
  const newest = new Newest<number>(2);
  newest.set('a', 1);
  newest.set('b', 2);
  expect(newest.get('a')).toBe(1);
  newest.set('c', 3);
  expect(['a', 'b', 'c'].map((name) => newest.get(name))).toEqual([1, undefined, 3]);
});
