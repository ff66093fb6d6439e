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
  String.raw`(?<![\p{L}\d._%+])[\p{L}\d._%+-]+${at}[\p{L}\d-]+(?:${dot}[\p{L}\d-]+)*${dot}\p{L}{2,}`,
  'giu',
);

/** An address with its scheme or www, or a page on a site. The site alone ("polisen.se") is nobody's. */
const link =
  /(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\d.@-])(?:[\p{L}\d-]+\.)+(?:ai|app|art|be|biz|blog|cc|chat|city|cloud|club|co|com|de|design|dev|dk|ee|eu|fi|fun|gg|gl|info|io|life|link|live|ly|me|net|news|nl|no|nu|online|org|page|photos|pl|pro|ru|se|shop|site|social|space|store|studio|team|tech|top|tv|uk|us|video|vip|website|wiki|work|world|xyz|zip|zone)(?:\/|\?(?=\w+=))[^\s<>"]+/giu;

const handle = /(?<![\p{L}\d_%+])@[\p{L}\d_.]{3,}/giu;

/** The name after the app's, or before it: "snap: kalle.07", "insta kalle.99", "kalle99 på tiktok". */
const apps =
  'snap(?:chat)?(?:namn)?|snapnamn|insta(?:gram)?(?:namn)?|ig|kik|discord|tiktok|gamertag|twitch|psn|ps4|steam|telegram|signal';
/** What no word looks like: letters, and within or after them a digit, a low line or a full stop. */
const coined = String.raw`(?=\p{L}[\p{L}.]*(?:[\d_]|\.[\p{L}\d_]))[\p{L}\d_.]{4,}`;
const namedHandle = new RegExp(
  [
    String.raw`(?<!\p{L})(?:${apps})(?:en|et)? ?(?:[:=] ?|(?:heter|är|e|namnet är)(?: jag)? )[\p{L}\d_.#-]{3,}`,
    String.raw`(?<!\p{L})(?:snap(?:chat)?|insta(?:gram)?|tiktok) ${coined}`,
    String.raw`(?<![\p{L}\d_.])${coined} (?:på|on) (?:snap(?:chat)?|insta(?:gram)?|tiktok)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:facebook|fb) ?[:=] ?[\p{L}\d_.-]{3,}`,
    String.raw`(?<!\p{L})\/?u\/[\p{L}\d_-]{3,}`,
  ].join('|'),
  'giu',
);

/** A full stop or a bracket at the end is the sentence's. */
const withoutStop = ({ kind, start, end }: Finding, text: string): Finding => ({
  kind,
  start,
  end: start + text.slice(start, end).replace(/[.,;:!?)]+$/, '').length,
});
