import { mount } from 'svelte';
import { startLeaving } from '../islands/receipt/start-leaving.ts';
import WaitingList from '../islands/waiting/WaitingList.svelte';
import { waitingList } from '../state/queue.ts';
import { languageOfPage, startAnsweringPage } from '../ui/waiting/answering-page.ts';

/** What shows a draft comes when there is one. */
const fetchDraftCard = async () => (await import('../islands/answer/KeptDraft.svelte')).default;

const target = document.getElementById('waiting');
if (target !== null) mount(WaitingList, { target, props: { language: languageOfPage(), fetchDraftCard } });
startAnsweringPage();

// Leaving takes all away that lies here: not where others have given answers that nobody else has.
void waitingList().then((all) => {
  if (all.some(({ shared }) => shared)) document.getElementById('leaving')?.remove();
  else startLeaving();
});
