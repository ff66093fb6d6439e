import type { Finding, FindingKind } from './finding.ts';
import { isPersonWord } from './persons.ts';

/** What is found by what is said, rather than by how it is written: lists of words, Swedish and English. */
export const saidIn = (text: string): readonly Finding[] => [
  ...found('sensitive', text, sensitive),
  ...found('threat', text, threat),
  ...found('crisis', text, crisis),
  ...found('abuse', text, abuse),
  ...found('abuse', text, repeated),
];

/**
 * Accusations: what would be a crime, said in the same sentence as somebody certain (a person word, or another finding of a
 * person or a household). "Det säljs droger vid stationen" tells of a place, "killen i trean säljer droger" of a person.
 */
export function accusationsIn(text: string, ofPersons: readonly Finding[]): readonly Finding[] {
  return [...text.matchAll(/[^.!?\n]+/g)].flatMap(({ 0: sentence, index: from }) => {
    const to = from + sentence.length;
    const aboutSomebody =
      (sentence.match(/\p{L}+/gu) ?? []).some(isPersonWord) ||
      ofPersons.some(({ start, end }) => start < to && end > from);
    if (!aboutSomebody) return [];
    return found('accusation', sentence, crime).map((one) => ({
      ...one,
      start: one.start + from,
      end: one.end + from,
    }));
  });
}

const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'giu');

const drugs = '(?:droger|knark|narkotika|cannabis|hasch|kokain|amfetamin|heroin|tabletter|drugs|weed|cocaine)';
const crime = words(
  `(?:säljer|sålde|langar|köper|röker|tar|använder|odlar|handlar med) (?:\\p{L}+ )?${drugs}`,
  '(?:sells?|deals?|takes?|uses?) (?:\\p{L}+ )?(?:drugs|weed|cocaine)',
  'knarkar',
  'langar',
  'langare',
  'knarklangare',
  'knarkare',
  'drug dealer',
  '(?:har |hade )?(?:stulit|snott|rånat|misshandlat|våldtagit|hotat|ofredat|antastat|slagit|knivhuggit|skjutit)',
  'stjäl',
  'snor',
  'rånar',
  'slår sin(?:a)? \\p{L}+',
  'misshandlar',
  'våldtar',
  'hotar',
  'antastar',
  'pedofil(?:en|er)?',
  'våldtäktsman(?:nen)?',
  'tjuv(?:en)?',
  'kriminell',
  'mördare',
  'bedragare',
  'kör (?:alltid )?(?:full|påverkad|rattfull)',
  'has stolen',
  'steals',
  'thief',
  'paedophile',
  'pedophile',
  'rapist',
);

const sensitive = words(
  'muslim(?:er|en|erna|sk|ska)?',
  'islamist(?:er|en)?',
  'jud(?:e|ar|en|arna)',
  'kristna',
  'hindu(?:er)?',
  'jehovas vittnen',
  'rom(?:er|en|erna)',
  'zigenar(?:e|en|na)',
  'tattare',
  'same(?:r|n|rna)',
  'invandrar(?:e|en|na)',
  'flykting(?:ar|en|arna)',
  'arab(?:er|en|erna|isk|iska)?',
  'somali(?:er|ern|erna|sk|ska)?',
  'afrikan(?:er|en|erna)',
  'syrier(?:na)?',
  'afghan(?:er|en|erna)?',
  'irakier(?:na)?',
  'kurd(?:er|en|erna)',
  'albaner(?:na)?',
  'rumäner(?:na)?',
  'polack(?:er|en|erna)',
  'utlänning(?:ar|en|arna)',
  'mörkhyad(?:e)?',
  'svarta (?:män|killar|personer)',
  'homosexuell(?:a)?',
  'bög(?:ar|en|arna)?',
  'lesbisk(?:a)?',
  'transperson(?:er|en)?',
  'bisexuell(?:a)?',
  'psykiskt? sjuk(?:a)?',
  'psykfall',
  'schizofren',
  'adhd',
  'autist(?:isk)?',
  'alkoholist(?:er|en|erna)?',
  'missbrukar(?:e|en|na)',
  'narkoman(?:er|en|erna)?',
  'hiv',
  'cancer',
  'utvecklingsstörd(?:a)?',
  'handikappad(?:e)?',
  'depression',
  'min diagnos',
  'nazist(?:er|en|erna)?',
  'sverigedemokrat(?:er|en)?',
  'kommunist(?:er|en)?',
  'socialdemokrat(?:er|en)?',
  'moderaterna',
  'muslims?',
  'jews?',
  'jewish',
  'gypsy',
  'gypsies',
  'immigrants?',
  'refugees?',
  'arabs?',
  'africans?',
  'gay',
  'lesbian',
  'alcoholics?',
  'drug addicts?',
  'mentally ill',
);

const threat = words(
  '(?:ska|skall|tänker|kommer att) (?:\\p{L}+ ){0,2}(?:döda|mörda|skjuta|spränga|knivhugga|slå ihjäl|bränna ner|elda upp)(?: \\p{L}+)?',
  '(?:hotar|hotat|hotade) (?:att )?(?:döda|skjuta|spränga|mörda)(?: \\p{L}+)?',
  'dödshot(?:at|ar)?',
  'bombhot',
  'skolskjutning',
  '(?:will|going to|gonna) (?:kill|shoot|bomb|stab)(?: \\p{L}+)?',
);

const crisis = words(
  'självmord',
  'ta(?:r)? livet av (?:mig|sig)',
  'ta(?:r)? mitt liv',
  '(?:vill|orkar) inte leva(?: längre)?',
  'vill dö',
  'skada(?:r)? mig själv',
  'skär mig',
  '(?:min |mina )?(?:pappa|mamma|man|sambo|pojkvän|fru|styvpappa|bror|partner|ex) (?:slår|hotar|misshandlar|våldtar|rör) (?:mig|oss|barnen)',
  'slår (?:mig|oss|barnen|sina barn|sitt barn)',
  'blev våldtagen',
  'våldtog mig',
  'blivit våldtagen',
  'barnmisshandel',
  'barn(?:en)? (?:far|for) illa',
  'rädd hemma',
  'suicide',
  'kill myself',
  'want to die',
  'beats me',
  'hits me',
  'raped me',
  'was raped',
  'child abuse',
);

const abuse = words(
  'hor(?:a|or|an|unge)',
  'fitta',
  'kukhuvud',
  'blatte(?:r|n|jävel)?',
  'neger',
  'negrer',
  'svartskall(?:e|ar)',
  'svennejävel',
  'cp-?(?:unge|skadad|skada)',
  'mongo',
  'jävla (?:idiot(?:er)?|as|svin|kärring|äckel|araber|negrer|svenne)',
  'fuck(?:ing)? \\p{L}+',
  'nigger',
  'bitch',
  'faggot',
);

/** The same letter eight times, or the same word five times over. */
const repeated = /(\p{L})\1{7,}|(?<!\p{L})(\p{L}{2,})(?:[ ,.!\n]+\2(?!\p{L})){4,}/giu;

const found = (kind: FindingKind, text: string, pattern: RegExp): readonly Finding[] =>
  [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ kind, start: index, end: index + said.length }));
