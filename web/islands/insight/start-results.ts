import { mount } from 'svelte';
import { isLanguage } from '#core/base/language.ts';
import PublicResults from './PublicResults.svelte';

/** Starts the public results in the page's language. */
export function startResults(): void {
  const target = document.querySelector('[data-island]');
  const { language } = document.documentElement.dataset;
  if (target === null || !isLanguage(language)) throw new Error('no place for the results');
  mount(PublicResults, { target, props: { language } });
}
