import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWNERS, ownersOf } from '#core/access/owners.ts';
import { faultsOfHolding, faultsOfSigning, faultsOfTerms, mayChangePoint } from '#core/promises/faults.ts';
import { ageOf, followUpGaps, wheelDays } from '#core/promises/follow-ups.ts';
import { STATUSES } from '#core/promises/kinds.ts';
import { lockedText } from '#core/promises/locked.ts';
import { proposedStatus } from '#core/promises/progress.ts';
import { samePoints } from '#core/promises/same-point.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { activityOf, heldOn, itemOf, plannedOn, pointOf, promiseOf, termsOf } from '../../support/promise-terms.ts';

const reading = { isPlaceWord: () => false, language: 'sv' } as const;
const codes = (faults: readonly { field: string; code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`);
const decision = { text: { sv: 'Vi gör mer.' }, activity: { ...activityOf({ id: 'extra' }), until: '2026-12-01' } };

describe('a follow-up that is told to everybody', () => {
  const hold = (items: Parameters<typeof faultsOfHolding>[1]) =>
    codes(faultsOfHolding(termsOf(), items, '2026-06-12', '2026-06-20'));
  const other = itemOf({ point: 'station' });

  it('says something of every point, and of each in a sentence', () => {
    expect(hold([])).toEqual(['items.ljus promise-no-status', 'items.station promise-no-status']);
    expect(hold([itemOf({ sentence: null }), other])).toEqual(['items.ljus promise-no-sentence']);
    expect(hold([itemOf(), other])).toEqual([]);
  });

  it('shows by what a point is fulfilled', () => {
    expect(hold([itemOf({ status: 'fulfilled' }), other])).toEqual(['items.ljus promise-no-evidence']);
    expect(hold([itemOf({ status: 'fulfilled', evidence: [{ text: 'Besiktning', url: null }] }), other])).toEqual([]);
  });

  it('never leaves a late point without a decision that makes an activity to come (S41)', () => {
    expect(hold([itemOf({ status: 'late' }), other])).toEqual(['items.ljus promise-no-decision']);
    expect(hold([itemOf({ status: 'late', decision }), other])).toEqual([]);
    const past = { ...decision, activity: { ...decision.activity, until: '2026-06-01' } };
    expect(hold([itemOf({ status: 'late', decision: past }), other])).toEqual(['items.ljus promise-decision-past']);
  });

  it('has been held: a meeting to come cannot be told of', () => {
    expect(codes(faultsOfHolding({ points: [] }, [], '2026-06-21', '2026-06-20'))).toEqual([
      'heldOn promise-held-ahead',
    ]);
  });
});

describe('a draft', () => {
  it('is signed by both, for a period, with something that is done for each point', () => {
    expect(faultsOfSigning(termsOf(), '2026-01-15', '2026-01-15')).toEqual([]);
    const bare = termsOf({
      period: null,
      signatories: [],
      points: [pointOf({ activities: [], heading: { sv: '–' } })],
    });
    expect(codes(faultsOfSigning(bare, '2026-02-30', '2026-01-15'))).toEqual([
      'on promise-signed-ahead',
      'period promise-period',
      'signatories promise-both-sign',
      'points.0 promise-no-activity',
      'points.0.heading promise-unwritten',
    ]);
  });

  it('points at nobody in any text that will be public, in no language', () => {
    const named = termsOf({ points: [pointOf({ heading: { sv: 'Ljus', en: 'Call Kalle on 070-123 45 67' } })] });
    expect(codes(faultsOfTerms(named, reading))).toContain('points.0.heading promise-personal');
    expect(faultsOfTerms(termsOf(), reading)).toEqual([]);
  });

  it('has no part twice, since what is done is written down by its id', () => {
    expect(codes(faultsOfTerms(termsOf({ points: [pointOf(), pointOf({ id: 'annan' })] }), reading))).toEqual([
      'points promise-twice',
    ]);
  });
});

describe('whose a point is', () => {
  it('lets the police write their own and what both do, and nothing of the municipality’s', () => {
    expect(ownersOf({ organisation: 'polisen' }, 'police')).toEqual(['police', 'together']);
    expect(ownersOf({ organisation: 'ljusbo' }, 'property-owner')).toEqual([]);
    expect(ownersOf('all', 'municipality')).toEqual(OWNERS);
    const police = ownersOf({ organisation: 'polisen' }, 'police');
    const shared = pointOf({ owner: 'together' });
    expect(mayChangePoint(shared, { ...shared, text: { sv: 'Annat.' } }, police)).toBe(true);
    // The municipality's activity stays as it is, and the point is nobody else's afterwards.
    expect(mayChangePoint(shared, { ...shared, activities: [] }, police)).toBe(false);
    expect(mayChangePoint(shared, { ...shared, owner: 'municipality' }, police)).toBe(false);
    expect(mayChangePoint(pointOf(), pointOf({ owner: 'together' }), police)).toBe(false);
    expect(mayChangePoint(null, pointOf({ owner: 'police', activities: [] }), police)).toBe(true);
  });
});

describe('what a point’s activities speak for', () => {
  const progress = (value: number, on = '2026-05-01') =>
    [{ of: 'activity', id: 'lampor', value, on, n: null, source: null }] as const;
  const at = (value: number, today: string) =>
    proposedStatus(pointOf(), promiseOf({ progress: [...progress(value)] }), today)?.status;

  it('is late when a last day has been, fulfilled when all is done, and else by how much of the time has gone', () => {
    expect(at(0, '2026-06-01')).toBe('not-started');
    expect(at(2, '2026-06-01')).toBe('started');
    expect(at(20, '2026-06-01')).toBe('on-track');
    expect(at(33, '2026-10-02')).toBe('late');
    expect(at(34, '2026-10-02')).toBe('fulfilled');
    expect(proposedStatus(pointOf({ activities: [] }), promiseOf(), '2026-06-01')).toBeNull();
  });

  it('counts what a meeting has decided on as an activity of the point', () => {
    const followUps = [heldOn('2026-06-12', [itemOf({ status: 'late', decision })])];
    const found = proposedStatus(pointOf(), promiseOf({ followUps, progress: [...progress(34)] }), '2026-11-01');
    expect([found?.done, found?.of, found?.status]).toEqual([1, 2, 'on-track']);
  });
});

describe('follow-ups', () => {
  it('are at least three a year, and what nobody has planned or told of is said', () => {
    const promise = promiseOf({ followUps: [heldOn('2026-04-15', []), plannedOn('2026-06-12')] });
    const gaps = followUpGaps(promise, '2026-07-01');
    expect(gaps.overdue.map((one) => one.plannedOn)).toEqual(['2026-06-12']);
    expect(gaps.years).toEqual([
      { year: 2026, there: 2, least: 3 },
      { year: 2027, there: 0, least: 3 },
    ]);
    // A year that is over is history, and one that the wheel has planned lacks nothing.
    const wheel = wheelDays({ from: '2026-01-01', until: '2027-12-31' }, '2027-01-01').map(plannedOn);
    expect(wheel).toHaveLength(4);
    expect(followUpGaps(promiseOf({ followUps: wheel }), '2027-01-01')).toEqual({ overdue: [], years: [] });
  });

  it('a part of a year has its part of three', () => {
    const period = { from: '2026-09-01', until: '2026-12-31' };
    expect(followUpGaps({ followUps: [], terms: { period } }, '2026-09-02').years).toEqual([
      { year: 2026, there: 0, least: 1 },
    ]);
  });

  it('age in days, weeks and months, and are old after four months', () => {
    expect(ageOf('2026-06-01', '2026-06-01')).toEqual({ unit: 'day', number: 0, isStale: false });
    expect(ageOf('2026-06-01', '2026-07-01')).toEqual({ unit: 'week', number: 4, isStale: false });
    expect(ageOf('2026-06-01', '2026-11-05')).toEqual({ unit: 'month', number: 5, isStale: true });
    expect(promiseWords.sv.age.month(5)).toBe('för 5 månader sedan');
  });
});

describe('a point across promises', () => {
  it('is found from either end, however many promises it has been in, the oldest first (S37)', () => {
    const of = (id: string, year: number, sameAs: { promise: string; point: string } | null) =>
      promiseOf({ id, terms: termsOf({ year, points: [pointOf({ id: `p${year}`, sameAs })] }) });
    const first = of('a', 2020, null);
    const second = of('b', 2022, { promise: 'a', point: 'p2020' });
    const third = of('c', 2024, { promise: 'b', point: 'p2022' });
    const all = [third, first, second];
    for (const promise of all) {
      const point = promise.terms.points[0] ?? pointOf();
      const years = samePoints({ promise, point }, all).map((one) => one.promise.terms.year);
      expect(years).toEqual([2020, 2022, 2024].filter((year) => year !== promise.terms.year));
    }
  });
});

it('the locked text is the same bytes whatever order its fields were written in', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, part]) => [key, shuffled(part)]),
    );
  };
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const terms = termsOf({ text: { sv: text, en: `${text} en` } });
      expect(lockedText(shuffled(terms) as typeof terms)).toBe(lockedText(terms));
      expect(JSON.parse(lockedText(terms))).toEqual(terms);
    }),
  );
});

it('every status has its own word in every language', () => {
  for (const words of Object.values(promiseWords))
    expect(new Set(STATUSES.map((status) => words.statuses[status])).size).toBeGreaterThanOrEqual(STATUSES.length - 1);
});
