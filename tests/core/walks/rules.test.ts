import { describe, expect, it } from 'vitest';
import { unanswered } from '#core/walks/answers.ts';
import { calendarOf } from '#core/walks/calendar.ts';
import { compareWalks, tallyOf } from '#core/walks/compare.ts';
import type { Walk, WalkNote } from '#core/walks/contract.ts';
import { faultsOfAnnouncing, faultsOfNote, faultsOfPlan } from '#core/walks/faults.ts';
import { walkStateAfter } from '#core/walks/life.ts';
import { inOrder, takenBeside, tidied } from '#core/walks/notes.ts';
import type { PointAnswer } from '#core/walks/point-answer.ts';
import { publicWalk, publicWalks } from '#core/walks/public.ts';
import { noteId, noteOf, walkPlanOf } from '../../support/walk-plan.ts';

const reading = { isPlaceWord: () => false, language: 'sv', isPlace: () => true } as const;
const codes = (faults: readonly { readonly code: string }[]): readonly string[] => faults.map(({ code }) => code);
const note = (number: number, change: Partial<WalkNote> = {}): WalkNote => ({
  ...noteOf(change),
  id: noteId(number),
  version: 1,
  ...change,
});
const walk = (change: Partial<Walk> = {}): Walk => ({
  id: 'norrbacka',
  state: 'announced',
  plan: walkPlanOf(),
  follows: null,
  outing: null,
  cancelledFor: null,
  reportedOn: null,
  revision: 3,
  ...change,
});
const answer = (number: number, change: Partial<PointAnswer> = {}): PointAnswer => ({
  action: `a${number}`,
  note: noteId(number),
  answer: 'planned',
  what: 'Byta armaturer',
  sentence: null,
  reason: '',
  owner: 'municipality',
  unit: 'Gata och park',
  due: '2026-11-01',
  doneOn: null,
  ...change,
});

describe('a safety walk', () => {
  it('is announced with three meetings in order, five to ten stops, a way for everybody and an office to turn to', () => {
    expect(faultsOfPlan(walkPlanOf(), reading)).toEqual([]);
    expect(faultsOfAnnouncing(walkPlanOf(), '2026-06-20')).toEqual([]);
    const bare = walkPlanOf({
      meetings: { before: null, walk: null, after: null },
      stops: [],
      accessibility: null,
      contact: null,
      invited: [],
    });
    expect(codes(faultsOfAnnouncing(bare, '2026-06-20'))).toEqual([
      'walk-no-walk',
      'walk-no-before',
      'walk-no-after',
      'walk-stops',
      'walk-no-accessibility',
      'walk-no-contact',
      'walk-nobody-invited',
    ]);
    const { before, walk: outing, after } = walkPlanOf().meetings;
    expect(
      codes(faultsOfPlan(walkPlanOf({ meetings: { before: after, walk: outing, after: before } }), reading)),
    ).toEqual(['walk-order']);
    expect(codes(faultsOfAnnouncing(walkPlanOf(), '2026-09-11'))).toEqual(['walk-past']);
  });

  it('names no person, no group of people and no place that there is not', () => {
    const named = walkPlanOf({
      why: { sv: 'Här står gänget och här bor han som heter Kalle.' },
      stops: [{ id: 's1', place: 'finns-inte', name: { sv: 'Storgatan 12 B' }, way: null }],
    });
    expect(codes(faultsOfPlan(named, { ...reading, isPlace: () => false }))).toEqual([
      'text-personal',
      'text-group',
      'text-personal',
      'walk-place-unknown',
    ]);
  });

  it('goes from draft to feedback by these steps and no others', () => {
    expect(walkStateAfter('draft', 'announce')).toBe('announced');
    expect(walkStateAfter('announced', 'walk')).toBe('walked');
    expect(walkStateAfter('walked', 'report')).toBe('reported');
    expect(walkStateAfter('announced', 'cancel')).toBe('cancelled');
    for (const [state, act] of [
      ['draft', 'report'],
      ['reported', 'walk'],
      ['cancelled', 'announce'],
      ['walked', 'cancel'],
    ] as const)
      expect(walkStateAfter(state, act)).toBeNull();
  });
});

