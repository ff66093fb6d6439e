import '../../../web/styles/tokens.css';
import '../../../web/styles/base.css';
import '../../../web/styles/page.css';
import '../../../web/styles/forms.css';
import { mount } from 'svelte';
import type { PlaceKind } from '#core/survey/contract.ts';
import { sv as texts } from '../../../web/i18n/place/sv.ts';
import { loadGazetteer } from '../../../web/islands/answer/place/gazetteer.ts';
import PlacePicker from '../../../web/islands/answer/place/PlacePicker.svelte';
import { areas, municipality, places } from './town.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('no place for the page');

/** What the question asks for stands in the address: ?kinds=point,area&within=centrum&nearest=300 */
const asked = new URLSearchParams(location.search);

mount(PlacePicker, {
  target,
  props: {
    dialogue: { municipality, areas, places },
    gazetteer: await loadGazetteer(),
    language: 'sv',
    texts,
    question: {
      kinds: (asked.get('kinds')?.split(',') ?? ['point', 'line']) as PlaceKind[],
      ...(asked.has('within') ? { within: asked.getAll('within') } : {}),
      ...(asked.has('nearest') ? { nearestMetres: Number(asked.get('nearest')) } : {}),
    },
    number: 1,
    max: 5,
    errorWords: { heading: 'Det här behöver du göra', title: 'Fel: ' },
    startAt: [481_000, 6_400_020],
    onchosen: (place: unknown) => {
      document.body.dataset.chosen = JSON.stringify(place);
    },
  },
});
