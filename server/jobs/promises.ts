import type { Day } from '#core/base/time.ts';
import type { PromiseFile } from '#core/promises/contract.ts';
import { demoPromises } from '#db/demo/promises.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { PromiseStore } from '#db/work/promises.ts';
import type { WorkDb } from '#db/work/schema.ts';

/** Puts the promises of a municipality's file into the store, each once: from then on the store keeps them and what staff do with them. */
export async function fillPromises(workDb: WorkDb, municipality: string, file: PromiseFile): Promise<void> {
  const known = new Set((await new PromiseStore(workDb, municipality).all()).map(({ id }) => id));
  for (const promise of file)
    if (!known.has(promise.id))
      await workDb.transaction().execute((work) => fill(new PromiseStore(work, municipality), promise));
}

async function fill(store: PromiseStore, { id, state, signedOn, terms }: PromiseFile[number]): Promise<void> {
  await store.add(id, terms);
  await store.lock(id, 1, { terms, reason: null, on: signedOn, by: null });
  if (state === 'ended') await store.end(id, 2);
}

/**
 * Gives an invented town a promise that has been followed up for most of a year, the one before it, and a draft of the next; in one transaction. Where
 * there is any promise it does nothing.
 */
export async function fillDemoPromises(workDb: WorkDb, municipality: string, today: Day): Promise<void> {
  if ((await new PromiseStore(workDb, municipality).all()).length > 0) return;
  const released = (await new CampaignStore(workDb).all(municipality))
    .filter(({ releasedOn }) => releasedOn !== null)
    .toSorted((a, b) => b.closes.localeCompare(a.closes))
    .map(({ id }) => id);
  const { file, draft, followUps, progress } = demoPromises(today, released);
  await workDb.transaction().execute(async (work) => {
    const store = new PromiseStore(work, municipality);
    for (const promise of file) await fill(store, promise);
    await store.add(draft.id, draft.terms);
    for (const { promise, followUp } of followUps) await store.addFollowUp(promise, followUp);
    for (const { promise, ...one } of progress) await store.addProgress(promise, one, null);
  });
}
