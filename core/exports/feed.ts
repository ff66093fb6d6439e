import { textIn } from '../base/text-in.ts';
import type { Frame } from '../measures/contract.ts';
import type { Publisher } from './dcat.ts';
import { NOTES } from './notes.ts';
import { roundedRespondents } from './rounding.ts';
import { xmlText } from './xml.ts';

/** The public releases as RSS 2.0 (https://www.rssboard.org/rss-specification), the newest first: an item tells that a result has come. */
export function releaseFeed(frames: readonly Frame[], { name, address }: Publisher): string {
  const items = [...frames].sort((a, b) => b.releasedOn.localeCompare(a.releasedOn));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xmlText(`Resultat av dialoger om trygghet, ${name}`)}</title>
<link>${xmlText(`${address}/resultat/`)}</link>
<atom:link href="${xmlText(`${address}/api/results/releases.rss`)}" rel="self" type="application/rss+xml"/>
<description>${xmlText(`${NOTES.whoAnswered.sv} ${NOTES.perceptions.sv}`)}</description>
<language>sv</language>
${items.map((frame) => item(frame, address)).join('')}</channel></rss>
`;
}

function item(frame: Frame, address: string): string {
  const { value } = roundedRespondents(frame);
  const summary = `${frame.fictional ? 'Påhittade testdata. ' : ''}${textIn(frame.title, 'sv')}, ${frame.opens}–${frame.closes}: ungefär ${value} har svarat. ${NOTES.whoAnswered.sv}`;
  return `<item>
<title>${xmlText(textIn(frame.title, 'sv'))}</title>
<link>${xmlText(`${address}/resultat/`)}</link>
<guid isPermaLink="false">${xmlText(frame.release)}</guid>
<pubDate>${dateInMail(frame.releasedOn)}</pubDate>
<description>${xmlText(summary)}</description>
</item>
`;
}

/** "Mon, 16 Mar 2026 00:00:00 GMT" (RFC 822): the day, never finer. */
const dateInMail = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString();
