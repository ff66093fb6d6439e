import type { Finding } from './finding.ts';
import { matchesOf } from './matches.ts';

/** What points at one household: a street with a number, a flat, and neighbours and houses as one tells of them. */
export const homesIn = (text: string): readonly Finding[] => [
  ...matchesOf('flat', text, flat),
  ...matchesOf(
    'address',
    text,
    address,
    ({ groups }) => isStreet(groups?.street ?? '') && isHouse(groups?.first ?? '', groups?.last),
  ),
  ...matchesOf('address', text, namedAddress),
  ...matchesOf('neighbour', text, neighbour),
];

const flat =
  /(?<!\p{L})(?:(?:lghn?|lght|läg|apt|flat|apartment)\.?|\p{L}*lägenhet(?:en)?(?:snummer)?) ?(?:nr\.? ?|nummer )?\(?\d{1,4}(?!\d)|(?<!\p{L})(?:trappuppgång|uppgång|våning|våningen|floor) ?(?:[a-f]|\d{1,2})(?![\p{L}\d]),? (?:våning \d|\p{L}+ dörren|dörr)/giu;

/**
 * A street, in one word or two, and the house: 1 to 3 digits and perhaps a letter. "Ringvägen 50 km/h" and "Storgatan 22.30"
 * are a speed and a time. The name is looked for in small letters too, since that is how many write on a telephone.
 */
const address =
  /(?<!\p{L})(?<street>(?:\p{L}{2,}|[åäö])(?:s )?(?:gatan?|vägen|väg|gränd(?:en)?|stigen|backen|torget|allén?|plan|leden|street|road|way|lane|v\.|g\.|(?<=s)v))(?<! (?:gatan?|vägen|väg|street|road|way|lane))(?: ?(?:nr\.?|no\.?|nummer))? ?(?<first>\d{1,3})(?: ?[a-f](?!\p{L}))?(?: ?- ?(?<last>\d{1,3})(?: ?[a-f](?!\p{L}))?)?(?! ?(?:-?(?:km|skylt|tiden|talet)|kilometer|meter|min|tim|personer|bilar|cyklar|mopeder|filer|grenar|år|gånger|procent|kronor|stycken|dagar|veckor|träd|lampor|(?:på|enligt) skylt|borde|är för|mot |i stället|istället|(?:m|st|kr)(?!\p{L})))(?!\d| ?%|[.:]\d|-\d{2}\b)/giu;

/** What kind of road or ground it is, which no street is called: "riksväg 27", "cykelväg 12", "våningsplan 2". */
const roadOrGround =
  /^(?:(?:riks|läns|europa|lands|motor|bil|buss|cykel|gång|grus|skogs|asfalts?|traktor|infarts|utfarts|genomfarts|huvud|sido|små|hem)väg|\p{L}*(?:detalj|översikts|handlings|åtgärds|bolls?|gräs|grus|parkerings|vånings|botten|källar|entré)plan)$/iu;

/** Such a road, or a slope, that is spoken of as known. In small letters alone: with a capital it may be what somebody's street is called. */
const thing = /^(?:(?:motor|bil|cykel|gång|grus)vägen|(?:skid|pulka|slalom)backen)$/u;

const isStreet = (name: string): boolean => !roadOrGround.test(name) && !thing.test(name);

/**
 * Houses beside one another ("12-14") have numbers both even or both odd, and the next is two more; what is more apart and may be
 * hours ("18-22") is taken for that.
 */
function isHouse(first: string, last: string | undefined): boolean {
  if (last === undefined || last.length !== 2) return true;
  const apart = Number(last) - Number(first);
  return !first.startsWith('0') && apart > 0 && apart % 2 === 0 && (apart === 2 || Number(last) > 24);
}

/** A street whose name is two words: "Lindgrens backe 16", "Södra Allén 6". */
const namedAddress =
  /(?<!\p{L})(?:\p{Lu}\p{L}+s [Vv]äg|\p{Lu}\p{L}+ (?:[Gg]ata|[Bb]acke|[Ss]tig|[Tt]org|[Gg]ränd|[Aa]llén?|[Gg]atan|[Bb]acken)) (?:nummer |nr )?\d{1,3}(?: ?[A-Fa-f](?!\p{L}))?(?!\d| ?(?:%|km|meter|minuter|år|m(?!\p{L}))|[.:]\d)/gu;

const neighbour =
  /(?<!\p{L})(?:\p{L}*grann(?:e|en|ens|ar|arna|arnas|s|fru|frun|tant|tanten|gubbe|gubben|barn|barnen)|huset (?:bredvid|intill|mittemot|mitt emot|med)|lägenheten (?:ovanför|under|bredvid|intill|mittemot)|(?:han|hon|hen|dom|de|folket|paret|familjen|tanten|gubben|grabben) (?:som bor|ovanför|under|snett|i (?:det |den )?(?:\p{L}+ )?(?:huset|villan|radhuset|stugan|hörnhuset|lägenheten|porten|trappan|villa|hus)|på andra sidan)|(?:ovanpå|under|bredvid|mittemot|ovanför) oss|villan (?:med|bredvid|intill)|hörnhuset|(?:nyinflyttade|killen|tjejen|gubben|tanten) i (?:trappan|porten|huset)|people upstairs|people downstairs|my neighbou?rs?|the neighbou?rs?|(?:the )?(?:house|people|man|woman|guy|family|couple) (?:next door|in the (?:\p{L}+ )?(?:house|flat)))(?!\p{L})/giu;
