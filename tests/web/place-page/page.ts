import '../../../web/styles/tokens.css';
import '../../../web/styles/base.css';
import '../../../web/styles/page.css';
import '../../../web/styles/forms.css';
import { mount } from 'svelte';
import { loadGazetteer } from '../../../web/islands/answer/place/gazetteer.ts';
import PlacePicker from '../../../web/islands/answer/place/PlacePicker.svelte';
import { areas, municipality, places } from './town.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('no place for the page');

mount(PlacePicker, {
  target,
  props: {
    dialogue: { municipality, areas, places },
    gazetteer: await loadGazetteer(),
    language: 'sv',
    number: 1,
    max: 5,
    startAt: [481_000, 6_400_020],
    onchosen: (place: unknown) => {
      document.body.dataset.chosen = JSON.stringify(place);
    },
  },
});
