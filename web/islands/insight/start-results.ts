import { mount } from 'svelte';
import { isLanguage } from '#core/base/language.ts';
import PublicResults from './PublicResults.svelte';

/** Starts the public results in the page's language. */
export function startResults(): void {
  const target = document.querySelector('[data-island]');
  const { language } = document.documentElement.dataset;
  if (target === null || !isLanguage(language)) throw new Error('no place for the results');
  mount(PublicResults, { target, props: { language } });
  const languages = document.getElementById('sprak');
  for (const event of ['pointerdown', 'click']) languages?.addEventListener(event, followAddress);
}

/** A link to another language leads to what is shown now: the address holds it, and is rewritten with every choice. */
function followAddress({ target }: Event): void {
  if (target instanceof HTMLAnchorElement) target.search = location.search;
}