describe('a note', () => {
  const asked = { isPlaceWord: () => false, language: 'sv', stops: walkPlanOf().stops } as const;

  it('is held against the checklist, and says what is wrong of places alone', () => {
    expect(faultsOfNote(noteOf(), asked)).toEqual([]);
    expect(codes(faultsOfNote(noteOf({ text: ' ' }), asked))).toEqual(['note-no-text']);
    expect(faultsOfNote(noteOf({ judgement: 'good', text: '' }), asked)).toEqual([]);
    expect(codes(faultsOfNote(noteOf({ text: 'Killen i lgh 1203 röker här.' }), asked))).toContain('text-personal');
    expect(codes(faultsOfNote(noteOf({ stop: 's99' }), asked))).toEqual(['note-stop-unknown']);
    expect(codes(faultsOfNote(noteOf({ lamp: 'ABC 123' }), asked))).toEqual(['text-personal']);
    expect(codes(faultsOfNote(noteOf({ lamp: 'vid bänken' }), asked))).toEqual(['note-lamp']);
    expect(tidied(noteOf({ lamp: ' l-0412 ' })).lamp).toBe('L-0412');
  });

  it('comes to the same in whatever order and however often its versions are sent', () => {
    const versions = [1, 2, 3].map((version) => note(1, { version, text: `Lampan är släckt (${version}).` }));
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 2, 0, 1],
      [2, 0, 0, 1, 2],
    ];
    for (const order of orders) {
      let kept: WalkNote | null = null;
      for (const index of order) {
        const next = versions[index];
        if (next !== undefined && takenBeside(kept, next) === 'kept') kept = next;
      }
      expect(kept).toEqual(versions[2]);
    }
    expect(takenBeside(note(1), note(1))).toBe('same');
    expect(takenBeside(note(1), note(1, { text: 'En annan telefon skrev det här.' }))).toBe('other');
  });

  it('stands by the route and the checklist, and nowhere when it was taken back', () => {
    const notes = [note(1, { stop: 's3' }), note(2, { item: 'upkeep' }), note(3), note(4, { isRemoved: true })];
    expect(inOrder(notes, walkPlanOf().stops).map(({ id }) => id)).toEqual([noteId(3), noteId(2), noteId(1)]);
  });

  it('is owed an answer where it is a flaw, until its action has one', () => {
    const notes = [
      note(1),
      note(2, { judgement: 'good' }),
      note(3, { judgement: 'flaw' }),
      note(4, { isRemoved: true }),
    ];
    const ids = (answers: readonly PointAnswer[]) => unanswered(notes, answers).map(({ id }) => id);
    expect(ids([])).toEqual([noteId(1), noteId(3)]);
    expect(ids([answer(1), answer(3, { answer: null })])).toEqual([noteId(3)]);
  });
});

describe('a follow-up walk', () => {
  it('is held against the last one stop by stop, the worst against the worst, and what nobody judged is not called better', () => {
    const { stops } = walkPlanOf();
    const before = [
      note(1),
      note(2, { judgement: 'good' }),
      note(3, { stop: 's3', item: 'upkeep', judgement: 'flaw' }),
    ];
    const now = [
      note(4, { judgement: 'flaw' }),
      note(5, { stop: 's1', item: 'traffic', judgement: 'bad' }),
      note(6, { stop: 's4', item: 'keep', judgement: 'not-relevant' }),
    ];
    const compared = compareWalks({ stops, notes: before }, { stops, notes: now });
    expect(compared.map(({ items }) => items.map(({ item, change }) => `${item} ${change}`))).toEqual([
      ['traffic only-now'],
      ['light better'],
      ['upkeep only-before'],
      [],
      [],
    ]);
    expect(tallyOf(compared)).toEqual({ better: 1, same: 0, worse: 0 });
  });

  it('finds a stop again by its place, where its id is another', () => {
    const [, second] = walkPlanOf().stops;
    if (second === undefined) throw new Error('no second stop');
    const moved = [{ ...second, id: 'nytt' }];
    const [stop] = compareWalks(
      { stops: walkPlanOf().stops, notes: [note(1)] },
      { stops: moved, notes: [note(2, { stop: 'nytt' })] },
    );
    expect(stop?.items).toEqual([{ item: 'light', before: 'bad', now: 'bad', change: 'same' }]);
  });
});

