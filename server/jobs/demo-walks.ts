import { BARE_PLAN } from '#core/actions/bare-plan.ts';
import type { Plan } from '#core/actions/contract.ts';
import { usualLookAgain } from '#core/actions/life.ts';
import { type ActionContent, answered, stepped } from '#core/actions/steps.ts';
import { ok } from '#core/base/result.ts';
import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { faultsOfNote, faultsOfPlan } from '#core/walks/faults.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { type DemoWalk, type DemoWalkAction, demoWalks } from '#db/demo/walks.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { ActionStore, type KeptAction } from '#db/work/actions.ts';
import { EventStore } from '#db/work/events.ts';
import { PlaceStore } from '#db/work/places.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { WalkStore } from '#db/work/walks.ts';
import { EvidenceSource } from '../decisions/evidence.ts';
import { groundOf } from '../decisions/walks-desk.ts';
import { demoId } from './demo-id.ts';

export interface DemoWalksOrder {
  readonly workDb: WorkDb;
  readonly releases: ReleaseShelf;
  readonly municipality: Municipality;
  readonly geography: Pick<Geography, 'gazetteer'>;
  readonly clock: Clock;
}

/**
 * Gives an invented town a safety walk that has been answered, one that followed it up, and one to come, with the actions that their
 * points became; in one transaction. Where there is any walk it does nothing. It is filled after the other actions, which ask whether there
 * are any.
 */
export async function fillDemoWalks({
  workDb,
  releases,
  municipality,
  geography,
  clock,
}: DemoWalksOrder): Promise<void> {
  const id = municipality.settings.id;
  if ((await new WalkStore(workDb, id).all()).length > 0) return;
  const coordinator = (await new AccountStore(workDb).all(id)).find(({ role }) => role === 'coordinator');
  if (coordinator === undefined) throw new Error('no demo account for coordinator');
  const { gazetteer } = geography;
  const isPlaceWord = placeWordsOf([...gazetteer, ...municipality.places].map(({ name }) => name));
  const reading = { isPlaceWord, language: 'sv' } as const;
  const known = new Set((await new PlaceStore(workDb, id, municipality.places).all('all')).map((place) => place.id));
  const picture = new EvidenceSource(releases, new EventStore(workDb, id), gazetteer).felt();
  await workDb.transaction().execute(async (work) => {
    const walks = new WalkStore(work, id);
    for (const walk of demoWalks(dayOf(clock()))) {
      const { plan } = walk;
      const faults = [
        ...faultsOfPlan(plan, { ...reading, isPlace: (place) => known.has(place) }),
        ...walk.notes.flatMap((note) => faultsOfNote(note, { ...reading, stops: plan.stops })),
      ];
      if (faults.length > 0) throw new Error(`demo walk ${walk.id}: ${JSON.stringify(faults)}`);
      const grounds = plan.stops.flatMap(({ place }) => (place === null ? [] : (groundOf(place, picture) ?? [])));
      await walks.add(walk.id, plan, grounds, walk.follows);
      await walks.change(walk.id, 1, {
        state: walk.state,
        ...(walk.outing === null ? {} : { outing: walk.outing }),
        ...(walk.reportedOn === null ? {} : { reportedOn: walk.reportedOn }),
      });
      for (const [number, note] of walk.notes.entries())
        await walks.takeIn(walk.id, { ...note, id: noteId(walk, number), version: 1 }, coordinator.id);
      for (const [number, action] of walk.actions.entries())
        await addAction(new ActionStore(work, id), walk, action, number, coordinator.id);
    }
  });
}

/** An action as it would have come about: proposed after the walk, answered at the third meeting, done. */
async function addAction(
  actions: ActionStore,
  walk: DemoWalk,
  { notes, what, sentence, unit, answer, reason, due, doneOn }: DemoWalkAction,
  number: number,
  account: string,
): Promise<void> {
  const by = { account, role: 'coordinator', organisation: 'municipality' } as const;
  const [first = 0] = notes;
  const plan: Plan = {
    ...BARE_PLAN,
    what,
    place: walk.plan.stops.find(({ id }) => id === walk.notes[first]?.stop)?.place ?? null,
    kind: walk.notes[first]?.cause ?? null,
    owner: 'municipality',
    unit,
    publicText: sentence,
    sources: notes.map((note) => ({
      kind: 'walk',
      ref: walk.id,
      part: noteId(walk, note),
      activity: '',
      note: walk.notes[note]?.text ?? '',
      counted: null,
    })),
  };
  const walkedOn = walk.outing?.on ?? walk.reportedOn ?? '';
  const answeredOn = walk.reportedOn ?? walkedOn;
  const proposed = await actions.propose(demoId(`${walk.id} action ${number}`), plan, {
    ...by,
    on: addDays(walkedOn, 5),
  });
  const step = async (before: KeptAction, next: ActionContent | null, on: Day): Promise<KeptAction> => {
    if (next === null) throw new Error(`a demo step that cannot be done: ${walk.id}`);
    const made = await actions.add(before.id, before.revision, () => ok({ ...next, ...by, on }));
    if (!made.ok) throw new Error(`demo action of ${walk.id}: ${made.failure}`);
    return made.value;
  };
  const meeting = 'Återkoppling efter vandringen';
  const held = await step(proposed, answered(proposed, { answer, reason, meeting, due }), answeredOn);
  if (doneOn === null) return;
  const lookAgainOn = usualLookAgain(doneOn);
  await step(held, stepped(held, { act: 'finish', doneOn, after: '', lookAgainOn }), doneOn);
}

const noteId = ({ id }: DemoWalk, number: number): string => demoId(`${id} note ${number}`);
