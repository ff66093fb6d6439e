import { mount } from 'svelte';
import { isLanguage } from '#core/base/language.ts';
import { fetchDialogue } from '../../api/dialogue.ts';
import { loadQuestionTexts } from '../../i18n/resident/load.ts';
import { isOnDevice } from '../../state/on-device.ts';
import { OWN_DEVICE, type Setting } from '../../state/setting.ts';
import Answer from './Answer.svelte';
import { PAGES } from './pages.ts';

/**
 * Begins the way of answering in the page that has `#answer`, as its address asks: the questions and the words are fetched side by
 * side.
 */
export async function start(setting: Setting = OWN_DEVICE): Promise<void> {
  const target = document.getElementById('answer');
  if (target === null) return;
  const asked = new URLSearchParams(location.search);
  const { language: written } = document.documentElement.dataset;
  const language = isLanguage(written) ? written : 'sv';
  const campaign = asked.get('dialog');
  const route = asked.get('vag') ?? 'fragor';
  const first = fetchDialogue(campaign, language);
  // Where a place is pointed out first, or a draft may be offered, what draws a question waits until it is wanted. A failure is told
  // there.
  if (route !== 'platser' && !location.hash.endsWith('.plats'))
    void isOnDevice().then((isKept) => {
      if (!isKept) PAGES.question.ready().catch(() => {});
    });
  const texts = await loadQuestionTexts(language);
  target.replaceChildren();
  mount(Answer, {
    target,
    props: {
      texts,
      language,
      first,
      campaign,
      route,
      channel: asked.get('kanal'),
      setting,
    },
  });
}