describe('what anybody is told of a walk', () => {
  const outing = {
    on: '2026-09-10',
    came: [
      { role: 'residents', people: 9 },
      { role: 'landlord', people: 1 },
    ],
    weather: '9 grader',
  } as const;
  const known = (change: Partial<Walk>) => ({
    walk: walk({ outing: { ...outing, came: [...outing.came] }, ...change }),
    notes: [note(1), note(2, { stop: 's1', item: 'keep', judgement: 'good', text: 'Bra utsikt.' })],
    answers: [answer(1, { answer: 'declined', reason: 'Marken är inte kommunens.' })],
  });

  it('is nothing of a draft, and no note and no answer before they are told at the third meeting', () => {
    expect(publicWalk(known({ state: 'draft' }), [])).toBeNull();
    expect(publicWalk(known({ state: 'walked' }), [])?.points).toBeNull();
    const told = publicWalk(known({ state: 'reported' }), []);
    expect(told?.points).toEqual([
      {
        stop: { sv: 'Norrbackastråket' },
        item: 'light',
        text: 'Tre lampor i rad är släckta.',
        answer: 'declined',
        sentence: null,
        reason: 'Marken är inte kommunens.',
        owner: 'municipality',
        unit: 'Gata och park',
        due: '2026-11-01',
        doneOn: null,
      },
    ]);
  });

  it('is how many came, and of which roles, never how many of each', () => {
    const told = publicWalk(known({ state: 'reported' }), []);
    expect(told?.outing).toEqual({
      on: '2026-09-10',
      people: 10,
      roles: ['residents', 'landlord'],
      weather: '9 grader',
    });
    expect(JSON.stringify(told)).not.toContain('Bostadsbolaget');
  });

  it('begins with the walks to come, the nearest first', () => {
    const on = (id: string, day: string, state: Walk['state']) => {
      const { meetings } = walkPlanOf();
      const meeting = { at: '20:00', place: { sv: 'Torget' }, on: day };
      return {
        walk: walk({ id, state, plan: walkPlanOf({ meetings: { ...meetings, walk: meeting } }) }),
        notes: [],
        answers: [],
      };
    };
    const all = [
      on('gammal', '2026-03-01', 'announced'),
      on('sen', '2026-11-01', 'announced'),
      on('snart', '2026-09-10', 'announced'),
      on('utkast', '2026-09-11', 'draft'),
    ];
    expect(publicWalks(all, '2026-06-20').map(({ id }) => id)).toEqual(['snart', 'sen', 'gammal']);
  });
});

describe('the calendar file of a walk', () => {
  const file = calendarOf(
    {
      id: 'norrbacka',
      revision: 3,
      isCancelled: false,
      meetings: walkPlanOf().meetings,
      said: (kind, { place }) => ({ title: `Norrbacka; kväll, ${kind}`, place: place.sv }),
      url: 'https://lykta.example/trygghetsvandringar/norrbacka/',
    },
    '2026-06-20',
  );

  it('has the three meetings by the clocks of Sweden, each under an id that stays', () => {
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(file).toContain('DTSTART;TZID=Europe/Stockholm:20260910T200000\r\n');
    expect(file).toContain('UID:norrbacka-walk@lykta\r\n');
    expect(file).toContain('SUMMARY:Norrbacka\\; kväll\\, walk\r\n');
    expect(file).toContain('TZID:Europe/Stockholm\r\n');
  });

  it('has no line of more than 75 octets, and none broken within a letter', () => {
    const long = calendarOf(
      {
        id: 'lang',
        revision: 1,
        isCancelled: true,
        meetings: { ...walkPlanOf().meetings, before: null, after: null },
        said: () => ({ title: 'Ö'.repeat(90), place: 'Torget' }),
        url: 'https://lykta.example/',
      },
      '2026-06-20',
    );
    for (const line of long.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(long.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'Ö'.repeat(90)}\r\n`);
    expect(long).toContain('STATUS:CANCELLED');
  });
});
