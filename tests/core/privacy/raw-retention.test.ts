import { describe, expect, it } from 'vitest';
import { monthsAfter } from '#core/base/time.ts';
import { destroyBy } from '#core/privacy/raw-retention.ts';

const decided = { G2: '§ 2', G3: '§ 3' };
const wordless = { dialogues: [], firstDecided: null, hasUndecided: false };

describe('a copy of what people have said', () => {
  it('is destroyed when the first of the answers in it must be', () => {
    const held = [
      { id: 'host', closes: '2026-10-31' },
      { id: 'var', closes: '2025-03-15' },
      { id: 'nu', closes: '2027-01-10' },
    ];
    expect(destroyBy({ ...wordless, dialogues: held }, '2026-11-26', decided)).toEqual({
      class: 'G2',
      day: '2027-03-15',
      becauseOf: 'var',
    });
  });

  it('is kept as long as what it holds, where nobody has decided that answers go', () => {
    const held = { ...wordless, dialogues: [{ id: 'var', closes: '2022-03-15' }] };
    expect(destroyBy(held, '2026-11-26')).toEqual({ class: 'G2', day: '2028-11-26', becauseOf: null });
    expect(destroyBy(held, '2026-11-26', decided)).toMatchObject({ day: '2024-03-15', becauseOf: 'var' });
  });

  it('is kept no longer than 24 months from the day it was made, whatever is in it', () => {
    expect(destroyBy(wordless, '2026-11-26')).toEqual({ class: 'G2', day: '2028-11-26', becauseOf: null });
    expect(destroyBy({ ...wordless, dialogues: [{ id: 'nu', closes: '2029-01-10' }] }, '2026-11-26')).toEqual({
      class: 'G2',
      day: '2028-11-26',
      becauseOf: null,
    });
  });

  it('is kept a week at most where it holds words as they were written, from the first decision that has been or can be', () => {
    const undecided = { ...wordless, hasUndecided: true };
    expect(destroyBy(undecided, '2026-11-26')).toEqual({ class: 'G1', day: '2026-12-03', becauseOf: null });
    expect(destroyBy({ ...undecided, firstDecided: '2026-11-22' }, '2026-11-26')).toMatchObject({ day: '2026-11-29' });
    const old = { ...undecided, dialogues: [{ id: 'var', closes: '2024-11-30' }] };
    expect(destroyBy(old, '2026-11-26', decided)).toEqual({ class: 'G2', day: '2026-11-30', becauseOf: 'var' });
  });

  it('counts months by the calendar, and ends on the last day of a shorter one', () => {
    expect(monthsAfter('2024-02-29', 24)).toBe('2026-02-28');
    expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28');
    expect(monthsAfter('2026-11-26', 24)).toBe('2028-11-26');
  });

  it('is destroyed 24 months after the oldest event that staff have reported in it, where that is decided', () => {
    const held = { dialogues: [], firstDecided: null, hasUndecided: false, firstOfStaff: '2026-01-10' };
    expect(destroyBy(held, '2026-11-26', { G5: '§ 5' })).toEqual({ class: 'G5', day: '2028-01-10', becauseOf: null });
    expect(destroyBy(held, '2026-11-26')).toMatchObject({ class: 'G2', day: '2028-11-26' });
  });
});
