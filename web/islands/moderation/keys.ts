import type { ModerationTexts } from '../../i18n/moderation/index.ts';
import { isWriting } from '../../state/is-writing.ts';

export type KeyedAct = keyof ModerationTexts['keys'];

/** What a key asks for: an act, or the theme of that number in the codebook (0 is the tenth). Null for any other key. */
export type Asked = { readonly act: KeyedAct } | { readonly theme: number };

/**
 * The act that a pressed key stands for. Never one with a modifier, and never where somebody is writing: single keys that are
 * meant as letters must stay letters (WCAG 2.1.4).
 */
export function askedBy(event: KeyboardEvent, keys: ModerationTexts['keys']): Asked | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event.target)) return null;
  if (event.key === 'ArrowRight') return { act: 'next' };
  if (event.key === 'ArrowLeft') return { act: 'previous' };
  if (/^\d$/.test(event.key)) return { theme: (Number(event.key) + 9) % 10 };
  const key = event.key.toLowerCase();
  const act = (Object.keys(keys) as KeyedAct[]).find((one) => keys[one] === key);
  return act === undefined ? null : { act };
}
