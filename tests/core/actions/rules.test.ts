import { describe, expect, it } from 'vitest';
import { ANSWERS } from '#core/actions/answers.ts';
import type { AnswerDraft, PlanDraft } from '#core/actions/contract.ts';
import {
  ACTION_ACTS,
  ACTION_STATES,
  actionStateAfter,
  asksAgain,
  isOverdue,
  isWaitingLong,
} from '#core/actions/life.ts';
import { answerOf, type PlanContext, planOf, stepOf } from '#core/actions/plan.ts';
import { SEASONS, seasonAt, seasonNear, timingOf } from '#core/actions/season.ts';
import { wayOf } from '#core/actions/way.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { planDraftOf } from '../../support/action-drafts.ts';

const today = '2026-11-21';
const context: PlanContext = {
  isPlaceWord: placeWordsOf(['Kvarngatan']),
  language: 'sv',
  hasPlace: (id) => id === 'tunneln',
  hasFocus: () => false,
  owners: ['municipality', 'together'],
  knows: ({ kind, ref }) => kind === 'meeting' || ref === 'tunneln',
  countedAt: () => ({ from: '2026-08-29', until: today, events: 7 }),
};
const faultsOf = (change: Partial<PlanDraft>): readonly string[] => {
  const read = planOf(planDraftOf(change), context);
  return read.ok ? [] : read.failure.map(({ field, code }) => `${field} ${code}`);
};

describe('the life of an action', () => {
  it('is answered in one of four ways, done, and asked of; a no may be thought over', () => {
    const found = [null, ...ACTION_STATES].flatMap((state) =>
      ACTION_ACTS.flatMap((act) => {
        const after = actionStateAfter(state, act, 'planned');
        return after === null ? [] : [`${state} ${act} ${after}`];
      }),
    );
    const open = (state: string) => [
      `${state} change ${state}`,
      `${state} hand-over ${state}`,
      `${state} answer planned`,
      `${state} finish done`,
    ];
    expect(found).toEqual([
      'null propose proposed',
      ...open('proposed').slice(0, 3),
      ...open('now'),
      ...open('planned'),
      ...open('investigated'),
      'declined answer planned',
      'done look-again done',
      'done reopen planned',
    ]);
  });

  it('is late the day after its day, and waits too long when nobody has answered in thirty days', () => {
    expect(isOverdue('planned', '2026-11-20', '2026-11-20')).toBe(false);
    expect(isOverdue('planned', '2026-11-20', today)).toBe(true);
    expect(isOverdue('done', '2026-11-20', today)).toBe(false);
    expect(isOverdue('declined', '2026-11-20', today)).toBe(false);
    expect(isWaitingLong('proposed', '2026-10-22', today)).toBe(false);
    expect(isWaitingLong('proposed', '2026-10-21', today)).toBe(true);
  });

  it('asks whether it helped from its day on, until somebody has said', () => {
    const done = { state: 'done', lookAgainOn: today, helped: null } as const;
    expect(asksAgain(done, '2026-11-20')).toBe(false);
    expect(asksAgain(done, today)).toBe(true);
    expect(asksAgain({ ...done, helped: 'unknown' }, today)).toBe(false);
  });
});

describe('the season of an action', () => {
  it('is the one that goes on or comes next, over the new year too', () => {
    expect(seasonAt('dark', '2026-11-21')).toEqual({ from: '2026-10-01', until: '2027-03-31' });
    expect(seasonAt('dark', '2027-01-15')).toEqual({ from: '2026-10-01', until: '2027-03-31' });
    expect(seasonAt('dark', '2027-04-01')).toEqual({ from: '2027-10-01', until: '2028-03-31' });
    expect(seasonAt('school-start', '2026-11-21')).toEqual({ from: '2027-08-12', until: '2027-09-15' });
    for (const season of SEASONS)
      for (const day of ['2026-01-01', '2026-07-01', '2026-12-31'])
        expect(seasonAt(season, day).until >= day).toBe(true);
  });

  it('warns of an action that comes when its season is over, and does not move the season on as time goes by', () => {
    expect(timingOf('dark', '2026-08-20', '2026-09-30')).toBe('before');
    expect(timingOf('dark', '2026-08-20', '2026-12-01')).toBe('during');
    expect(timingOf('dark', '2026-08-20', '2027-04-10')).toBe('after');
    expect(timingOf('leaf', '2026-02-01', '2026-11-01')).toBe('after');
  });

  it('reminds from six weeks before it begins, and not when it has', () => {
    expect(seasonNear('dark', '2026-08-19')).toBe(null);
    expect(seasonNear('dark', '2026-08-20')).toBe('2026-10-01');
    expect(seasonNear('dark', '2026-09-30')).toBe('2026-10-01');
    expect(seasonNear('dark', '2026-10-01')).toBe(null);
  });
});

