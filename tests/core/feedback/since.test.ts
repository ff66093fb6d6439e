import { describe, expect, it } from 'vitest';
import type { PublicAction } from '#core/actions/public.ts';
import { LANGUAGES } from '#core/base/language.ts';
import type { Since, SinceKind } from '#core/feedback/contract.ts';
import { feedbackOf } from '#core/feedback/feedback.ts';
import { saidInWords, sinceInWords } from '#core/feedback/in-words.ts';
import { around, changeOf, sinceDone } from '#core/feedback/since.ts';
import type { Release, ReleaseHeader } from '#core/release/contract.ts';
import { builtRelease, townFacts } from '../../support/built-release.ts';
import { townPeople } from '../../support/release-town.ts';

const header = (id: string, opens: string, closes: string): ReleaseHeader =>
  ({ id, campaign: { id, title: { sv: id }, opens, closes } }) as unknown as ReleaseHeader;
const old = header('2024', '2024-02-01', '2024-03-15');
const middle = header('2025', '2025-02-01', '2025-03-15');
const fresh = header('2026', '2026-02-01', '2026-03-15');

const action: PublicAction = {
  id: 'a',
  text: { sv: 'Vi har bytt lamporna.' },
  place: null,
  placeId: null,
  theme: 'BEL',
  owner: 'municipality',
  unit: 'Gata och park',
  state: 'done',
  reason: null,
  answeredOn: '2025-04-01',
  due: null,
  isLate: false,
  doneOn: '2025-06-01',
  helped: 'yes',
};

describe('the dialogues that something is held against', () => {
  it('are the last that had closed when it was done and the newest that has opened since', () => {
    expect(around('2025-06-01', [old, fresh, middle])).toEqual({ before: middle, after: fresh });
  });

  it('are never one that was going on as it was done: some had answered before, and some after', () => {
    expect(around('2025-03-01', [old, middle, fresh])).toEqual({ before: old, after: fresh });
    expect(around('2026-03-15', [old, middle, fresh])).toEqual({ before: middle, after: null });
  });
});

