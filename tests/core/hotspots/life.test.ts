import { describe, expect, it } from 'vitest';
import {
  decisionsFrom,
  HOT_SPOT_ACTS,
  HOT_SPOT_STATES,
  hotSpotStateAfter,
  isStale,
  isWaitingLong,
} from '#core/hotspots/life.ts';
import { decisionOf } from '#core/hotspots/proposal.ts';

/** Every step that there is, by hand. */
const ALLOWED = [
  'null propose proposed',
  'proposed change proposed',
  'proposed decide decided',
  'proposed turn-down closed',
  'decided change decided',
  'decided start active',
  'decided review decided',
  'decided close closed',
  'active change active',
  'active review active',
  'active wind-down winding-down',
  'active close closed',
  'winding-down change winding-down',
  'winding-down review winding-down',
  'winding-down resume active',
  'winding-down close closed',
];

describe('the life of a hot spot', () => {
  it('has these steps and no others', () => {
    const found = [null, ...HOT_SPOT_STATES].flatMap((state) =>
      HOT_SPOT_ACTS.flatMap((act) => {
        const after = hotSpotStateAfter(state, act);
        return after === null ? [] : [`${state} ${act} ${after}`];
      }),
    );
    expect(found).toEqual(ALLOWED);
  });

  it('ends: nothing can be decided of one that is closed', () => {
    expect(decisionsFrom('closed')).toEqual([]);
    expect(decisionsFrom('proposed')).toEqual(['decide', 'turn-down']);
  });

  it('is stale from the day after its review was due, and a proposal when it has waited four weeks', () => {
    expect(isStale('active', '2026-11-20', '2026-11-20')).toBe(false);
    expect(isStale('active', '2026-11-20', '2026-11-21')).toBe(true);
    expect(isStale('closed', '2026-11-20', '2026-11-21')).toBe(false);
    expect(isWaitingLong('proposed', '2026-10-24', '2026-11-21')).toBe(false);
    expect(isWaitingLong('proposed', '2026-10-23', '2026-11-21')).toBe(true);
  });
});

describe('a decision', () => {
  const today = '2026-11-21';
  const context = { isPlaceWord: () => false, language: 'sv' } as const;
  const draft = {
    act: 'decide',
    reason: 'Mörkt vid bron.',
    meeting: '',
    reviewBy: '2027-01-16',
    closing: null,
  } as const;
  const codes = (change: object): readonly string[] => {
    const read = decisionOf({ ...draft, ...change }, today, context);
    return read.ok ? [] : read.failure.map(({ code }) => code);
  };

  it('takes a reason and a day of review that comes within eight weeks', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ reason: '  ' })).toEqual(['reason-none']);
    expect(codes({ reviewBy: '2027-01-17' })).toEqual(['review-far']);
    expect(codes({ reviewBy: '2026-11-21' })).toEqual(['review-past']);
    expect(codes({ reviewBy: '2026-11-31' })).toEqual(['review-none']);
    expect(codes({ act: 'start', reviewBy: '' })).toEqual([]);
  });

  it('to close says why, in a word of the list', () => {
    expect(codes({ act: 'close', reviewBy: '' })).toEqual(['closing-none']);
    expect(codes({ act: 'close', reviewBy: '', closing: 'better' })).toEqual([]);
  });

  it('points at nobody, neither a person nor a group of people', () => {
    expect(codes({ reason: 'Det är Kalle på 070-123 45 67.' })).toEqual(['text-personal']);
    expect(codes({ reason: 'Ungdomar hänger vid bron.' })).toEqual(['text-group']);
  });
});
