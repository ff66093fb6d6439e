import { describe, expect, it } from 'vitest';
import type { Day } from '#core/base/time.ts';
import { compared } from '#core/picture/compare.ts';
import type { Facts, Snapshot } from '#core/picture/contract.ts';
import { faultsOfDecisions, faultsOfFreezing, faultsOfSaid } from '#core/picture/faults.ts';
import { factsOf, type PictureSources } from '#core/picture/gather.ts';
import { pictureStateAfter } from '#core/picture/kinds.ts';
import { lockedPicture } from '#core/picture/locked.ts';
import { periodBefore, periodLastYear, periodOf, pictureId } from '#core/picture/period.ts';
import { publicPicture } from '#core/picture/public.ts';
import { saying, snapshotOf } from '#core/picture/snapshot.ts';

const week = periodOf('week', '2026-06-17');
const reading = { isPlaceWord: () => false, language: 'sv' } as const;

const visit = (day: Day, change: object = {}) => ({
  place: 'torget',
  shift: `s ${day}`,
  day,
  band: 'evening' as const,
  outcome: 'visited' as const,
  minutes: 12,
  reason: null,
  ...change,
});

const plan = {
  what: 'Byta lampor',
  unit: 'Gata och park',
  owner: 'municipality',
  isPresence: false,
  publicText: null,
} as const;

function sourcesOf(change: Partial<PictureSources> = {}): PictureSources {
  const events = ['2026-06-10T21:00', '2026-06-15T21:30', '2026-06-20T22:10', '2026-06-21T23:59', '2026-06-22T00:00'];
  return {
    residents: null,
    felt: new Map(),
    places: [{ id: 'torget', name: 'Torget' }],
    events: events.map((from) => ({ from, cause: 'SAML-1', source: 'municipality' as const })),
    eventsAt: new Map([['torget', events.map((from) => ({ from }))]]),
    hotSpots: [
      {
        id: 'h1',
        place: 'torget',
        steps: [
          { on: '2026-06-01', state: 'proposed', settled: { kinds: ['SAML'] }, reviewBy: null },
          { on: '2026-06-16', state: 'active', settled: { kinds: ['SAML'] }, reviewBy: '2026-07-01' },
          { on: '2026-06-30', state: 'closed', settled: { kinds: ['SAML'] }, reviewBy: null },
        ],
      },
    ],
    visits: [visit('2026-06-16'), visit('2026-06-21'), visit('2026-06-22')],
    given: [{ place: 'torget', shift: 's 2026-06-16', day: '2026-06-16' }],
    walks: [],
    actions: [
      {
        id: 'a1',
        steps: [
          { on: '2026-06-02', act: 'propose', state: 'proposed', plan, due: null, doneOn: null },
          { on: '2026-06-16', act: 'answer', state: 'now', plan, due: '2026-06-19', doneOn: null },
          { on: '2026-06-29', act: 'finish', state: 'done', plan, due: '2026-06-19', doneOn: '2026-06-29' },
        ],
      },
    ],
    promises: [],
    ...change,
  };
}

const none = { kind: 'none', id: 'x', reason: 'not-made' } as const;
const snapshotFor = (sources: PictureSources, day: Day): Snapshot =>
  snapshotOf('ljuskoping', week, day, factsOf(sources, week, day), { previous: none, lastYear: none });

describe('a period', () => {
  it('is a week from Monday to Sunday or a third of a year, and has one before it and one a year ago', () => {
    expect(week).toEqual({ span: 'week', from: '2026-06-15', until: '2026-06-21' });
    expect(pictureId(week)).toBe('2026-v25');
    expect(pictureId(periodBefore(week))).toBe('2026-v24');
    expect(periodLastYear(week).from).toBe('2025-06-16');
    const tertial = periodOf('tertial', '2026-06-17');
    expect(tertial).toEqual({ span: 'tertial', from: '2026-05-01', until: '2026-08-31' });
    expect([pictureId(tertial), pictureId(periodBefore(tertial)), pictureId(periodLastYear(tertial))]).toEqual([
      '2026-t2',
      '2026-t1',
      '2025-t2',
    ]);
    expect(pictureId(periodBefore(periodOf('tertial', '2026-01-01')))).toBe('2025-t3');
    // The last days of a year may be of the next one's first week.
    expect(pictureId(periodOf('week', '2026-12-31'))).toBe('2026-v53');
  });
});

