import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '#core/actions/contract.ts';
import { failed, ok } from '#core/base/result.ts';
import { ActionStore, type DoneBy } from '#db/work/actions.ts';
import { FocusAreaStore } from '#db/work/focus-areas.ts';
import { openWorkDb } from '#db/work/open.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { planDraftOf } from '../support/action-drafts.ts';

let db: WorkDb;
let store: ActionStore;
beforeEach(async () => {
  db = await openWorkDb(':memory:');
  store = new ActionStore(db, 'provstad');
});
afterEach(() => db.destroy());

const plan: Plan = { ...planDraftOf(), sources: [] };
const by: DoneBy = { on: '2026-11-21', account: 'a', role: 'coordinator', organisation: 'municipality' };

describe('the store of actions', () => {
  it('adds a step to what was read and overwrites none; who comes second is told and has changed nothing', async () => {
    await store.propose('x', plan, by);
    const answered = await store.add('x', 1, ({ steps: [first] }) =>
      first === undefined
        ? failed('none')
        : ok({
            ...first,
            ...by,
            act: 'answer',
            state: 'planned',
            answer: 'planned',
            due: '2027-03-01',
            on: '2026-11-23',
          }),
    );
    expect(answered).toMatchObject({ ok: true, value: { state: 'planned', due: '2027-03-01', revision: 2 } });
    expect(await store.add('x', 1, () => failed('never asked'))).toEqual({ ok: false, failure: 'moved-on' });
    const kept = await store.byId('x');
    expect(kept).toEqual((await store.all())[0]);
    expect(kept?.steps.map(({ act, state }) => [act, state])).toEqual([
      ['propose', 'proposed'],
      ['answer', 'planned'],
    ]);
    expect(kept?.answer).toMatchObject({ answer: 'planned', on: '2026-11-23' });
  });

  it('takes words beside the steps, so that neither party’s stand in the other’s way', async () => {
    await store.propose('x', plan, by);
    await store.comment('x', 'Kan ni ta den före advent?', { ...by, role: 'police-analyst', organisation: 'polisen' });
    const said = await store.comment('x', 'Ja, vecka 48.', by);
    expect(said?.comments.map(({ number, organisation }) => [number, organisation])).toEqual([
      [1, 'polisen'],
      [2, 'municipality'],
    ]);
    expect(said?.revision).toBe(1);
    expect((await store.byId('x'))?.comments).toEqual(said?.comments);
    expect(await store.comment('borta', 'Hej', by)).toBe(null);
  });

  it('has nothing of another municipality', async () => {
    await store.propose('x', plan, by);
    const elsewhere = new ActionStore(db, 'annanstad');
    expect(await elsewhere.all()).toEqual([]);
    expect(await elsewhere.byId('x')).toBe(null);
    expect(await elsewhere.add('x', 1, () => failed('never asked'))).toEqual({ ok: false, failure: 'unknown' });
  });
});

describe('the store of focus areas', () => {
  it('keeps what was not chosen, with the reason', async () => {
    const areas = new FocusAreaStore(db, 'provstad');
    const card = {
      title: 'Mörka vägar',
      what: 'Det är mörkt.',
      places: [],
      when: '',
      forWhom: '',
      causes: [],
      themes: ['BEL'],
      unknown: '',
      owner: 'together' as const,
      evidenceFor: [],
      evidenceAgainst: [],
    };
    await areas.propose('f', card, by);
    await areas.add('f', 1, () =>
      ok({ ...by, act: 'turn-down', state: 'not-chosen', card, reason: 'Görs redan.', meeting: 'Lokala Brå' }),
    );
    expect(await areas.all()).toMatchObject([
      { id: 'f', state: 'not-chosen', revision: 2, steps: [{ act: 'propose' }, { reason: 'Görs redan.' }] },
    ]);
  });
});
