import { mount } from 'svelte';
import Answer from '../islands/answer/Answer.svelte';
import Kiosk from '../islands/kiosk/Kiosk.svelte';
import { languageOfPage, startAnsweringPage } from '../ui/waiting/answering-page.ts';

const target = document.getElementById('answer');
const campaign = new URLSearchParams(location.search).get('dialog');
if (target !== null) mount(Kiosk, { target, props: { Answer, campaign, language: languageOfPage() } });
startAnsweringPage({ closed: true });
