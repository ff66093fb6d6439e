/** All that is done with the public names: fetched with them, when somebody reaches for the search or the map. */
export { candidateOf, findIn, outsideIn } from './by-name.ts';
export { default as HitList } from './HitList.svelte';
