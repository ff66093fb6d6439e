import { expect, it } from 'vitest';
import { ACTION_STATES } from '#core/actions/life.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { ActionStore } from '#db/work/actions.ts';
import { FocusAreaStore } from '#db/work/focus-areas.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { fillDemoActions } from '#server/jobs/demo-actions.ts';
import { fillDemoPromises } from '#server/jobs/promises.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { ensureDemoAccounts } from '#server/staff/demo-accounts.ts';

it.each(['2026-11-27', '2026-03-02', '2026-07-15'])(
  'the demo has actions in every state and a focus area that was not chosen, whatever day it is (%s)',
  async (today) => {
    const db = await openWorkDb(':memory:');
    const stores = { accounts: new AccountStore(db), organisations: new OrganisationStore(db) };
    await ensureDemoAccounts(stores, 'ljuskoping', Date.parse(today));
    await fillDemoPromises(db, 'ljuskoping', today);
    const municipality = loadMunicipality('ljuskoping');
    const street = {
      id: 'jarnvagsgatan',
      name: 'Järnvägsgatan',
      kind: 'street',
      within: 'Centrum',
      point: [0, 0],
    } as const;
    const order = {
      workDb: db,
      releases: new ReleaseShelf('/nowhere'),
      municipality,
      geography: { gazetteer: [street], homes: [] } as never,
      clock: () => Date.parse(`${today}T12:00+01:00`),
    };
    await fillDemoActions(order);
    await fillDemoActions(order);
    const actions = await new ActionStore(db, 'ljuskoping').all();
    expect(new Set(actions.map(({ state }) => state))).toEqual(new Set(ACTION_STATES));
    expect(actions.length).toBe(11);
    const areas = await new FocusAreaStore(db, 'ljuskoping').all();
    expect(areas.map(({ state }) => state).sort()).toEqual(['chosen', 'not-chosen', 'proposed']);
    await db.destroy();
  },
);
