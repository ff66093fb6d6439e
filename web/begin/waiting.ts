import { mount } from 'svelte';
import WaitingList from '../islands/waiting/WaitingList.svelte';
import { languageOfPage, startAnsweringPage } from '../ui/waiting/answering-page.ts';

const target = document.getElementById('waiting');
if (target !== null) mount(WaitingList, { target, props: { language: languageOfPage() } });
startAnsweringPage();
