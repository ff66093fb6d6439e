import { describe, expect, test } from 'vitest';
import { changeOf } from '#core/measures/change.ts';
import { shareWithInterval } from '#core/measures/share.ts';

const share = (percent: number) => shareWithInterval(percent, 0.18, 2050);

describe('a place in two releases', () => {
  test('has changed only when the difference is larger than its interval', () => {
    expect(changeOf(share(20), share(24))).toBe('less');
    expect(changeOf(share(24), share(20))).toBe('more');
    expect(changeOf(share(5), share(6))).toBe('chance');
    expect(changeOf(share(20), share(20))).toBe('chance');
  });

  test('is judged with the interval that was not cut off at nought or a hundred', () => {
    expect(changeOf(shareWithInterval(0.5, 3, 60), shareWithInterval(5, 3, 60))).toBe('chance');
    expect(changeOf(shareWithInterval(99.5, 3, 60), shareWithInterval(95, 3, 60))).toBe('chance');
  });
});
