import { ANSWER_WORDS } from '../actions/answers.ts';
import { actionWords } from '../actions/words/index.ts';
import { textIn } from '../base/text-in.ts';
import type { FeedbackAction } from '../feedback/contract.ts';
import { newestDayOf } from '../feedback/feedback.ts';
import { sinceInWords } from '../feedback/in-words.ts';
import { feedbackWords } from '../feedback/words/index.ts';
import type { Publisher } from './dcat.ts';
import { type FeedItem, rss } from './rss.ts';

/** What is answered and done as a feed, the newest first: a no with its reason, and of what is done what residents' answers say since. */
export function feedbackFeed(
  actions: readonly FeedbackAction[],
  { name, address, fictional }: Pick<Publisher, 'name' | 'address'> & { readonly fictional: boolean },
): string {
  return rss({
    title: `Du sa, vi gjorde, ${name}`,
    link: `${address}/du-sa-vi-gjorde/`,
    self: `${address}/api/feedback.rss`,
    description: `Vad ${name} och polisen svarar på det som invånare har sagt: det som görs, det som inte görs och om det har hjälpt.`,
    items: actions
      .toSorted((a, b) => newestDayOf(b).localeCompare(newestDayOf(a)))
      .map((action) => item(action, address, fictional)),
  });
}

function item(action: FeedbackAction, address: string, fictional: boolean): FeedItem {
  const { id, text, place, unit, state, reason, since } = action;
  const answer = state === 'done' ? actionWords.sv.doneTag : textIn(ANSWER_WORDS[state], 'sv');
  const sentences = [
    text.sv,
    ...(reason === null ? [] : [`${actionWords.sv.because} ${reason}`]),
    `${actionWords.sv.owners[action.owner]}: ${unit}.`,
    ...(since === null ? [] : [`${feedbackWords.sv.helped} ${sinceInWords(since, 'sv')}`]),
  ];
  return {
    title: `${answer}: ${place ?? actionWords.sv.noPlace}`,
    link: `${address}/du-sa-vi-gjorde/#atgard-${id}`,
    // A new answer to the same is news.
    guid: `${id} ${state} ${newestDayOf(action)}`,
    day: newestDayOf(action),
    summary: `${fictional ? 'Påhittade testdata. ' : ''}${sentences.join(' ')}`,
  };
}
