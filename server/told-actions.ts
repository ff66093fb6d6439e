import { type PublicAction, publicActions } from '#core/actions/public.ts';
import type { Day } from '#core/base/time.ts';
import type { ActionStore } from '#db/work/actions.ts';
import type { PlaceStore } from '#db/work/places.ts';

/** What anybody is told of actions on a day. */
export type ToldActions = (today: Day) => Promise<readonly PublicAction[]>;

/** Of the register's actions those that are public: the same for the pages, the files and the receipt of an answer. */
export const toldActionsFrom =
  (actions: Pick<ActionStore, 'all'>, places: Pick<PlaceStore, 'all'>): ToldActions =>
  async (today) => {
    const names = new Map((await places.all('all')).map(({ id, name }) => [id, name]));
    return publicActions(await actions.all(), (id) => names.get(id) ?? null, today);
  };
