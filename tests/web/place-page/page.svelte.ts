import '../../../web/styles/tokens.css';
import '../../../web/styles/base.css';
import '../../../web/styles/page.css';
import '../../../web/styles/forms.css';
import { mount } from 'svelte';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { PlaceKind } from '#core/survey/contract.ts';
import { fetchGazetteer } from '../../../web/api/dialogue.ts';
import { en } from '../../../web/i18n/place/doors/en.ts';
import { sv } from '../../../web/i18n/place/doors/sv.ts';
import { maskedDoors } from '../../../web/islands/answer/place/masked.ts';
import PlacePicker from '../../../web/islands/answer/place/PlacePicker.svelte';
import { areas, municipality, places } from './town.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('no place for the page');

/** What the question asks for stands in the address: ?kinds=point,area&within=centrum&nearest=300 */
const asked = new URLSearchParams(location.search);

/** Said in English once the page is told to: dispatchEvent(new Event('speak-english')). */
let language: 'sv' | 'en' = $state.raw('sv');
addEventListener('speak-english', () => {
  language = 'en';
});

let gazetteer: readonly GazetteerEntry[] | null = $state.raw(null);

mount(PlacePicker, {
  target,
  props: {
    dialogue: { municipality, areas, places },
    get gazetteer() {
      return gazetteer;
    },
    get language() {
      return language;
    },
    get texts() {
      return { sv, en }[language];
    },
    question: {
      kinds: (asked.get('kinds')?.split(',') ?? ['point', 'line']) as PlaceKind[],
      ...(asked.has('within') ? { within: asked.getAll('within') } : {}),
      ...(asked.has('nearest') ? { nearestMetres: Number(asked.get('nearest')) } : {}),
    },
    maskedDoors: asked.has('within') ? maskedDoors : null,
    words: { errorHeading: 'Det här behöver du göra', errorTitle: 'Fel: ' },
    startAt: [481_000, 6_400_020],
    onnames: async () => {
      gazetteer ??= await fetchGazetteer();
    },
    onchosen: (place: unknown) => {
      document.body.dataset.chosen = JSON.stringify(place);
    },
  },
});
