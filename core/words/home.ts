import type { Finding } from './finding.ts';

/** What points at one household: a street with a number, a flat, and neighbours and houses as one tells of them. */
export const homesIn = (text: string): readonly Finding[] => [
  ...[...text.matchAll(flat)].map(({ 0: found, index }) => finding('flat', index, found)),
  ...[...text.matchAll(address)].map(({ 0: found, index }) => finding('address', index, found)),
  ...[...text.matchAll(neighbour)].map(({ 0: found, index }) => finding('neighbour', index, found)),
];

const flat = /(?<!\p{L})(?:lgh|lägenhet|lägenheten|lägenhetsnummer|apartment|flat)\.? ?(?:nr\.? ?)?\d{1,4}(?!\d)/giu;

/**
 * A street, in one word or two, and the house: 1 to 3 digits and perhaps a letter. "Ringvägen 50 km/h" and "Storgatan 22.30"
 * are a speed and a time. The name is looked for in small letters too, since that is how many write on a telephone.
 */
const address =
  /(?<!\p{L})\p{L}{2,}(?:s )?(?:gatan?|vägen|väg|gränd(?:en)?|stigen|backen|torget|allén?|plan|leden|street|road)(?<!\b(?:gatan?|vägen|väg)) \d{1,3}(?: ?[a-f](?!\p{L}))?(?! ?(?:-?(?:km|skylt|tiden|talet)|kilometer|m\b|meter|min|tim|personer|bilar|år|gånger|procent|st\b|kronor|kr\b|stycken|minuter|dagar|veckor))(?![\d%]|[.:]\d|-\d{2}\b)/giu;

const neighbour =
  /(?<!\p{L})(?:(?:min|vår|mina|våra|hans|hennes|deras|vår närmaste) grann(?:e|en|ar|arna|s)|grannen|granntanten|granngubben|grannfrun|huset (?:bredvid|intill|mittemot|mitt emot)|(?:hos|med) grannen|lägenheten (?:ovanför|under|bredvid|intill|mittemot)|my neighbou?rs?|the neighbou?r|the house next door|next door)(?!\p{L})/giu;

const finding = (kind: Finding['kind'], start: number, found: string): Finding => ({
  kind,
  start,
  end: start + found.trimEnd().length,
});
