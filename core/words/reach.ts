import type { Finding, FindingKind } from './finding.ts';

/** What reaches somebody on the net: e-mail, links and the names people have in apps. */
export const reachesIn = (text: string): readonly Finding[] => [
  ...found('email', text, email),
  ...found('link', text, link),
  ...found('handle', text, handle),
];

/** Also as people write it to get past a filter: "anna (at) exempel.se". */
const email =
  /[\p{L}\d._%+-]+(?:@| @ | ?[([{] ?(?:at|snabel-?a) ?[)\]}] ?| snabel-?a )[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu;

/** An address with its scheme or www, or a page of somebody's on a site that many have pages on. */
const link =
  /(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\d.@])(?:[a-z]+\.)?(?:facebook|fb|instagram|tiktok|snapchat|youtube|linkedin|flashback|t|twitter|x|hitta|eniro|merinfo|ratsit|mrkoll)\.(?:com|se|me|org)\/[^\s<>"]+/giu;

const handle = /(?<![\p{L}\d._%+-])@[\p{L}\d_.]{3,}/giu;

const found = (kind: FindingKind, text: string, pattern: RegExp): readonly Finding[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    kind,
    start: index,
    end: index + words.replace(/[.,;:!?)]+$/, '').length,
  }));
