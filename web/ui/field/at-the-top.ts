import { tick } from 'svelte';

/** Once a view of a page for work outdoors has come: at its top, and read from there. */
export async function atTheTop(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('.field [tabindex="-1"]')?.focus();
}
