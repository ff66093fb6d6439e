import { describe, expect, it } from 'vitest';
import { promiseFeed } from '#core/exports/promise-feed.ts';
import { lastWholeMonth, publicPromise, publicPromises } from '#core/promises/public.ts';
import { activityOf, heldOn, itemOf, plannedOn, promiseOf, termsOf } from '../../support/promise-terms.ts';

const nothing = () => null;
const told = (promise = promiseOf(), today = '2026-11-27') => publicPromise(promise, [promise], today, nothing);

describe('what anybody is told of a promise', () => {
  it('is nothing of a draft', () => {
    expect(told(promiseOf({ state: 'draft' }))).toBeNull();
    expect(publicPromises([promiseOf({ state: 'draft' })], '2026-11-27', nothing)).toEqual([]);
  });

  it('never says where or when the police mean to be, in what was signed or in what a meeting decided', () => {
    const decision = {
      text: { sv: 'Mer närvaro.' },
      activity: {
        ...activityOf({ id: 'mer', where: { sv: 'Kiosken' }, isPresence: true, owner: 'police' }),
        until: '2026-12-13',
      },
    };
    const late = itemOf({ point: 'station', status: 'late', decision });
    const written = JSON.stringify(told(promiseOf({ followUps: [heldOn('2026-10-28', [late])] })));
    for (const secret of ['Perrong tre', '2026-12-24', 'Kiosken', '2026-12-13']) expect(written).not.toContain(secret);
    // What is not presence keeps its place and its day.
    for (const open of ['Gångtunneln', '2026-10-01', 'Mer närvaro.']) expect(written).toContain(open);
  });

  it('tells how often the police have been there by whole months that are over, and of lamps at once', () => {
    const done = (id: string, value: number, on: string) =>
      ({ of: 'activity', id, value, on, n: null, source: null }) as const;
    const promise = promiseOf({
      progress: [
        done('narvaro', 40, '2026-10-31'),
        done('narvaro', 55, '2026-11-20'),
        done('lampor', 30, '2026-11-26'),
      ],
    });
    const of = (today: string) => told(promise, today)?.points.map(({ activities }) => activities[0]?.done);
    expect(lastWholeMonth('2026-11-27')).toBe('2026-10-31');
    expect(of('2026-11-27')).toEqual([30, 40]);
    expect(of('2026-12-01')).toEqual([30, 55]);
  });

  it('is what the last meeting said, and nothing that is being prepared', () => {
    const prepared = {
      ...plannedOn('2026-12-10'),
      items: [itemOf({ status: 'late', sentence: { sv: 'Ingen vet än.' } })],
    };
    const promise = promiseOf({ followUps: [heldOn('2026-06-12', [itemOf()]), prepared] });
    const [point] = told(promise)?.points ?? [];
    expect([point?.status, point?.sentence?.sv, point?.saidOn]).toEqual([
      'started',
      'Tolv lampor är bytta.',
      '2026-06-12',
    ]);
    expect(JSON.stringify(told(promise))).not.toContain('Ingen vet än.');
    expect(told(promise)?.planned).toEqual(['2026-12-10']);
  });

  it('tells its points in the order that they were signed, however far each has come', () => {
    for (const [first, second] of [
      ['fulfilled', 'late'],
      ['late', 'fulfilled'],
    ] as const) {
      const items = [itemOf({ point: 'station', status: second }), itemOf({ status: first })];
      const points = told(promiseOf({ followUps: [heldOn('2026-06-12', items)] }))?.points ?? [];
      expect(points.map(({ id, status }) => [id, status])).toEqual([
        ['ljus', first],
        ['station', second],
      ]);
      // Nothing that could rank them goes along.
      expect(Object.keys(points[0] ?? {}).filter((key) => /rank|weight|order|score|index/i.test(key))).toEqual([]);
    }
  });

  it('tells each measure with its own source, year and how many, and no sum of them', () => {
    const measure = (id: string, value: number, n: number | null) => ({
      id,
      text: { sv: id },
      unit: '%',
      baseline: { value, year: 2025, n },
      target: null,
      source: { kind: 'stated', evidence: { text: `Källa till ${id}`, url: null } } as const,
    });
    const terms = termsOf();
    const indicators = [measure('ntu', 31, 640), measure('anmalda', 12, null)];
    const points = terms.points.map((point) => ({ ...point, indicators: point.id === 'ljus' ? indicators : [] }));
    const [ljus] = told(promiseOf({ terms: { ...terms, points } }))?.points ?? [];
    expect(
      ljus?.indicators.map(({ baseline, source }) => [baseline?.value, baseline?.year, baseline?.n, source?.text]),
    ).toEqual([
      [31, 2025, 640, 'Källa till ntu'],
      [12, 2025, null, 'Källa till anmalda'],
    ]);
  });

  it('is a feed of follow-ups with the meeting’s sentences, reached or not', () => {
    const fulfilled = itemOf({ status: 'fulfilled', sentence: { sv: 'Klart & bra.' } });
    const late = itemOf({ point: 'station', status: 'late', sentence: { sv: 'Vi är sena.' } });
    const promise = promiseOf({ followUps: [heldOn('2026-06-12', [fulfilled, late])] });
    const feed = promiseFeed(publicPromises([promise], '2026-11-27', nothing), {
      name: 'Provstads kommun',
      address: 'https://lykta.example',
      fictional: true,
    });
    expect(feed).toContain('<link>https://lykta.example/medborgarlofte/2026-2027/</link>');
    expect(feed).toContain('Ljusare gångtunnel: uppfyllt. Klart &amp; bra. Tryggare station: försenat. Vi är sena.');
    expect(feed).toContain('Påhittade testdata.');
  });

  it('reads what residents answered off a release, with its interval, and takes no figure of anybody else’s', () => {
    const indicator = {
      id: 'sedda',
      text: { sv: 'Har sett polisen' },
      unit: '%',
      baseline: { value: 99, year: 2020, n: null },
      target: null,
      source: { kind: 'release', dialogue: 'host-2026', before: 'host-2025', question: 'Q11', answer: 'aldrig' },
    } as const;
    const terms = termsOf();
    const points = terms.points.map((point) => ({ ...point, indicators: point.id === 'ljus' ? [indicator] : [] }));
    const promise = promiseOf({
      terms: { ...terms, points },
      progress: [{ of: 'indicator', id: 'sedda', value: 77, on: '2026-01-01', n: 3, source: null }],
    });
    const figure = { value: 40, low: 36, high: 44, isUncertain: false, n: 900, year: 2026, release: 'prov-host-2026' };
    const read = publicPromise(promise, [promise], '2026-11-27', (dialogue) =>
      dialogue === 'host-2026' ? figure : null,
    );
    expect(read?.points[0]?.indicators[0]).toMatchObject({ baseline: null, actual: figure, source: null });
  });
});
