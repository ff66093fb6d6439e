import { xmlText } from './xml.ts';

export interface FeedItem {
  readonly title: string;
  readonly link: string;
  /** What tells it from every other, for good. */
  readonly guid: string;
  readonly day: string;
  readonly summary: string;
}

export interface Feed {
  readonly title: string;
  readonly link: string;
  /** Its own address. */
  readonly self: string;
  readonly description: string;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/** A feed in Swedish as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export const rss = ({ title, link, self, description, items }: Feed): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xmlText(title)}</title>
<link>${xmlText(link)}</link>
<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>
<description>${xmlText(description)}</description>
<language>sv</language>
${items.map(item).join('')}</channel></rss>
`;

const item = ({ title, link, guid, day, summary }: FeedItem): string => `<item>
<title>${xmlText(title)}</title>
<link>${xmlText(link)}</link>
<guid isPermaLink="false">${xmlText(guid)}</guid>
<pubDate>${dateInMail(day)}</pubDate>
<description>${xmlText(summary)}</description>
</item>
`;

/** "Mon, 16 Mar 2026 00:00:00 GMT" (RFC 822): the day, never finer. */
const dateInMail = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString();
