import { mount } from 'svelte';
import { languageOfPage, startAnsweringPage } from '../../ui/waiting/answering-page.ts';
import WaitingList from './WaitingList.svelte';

const target = document.getElementById('waiting');
if (target !== null) mount(WaitingList, { target, props: { language: languageOfPage() } });
startAnsweringPage();
