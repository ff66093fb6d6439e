import { describe, expect, it } from 'vitest';
import { batchesWithinAYear, type LedgerEvent, mayFollow, type Planned, refusalOf } from '#core/privacy/ledger.ts';

const about = (batch: string) => ({ municipality: 'provstad', batch, day: '2026-04-01' });
const planned = (batch: string, closes: string, more: Partial<Planned> = {}): Planned => ({
  ...about(batch),
  state: 'planned',
  closes,
  budget: '1/1',
  methodVersion: '1',
  presetHash: 'p',
  registerHash: 'r',
  priorHash: 'q',
  ...more,
});
const drawn = (batch: string): LedgerEvent => ({
  ...about(batch),
  state: 'drawn',
  spent: '3/4',
  variances: {},
  staffHash: 's',
  publicHash: 'u',
});
const released = (batch: string, closes: string, more: Partial<Planned> = {}): LedgerEvent[] => [
  planned(batch, closes, more),
  { ...about(batch), state: 'reserved', attempt: 1 },
  drawn(batch),
  { ...about(batch), state: 'released' },
];

describe('the ledger', () => {
  it('lets a first batch be drawn', () => {
    expect(refusalOf([], planned('var', '2026-03-15'), 1)).toBeNull();
  });

  it('refuses to draw the same batch twice', () => {
    expect(refusalOf(released('var', '2026-03-15'), planned('var', '2026-03-15'), 1)?.code).toBe('already-released');
  });

  it('lets a batch that broke before anything was visible be drawn again', () => {
    const broken: LedgerEvent[] = [planned('var', '2026-03-15'), { ...about('var'), state: 'reserved', attempt: 1 }];
    expect(refusalOf(broken, planned('var', '2026-03-15'), 1)).toBeNull();
  });

  it.each(['presetHash', 'registerHash', 'priorHash', 'methodVersion', 'budget', 'closes'] as const)(
    'refuses when %s is no longer what was planned',
    (field) => {
      const before = planned('var', '2026-03-15');
      expect(refusalOf([before], { ...before, [field]: field === 'budget' ? '1/2' : 'other' }, 1)).toEqual({
        code: 'plan-changed',
        detail: field,
      });
    },
  );

  it('gives each of two batches a year half of the budget, and refuses one that takes it all', () => {
    expect(refusalOf([], planned('var', '2026-03-15'), 2)?.code).toBe('budget-above-part');
    expect(refusalOf([], planned('var', '2026-03-15', { budget: '1/2' }), 2)).toBeNull();
  });

  it('refuses more than a whole budget in any 365 days, before or after', () => {
    const last = released('var', '2025-03-15');
    expect(refusalOf(last, planned('next', '2026-03-14'), 1)?.code).toBe('year-exceeded');
    expect(refusalOf(last, planned('next', '2026-03-15'), 1)).toBeNull();
    expect(refusalOf(released('later', '2025-09-01'), planned('var', '2025-03-15'), 1)?.code).toBe('year-exceeded');
  });

  it('adds up quarters exactly', () => {
    const quarter = { budget: '1/4' };
    const three = ['2026-01-31', '2026-04-30', '2026-07-31'].flatMap((closes) => released(closes, closes, quarter));
    expect(refusalOf(three, planned('q4', '2026-10-31', quarter), 4)).toBeNull();
    const four = [...three, ...released('q4', '2026-10-31', quarter)];
    expect(refusalOf(four, planned('q5', '2027-01-30', quarter), 4)?.code).toBe('year-exceeded');
    expect(refusalOf(four, planned('q5', '2027-01-31', quarter), 4)).toBeNull();
  });

  it('counts what another municipality has spent to that one alone', () => {
    const elsewhere = released('var', '2026-03-15').map((event) => ({ ...event, municipality: 'annanstad' }));
    expect(refusalOf(elsewhere, planned('var', '2026-03-15'), 1)).toBeNull();
  });

  it('refuses a day before its newest line: the clock is wrong', () => {
    const last = released('var', '2025-03-15');
    const next = planned('host', '2026-03-20', { day: '2026-03-31' });
    expect(refusalOf(last, next, 1)).toEqual({ code: 'clock-behind', detail: '2026-04-01' });
    expect(refusalOf(last, { ...next, day: '2026-04-01' }, 1)).toBeNull();
  });

  it('takes the steps of a batch in their order alone, and draws it once', () => {
    const [plan, reserve, draw, release] = released('var', '2026-03-15') as [
      LedgerEvent,
      LedgerEvent,
      LedgerEvent,
      LedgerEvent,
    ];
    const allowed = (...before: LedgerEvent[]): string[] =>
      [plan, reserve, draw, release].filter((next) => mayFollow(before, next)).map(({ state }) => state);
    expect(allowed()).toEqual(['planned']);
    expect(allowed(plan)).toEqual(['reserved']);
    expect(allowed(plan, reserve)).toEqual(['reserved', 'drawn']);
    expect(allowed(plan, reserve, draw)).toEqual(['released']);
    expect(allowed(plan, reserve, draw, release)).toEqual([]);
    expect(mayFollow([plan, reserve, draw, release], planned('host', '2026-10-15'))).toBe(true);
  });
});

describe('the number of batches a year', () => {
  it('is the most that close within any 365 days', () => {
    expect(batchesWithinAYear(['2024-03-15', '2025-03-15', '2026-03-15'], '2025-03-15')).toBe(1);
    expect(batchesWithinAYear(['2025-10-01', '2026-03-15', '2026-10-01'], '2026-03-15')).toBe(2);
    expect(batchesWithinAYear(['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'], '2026-04-30')).toBe(4);
    expect(batchesWithinAYear([], '2026-04-30')).toBe(1);
  });
});
