import type { Finding } from './finding.ts';
import { matchesOf } from './matches.ts';

/** What reaches somebody on the net: e-mail, links and the names people have in apps. */
export const reachesIn = (text: string): readonly Finding[] =>
  [
    ...matchesOf('email', text, email),
    ...matchesOf('link', text, link),
    ...matchesOf('handle', text, handle),
    ...matchesOf('handle', text, namedHandle),
  ].map((one) => withoutStop(one, text));

/** Also as people write it to get past a filter: "anna (at) exempel.se", "anna snabel-a exempel punkt se". */
const at = String.raw`(?:@| @ | ?[([{] ?(?:at|a|@|snabel-?a) ?[)\]}] ?| (?:snabel-?a|at-?tecken) | at (?=[\p{L}\d-]+ (?:dot|punkt) ))`;
const dot = String.raw`(?:\.| ?[([{] ?(?:dot|punkt|\.) ?[)\]}] ?| (?:dot|punkt) )`;
const email = new RegExp(
  String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+${at}[\p{L}\d-]+(?:${dot}[\p{L}\d-]+)*${dot}\p{L}{2,}`,
  'giu',
);

/** An address with its scheme or www, or a page on a site. The site alone ("polisen.se") is nobody's. */
const link =
  /(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\d.@-])(?:[a-z\d-]+\.)+(?:app|be|com|de|dk|ee|eu|fi|gg|gl|info|io|link|ly|me|net|no|nu|org|page|se|site|tv|uk|zip)\/[^\s<>"]+/giu;

const handle = /(?<![\p{L}\d_%+])@[\p{L}\d_.]{3,}/giu;

/** The name after the app's: "snap: kalle.07", "heter kalle99 på insta". */
const apps =
  'snap(?:chat)?(?:namn)?|snapnamn|insta(?:gram)?(?:namn)?|ig|kik|discord|tiktok|gamertag|twitch|psn|ps4|steam|telegram|signal';
const namedHandle = new RegExp(
  String.raw`(?<!\p{L})(?:${apps})(?:en|et)? ?(?:[:=] ?|(?:heter|är|e|namnet är)(?: jag)? )(?<name>[\p{L}\d_.#-]{3,})|(?<!\p{L})(?:facebook|fb) ?[:=] ?[\p{L}\d_.-]{3,}|(?<!\p{L})\/?u\/[\p{L}\d_-]{3,}`,
  'giu',
);

/** A full stop or a bracket at the end is the sentence's. */
const withoutStop = ({ kind, start, end }: Finding, text: string): Finding => ({
  kind,
  start,
  end: start + text.slice(start, end).replace(/[.,;:!?)]+$/, '').length,
});
