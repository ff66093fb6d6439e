import { describe, expect, it } from 'vitest';
import { destroyBy, monthsAfter } from '#core/privacy/raw-retention.ts';

describe('a copy of what people have said', () => {
  it('is destroyed when the first of the answers in it must be', () => {
    const held = [
      { id: 'host', closes: '2026-10-31' },
      { id: 'var', closes: '2025-03-15' },
      { id: 'nu', closes: '2027-01-10' },
    ];
    expect(destroyBy(held, '2026-11-26')).toEqual({ day: '2027-03-15', becauseOf: 'var' });
  });

  it('is kept no longer than 24 months from the day it was made, whatever is in it', () => {
    expect(destroyBy([], '2026-11-26')).toEqual({ day: '2028-11-26', becauseOf: null });
    expect(destroyBy([{ id: 'nu', closes: '2029-01-10' }], '2026-11-26')).toEqual({
      day: '2028-11-26',
      becauseOf: null,
    });
  });

  it('counts months by the calendar, and ends on the last day of a shorter one', () => {
    expect(monthsAfter('2024-02-29', 24)).toBe('2026-02-28');
    expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28');
    expect(monthsAfter('2026-11-26', 24)).toBe('2028-11-26');
  });
});
