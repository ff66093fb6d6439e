import { mount } from 'svelte';
import WaitingList from '../islands/waiting/WaitingList.svelte';
import { languageOfPage, startAnsweringPage } from '../ui/waiting/answering-page.ts';

/** What shows a draft comes when there is one. */
const fetchDraftCard = async () => (await import('../islands/answer/KeptDraft.svelte')).default;

const target = document.getElementById('waiting');
if (target !== null) mount(WaitingList, { target, props: { language: languageOfPage(), fetchDraftCard } });
startAnsweringPage();
