import { describe, expect, it } from 'vitest';
import {
  drawRefusalOf,
  type LedgerEvent,
  mayBeDrawn,
  mayFollow,
  type Planned,
  planRefusalOf,
  policyOf,
  spentInYearTo,
} from '#core/privacy/ledger.ts';
import { STANDARD_POLICY, standardPreset } from '#core/privacy/standard-policy.ts';
import { townSurvey } from '../../support/release-town.ts';

const about = (batch: string) => ({ municipality: 'provstad', batch, day: '2026-04-01' });
const planned = (batch: string, closes: string, more: Partial<Planned> = {}): Planned => ({
  ...about(batch),
  state: 'planned',
  closes,
  budget: '1/1',
  yearlyBudget: '1/1',
  methodVersion: '1',
  preset: standardPreset(townSurvey),
  presetHash: 'p',
  surveyHash: 'f',
  registerHash: 'r',
  priorHash: 'q',
  ...more,
});
const drawn = (batch: string): LedgerEvent => ({
  ...about(batch),
  state: 'drawn',
  outcome: { bracket: 'S2', respondentsUnits: 30_000 },
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

/** The draw of a batch as it was planned, after what has been. */
const drawOf = (before: readonly LedgerEvent[], plan: Planned) => drawRefusalOf([...before, plan], plan);

describe('the ledger', () => {
  it('lets a planned batch be drawn', () => {
    const plan = planned('var', '2026-03-15');
    expect(planRefusalOf([], plan)).toBeNull();
    expect(drawOf([], plan)).toBeNull();
  });

  it('refuses to draw what was not planned while the dialogue was open', () => {
    expect(drawRefusalOf([], planned('var', '2026-03-15'))?.code).toBe('not-planned');
  });

  it('refuses to draw the same batch twice', () => {
    expect(drawRefusalOf(released('var', '2026-03-15'), planned('var', '2026-03-15'))?.code).toBe('already-released');
  });

  it('lets a batch that broke before anything was visible be drawn again', () => {
    const broken: LedgerEvent[] = [planned('var', '2026-03-15'), { ...about('var'), state: 'reserved', attempt: 1 }];
    expect(drawRefusalOf(broken, planned('var', '2026-03-15'))).toBeNull();
  });

  it.each(['presetHash', 'surveyHash', 'registerHash', 'priorHash', 'methodVersion', 'budget', 'closes'] as const)(
    'refuses when %s is no longer what was planned',
    (field) => {
      const before = planned('var', '2026-03-15');
      expect(drawRefusalOf([before], { ...before, [field]: field === 'budget' ? '1/2' : 'other' })).toEqual({
        code: 'plan-changed',
        detail: field,
      });
    },
  );

  it('refuses more than a whole budget in any 365 days, before or after', () => {
    const last = released('var', '2025-03-15');
    expect(planRefusalOf(last, planned('next', '2026-03-14'))?.code).toBe('year-exceeded');
    expect(drawOf(last, planned('next', '2026-03-14'))?.code).toBe('year-exceeded');
    expect(planRefusalOf(last, planned('next', '2026-03-15'))).toBeNull();
    expect(planRefusalOf(released('later', '2025-09-01'), planned('var', '2025-03-15'))?.code).toBe('year-exceeded');
  });

  it('refuses more than the municipality has decided, though it is less than a whole budget', () => {
    const half = { budget: '1/2', yearlyBudget: '1/2' };
    const last = released('var', '2026-03-15', half);
    expect(planRefusalOf([], planned('var', '2026-03-15', half))).toBeNull();
    expect(planRefusalOf(last, planned('host', '2026-10-15', half))?.code).toBe('year-exceeded');
  });

  it('counts a batch from its plan on, so that two open dialogues cannot both have the year', () => {
    const open = [planned('var', '2026-03-15')];
    expect(planRefusalOf(open, planned('host', '2026-10-15'))?.code).toBe('year-exceeded');
    const given: LedgerEvent[] = [...open, { ...about('var'), state: 'abandoned' }];
    expect(planRefusalOf(given, planned('host', '2026-10-15'))).toBeNull();
    expect(drawRefusalOf(given, planned('var', '2026-03-15'))?.code).toBe('abandoned');
  });

  it('adds up quarters exactly', () => {
    const quarter = { budget: '1/4' };
    const three = ['2026-01-31', '2026-04-30', '2026-07-31'].flatMap((closes) => released(closes, closes, quarter));
    expect(planRefusalOf(three, planned('q4', '2026-10-31', quarter))).toBeNull();
    const four = [...three, ...released('q4', '2026-10-31', quarter)];
    expect(planRefusalOf(four, planned('q5', '2027-01-30', quarter))?.code).toBe('year-exceeded');
    expect(planRefusalOf(four, planned('q5', '2027-01-31', quarter))).toBeNull();
    expect(spentInYearTo(four, 'provstad', '2026-10-31')).toEqual({ numerator: 1n, denominator: 1n });
    expect(spentInYearTo(four, 'provstad', '2027-02-28')).toEqual({ numerator: 3n, denominator: 4n });
  });

  it('counts what another municipality has spent to that one alone', () => {
    const elsewhere = released('var', '2026-03-15').map((event) => ({ ...event, municipality: 'annanstad' }));
    expect(planRefusalOf(elsewhere, planned('var', '2026-03-15'))).toBeNull();
  });

  it('refuses a day before its newest line: the clock is wrong', () => {
    const last = released('var', '2025-03-15');
    const next = planned('host', '2026-03-20', { day: '2026-03-31' });
    expect(planRefusalOf(last, next)).toEqual({ code: 'clock-behind', detail: '2026-04-01' });
    expect(planRefusalOf(last, { ...next, day: '2026-04-01' })).toBeNull();
  });

  it('takes the steps of a batch in their order alone, and draws it once', () => {
    const [plan, reserve, draw, release] = released('var', '2026-03-15') as [
      LedgerEvent,
      LedgerEvent,
      LedgerEvent,
      LedgerEvent,
    ];
    const abandon: LedgerEvent = { ...about('var'), state: 'abandoned' };
    const allowed = (...before: LedgerEvent[]): string[] =>
      [plan, reserve, draw, release, abandon].filter((next) => mayFollow(before, next)).map(({ state }) => state);
    expect(allowed()).toEqual(['planned']);
    expect(allowed(plan)).toEqual(['reserved', 'abandoned']);
    expect(allowed(plan, reserve)).toEqual(['reserved', 'drawn']);
    expect(allowed(plan, reserve, draw)).toEqual(['released']);
    expect(allowed(plan, reserve, draw, release)).toEqual([]);
    expect(allowed(plan, abandon)).toEqual([]);
    expect(mayFollow([plan, reserve, draw, release], planned('host', '2026-10-15'))).toBe(true);
  });

  it('closes for good what may have been drawn when its newest lines are lost, and leaves what is open alone', () => {
    const events = [
      ...released('forra', '2025-03-15', { budget: '1/2' }),
      planned('var', '2026-03-15', { budget: '1/2' }),
      planned('nu', '2026-05-15', { budget: '1/2' }),
    ];
    expect(mayBeDrawn(events, 'provstad', '2026-04-01')).toEqual(['var']);
    const lost: LedgerEvent = { ...about('var'), state: 'lost' };
    expect(mayFollow(events, lost)).toBe(true);
    const after = [...events, lost];
    expect(mayBeDrawn(after, 'provstad', '2026-04-01')).toEqual([]);
    expect(drawRefusalOf(after, planned('var', '2026-03-15', { budget: '1/2' }))?.code).toBe('ledger-lost');
    for (const state of ['abandoned', 'lost'] as const)
      expect(mayFollow(after, { ...about('var'), state })).toBe(false);
    expect(mayFollow(after, { ...about('var'), state: 'reserved', attempt: 1 })).toBe(false);
    expect(spentInYearTo(after, 'provstad', '2026-04-01')).toEqual({ numerator: 1n, denominator: 2n });
    expect(mayFollow(released('forra', '2025-03-15'), { ...about('forra'), state: 'lost' })).toBe(false);
  });

  it('knows the policy that holds now, and only its own municipality’s', () => {
    const set = (municipality: string, version: string): LedgerEvent => ({
      state: 'policy',
      municipality,
      day: '2026-01-01',
      policy: { ...STANDARD_POLICY, version },
      policyHash: version,
      changed: [],
    });
    const events = [set('provstad', 'a'), set('provstad', 'b'), set('annanstad', 'c')];
    expect(policyOf(events, 'provstad')?.policy.version).toBe('b');
    expect(policyOf(events, 'tredjestad')).toBeNull();
  });
});