describe('whether it helped', () => {
  const open = (): Release | null => null;
  const kindOf = (change: Partial<PublicAction>, headers: readonly ReleaseHeader[] = [old, middle, fresh]) =>
    sinceDone({ ...action, ...change }, { headers, open })?.kind ?? null;

  it('is asked of what is done alone', () => {
    for (const state of ['now', 'planned', 'investigated', 'declined'] as const) expect(kindOf({ state })).toBeNull();
  });

  it('is refused with its own reason: no dialogue before, none since, and nothing that is counted', () => {
    expect(kindOf({}, [fresh])).toBe('no-before');
    expect(kindOf({}, [old, middle])).toBe('too-early');
    expect(kindOf({ theme: null })).toBe('not-counted');
  });

  it('is what the interval says as it is shown, and never that of one that holds no change', () => {
    expect(changeOf({ low: -3.2, high: -0.1 })).toBe('less');
    expect(changeOf({ low: 0.1, high: 3 })).toBe('more');
    for (const [low, high] of [
      [-3.2, 0],
      [0, 3],
      [-1, 1],
    ] as const)
      expect(changeOf({ low, high })).toBe('not-seen');
  });

  const since = (kind: SinceKind, low: number, high: number): Since => ({
    kind,
    of: 'place',
    difference: { value: (low + high) / 2, low, high },
    before: { value: 12, low: 10, high: 14 },
    after: { value: 8, low: 6, high: 10 },
    beforeTitle: { sv: 'Dialogen 2025' },
    afterTitle: { sv: 'Dialogen 2026' },
  });

  it.each([
    [
      since('less', -6.1, -1.9),
      'Sedan dess är det en mindre del som pekar ut platsen som otrygg: mellan 1,9 och 6,1 procentenheter mindre. Före: 12 procent (Dialogen 2025). Efter: 8 procent (Dialogen 2026). Svaren säger inte vad det beror på.',
    ],
    [
      { ...since('more', 0.4, 3), of: 'theme' as const, before: null },
      'Sedan dess är det en större del i hela kommunen som pekar ut otrygga platser av det här skälet: mellan 0,4 och 3 procentenheter mer. Svaren säger inte vad det beror på.',
    ],
    [
      { ...since('not-seen', -2.1, 1), before: null },
      'Det går inte att säga. Skillnaden i svaren sedan dess kan vara slump: allt från 2,1 procentenheter mindre till 1 procentenheter mer.',
    ],
    [{ ...since('too-few', 0, 0), difference: null }, 'Det går inte att säga. Det är för få svar.'],
    [
      { ...since('too-early', 0, 0), difference: null },
      'Det är för tidigt att säga. Ingen dialog har öppnat och redovisats sedan det blev klart.',
    ],
    [
      { ...since('no-before', 0, 0), difference: null },
      'Det går inte att säga. Det finns ingen dialog från tiden före.',
    ],
    [
      { ...since('not-counted', 0, 0), difference: null },
      'Det går inte att säga. Svaren räknas inte för just det här.',
    ],
  ])('is written with its interval, as since then and never as because of it', (told, words) => {
    expect(sinceInWords(told, 'sv')).toBe(words);
    for (const language of LANGUAGES)
      expect(sinceInWords(told, language)).not.toMatch(/undefined|NaN|[Dd]ärför|[Tt]ack vare/);
  });

  it('is read of two real releases, of a theme and of a place, and of too few says so', () => {
    const prepared = townFacts();
    const [before, after] = [
      builtRelease(townPeople(900, 1), 1, prepared),
      builtRelease(townPeople(900, 2), 2, prepared),
    ].map(({ release }) => release) as [Release, Release];
    const dated = (release: Release, { id, campaign }: ReleaseHeader): Release => ({
      ...release,
      header: { ...release.header, id, campaign: { ...release.header.campaign, ...campaign } },
    });
    const [first, second] = [dated(before, middle), dated(after, fresh)];
    const releases = {
      headers: [second.header, first.header],
      open: (id: string) => [first, second].find((release) => release.header.id === id) ?? null,
    };
    const [place] = second.header.places.register;
    const told = feedbackOf(
      [
        action,
        { ...action, id: 'b', place: place?.name ?? '', placeId: place?.id ?? '' },
        { ...action, id: 'c', placeId: 'nowhere', place: 'Okänd' },
      ],
      releases,
      '2026-06-01',
    );
    const [ofTheme, ofPlace, unknown] = told.actions.map(({ since: one }) => one);
    expect(ofTheme?.of).toBe('theme');
    // Other people of the same town: nothing has changed, and no certain change may be told without its interval.
    for (const one of [ofTheme, ofPlace])
      if (one?.difference != null) expect(one.kind).toBe(changeOf(one.difference));
      else expect(one?.kind).toBe('too-few');
    expect(unknown?.kind).toBe('not-counted');
    expect(told.themes.map(({ code }) => code)).toContain('TRAF');
    expect(told.themes.find(({ code }) => code === 'TRAF')?.actions).toEqual([]);
    const people = told.themes.flatMap(({ said }) => said?.people?.value ?? []);
    expect(people.length).toBeGreaterThan(0);
    expect(people.every((value) => value % 10 === 0)).toBe(true);
    expect(told.places.map(({ id }) => id).sort()).toEqual(['nowhere', place?.id].sort());
  });
});

describe('what residents said', () => {
  it('is about how many with the interval, or that too few have said it', () => {
    const people = { value: 240, low: 220, high: 260 };
    expect(saidInWords({ kind: 'shown', people, share: { value: 12, low: 10, high: 14 } }, 'place', 'sv')).toBe(
      'Ungefär 240 har pekat ut platsen som otrygg. Det är 12 procent av dem som svarade (mellan 10 och 14 procent).',
    );
    expect(saidInWords({ kind: 'too-few', people: null, share: null }, 'theme', 'sv')).toBe(
      'För få svar för att vi ska kunna säga hur många.',
    );
  });
});
