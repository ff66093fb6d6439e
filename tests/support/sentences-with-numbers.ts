import { type CountryCode, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import type { Finding, FindingKind } from '#core/words/finding.ts';
import type { Chance } from '#db/demo/seeded.ts';

/** A sentence that somebody could have written, with the identifiers in it, in the order and where they stand. */
export interface Marked {
  readonly text: string;
  readonly identifiers: readonly Finding[];
}

/**
 * Puts identifiers of some kind, written in some way, into a sentence about a place: one alone, one with other numbers before
 * and after it, or two in a row. Nobody has the numbers but by chance.
 */
export function sentenceWithIdentifiers(chance: Chance): Marked {
  const frame = chance.pick(chance.happens(0.5) ? around : beside).replaceAll('{tal}', () => otherNumber(chance));
  const marked: Finding[] = [];
  const [first = '', ...rest] = frame.split('#');
  const text = rest.reduce((before, after) => {
    const kind = chance.pick(Object.keys(identifiers) as (keyof typeof identifiers)[]);
    const written = before + identifiers[kind](chance);
    marked.push({ kind, start: before.length, end: written.length });
    return written + after;
  }, first);
  return { text, identifiers: marked };
}

/** A sentence about a place with numbers, names and times in it, and nothing that is anybody's. */
export const ordinarySentence = (chance: Chance, names: readonly string[]): string =>
  chance
    .pick(ordinary)
    .replaceAll('{namn}', () => chance.pick(names))
    .replaceAll('{tid}', () => timeOfDay(chance))
    .replaceAll('{dag}', () => day(chance))
    .replaceAll('{fart}', () => String(10 * chance.whole(2, 12)))
    .replaceAll('{n}', () => String(chance.whole(1, 400)));

const digits = (chance: Chance, many: number): string =>
  Array.from({ length: many }, () => chance.whole(0, 9)).join('');
const two = (value: number): string => String(value).padStart(2, '0');

const identifiers = {
  'national-id': (chance) => {
    const year = chance.whole(1925, 2019);
    const birth = `${two(year % 100)}${two(chance.whole(1, 12))}${two(chance.whole(1, 28) + (chance.happens(0.2) ? 60 : 0))}`;
    const first = birth + String(chance.whole(1, 999)).padStart(3, '0');
    const century = chance.happens(0.5) ? String(year).slice(0, 2) : '';
    return (
      century + birth + chance.pick(['-', '+', '', ' ', '–', ' - ', '/', '.']) + first.slice(6) + checkDigitOf(first)
    );
  },
  phone: (chance) =>
    chance.happens(0.15)
      ? abroad(chance)
      : chance.pick([
          () =>
            chance.pick(['070', '072', '073', '076', '079']) +
            chance.pick(['-', ' ', '/', '.', '']) +
            grouped(chance, [3, 2, 2]),
          // In fours: of these some could be hours as well, on minutes told by fives, and are left alone.
          () => `07${digits(chance, 1)}${chance.whole(1, 4)}-${digits(chance, 4)} ${digits(chance, 2)}`,
          () => chance.pick(['070', '073', '076']) + chance.pick(['-', ' ']) + grouped(chance, [2, 2, 3]),
          () =>
            `${chance.pick(['+46', '0046', '+46(0)', '+46 (0)', '0046-'])}${chance.pick(['', ' '])}7${digits(chance, 1)}${chance.pick([' ', '', '-'])}${grouped(chance, [3, 2, 2])}`,
          () => `08${chance.pick(['-', ' ', ''])}${chance.whole(2, 9)}${grouped(chance, [2, 3, 2])}`,
          () =>
            `${chance.pick(['0370', '0371', '036', '031', '0393'])}${chance.pick(['-', ' ', '/', ' - '])}${chance.whole(1, 9)}${grouped(chance, [2, 2, 1])}`,
          () => `(${chance.pick(['0370', '036'])}) ${chance.whole(1, 9)}${grouped(chance, [1, 2, 2])}`,
          () => `020${chance.pick(['-', ' '])}${grouped(chance, [2, 2, 2])}`,
        ])(),
  email: (chance) =>
    `${chance.pick(['anna.ek', 'kalle', 'b_svensson', 'åsa.öberg', 'lina+skola', 'styrelsen', 'o.k.99'])}${chance.pick(['', digits(chance, 2)])}` +
    `${chance.pick(['@', '@', '@', ' @ ', '(at)', ' (at) '])}${chance.pick(['exempel.se', 'mail.example.com', 'brf-eken.example.org', 'exempel.nu'])}`,
  plate: (chance) => {
    const letters = Array.from({ length: 3 }, () => chance.pick([...'ABCDEFGHJKLMNPRSTUWXYZ'])).join('');
    const end = chance.happens(0.5) ? digits(chance, 1) : chance.pick([...'ABCDEFGHJKLMNPRSTUWXYZ']);
    const tail = digits(chance, 2) + end;
    return chance.happens(0.5) ? `${letters}${chance.pick([' ', '', ''])}${tail}` : (letters + tail).toLowerCase();
  },
  link: (chance) =>
    chance.pick([
      'https://exempel.se/',
      'http://exempel.nu/bild?nr=',
      'www.exempel.se/',
      'facebook.com/',
      'instagram.com/',
    ]) + digits(chance, 6),
  handle: (chance) =>
    `@${chance.pick(['kalle', 'varn.amo', 'en_till', 'Ungdom'])}${chance.pick(['', '_99', '.x', digits(chance, 2)])}`,
} satisfies Partial<Record<FindingKind, (chance: Chance) => string>>;

/** Digits in groups with one separator between, or none. */
function grouped(chance: Chance, sizes: readonly number[]): string {
  return sizes.map((size) => digits(chance, size)).join(chance.pick([' ', '', '-', ' ']));
}

const abroad = (chance: Chance): string => {
  const number = getExampleNumber(
    chance.pick<CountryCode>(['FI', 'NO', 'DK', 'DE', 'PL', 'SY', 'GB', 'US', 'SO', 'UA']),
    examples,
  );
  if (number === undefined) throw new Error('no such example');
  return chance.pick([number.formatInternational(), number.number, number.number.replace('+', '00')]);
};

/** Luhn's, by another way than the detector's: the digit that makes the sum of the doubled ones' digits whole tens. */
function checkDigitOf(nine: string): string {
  const sum = [...nine].map((digit, at) => String(Number(digit) * (at % 2 === 0 ? 2 : 1))).join('');
  return String((10 - ([...sum].reduce((before, digit) => before + Number(digit), 0) % 10)) % 10);
}

const timeOfDay = (chance: Chance): string => {
  const [hour, minute] = [two(chance.whole(0, 23)), two(5 * chance.whole(0, 11))];
  const later = two(chance.whole(0, 23));
  return chance.pick([
    `kl ${hour}.${minute}`,
    `klockan ${hour}:${minute}`,
    `${hour} ${minute}`,
    `${hour}-${later}`,
    `${hour}.${minute}-${later}.00`,
    `${hour}${minute}-${later}00`,
    `mellan ${hour} och ${later}`,
    `${hour}:${minute} - ${later}:30`,
  ]);
};

const day = (chance: Chance): string => {
  const [year, month, date] = [chance.whole(2019, 2027), two(chance.whole(1, 12)), two(chance.whole(1, 28))];
  return chance.pick([
    `${year}-${month}-${date}`,
    `${year}${month}${date}`,
    `${Number(date)}/${Number(month)}`,
    `${date}/${month} ${year}`,
    `${date}.${month}.${year}`,
    `den ${Number(date)} maj ${year}`,
    `${date}-${month}-${year}`,
    `vecka ${chance.whole(1, 52)}`,
  ]);
};

/** What stands before and after people's numbers without being anybody's. */
const otherNumber = (chance: Chance): string =>
  chance.pick([
    () => timeOfDay(chance),
    () => day(chance),
    () => `nr ${chance.whole(1, 400)}`,
    () => `Jag är ${chance.whole(12, 95)}`,
    () => `buss ${chance.whole(1, 99)}`,
    () => `331 ${chance.whole(30, 53)}`,
    () => String(chance.whole(1, 2027)),
    () => '112',
    () => '114 14',
  ])();

const around: readonly string[] = [
  'Ring mig på # så berättar jag mer om tunneln.',
  'Det var # som stod vid stationen igen.',
  '#',
  'mitt nummer är #',
  'Kontakta #, tack!',
  'Bilen (#) står alltid på gångvägen vid skolan.',
  'hör av er till # om lampan',
  'Lampan är trasig. #',
  'Se # för bilder på platsen',
  'skriv till # /en boende',
  'kolla #!',
  'Jag heter inget särskilt men nås på #.',
  'mörkt och otryggt, # vet mer',
  'Parken på kvällen:# hör av er',
  'Har du frågor, #. Mvh',
  'Igår kl 22 såg jag # vid macken',
  'i 30 år har jag bott här # och det blir bara värre',
  'call # if you want to know',
  'Det stod "#" på muren',
  'tel/mejl/reg #',
];

/** Identifiers beside other numbers, and beside one another. */
const beside: readonly string[] = [
  '{tal} #',
  '# {tal}',
  '{tal} # {tal}',
  'Mörkt vid bron, {tal} # ringde någon',
  'Ring # {tal} om lampan',
  'lampan {tal}, #, {tal}',
  '{tal}: #',
  '# #',
  '#, #',
  '#/ #',
  '# / #',
  '#\n#',
  'Ring # # så berättar vi',
  'nås på {tal} # # {tal}',
];

const ordinary: readonly string[] = [
  'Det är mörkt vid {namn} efter {tid}.',
  'Bilarna kör {fart} på {namn} fast det är {fart}.',
  'Buss {n} går inte efter {tid} från {namn}.',
  'På {namn} är det lugnt {tid}.',
  'Vi har bott vid {namn} i {n} år och det har aldrig varit så här.',
  'Lampan vid {namn} har varit trasig sedan {dag}.',
  'väg {n} mot {namn} saknar belysning',
  'ring 112 eller 114 14 säger de men ingen kommer till {namn}',
  'Den {dag} {tid} var det fullt av folk utanför {namn}.',
  '331 {fart} är postnumret men ingen plogar {namn}',
  '{namn} känns öde {tid}, särskilt i november.',
  'Mellan {namn} och {namn} finns ingen gångväg.',
  'Lyktstolpe {n} vid {namn} lyser inte.',
  'Det är {n} meter till närmaste övergångsställe från {namn}.',
  'Sätt upp en {fart}-skylt vid {namn}!',
  'JAG GÅR ALDRIG FÖRBI {namn} {tid}',
  'På {namn} kan det vara {n} bilar i timmen.',
  'Hållplats {n} på {namn} är bäst.',
  'Öppettiderna {tid} vid {namn} borde ändras.',
  'Sedan {dag} känns {namn} bättre.',
  'Gatan heter {namn} och är fin.',
  'Vi är {n} föräldrar som går förbi {namn} varje dag.',
  'Snön låg kvar till {dag} på {namn}.',
  '{namn} {n} är jag inte säker på vad det är.',
  'Efter ombyggnaden {dag} fick {namn} nya lampor, ca {n} st.',
  'Skolbarn går över {namn} {tid}, hastigheten är {fart} km/h.',
  'E4 och väg {n} hörs ända till {namn}',
  '{n} kronor för en biljett från {namn} är dyrt',
  'temperaturen var -{n} grader vid {namn}',
  'På {namn} {fart} km i timmen, det är för fort.',
  'Mörkt vid {namn} {dag} {tid} {tid}.',
  '{dag} {tid} buss {n} {n} {n} vid {namn}',
  '331 {fart} {dag} {tid} {n}',
  '{tid} {tid} {dag} vid {namn}',
];
