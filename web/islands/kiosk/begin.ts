import { mount } from 'svelte';
import { languageOfPage, startAnsweringPage } from '../../ui/waiting/answering-page.ts';
import Answer from '../answer/Answer.svelte';
import Kiosk from './Kiosk.svelte';

const target = document.getElementById('answer');
const campaign = new URLSearchParams(location.search).get('dialog');
if (target !== null) mount(Kiosk, { target, props: { Answer, campaign, language: languageOfPage() } });
startAnsweringPage({ closed: true });
