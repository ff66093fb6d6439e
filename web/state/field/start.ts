import { type Component, mount } from 'svelte';
import { type Action, can, type ThingOfStaff } from '#core/access/can.ts';
import { homeOf } from '#core/base/language.ts';
import { type Me, whoAmI } from '../../api/insight.ts';
import { goToSignIn } from '../go-to-sign-in.ts';
import { workOutdoors } from './app.ts';
import { keepList, listOf } from './lists.ts';
import { WHO_LIST } from './names.ts';

/** Who a field page is used by: as the server says, or as it said last. */
export interface FieldUser {
  readonly me: Me;
  /** Nobody is signed in any longer, or it cannot be asked: what is done waits on the device. */
  readonly isSignedIn: boolean;
}

/**
 * Starts a page for work outdoors. Without a net, or when the sign-in has run out in the middle of a shift, it begins with who
 * it was last, if anything is kept: what is done then waits on the device. Whoever may not use it is led to the first page of staff.
 */
export async function startFieldPage(
  page: Component<{ language: 'sv' | 'en'; user: FieldUser }>,
  [action, thing]: readonly [Action, ThingOfStaff],
): Promise<void> {
  const language = document.documentElement.dataset.language === 'en' ? 'en' : 'sv';
  const target = document.querySelector('[data-island]');
  if (target === null) throw new Error('no place for the island');
  const user = await userOf(language);
  if (user === null) return goToSignIn(language);
  if (user.me.first !== null || !can(user.me.role, action, thing))
    return location.replace(`${homeOf(language)}personal/${user.me.first === null ? '' : 'konto/'}`);
  workOutdoors(language);
  target.replaceChildren();
  mount(page, { target, props: { language, user } });
}

async function userOf(language: 'sv' | 'en'): Promise<FieldUser | null> {
  const reply = await whoAmI(language);
  if (reply.kind === 'value') return { me: reply.value, isSignedIn: true };
  const last = await listOf<Me>(WHO_LIST);
  if (last !== null) return { me: last, isSignedIn: false };
  if (reply.kind === 'signed-out') return null;
  throw new Error('no net and nobody kept');
}

/** Remembers who it is, for a start without a net. It goes with the rest of what is kept. */
export const rememberUser = (me: Me): Promise<void> => keepList(WHO_LIST, me);