describe('the facts of a picture', () => {
  it('are those of the period as they were known on the day, and nothing that came later', () => {
    const facts = factsOf(sourcesOf(), week, '2026-06-22');
    expect(facts.reported).toMatchObject({ events: 3, kinds: [{ kind: 'SAML', events: 3 }], since: '2026-06-10' });
    expect(facts.reported?.grid[5]?.[22]).toBe(1);
    expect(facts.reported?.grid[0]?.[21]).toBe(1);
    expect(facts.hotSpots).toMatchObject([
      { state: 'active', since: '2026-06-16', events: { now: 3, before: null }, visits: 2 },
    ]);
    expect(facts.rounds).toMatchObject({ visits: 2, minutes: 24, given: 1, reached: 1, months: [] });
    expect(facts.actions).toMatchObject({ begun: 1, done: 0, late: 1, open: 1 });
    // Asked for a year later of the same day they are the same, to the byte.
    expect(lockedPicture(snapshotFor(sourcesOf(), '2026-06-22'))).toBe(
      lockedPicture(snapshotFor(sourcesOf({ promises: [] }), '2026-06-22')),
    );
  });

  it('count rounds up to the day before, and say nothing where nothing had been reported', () => {
    expect(factsOf(sourcesOf(), week, '2026-06-21').rounds.visits).toBe(1);
    const later = [{ from: '2026-07-01T10:00', cause: 'SAML-1', source: 'police' as const }];
    expect(factsOf(sourcesOf({ events: later }), week, '2026-07-02').reported).toBeNull();
    expect(factsOf(sourcesOf({ events: [] }), week, '2026-06-22').reported).toBeNull();
  });

  it('know a release only from the day that it was made', () => {
    const residents = {
      release: 'r1',
      title: { sv: 'Våren' },
      closes: '2026-05-31',
      releasedOn: '2026-06-22',
      n: { value: 400, low: 380, high: 420 },
      questions: [],
    };
    expect(factsOf(sourcesOf({ residents }), week, '2026-06-21').residents).toBeNull();
    expect(factsOf(sourcesOf({ residents }), week, '2026-06-22').residents).toEqual(residents);
  });
});

describe('what is frozen', () => {
  it('is the same bytes whatever order its fields were written in', () => {
    const snapshot = snapshotFor(sourcesOf(), '2026-06-22');
    const backwards = Object.fromEntries(Object.entries(snapshot).toReversed()) as Snapshot;
    expect(lockedPicture(backwards)).toBe(lockedPicture(snapshot));
    expect(lockedPicture(JSON.parse(lockedPicture(snapshot)) as Snapshot)).toBe(lockedPicture(snapshot));
    expect(lockedPicture({ ...snapshot, dataDay: '2026-06-23' })).not.toBe(lockedPicture(snapshot));
  });

  it('never changes again', () => {
    expect(pictureStateAfter('frozen', 'refresh')).toBeNull();
    expect(pictureStateAfter('frozen', 'freeze')).toBeNull();
    expect(pictureStateAfter('draft', 'publish')).toBeNull();
    expect(pictureStateAfter('published', 'publish')).toBeNull();
  });

  it('waits until the period is over and people have said what the law asks for', () => {
    const early = snapshotFor(sourcesOf(), '2026-06-21');
    expect(faultsOfFreezing(early).map(({ code }) => code)).toEqual(['picture-not-over', 'picture-unsaid-summary']);
    const said = saying(snapshotFor(sourcesOf(), '2026-06-22'), 'summary', { sv: 'Lugnare.' });
    expect(faultsOfFreezing(said)).toEqual([]);
    expect(faultsOfFreezing({ ...said, span: 'tertial' }).map(({ code }) => code)).toEqual([
      'picture-unsaid-mapping',
      'picture-unsaid-other',
      'picture-unsaid-analysis',
    ]);
  });
});

