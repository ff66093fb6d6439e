import { dayInWords } from '../base/words.ts';
import { nameInWords } from '../promises/in-words.ts';
import type { PublicFollowUp, PublicPromise } from '../promises/public.ts';
import { promiseWords } from '../promises/words/index.ts';
import type { Publisher } from './dcat.ts';
import { type FeedItem, rss } from './rss.ts';

/** The follow-ups of citizen promises as a feed, the newest first: what is reached and what is not, in the meeting's own sentences. */
export function promiseFeed(
  promises: readonly PublicPromise[],
  { name, address, fictional }: Pick<Publisher, 'name' | 'address'> & { readonly fictional: boolean },
): string {
  const items = promises
    .flatMap((promise) => promise.followUps.map((followUp) => ({ promise, followUp })))
    .toSorted((a, b) => b.followUp.on.localeCompare(a.followUp.on));
  return rss({
    title: `Medborgarlöftet följs upp, ${name}`,
    link: `${address}/medborgarlofte/`,
    self: `${address}/api/promises/follow-ups.rss`,
    description: `Vad polisen och ${name} har kommit fram till när de följt upp sitt medborgarlöfte.`,
    items: items.map(({ promise, followUp }) => item(promise, followUp, address, fictional)),
  });
}

function item(
  promise: PublicPromise,
  { id, on, meeting, points }: PublicFollowUp,
  address: string,
  fictional: boolean,
): FeedItem {
  const { statuses } = promiseWords.sv;
  const said = points.map(({ point, status, sentence }) => {
    const heading = promise.points.find((one) => one.id === point)?.heading.sv ?? point;
    return `${heading}: ${statuses[status].toLowerCase()}.${sentence === null ? '' : ` ${sentence.sv}`}`;
  });
  return {
    title: `${nameInWords(promise, promiseWords.sv)}: uppföljning ${dayInWords(on, 'sv', '0000-00-00')}`,
    link: `${address}/medborgarlofte/${promise.id}/`,
    guid: `${promise.id} ${id}`,
    day: on,
    summary: `${fictional ? 'Påhittade testdata. ' : ''}${meeting}. ${said.join(' ')}`,
  };
}
