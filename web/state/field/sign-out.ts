import { homeOf } from '#core/base/language.ts';
import { signOut } from '../../api/insight.ts';
import { forgetField } from './lists.ts';
import { unsent } from './queue.ts';

/**
 * Signs out, and takes away all that is kept for work outdoors. `ask` is asked first where something has not been sent. Whether it
 * was done: without a net nobody is signed out, and nothing is taken away.
 */
export async function signOutOfField(
  language: 'sv' | 'en',
  ask: (count: number) => boolean,
): Promise<'done' | 'kept' | 'unreachable'> {
  const count = await unsent();
  if (count > 0 && !ask(count)) return 'kept';
  const reply = await signOut(language);
  if (reply.kind !== 'value' && reply.kind !== 'signed-out') return 'unreachable';
  await forgetField();
  location.assign((reply.kind === 'value' && reply.value?.next) || `${homeOf(language)}personal/`);
  return 'done';
}