describe('an action as it is written', () => {
  it('says what, and by which office; it points at nobody and at no group', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ what: ' ', unit: '' })).toEqual(['what what-none', 'unit unit-none']);
    expect(faultsOf({ what: 'Lys upp den farliga parken' })).toEqual(['what text-group']);
    expect(faultsOf({ unit: 'Kalle Andersson, 070-123 45 67' })[0]).toBe('unit text-personal');
    expect(faultsOf({ reference: 'FA-2026/0412' })).toEqual([]);
    expect(faultsOf({ reference: '19811218-9876' })).toEqual(['reference reference-unfit']);
  });

  it('is of a place that is there and of an owner that one writes for', () => {
    expect(faultsOf({ place: 'borta' })).toEqual(['place place-unknown']);
    expect(faultsOf({ owner: 'police' })).toEqual(['owner owner-not-yours']);
  });

  it('is never public where it says when and where the police mean to be', () => {
    expect(faultsOf({ isPresence: true })).toEqual(['publicText presence-public']);
    expect(faultsOf({ isPresence: true, publicText: null })).toEqual([]);
    expect(faultsOf({ publicText: { sv: '', en: 'New lamps.' } })).toEqual(['publicText public-swedish']);
  });

  it('rests on what is there, each once, with how many events there were that day', () => {
    const events = { kind: 'events', ref: 'tunneln', part: '', activity: '', note: '' } as const;
    const read = planOf(planDraftOf({ sources: [events, events] }), context);
    expect(read.ok && read.value.sources).toEqual([
      { ...events, counted: { from: '2026-08-29', until: today, events: 7 } },
    ]);
    expect(faultsOf({ sources: [{ ...events, ref: 'borta' }] })).toEqual(['sources source-unknown']);
    expect(faultsOf({ sources: [{ ...events, kind: 'meeting', ref: '' }] })).toEqual(['sources source-note']);
  });
});

describe('an answer', () => {
  const read = (change: Partial<AnswerDraft>) => {
    const result = answerOf(
      { answer: 'planned', reason: '', meeting: '', due: '2027-03-01', ...change },
      today,
      context,
    );
    return result.ok ? [] : result.failure.map(({ code }) => code);
  };
  it('is a day for whatever is done, and a reason for whatever is not', () => {
    expect(ANSWERS.map((answer) => [answer, read({ answer, due: '' })])).toEqual([
      ['now', ['due-none']],
      ['planned', ['due-none']],
      ['investigated', ['due-none']],
      ['declined', ['answer-reason']],
    ]);
    expect(read({ answer: 'declined', reason: 'Vägen är Trafikverkets.', due: '' })).toEqual([]);
    expect(read({ due: '2026-11-20' })).toEqual(['due-past']);
  });

  it('is done on a day that has been, and looked at again after it', () => {
    const step = { act: 'finish', doneOn: '2026-11-20', after: '', lookAgainOn: '' } as const;
    const done = stepOf(step, today, { ...context, owners: [] });
    expect(done.ok && done.value).toMatchObject({ lookAgainOn: '2027-02-18' });
    expect(stepOf({ ...step, doneOn: '2026-11-22' }, today, context)).toMatchObject({
      failure: [{ code: 'done-ahead' }],
    });
    expect(stepOf({ ...step, lookAgainOn: '2026-11-20' }, today, context)).toMatchObject({
      failure: [{ code: 'look-again-day' }],
    });
  });
});

describe('the five steps of the national way of working', () => {
  const source = { kind: 'meeting', ref: '', part: '', activity: '', note: 'x', counted: null } as const;
  const card = {
    what: 'Mörkt',
    causes: ['Gamla lampor'],
    evidenceFor: [source, source],
    evidenceAgainst: [],
    unknown: '',
  };
  const states = (...of: Parameters<typeof wayOf>) => wayOf(...of).map(({ state }) => state);
  it('are read off what is there: an analysis that has looked for nothing against is only begun', () => {
    expect(states({ ...card, evidenceFor: [], causes: [] }, [])).toEqual(['waits', 'waits', 'waits', 'waits', 'waits']);
    expect(states(card, [])).toEqual(['done', 'begun', 'waits', 'waits', 'waits']);
    expect(states({ ...card, evidenceAgainst: [source] }, [{ state: 'now', helped: null, isPublic: true }])).toEqual([
      'done',
      'done',
      'begun',
      'waits',
      'done',
    ]);
    const done = { state: 'done', helped: 'partly', isPublic: false } as const;
    expect(states(card, [done])).toEqual(['done', 'begun', 'done', 'done', 'waits']);
  });
});
