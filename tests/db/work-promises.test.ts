import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOfHolding, faultsOfTerms } from '#core/promises/faults.ts';
import { heldOf } from '#core/promises/follow-ups.ts';
import { publicPromises } from '#core/promises/public.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { openWorkDb } from '#db/work/open.ts';
import { PromiseStore } from '#db/work/promises.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { fillDemoPromises, fillPromises } from '#server/jobs/promises.ts';
import { loadMunicipality, loadPromises } from '#server/municipality.ts';
import { termsOf } from '../support/promise-terms.ts';

let db: WorkDb;
let store: PromiseStore;
beforeEach(async () => {
  db = await openWorkDb(':memory:');
  store = new PromiseStore(db, 'provstad');
});
afterEach(() => db.destroy());

const locking = (terms = termsOf(), reason: string | null = null) => ({ terms, reason, on: '2026-01-15', by: 'a' });

describe('the store of promises', () => {
  it('locks each text with a checksum that a change in the file is seen by', async () => {
    await store.add('lofte', termsOf());
    const first = await store.lock('lofte', 1, locking());
    const second = await store.lock('lofte', 2, locking(termsOf({ diaryNumber: 'KS 2026/2' }), 'Fel nummer'));
    expect([first.ok, second.ok]).toEqual([true, true]);
    const promise = await store.byId('lofte');
    expect(promise?.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, null],
      [2, 'Fel nummer'],
    ]);
    expect(promise?.versions[0]?.checksum).not.toBe(promise?.versions[1]?.checksum);
    expect(await store.isWhole('lofte')).toBe(true);
    await db.updateTable('promise_version').set({ terms: '{}' }).where('version', '=', 1).execute();
    expect(await store.isWhole('lofte')).toBe(false);
  });

  it('changes nothing that somebody has changed meanwhile, and nothing of another municipality', async () => {
    await store.add('lofte', termsOf());
    expect(await store.rewrite('lofte', 1, termsOf({ number: 6 }))).toMatchObject({ ok: true });
    expect(await store.rewrite('lofte', 1, termsOf({ number: 7 }))).toEqual({ ok: false, failure: 'moved-on' });
    const elsewhere = new PromiseStore(db, 'annanstad');
    expect(await elsewhere.rewrite('lofte', 2, termsOf())).toEqual({ ok: false, failure: 'unknown' });
    expect(await elsewhere.all()).toEqual([]);
    expect((await store.byId('lofte'))?.terms.number).toBe(6);
  });

  it('leaves a follow-up that has been held as it was held', async () => {
    await store.add('lofte', termsOf());
    await store.addFollowUp('lofte', { id: 'f', plannedOn: '2026-06-12', meeting: 'Brå', heldOn: null, items: [] });
    expect(
      (await store.changeFollowUp('lofte', { id: 'f', revision: 1 }, { items: [], heldOn: '2026-06-12' })).ok,
    ).toBe(true);
    expect((await store.changeFollowUp('lofte', { id: 'f', revision: 2 }, { items: [], heldOn: null })).ok).toBe(false);
    expect(await store.removeFollowUp('lofte', 'f')).toBe(false);
  });
});

describe('the promises that come with a municipality', () => {
  it('Värnamo has the fourth with its four points and sources, those of 2022 and 2024 beside it, and no outcome that nobody has told', async () => {
    const file = loadPromises('varnamo');
    await fillPromises(db, 'provstad', file);
    await fillPromises(db, 'provstad', file);
    const told = publicPromises(await store.all(), '2026-11-27', () => null);
    expect(told.map(({ id, state, points }) => [id, state, points.length])).toEqual([
      ['fjarde', 'signed', 4],
      ['2024', 'ended', 4],
      ['2022', 'ended', 1],
    ]);
    expect(told.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(told.flatMap(({ points }) => points.map(({ status }) => status)).every((status) => status === null)).toBe(
      true,
    );
    expect(told[0]?.points[2]?.sameAs).toEqual([{ promise: '2024', point: 'est-2024', status: null }]);
    const names = loadMunicipality('varnamo').places.map(({ name }) => name);
    const reading = { isPlaceWord: placeWordsOf(names), language: 'sv' } as const;
    expect(file.flatMap(({ terms }) => faultsOfTerms(terms, reading))).toEqual([]);
  });

  it('the invented town has every state and every status in texts that its own rules let through, whatever day it is started', async () => {
    const names = loadMunicipality('ljuskoping').places.map(({ name }) => name);
    const reading = { isPlaceWord: placeWordsOf(names), language: 'sv' } as const;
    for (const today of ['2026-11-27', '2027-01-01', '2027-06-30', '2028-02-29']) {
      const town = `stad-${today}`;
      await fillDemoPromises(db, town, today);
      await fillDemoPromises(db, town, today);
      const promises = await new PromiseStore(db, town).all();
      expect(promises.map(({ state }) => state).sort()).toEqual(['draft', 'ended', 'signed']);
      const statuses = promises.flatMap((one) => heldOf(one).flatMap(({ items }) => items.map(({ status }) => status)));
      expect(new Set(statuses).size).toBe(7);
      for (const promise of promises) {
        expect(faultsOfTerms(promise.terms, reading)).toEqual([]);
        for (const { heldOn, items } of heldOf(promise))
          expect(faultsOfHolding(promise.terms, items, heldOn, today)).toEqual([]);
      }
      const [current] = publicPromises(promises, today, () => null);
      expect([current?.missing, current?.overdue]).toEqual([[], []]);
    }
  });
});