describe('what people write', () => {
  it('points at nobody, and who is to do something has a day', () => {
    expect(faultsOfSaid({ sv: 'Ring 070-123 45 67 om torget.' }, reading).map(({ code }) => code)).toEqual([
      'text-personal',
    ]);
    expect(faultsOfSaid({ sv: 'Lugnare på torget.' }, reading)).toEqual([]);
    const decision = {
      item: 'actions',
      text: { sv: 'Byta lampor.' },
      owner: 'municipality',
      unit: 'Gata',
      due: null,
      made: null,
    } as const;
    expect(faultsOfDecisions([decision], reading).map(({ code }) => code)).toEqual(['picture-no-due']);
    expect(faultsOfDecisions([{ ...decision, due: '2026-07-01' }], reading)).toEqual([]);
  });
});

describe('a comparison', () => {
  const factsWith = (events: number): Facts => {
    const facts = factsOf(sourcesOf(), week, '2026-06-22');
    if (facts.reported === null) throw new Error('nothing reported');
    return { ...facts, reported: { ...facts.reported, events } };
  };
  const held = (before: number, now: number) => {
    const snapshot = { ...snapshotFor(sourcesOf(), '2026-06-22'), facts: factsWith(before) };
    return compared(factsWith(now), { kind: 'frozen', snapshot, checksum: 'abc' });
  };

  it('says that events are more or fewer only where chance alone would hardly bring it', () => {
    const change = (before: number, now: number) => {
      const against = held(before, now);
      return against.kind === 'made' ? against.figures.find(({ figure }) => figure === 'events')?.change : null;
    };
    expect(change(10, 12)).toBe('alike');
    expect(change(10, 25)).toBe('more');
    expect(change(25, 10)).toBe('fewer');
  });

  it('says why there is nothing to hold against, and nothing of what is not known', () => {
    expect(compared(factsWith(3), none)).toEqual(none);
    const snapshot = { ...snapshotFor(sourcesOf({ events: [] }), '2026-06-22') };
    expect(compared(factsWith(3), { kind: 'frozen', snapshot, checksum: 'abc' })).toMatchObject({
      checksum: 'abc',
      figures: expect.arrayContaining([{ figure: 'events', before: null, now: 3, change: null }]),
    });
  });
});

describe('the public form', () => {
  const presence = { ...plan, what: 'Fotpatrull fredag kväll', isPresence: true, publicText: { sv: 'Fotpatrull' } };
  const snapshot = saying(
    {
      ...snapshotFor(
        sourcesOf({
          actions: [
            {
              id: 'a2',
              steps: [{ on: '2026-06-16', act: 'answer', state: 'now', plan: presence, due: null, doneOn: null }],
            },
          ],
        }),
        '2026-06-22',
      ),
      decisions: [
        { item: 'rounds', text: { sv: 'Rundor vid Torget på fredag.' }, owner: null, unit: '', due: null, made: null },
      ],
    },
    'rounds',
    { sv: 'Fler rundor vid Torget på fredag.' },
  );

  it('has no place of a hot spot or a round, no plan, no decision and no small number', () => {
    const open = JSON.stringify(publicPicture(snapshot, { checksum: 'abc', publishedOn: '2026-06-23' }));
    expect(open).not.toMatch(/[Tt]orget|Fotpatrull|fredag|h1|a2/);
    expect(publicPicture(snapshot, { checksum: 'abc', publishedOn: '2026-06-23' }).reported).toMatchObject({
      events: null,
      kinds: [],
      bands: [
        { band: 'night', events: null },
        { band: 'morning', events: null },
        { band: 'afternoon', events: null },
        { band: 'evening', events: null },
      ],
    });
  });

  it('tells counts in fives, and not whose events they were', () => {
    const many = Array.from({ length: 13 }, () => ({
      from: '2026-06-16T21:00',
      cause: 'SAML-1',
      source: 'police' as const,
    }));
    const open = publicPicture(snapshotFor(sourcesOf({ events: many }), '2026-06-22'), {
      checksum: 'abc',
      publishedOn: '2026-06-23',
    });
    expect(open.reported).toMatchObject({ events: 15, kinds: [{ kind: 'SAML', events: 15 }] });
    expect(JSON.stringify(open)).not.toContain('13');
    expect(JSON.stringify(open.reported)).not.toMatch(/police|source/);
  });
});
