import { type ComponentProps, mount } from 'svelte';
import WaitingBar from './WaitingBar.svelte';

/** Draws the bar of what waits; a page that has nothing to count does without Svelte. */
export function showBar(target: Element, props: ComponentProps<typeof WaitingBar>): void {
  mount(WaitingBar, { target, props });
}
