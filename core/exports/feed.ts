import { textIn } from '../base/text-in.ts';
import type { Frame } from '../measures/contract.ts';
import type { Publisher } from './dcat.ts';
import { NOTES } from './notes.ts';
import { roundedRespondents } from './rounding.ts';
import { type FeedItem, rss } from './rss.ts';

/** The public releases as a feed, the newest first: an item tells that a result has come. */
export function releaseFeed(frames: readonly Frame[], { name, address }: Publisher): string {
  const newest = [...frames].sort((a, b) => b.releasedOn.localeCompare(a.releasedOn));
  return rss({
    title: `Resultat av dialoger om trygghet, ${name}`,
    link: `${address}/resultat/`,
    self: `${address}/api/results/releases.rss`,
    description: `${NOTES.whoAnswered.sv} ${NOTES.perceptions.sv}`,
    items: newest.map((frame) => item(frame, address)),
  });
}

function item(frame: Frame, address: string): FeedItem {
  const { value } = roundedRespondents(frame);
  return {
    title: textIn(frame.title, 'sv'),
    link: `${address}/resultat/`,
    guid: frame.release,
    day: frame.releasedOn,
    summary: `${frame.fictional ? 'Påhittade testdata. ' : ''}${textIn(frame.title, 'sv')}, ${frame.opens}–${frame.closes}: ungefär ${value} har svarat. ${NOTES.whoAnswered.sv}`,
  };
}
